/** Ages: spans that divide something meet, an offer has one span, and a limit that moves has its ages counted. */
@NullMarked
package se.rodatraden.matters.lint.checks.ages;

import org.jspecify.annotations.NullMarked;
