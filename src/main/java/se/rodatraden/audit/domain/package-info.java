@NullMarked
package se.rodatraden.audit.domain;

import org.jspecify.annotations.NullMarked;
