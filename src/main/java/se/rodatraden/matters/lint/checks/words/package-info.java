/**
 * How a report is worded: terms, names and acronyms that stay the same, spelling, notes, passages that are there
 * twice, and personal data that should not be there.
 */
@NullMarked
package se.rodatraden.matters.lint.checks.words;

import org.jspecify.annotations.NullMarked;
