/** One class for each kind of fault that a report can have. */
@NullMarked
package se.rodatraden.matters.lint.checks;

import org.jspecify.annotations.NullMarked;
