package se.rodatraden.casework.usecase;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.CaseLine;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.store.CaseStore;
import se.rodatraden.casework.store.HandOverStore;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.StaffId;

/** The open cases of a unit that the one who handles them cannot see. It opens no case and names no child. */
@Component
@Transactional(readOnly = true)
public class UnseenByHandler {
    private final HandOverStore handOvers;
    private final CaseStore cases;
    private final ActorDirectory directory;

    UnseenByHandler(HandOverStore handOvers, CaseStore cases, ActorDirectory directory) {
        this.handOvers = handOvers;
        this.cases = cases;
        this.directory = directory;
    }

    /** @param handler the name of whoever handles it without seeing it */
    public record Unseen(CaseLine line, String handler) {}

    /** By deadline and number; none for an actor who does not lead the unit. */
    public List<Unseen> list(CompartmentId unit) {
        List<CaseLine> lines =
                cases.byIds(ids(unit).stream().map(ChildCaseId::value).toList());
        Map<StaffId, String> names =
                directory.names(lines.stream().map(UnseenByHandler::handler).toList());
        return lines.stream()
                .sorted(Comparator.comparing(
                        line -> line.next().map(next -> next.due().toString()).orElse("~")))
                .map(line -> new Unseen(line, names.getOrDefault(handler(line), "–")))
                .toList();
    }

    public Set<ChildCaseId> ids(CompartmentId unit) {
        return handOvers.withoutSeeingHandler(unit).stream().collect(Collectors.toUnmodifiableSet());
    }

    /** Asked as whoever leads the unit; to others it is never told. */
    public boolean isUnseen(ChildCase childCase) {
        return childCase.mayHandOver(CurrentActor.get()).isAllowed()
                && handOvers.lacksSeeingHandler(childCase.header().id());
    }

    private static StaffId handler(CaseLine line) {
        return line.childCase().header().responsible();
    }
}
