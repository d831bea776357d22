package se.rodatraden.matters.web;

import org.jspecify.annotations.Nullable;

/** A hearing as it was typed. */
public record HearingForm(
        @Nullable String body,
        @Nullable String heldOn,
        @Nullable String outcome) {
    static final HearingForm EMPTY = new HearingForm(null, null, null);
}
