package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.store.DismissalStore;
import se.rodatraden.matters.store.ReportStore;

/**
 * Lets a finding of the checks be, for a reason that is kept and that whoever reviews the report reads. Also an error: the
 * checks inform, and the writer answers for the report.
 */
@Component
public class DismissFinding {
    /** The most letters that a reason has. */
    public static final int LONGEST = 1000;

    private final ReadReport readReport;
    private final ReportStore reports;
    private final DismissalStore dismissals;
    private final Clock clock;

    DismissFinding(ReadReport readReport, ReportStore reports, DismissalStore dismissals, Clock clock) {
        this.readReport = readReport;
        this.reports = reports;
        this.dismissals = dismissals;
        this.clock = clock;
    }

    /**
     * @param marks of the findings that are shown as one
     * @throws NotFoundException when none of them is found in the report as it stands now
     */
    @Transactional
    public void dismiss(OfficialReportId id, Set<String> marks, String reason) {
        reports.lock(id);
        ReadReport.ReportView view = readReport.read(id);
        view.mayWrite()
                .and(() -> Verdict.allowedIf(!reason.isBlank(), "matters.refused.no-reason"))
                .orThrow();
        List<Finding> found = view.warnings().stream()
                .filter(finding -> marks.contains(view.mark(finding)))
                .toList();
        if (found.isEmpty()) {
            throw new NotFoundException("finding " + marks);
        }
        found.forEach(finding -> dismissals.dismiss(
                id,
                view.matter().header(),
                view.mark(finding),
                finding.rule(),
                reason.strip(),
                CurrentActor.get(),
                OffsetDateTime.now(clock)));
    }

    /** Takes a finding up again. */
    @Transactional
    public void reopen(OfficialReportId id, String mark) {
        reports.lock(id);
        readReport.read(id).mayWrite().orThrow();
        if (!dismissals.reopen(id, mark, CurrentActor.get(), OffsetDateTime.now(clock))) {
            throw new NotFoundException("dismissed finding " + mark);
        }
    }
}
