package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.lint.DescribedMatter;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.ReportStore;

/**
 * Tells what a report is checked against, for those who check it as a file: what the page of the matter shows the reader
 * already, and of an unsigned report only to those who write it (TF 2:12).
 */
@Component
@Transactional(readOnly = true)
public class DescribeMatter {
    private static final List<Role> READERS =
            List.of(Role.REGISTRAR, Role.ANALYST, Role.HEAD_OF_ADMINISTRATION, Role.COMMITTEE_SECRETARY);

    private final MatterStore matters;
    private final ReportStore reports;
    private final ReportOutlines outlines;
    private final MatterUnderCheck underCheck;
    private final Clock clock;

    DescribeMatter(
            MatterStore matters,
            ReportStore reports,
            ReportOutlines outlines,
            MatterUnderCheck underCheck,
            Clock clock) {
        this.matters = matters;
        this.reports = reports;
        this.outlines = outlines;
        this.underCheck = underCheck;
        this.clock = clock;
    }

    /** Whether there is a report to check, and the actor is one who checks it. */
    public static Verdict may(Matter matter) {
        return MatterAction.holdsAny(
                        CurrentActor.get(), READERS, matter.header().authority())
                .and(() -> Verdict.allowedIf(
                        MatterAction.WRITE_REPORT.suits(matter.header().kind()), "matters.refused.reported-elsewhere"));
    }

    public DescribedMatter describe(MatterId id) {
        Matter matter = matters.get(id);
        may(matter).orThrow();
        Matter.Header header = matter.header();
        LocalDate today = LocalDate.now(clock);
        Optional<OfficialReport.Content> report = reports.latestOf(id)
                .filter(written -> written instanceof OfficialReport.Signed || writes(matter))
                .filter(written -> reports.mayRead(written.id()).isAllowed())
                .map(OfficialReport::content);
        ReportOutline outline = reports.latestOf(id)
                .map(written -> outlines.of(written.id(), header.kind()))
                .orElseGet(() -> outlines.inForce(header.authority(), header.kind(), today));
        return new DescribedMatter(
                header.title(), today, underCheck.context(underCheck.known(matter, today), report, outline));
    }

    private static boolean writes(Matter matter) {
        return MatterAction.WRITE_REPORT
                .heldIn(matter.header().authority(), CurrentActor.get())
                .isAllowed();
    }
}
