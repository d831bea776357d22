/**
 * What a report is made of: its proposed decision and the stance in it, its sections, its annexes, and a form that
 * everybody can read.
 */
@NullMarked
package se.rodatraden.matters.lint.checks.parts;

import org.jspecify.annotations.NullMarked;
