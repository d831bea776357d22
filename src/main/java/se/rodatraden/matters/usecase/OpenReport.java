package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.MeetingStore;
import se.rodatraden.matters.store.MotionStore;
import se.rodatraden.matters.store.ReferralStore;
import se.rodatraden.matters.store.ReportStore;

/**
 * Opens the report of a matter: the one that is being written, or a new one. A new one begins with what is
 * known: the demands, the replies, and after a return for preparation the text that was returned.
 */
@Component
public class OpenReport {
    private final MatterStore matters;
    private final MotionStore motions;
    private final ReportStore reports;
    private final ReferralStore referrals;
    private final MeetingStore meetings;
    private final ReportOutlines outlines;
    private final MatterHistory history;
    private final Clock clock;

    OpenReport(
            MatterStore matters,
            MotionStore motions,
            ReportStore reports,
            ReferralStore referrals,
            MeetingStore meetings,
            ReportOutlines outlines,
            MatterHistory history,
            Clock clock) {
        this.matters = matters;
        this.motions = motions;
        this.reports = reports;
        this.referrals = referrals;
        this.meetings = meetings;
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
        @Nullable
        FormalMeetingId next = meetings.of(header.authority(), today, 1).stream()
                .findFirst()
                .map(meeting -> meeting.header().id())
                .orElse(null);
        OfficialReportId report = reports.open(header, today, next);
        ReportOutline outline = outlines.inForce(header.authority(), header.kind(), today);
        outlines.keep(report, header, outline);
        firstTexts(header, outline, latest, today)
                .forEach((section, text) ->
                        reports.save(report, header, section, 0, text, CurrentActor.get(), OffsetDateTime.now(clock)));
        history.line(header, "report-opened");
        return report;
    }

    private Map<String, String> firstTexts(
            Matter.Header matter, ReportOutline outline, Optional<OfficialReport> returned, LocalDate today) {
        Map<String, String> texts = new HashMap<>();
        if (returned.isPresent()) {
            returned.get().content().sections().values().stream()
                    .filter(section -> outline.has(section.key()))
                    .forEach((ReportSection section) -> texts.put(section.key(), section.text()));
            return texts;
        }
        if (outline.has("arendet")) {
            texts.put("arendet", MotionText.of(motions.of(matter.id())));
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
