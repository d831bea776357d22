/** Terms and acronyms: one for one thing throughout a report. */
@NullMarked
package se.rodatraden.matters.lint.checks.terms;

import org.jspecify.annotations.NullMarked;
