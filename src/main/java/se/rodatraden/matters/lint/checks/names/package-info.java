/** Names of programmes and documents: one for each. */
@NullMarked
package se.rodatraden.matters.lint.checks.names;

import org.jspecify.annotations.NullMarked;
