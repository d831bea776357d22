package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.ReferralCompilation;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.domain.ReportSection;
import se.rodatraden.matters.domain.TextOrigin;
import se.rodatraden.matters.store.AgendaStore;
import se.rodatraden.matters.store.AnnexStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.MeetingStore;
import se.rodatraden.matters.store.MotionStore;
import se.rodatraden.matters.store.ReferralStore;
import se.rodatraden.matters.store.ReportStore;
import se.rodatraden.matters.store.SectionStore;
import se.rodatraden.matters.store.SourceStore;

/**
 * Opens the report of a matter: the one that is being written, or a new one. A new one begins with what is
 * known: the demands, the replies, and after a return for preparation the text that was returned.
 */
@Component
public class OpenReport {
    private static final int MEETINGS = 12;
    private final MatterStore matters;
    private final MotionStore motions;
    private final ReportStore reports;
    private final SectionStore sections;
    private final ReferralStore referrals;
    private final MeetingStore meetings;
    private final AgendaStore agendas;
    private final SourceStore sources;
    private final AnnexStore annexes;
    private final ReportOutlines outlines;
    private final MatterHistory history;
    private final Clock clock;

    OpenReport(
            MatterStore matters,
            MotionStore motions,
            ReportStore reports,
            SectionStore sections,
            ReferralStore referrals,
            MeetingStore meetings,
            AgendaStore agendas,
            SourceStore sources,
            AnnexStore annexes,
            ReportOutlines outlines,
            MatterHistory history,
            Clock clock) {
        this.matters = matters;
        this.motions = motions;
        this.reports = reports;
        this.sections = sections;
        this.referrals = referrals;
        this.meetings = meetings;
        this.agendas = agendas;
        this.sources = sources;
        this.annexes = annexes;
        this.outlines = outlines;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public OfficialReportId open(MatterId id) {
        Matter matter = matters.get(id);
        MatterAction.WRITE_REPORT.verdict(matter, CurrentActor.get()).orThrow();
        Optional<OfficialReport> latest = reports.latestOf(id);
        if (latest.isPresent() && !(latest.get() instanceof OfficialReport.Signed)) {
            return latest.get().id();
        }
        Matter.Header header = matter.header();
        LocalDate today = LocalDate.now(clock);
        @Nullable FormalMeetingId next = next(header, today).orElse(null);
        Optional<OfficialReportId> opened = reports.open(header, today, next);
        if (opened.isEmpty()) {
            return reports.latestOf(id).orElseThrow().id();
        }
        OfficialReportId report = opened.get();
        ReportOutline outline = outlines.inForce(header.authority(), header.kind(), today);
        if (latest.isPresent()) {
            goOn(report, header, outline, latest.get());
        } else {
            outlines.keep(report, header, outline);
            firstTexts(header, outline, today)
                    .forEach((section, text) -> sections.save(
                            report,
                            header,
                            section,
                            0,
                            text,
                            TextOrigin.BEGUN,
                            CurrentActor.get(),
                            OffsetDateTime.now(clock)));
        }
        history.line(header, "report-opened");
        return report;
    }

    /** The first meeting that can take the matter up: a body deals with it once at a meeting. */
    private Optional<FormalMeetingId> next(Matter.Header matter, LocalDate today) {
        Set<FormalMeetingId> dealtWith = agendas.meetingsOf(matter.id());
        return meetings.of(matter.authority(), today, MEETINGS).stream()
                .filter(meeting -> meeting.mayTakeItem(today).isAllowed())
                .map(meeting -> meeting.header().id())
                .filter(meeting -> !dealtWith.contains(meeting))
                .findFirst();
    }

    /** What was returned for preparation is all there: texts and their writers, stance, figures, sources and annexes. */
    private void goOn(OfficialReportId report, Matter.Header header, ReportOutline today, OfficialReport returned) {
        OfficialReport.Content former = returned.content();
        ReportOutline formerOutline = outlines.of(former.id(), header.kind());
        Set<String> written = former.sections().values().stream()
                .filter(section -> !section.text().isBlank())
                .map(ReportSection::key)
                .collect(Collectors.toSet());
        ReportOutline outline = today.keeping(formerOutline, written);
        outlines.keep(report, header, outline);
        String proposal = formerOutline.proposal().key();
        written.forEach(section -> sections.copy(
                former.id(),
                section,
                report,
                section.equals(proposal) ? outline.proposal().key() : section));
        reports.copyStance(former.id(), report);
        reports.copyEvidence(former.id(), report);
        sources.copy(former.id(), report);
        annexes.copy(former.id(), report);
    }

    private Map<String, String> firstTexts(Matter.Header matter, ReportOutline outline, LocalDate today) {
        Map<String, String> texts = new HashMap<>();
        if (outline.has("arendet")) {
            motions.about(matter).ifPresent(motion -> texts.put("arendet", MotionText.of(motion)));
        }
        if (matter.kind() == MatterKind.MOTION) {
            ReferralCompilation compilation = new ReferralCompilation(referrals.of(matter.id()), today);
            outline.sections().stream()
                    .filter(section -> section.holds() == ReportOutline.Content.REPLIES)
                    .forEach(section -> texts.put(section.key(), CompilationText.replies(compilation)));
            if (outline.has("beredning")) {
                texts.put("beredning", CompilationText.round(compilation));
            }
        }
        texts.values().removeIf(String::isBlank);
        return texts;
    }
}
