/** Passages that stand twice. */
@NullMarked
package se.rodatraden.matters.lint.checks.passages;

import org.jspecify.annotations.NullMarked;
