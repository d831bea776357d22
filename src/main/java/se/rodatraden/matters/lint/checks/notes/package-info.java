/** Marks of notes and the notes that they lead to. */
@NullMarked
package se.rodatraden.matters.lint.checks.notes;

import org.jspecify.annotations.NullMarked;
