package se.rodatraden.matters.lint.checks.ages;

import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.text.Ages;

/**
 * The ages that an offer is said to be for.
 *
 * @param offer its acronym as it is written, or the stem of its name
 * @param place where the ages stand
 */
record OfferSpan(String offer, Ages.Span span, Place place) {

    /** Years of age and of school cannot be held against each other. */
    boolean agreesWith(OfferSpan other) {
        return span.sameAs(other.span) || span.schoolYears() != other.span.schoolYears();
    }
}
