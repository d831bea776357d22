package se.rodatraden.matters.lint.checks.ages;

import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Sentence;

/** Some ages, and where in the report they stand. */
record PlacedSpan(Ages.Span span, Place place) {

    static PlacedSpan in(Sentence sentence, Ages.Span span) {
        return new PlacedSpan(span, sentence.place(span.start(), span.end()));
    }

    /** @param at where in the block the text begins that the span was read in */
    static PlacedSpan in(Block block, int at, Ages.Span span) {
        return new PlacedSpan(span, block.place(at + span.start(), at + span.end()));
    }

    /** How many ages lie between this span and the one after it; below 0 where they share some. */
    int agesTo(PlacedSpan next) {
        return next.span.from() - span.to() - 1;
    }
}
