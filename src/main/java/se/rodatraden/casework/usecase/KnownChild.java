package se.rodatraden.casework.usecase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.usecase.RegisterConcern.NewConcern;
import se.rodatraden.casework.usecase.RegisterConcern.SameChild;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.kernel.Verdict;

/** Whether the unit knows the child that is reported about: by the number, or because whoever registers says so. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KnownChild {
    private final CasesOfChild casesOfChild;

    KnownChild(CasesOfChild casesOfChild) {
        this.casesOfChild = casesOfChild;
    }

    /** Open cases of a child of that name who was born that day, where no number tells whether it is the same. */
    List<CaseList.Entry> perhaps(NewConcern concern) {
        boolean toldByNumber = byNumber(concern).stream().anyMatch(ChildCase::takesInReports);
        return toldByNumber
                ? List.of()
                : casesOfChild.perhapsAbout(concern.unit(), concern.household().child());
    }

    /**
     * The unit's cases about the child, ended ones too; the one that whoever registers recognised is the first.
     *
     * @throws se.rodatraden.kernel.RefusedException as long as nobody has said whether it is one of {@link #perhaps}
     */
    List<ChildCase> casesAbout(NewConcern concern) {
        Map<ChildCaseId, ChildCase> known = new LinkedHashMap<>();
        List<ChildCase> found = new ArrayList<>(recognised(concern).stream().toList());
        found.addAll(byNumber(concern));
        found.forEach(one -> known.put(one.header().id(), one));
        found.stream()
                .flatMap(one -> casesOfChild.others(one.header().id()).stream())
                .forEach(one -> known.putIfAbsent(one.header().id(), one));
        return List.copyOf(known.values());
    }

    private Optional<ChildCase> recognised(NewConcern concern) {
        Map<ChildCaseId, ChildCase> alike = perhaps(concern).stream()
                .map(entry -> entry.line().childCase())
                .collect(Collectors.toMap(one -> one.header().id(), Function.identity()));
        Set<ChildCaseId> answered = switch (concern.same()) {
            case SameChild.NotAsked() -> Set.of();
            case SameChild.Another(Set<ChildCaseId> than) -> than;
            case SameChild.Known(ChildCaseId from) -> alike.containsKey(from) ? alike.keySet() : Set.of();
        };
        Verdict.allowedIf(answered.containsAll(alike.keySet()), "casework.refused.perhaps-known")
                .orThrow();
        return concern.same() instanceof SameChild.Known(ChildCaseId from)
                ? Optional.ofNullable(alike.get(from)).map(this::opened)
                : Optional.empty();
    }

    /** What was listed is opened now: its other cases are told to those who have it open. */
    private ChildCase opened(ChildCase listed) {
        return casesOfChild.opened(listed.header().id());
    }

    private List<ChildCase> byNumber(NewConcern concern) {
        @Nullable PersonalIdentityNumber number = concern.household().child().number();
        return number == null ? List.of() : casesOfChild.about(concern.unit(), number);
    }
}
