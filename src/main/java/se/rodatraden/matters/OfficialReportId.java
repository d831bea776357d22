package se.rodatraden.matters;

import java.util.UUID;

/** Identifies an official report. */
public record OfficialReportId(UUID value) {
    public static OfficialReportId of(String text) {
        return new OfficialReportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
