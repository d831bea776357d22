/** Every check of a report, in rooms by what it looks at; a room knows of another only what that one shows. */
@NullMarked
package se.rodatraden.matters.lint.checks;

import org.jspecify.annotations.NullMarked;
