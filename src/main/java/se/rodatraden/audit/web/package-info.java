@NullMarked
package se.rodatraden.audit.web;

import org.jspecify.annotations.NullMarked;
