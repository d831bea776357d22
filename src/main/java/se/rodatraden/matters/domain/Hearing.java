package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Verdict;

/**
 * Somebody who is heard before the decision: the union consultation group, an advisory council.
 *
 * @param outcome what came of it; empty until it is known
 * @param struck why it counts no more; null for one that stands
 */
public record Hearing(
        UUID id,
        String body,
        LocalDate heldOn,
        String outcome,
        @Nullable Struck struck) {

    /** What was noted by mistake stays in the diary, and counts for nothing (struket). */
    public record Struck(LocalDate on, String by, String reason) {}

    public boolean stands() {
        return struck == null;
    }

    /** What is struck out stays as it is. */
    public Verdict mayBeChanged() {
        return Verdict.allowedIf(stands(), "matters.refused.hearing-struck");
    }

    /** By which a form tells which outcome it was drawn with. */
    public String outcomeMark() {
        return TextMark.of(Stream.of(outcome));
    }

    /** What a colleague has written meanwhile is replaced by whoever has read it. */
    public Verdict isAsSeen(String mark) {
        return Verdict.allowedIf(outcomeMark().equals(mark), "matters.refused.hearing-outcome-changed");
    }

    public boolean hasOutcome() {
        return !outcome.isBlank();
    }

    /** What came of a hearing is known when it has been held; and no child is named in what is told of it. */
    public static Verdict mayBeNoted(String body, LocalDate heldOn, String outcome, LocalDate today) {
        return Verdict.allowedIf(outcome.isBlank() || !heldOn.isAfter(today), "matters.refused.hearing-ahead", heldOn)
                .and(() -> DiaryEntry.mayStand(body, outcome));
    }
}
