package se.rodatraden.matters.web;

import org.jspecify.annotations.Nullable;

/** A way out as it was typed: each way uses the fields that it asks for. */
public record WayOutForm(
        @Nullable String until,
        @Nullable String reason,
        @Nullable String heldOn,
        @Nullable String beginsAt,
        @Nullable String decider,
        @Nullable String stance,
        @Nullable String wording,
        @Nullable String why) {
    static final WayOutForm EMPTY = new WayOutForm(null, null, null, null, null, null, null, null);
}
