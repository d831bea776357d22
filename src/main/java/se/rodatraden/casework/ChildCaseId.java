package se.rodatraden.casework;

import java.util.UUID;

/** Identifies one child's case; what row security, barriers and the access log call the subject. */
public record ChildCaseId(UUID value) {
    /** What the access log and the event log call this kind of record. */
    public static final String KIND = "child-case";

    @Override
    public String toString() {
        return value.toString();
    }
}
