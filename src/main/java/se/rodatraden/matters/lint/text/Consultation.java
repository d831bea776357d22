package se.rodatraden.matters.lint.text;

import java.time.LocalDate;
import java.util.Optional;
import se.rodatraden.matters.lint.Place;

/**
 * One body that was heard, as the text tells of it: who, in which words, when, and whether it says what came of it.
 *
 * @param body as it is written
 * @param from the first character of the words that tell of it, in the sentence
 * @param to the one after the last
 * @param day the first whole day in those words
 * @param dated whether a day, or a month with its year, is given for it anywhere
 * @param answered whether its answer is told, or where it can be read
 * @param bare whether it is told in words that say no more than that somebody was heard
 * @param passage all that is told of it in its block
 */
public record Consultation(
        String body,
        Sentence sentence,
        int from,
        int to,
        Optional<Days.Day> day,
        boolean dated,
        boolean answered,
        boolean bare,
        Place passage) {

    public Optional<LocalDate> heldOn() {
        return day.flatMap(written -> Optional.ofNullable(written.day()));
    }

    /** Whether the day at the place in the sentence is the one on which it was heard. */
    boolean isOn(Sentence other, Days.Day written) {
        return sentence.equals(other)
                && day.filter(own -> own.from() == written.from()).isPresent();
    }
}
