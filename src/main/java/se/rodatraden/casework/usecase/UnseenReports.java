package se.rodatraden.casework.usecase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.casework.CaseNumber;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.CaseHeader;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.store.CaseStore;
import se.rodatraden.casework.store.UnseenReportStore;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Verdict;

/**
 * Whoever handles the case of a child with a protected identity is told of a new report that was registered without sight
 * of it, in a case that everybody in the unit reads: the two are joined, and the new one can be protected.
 */
@Component
public class UnseenReports {
    private final UnseenReportStore unseen;
    private final CaseStore cases;
    private final CasesOfChild casesOfChild;
    private final CaseDoor door;

    UnseenReports(UnseenReportStore unseen, CaseStore cases, CasesOfChild casesOfChild, CaseDoor door) {
        this.unseen = unseen;
        this.cases = cases;
        this.casesOfChild = casesOfChild;
        this.door = door;
    }

    /**
     * @param of the protected case, {@code begun} the one that the report began
     * @param isProtected whether somebody has protected the one that the report began
     */
    public record Unseen(
            ChildCaseId of, CaseNumber number, ChildCaseId begun, CaseNumber begunNumber, boolean isProtected) {}

    @Transactional(readOnly = true)
    public List<Unseen> mine() {
        List<UnseenReportStore.Unseen> waiting = unseen.mine();
        if (waiting.isEmpty()) {
            return List.of();
        }
        Map<ChildCaseId, CaseHeader> seen = cases
                .byIds(waiting.stream()
                        .flatMap(one -> Stream.of(one.of().value(), one.begun().value()))
                        .distinct()
                        .toList())
                .stream()
                .map(line -> line.childCase().header())
                .collect(Collectors.toMap(CaseHeader::id, Function.identity()));
        return waiting.stream()
                .flatMap(one -> unseen(seen.get(one.of()), seen.get(one.begun())).stream())
                .toList();
    }

    /** Empty where the actor does not see both. */
    private static Optional<Unseen> unseen(@Nullable CaseHeader of, @Nullable CaseHeader begun) {
        return of == null || begun == null
                ? Optional.empty()
                : Optional.of(new Unseen(of.id(), of.number(), begun.id(), begun.number(), begun.shielded()));
    }

    /** Of those, the ones that a case has part in, either as the protected one or as the one that the report began. */
    @Transactional(readOnly = true)
    public List<Unseen> about(ChildCaseId id) {
        return mine().stream()
                .filter(one -> one.of().equals(id) || one.begun().equals(id))
                .toList();
    }

    /**
     * Joins the two cases, and takes it off the day, where somebody else has protected the new one meanwhile.
     *
     * @throws NotFoundException when there is no such report to the actor
     * @throws se.rodatraden.kernel.RefusedException as long as the whole unit can read the new one: it is joined as it is
     *     protected, so that nobody takes the reminder away and leaves the child open
     */
    @Transactional
    public void join(ChildCaseId of, ChildCaseId begun) {
        door.holdSeriesOf(begun);
        if (mine().stream().noneMatch(one -> one.of().equals(of) && one.begun().equals(begun))) {
            throw new NotFoundException("report");
        }
        ChildCase joined = door.toChange(begun);
        Verdict.allowedIf(joined.header().shielded(), "casework.refused.not-protected-yet")
                .orThrow();
        settle(of, joined);
    }

    /** A case is protected: where the actor was told of it as an unseen report, it is joined to what it was told beside. */
    @Transactional(propagation = Propagation.MANDATORY)
    void isProtected(ChildCase begun) {
        unseen.mine().stream()
                .filter(one -> one.begun().equals(begun.header().id()))
                .forEach(one -> settle(one.of(), begun));
    }

    private void settle(ChildCaseId of, ChildCase begun) {
        ChildCase hidden = door.toChange(of);
        unseen.read(of, begun.header().id());
        casesOfChild.note(hidden.header(), List.of(begun));
        door.tell(hidden.header(), "noted.NEW_REPORT");
    }
}
