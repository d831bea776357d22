/** Numbers: what is counted, summed, compared or told twice agrees. */
@NullMarked
package se.rodatraden.matters.lint.checks.numbers;

import org.jspecify.annotations.NullMarked;
