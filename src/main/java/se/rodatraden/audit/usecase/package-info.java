@NullMarked
package se.rodatraden.audit.usecase;

import org.jspecify.annotations.NullMarked;
