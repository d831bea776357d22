package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.StaleEditException;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.domain.ReportSection;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.ReportKnowledge;
import se.rodatraden.matters.store.ReportStore;

/** Saves what was written in a report. Two people may write at once as long as it is in different sections. */
@Component
public class SaveReport {
    private final MatterStore matters;
    private final ReportStore reports;
    private final ReportKnowledge knowledge;
    private final Clock clock;

    SaveReport(MatterStore matters, ReportStore reports, ReportKnowledge knowledge, Clock clock) {
        this.matters = matters;
        this.reports = reports;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** @param sections by key; a section that is missing stays as it is */
    public record Edit(
            OfficialReportId report,
            @Nullable ReplyStance stance,
            @Nullable FormalMeetingId writtenFor,
            Map<String, Typed> sections) {
        public Edit {
            sections = Map.copyOf(sections);
        }
    }

    /** @param seen the version of the section that its writer began from; 0 for an unwritten one */
    public record Typed(int seen, String text) {}

    /** @throws StaleEditException when somebody else saved one of the sections in between; nothing is saved then */
    @Transactional
    public void save(Edit edit) {
        OfficialReport report = reports.get(edit.report());
        Matter matter = matters.get(report.content().matter());
        MatterAction.WRITE_REPORT
                .verdict(matter, CurrentActor.get())
                .and(report::mayEdit)
                .orThrow();
        ReportOutline outline = knowledge.outline(matter.header().kind());
        List<Conflict> conflicts = new ArrayList<>();
        for (ReportOutline.Section section : outline.sections()) {
            Typed typed = edit.sections().get(section.key());
            if (typed != null && !save(report, matter.header(), section, typed)) {
                conflicts.add(new Conflict(
                        section.heading(), reports.get(edit.report()).content().text(section.key()), typed.text()));
            }
        }
        if (!conflicts.isEmpty()) {
            throw new StaleEditException(
                    Conflict.joined(conflicts, Conflict::stored), Conflict.joined(conflicts, Conflict::offered));
        }
        reports.aim(report.id(), edit.stance(), edit.writtenFor());
    }

    /** @return false when the section was changed by both */
    private boolean save(OfficialReport report, Matter.Header matter, ReportOutline.Section section, Typed typed) {
        ReportSection stored = report.content().section(section.key());
        String offered = tidy(typed.text());
        if (offered.equals(stored.text())) {
            return true;
        }
        if (typed.seen() != stored.version()) {
            // Whoever left the section as it was when the page was opened has nothing to lose.
            return offered.equals(reports.text(report.id(), section.key(), typed.seen()));
        }
        return reports.save(
                report.id(),
                matter,
                section.key(),
                typed.seen(),
                offered,
                CurrentActor.get(),
                OffsetDateTime.now(clock));
    }

    /** Browsers send CRLF; the text is kept as it is read. */
    private static String tidy(String typed) {
        return typed.replace("\r\n", "\n").stripTrailing();
    }

    private record Conflict(String heading, String stored, String offered) {
        static String joined(List<Conflict> conflicts, java.util.function.Function<Conflict, String> side) {
            return conflicts.stream()
                    .map(conflict -> conflict.heading() + "\n\n" + side.apply(conflict))
                    .collect(java.util.stream.Collectors.joining("\n\n"));
        }
    }
}
