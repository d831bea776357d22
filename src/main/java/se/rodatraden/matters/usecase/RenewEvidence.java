package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.EvidenceCitations.Choice;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.OfficialReport.CitedEvidence;
import se.rodatraden.matters.store.ReportStore;

/** Takes the newer figures in the place of those that a report cites. Nothing does so by itself. */
@Component
public class RenewEvidence {
    private final WritableReports writable;
    private final ReportStore reports;
    private final KnownEvidence evidence;
    private final MatterHistory history;
    private final Clock clock;

    RenewEvidence(
            WritableReports writable, ReportStore reports, KnownEvidence evidence, MatterHistory history, Clock clock) {
        this.writable = writable;
        this.reports = reports;
        this.evidence = evidence;
        this.history = history;
        this.clock = clock;
    }

    /**
     * @param old the set that the report cites
     * @param newer the set that whoever pressed was shown
     * @throws RefusedException when there is a yet newer one by now, which nobody has looked at
     */
    @Transactional
    public void renew(OfficialReportId id, UUID old, UUID newer) {
        WritableReports.Writable held = writable.hold(id);
        CitedEvidence cited = held.report().content().evidence().stream()
                .filter(known -> known.ref().snapshot().equals(old))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("evidence snapshot " + old + " in report " + id));
        Choice choice = evidence.newerThan(cited.ref())
                .flatMap(KnownEvidence::saved)
                .orElseThrow(() -> new NotFoundException("anything newer than evidence snapshot " + old));
        Verdict.allowedIf(choice.ref().snapshot().equals(newer), "matters.refused.newer-still")
                .orThrow();
        LocalDate today = LocalDate.now(clock);
        reports.withdraw(id, old, today);
        reports.cite(held.report(), held.matter(), new CitedEvidence(choice.ref(), cited.section()), today);
        history.line(held.matter(), "evidence-renewed", choice.title());
    }
}
