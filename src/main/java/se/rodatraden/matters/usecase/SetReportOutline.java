package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.store.OutlineStore;

/**
 * Sets which sections the reports of an authority have, from a day on. The secretary of the body does it: what a report to
 * the body must hold is for the body to say. Reports that are open keep what they were opened with.
 */
@Component
public class SetReportOutline {
    private final ReportOutlines outlines;
    private final OutlineStore store;
    private final AuthorityHistory history;
    private final Clock clock;

    SetReportOutline(ReportOutlines outlines, OutlineStore store, AuthorityHistory history, Clock clock) {
        this.outlines = outlines;
        this.store = store;
        this.history = history;
        this.clock = clock;
    }

    /**
     * @param now what a report that is opened today begins with
     * @param set what the authority itself has set, the latest first
     */
    public record View(ReportOutline now, List<OutlineStore.Dated> set) {}

    @Transactional(readOnly = true)
    public View read(CompartmentId authority, MatterKind kind) {
        return new View(outlines.inForce(authority, kind, LocalDate.now(clock)), store.of(authority, kind));
    }

    @Transactional
    public void set(CompartmentId authority, LocalDate from, ReportOutline outline) {
        MatterAction.holdsAny(CurrentActor.get(), List.of(Role.COMMITTEE_SECRETARY), authority)
                .and(() -> Verdict.allowedIf(!from.isBefore(LocalDate.now(clock)), "matters.refused.order-in-the-past"))
                .orThrow();
        store.set(authority, from, outline);
        history.line(authority, "outline-set", from);
    }
}
