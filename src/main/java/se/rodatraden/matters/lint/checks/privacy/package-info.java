/** Personal data that should not be there. */
@NullMarked
package se.rodatraden.matters.lint.checks.privacy;

import org.jspecify.annotations.NullMarked;
