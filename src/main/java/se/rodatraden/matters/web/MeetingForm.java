package se.rodatraden.matters.web;

import org.jspecify.annotations.Nullable;

/** A meeting as it was typed; {@code anyway} lets it be held on a day off. */
public record MeetingForm(
        @Nullable String heldOn,
        @Nullable String beginsAt,
        @Nullable String place,
        @Nullable String extra,
        @Nullable String anyway) {
    static final MeetingForm EMPTY = new MeetingForm(null, null, null, null, null);
}
