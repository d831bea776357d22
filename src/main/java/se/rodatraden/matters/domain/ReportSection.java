package se.rodatraden.matters.domain;

import java.time.Instant;

/** The text of one section as it was saved last; version 0 is a section nobody has written yet. */
public record ReportSection(String key, int version, String text, String writer, Instant savedAt, TextOrigin origin) {
    public ReportSection(String key, int version, String text, String writer, Instant savedAt) {
        this(key, version, text, writer, savedAt, TextOrigin.WRITTEN);
    }

    public static ReportSection empty(String key) {
        return new ReportSection(key, 0, "", "", Instant.EPOCH);
    }

    /** The same saving with other words in it. */
    ReportSection reading(String words) {
        return new ReportSection(key, version, words, writer, savedAt, origin);
    }
}
