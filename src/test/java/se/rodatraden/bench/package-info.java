/**
 * What {@code ./rodatraden bench} measures on a running program: how fast pages answer with 200,000 cases and twenty
 * users, and what row security costs. It prints and asserts nothing: a busy machine is not a defect.
 */
@NullMarked
package se.rodatraden.bench;

import org.jspecify.annotations.NullMarked;
