package se.rodatraden.matters;

import java.util.UUID;

/** Identifies one meeting of one body. */
public record FormalMeetingId(UUID value) {
    public static FormalMeetingId of(String text) {
        return new FormalMeetingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
