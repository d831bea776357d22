/** Words that are spelt right and go together. */
@NullMarked
package se.rodatraden.matters.lint.checks.spelling;

import org.jspecify.annotations.NullMarked;
