/** What a report leans on: statutes, plans and programmes that are in force, and claims that tell their source. */
@NullMarked
package se.rodatraden.matters.lint.checks.sources;

import org.jspecify.annotations.NullMarked;
