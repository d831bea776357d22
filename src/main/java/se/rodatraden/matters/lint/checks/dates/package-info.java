/**
 * When things are done: the days of a matter stand in an order that can be, in time for each other, and none is
 * left half told.
 */
@NullMarked
package se.rodatraden.matters.lint.checks.dates;

import org.jspecify.annotations.NullMarked;
