package se.rodatraden.matters.web;

import org.jspecify.annotations.Nullable;

/** A hearing as it was typed; {@code anyway} notes it on an unlikely day. */
public record HearingForm(
        @Nullable String body,
        @Nullable String heldOn,
        @Nullable String outcome,
        @Nullable String anyway) {
    static final HearingForm EMPTY = new HearingForm(null, null, null, null);
}
