/** The diary numbers of a report: its own and the sender's, written in full and alike in every place. */
@NullMarked
package se.rodatraden.matters.lint.checks.diary;

import org.jspecify.annotations.NullMarked;
