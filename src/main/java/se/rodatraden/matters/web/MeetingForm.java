package se.rodatraden.matters.web;

import org.jspecify.annotations.Nullable;

/** A meeting as it was typed. */
public record MeetingForm(
        @Nullable String heldOn,
        @Nullable String beginsAt,
        @Nullable String place,
        @Nullable String extra) {
    static final MeetingForm EMPTY = new MeetingForm(null, null, null, null);
}
