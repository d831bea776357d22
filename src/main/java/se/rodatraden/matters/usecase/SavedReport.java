package se.rodatraden.matters.usecase;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.StaleEditException;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.domain.ReportEdition;
import se.rodatraden.matters.domain.ReportSection;
import se.rodatraden.matters.domain.TextClash;

/**
 * What came of an edit.
 *
 * @param sections each that was offered and did not clash, as it is stored now, by key
 * @param clashes those where both changed the same place, or still have to be chosen about, by key
 * @param next those about which the writer has chosen, where another kept text waits for the same, by key
 * @param joined headings of those in which somebody else's paragraphs were joined with the writer's
 * @param stance {@code writtenFor} likewise: as it is stored now
 * @param unsettled what a colleague has chosen otherwise in between; that stands until the writer has seen it
 * @param edition what is stored now, all in all
 */
public record SavedReport(
        Map<String, ReportSection> sections,
        Map<String, Clash> clashes,
        Map<String, Clash> next,
        List<String> joined,
        @Nullable ReplyStance stance,
        @Nullable FormalMeetingId writtenFor,
        Set<ReportEdit.Choice> unsettled,
        ReportEdition edition) {
    public SavedReport {
        sections = Map.copyOf(sections);
        clashes = Map.copyOf(clashes);
        next = Map.copyOf(next);
        joined = List.copyOf(joined);
        unsettled = Set.copyOf(unsettled);
    }

    /**
     * A place that both changed.
     *
     * @param kept what the writer offered: kept for the writer, in no version of the report
     * @param stored what stands in the report
     * @param more whether others of the writer's texts wait at the same section
     */
    public record Clash(String heading, TextClash kept, ReportSection stored, boolean more) {}

    /** @throws StaleEditException where something clashed, with what stands in each such place and what was offered there */
    SavedReport orThrow() {
        if (!clashes.isEmpty()) {
            throw new StaleEditException(
                    side(clash -> clash.stored().text()),
                    side(clash -> clash.kept().offered()));
        }
        return this;
    }

    private String side(Function<Clash, String> text) {
        return clashes.values().stream()
                .map(clash -> clash.heading() + "\n\n" + text.apply(clash))
                .collect(Collectors.joining("\n\n"));
    }
}
