/**
 * Who does what: who asks, orders, is heard, writes, proposes and decides, told alike in every place and by whom it
 * may be.
 */
@NullMarked
package se.rodatraden.matters.lint.checks.bodies;

import org.jspecify.annotations.NullMarked;
