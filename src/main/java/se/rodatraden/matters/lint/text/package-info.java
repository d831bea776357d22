/** What the checks read out of running Swedish text: sentences, words, days, ages, amounts, bodies. */
@NullMarked
package se.rodatraden.matters.lint.text;

import org.jspecify.annotations.NullMarked;
