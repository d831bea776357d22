package se.rodatraden.matters.usecase;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.TextClash;

/**
 * What one writer wrote and chose in a report, with what the writer had before it.
 *
 * @param sections by key; a section that is missing stays as it is
 * @param dropped kept texts that their writer lets go for what the report says, by the key of their section
 */
public record ReportEdit(
        OfficialReportId report,
        Chosen<ReplyStance> stance,
        Chosen<FormalMeetingId> writtenFor,
        Map<String, Typed> sections,
        Map<String, Kept> dropped) {
    public ReportEdit {
        sections = Map.copyOf(sections);
        dropped = Map.copyOf(dropped);
    }

    public ReportEdit(
            OfficialReportId report,
            Chosen<ReplyStance> stance,
            Chosen<FormalMeetingId> writtenFor,
            Map<String, Typed> sections) {
        this(report, stance, writtenFor, sections, Map.of());
    }

    /** Texts alone: what is chosen beside them stays as it is. */
    public static ReportEdit of(OfficialReportId report, Map<String, Typed> sections) {
        return new ReportEdit(report, Chosen.untouched(), Chosen.untouched(), sections);
    }

    /** What is chosen beside the text. */
    public enum Choice {
        STANCE,
        MEETING
    }

    /** What a colleague has chosen otherwise since the writer saw it. */
    Set<Choice> against(OfficialReport.Content stored) {
        Set<Choice> against = EnumSet.noneOf(Choice.class);
        if (stance.isAgainst(stored.stance())) {
            against.add(Choice.STANCE);
        }
        if (writtenFor.isAgainst(stored.writtenFor())) {
            against.add(Choice.MEETING);
        }
        return against;
    }

    /**
     * Something that is chosen from a list, as its writer saw it and as it is now. Whoever leaves it as it was changes
     * nothing, whatever a colleague has chosen since.
     */
    public record Chosen<T>(@Nullable T seen, @Nullable T now) {

        public static <T> Chosen<T> untouched() {
            return new Chosen<>(null, null);
        }

        boolean isTouched() {
            return !Objects.equals(seen, now);
        }

        /** What holds from now on. */
        @Nullable
        T upon(@Nullable T stored) {
            return isTouched() && !isAgainst(stored) ? now : stored;
        }

        /** Whether both have chosen, and not the same. */
        boolean isAgainst(@Nullable T stored) {
            return isTouched() && !Objects.equals(stored, seen) && !Objects.equals(stored, now);
        }
    }

    /**
     * @param seen the version of the section that its writer began from; 0 for an unwritten one
     * @param base what its writer began from, where that is no version: a text of the writer's own that was joined with a
     *     colleague's, which the writer has not taken in yet; null for the version's text
     * @param kept which of the writer's kept texts stood in the field; null where none did
     */
    public record Typed(
            int seen,
            String text,
            @Nullable String base,
            @Nullable Kept kept) {
        public Typed(int seen, String text) {
            this(seen, text, null, null);
        }

        /** Whether a kept text stood in the field and was left as it was, without a choice. */
        boolean leavesKept() {
            return kept != null && !kept.chosen() && SaveSection.tidy(text).equals(SaveSection.tidy(kept.shown()));
        }
    }

    /**
     * A text that waits for its writer to choose, as the writer saw it. Another window of the same writer may have written it
     * anew, or chosen about it, since.
     *
     * @param shown its words on the writer's page: the base of what the writer makes of them
     * @param chosen whether the writer has chosen between the text and what the report says
     */
    public record Kept(UUID id, String shown, boolean chosen) {

        /** Whether the writer has seen what is kept now, or wrote the very same. */
        boolean holds(TextClash now, String offered) {
            return now.offered().equals(SaveSection.tidy(shown))
                    || now.offered().equals(offered);
        }
    }
}
