/** Who signs a report: where the signatures stand, how a name and a title are read, and who may sign for whom. */
@NullMarked
package se.rodatraden.matters.lint.checks.signatures;

import org.jspecify.annotations.NullMarked;
