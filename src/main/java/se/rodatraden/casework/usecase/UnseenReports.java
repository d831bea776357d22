package se.rodatraden.casework.usecase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.casework.CaseNumber;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.store.CaseStore;
import se.rodatraden.casework.store.UnseenReportStore;
import se.rodatraden.kernel.NotFoundException;

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

    /** @param of the protected case, {@code begun} the one that the report began */
    public record Unseen(ChildCaseId of, CaseNumber number, ChildCaseId begun, CaseNumber begunNumber) {}

    @Transactional(readOnly = true)
    public List<Unseen> mine() {
        List<UnseenReportStore.Unseen> waiting = unseen.mine();
        if (waiting.isEmpty()) {
            return List.of();
        }
        Map<ChildCaseId, CaseNumber> numbers = cases
                .byIds(waiting.stream()
                        .flatMap(one -> List.of(one.of().value(), one.begun().value()).stream())
                        .toList())
                .stream()
                .map(line -> line.childCase().header())
                .collect(Collectors.toMap(header -> header.id(), header -> header.number()));
        Function<ChildCaseId, Optional<CaseNumber>> number = id -> Optional.ofNullable(numbers.get(id));
        return waiting.stream()
                .flatMap(one -> number.apply(one.of()).stream()
                        .flatMap(of -> number.apply(one.begun()).stream()
                                .map(begun -> new Unseen(one.of(), of, one.begun(), begun))))
                .toList();
    }

    /**
     * Joins the two cases, and takes it off the day.
     *
     * @throws NotFoundException when there is no such report to the actor
     */
    @Transactional
    public void join(ChildCaseId of, ChildCaseId begun) {
        ChildCase hidden = door.toChange(of);
        hidden.mayTakeNote(CurrentActor.get()).orThrow();
        if (!unseen.read(of, begun)) {
            throw new NotFoundException("report");
        }
        casesOfChild.note(hidden.header(), List.of(door.toChange(begun)));
        door.tell(hidden.header(), "noted.NEW_REPORT");
    }
}
