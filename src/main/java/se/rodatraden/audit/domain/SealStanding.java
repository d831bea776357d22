package se.rodatraden.audit.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether every line of the log is still as it was written, as far as seals and the last look at them tell. */
public sealed interface SealStanding {

    /** Nothing has been sealed yet. */
    record Unsealed() implements SealStanding {}

    /** @param checkedAt when the seals were last compared with the lines; null when they never were */
    record Intact(
            Instant since,
            Instant through,
            long lines,
            @Nullable Instant checkedAt) implements SealStanding {}

    /** @param seal the first that does not fit its lines: what it covers has been changed */
    record Broken(long seal, Instant checkedAt) implements SealStanding {}
}
