package se.rodatraden.casework.usecase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.usecase.ChildQuestions.Alike;
import se.rodatraden.casework.usecase.RegisterConcern.NewConcern;
import se.rodatraden.casework.usecase.RegisterConcern.SameChild;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.people.NewHousehold.NewChild;

/** Whether the unit knows the child that is reported about: by the number, or because whoever registers says so. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KnownChild {
    private final CasesOfChild casesOfChild;
    private final ActorDirectory directory;

    KnownChild(CasesOfChild casesOfChild, ActorDirectory directory) {
        this.casesOfChild = casesOfChild;
        this.directory = directory;
    }

    /** Open cases of a child of that name who was born that day, where no number tells whether it is the same. */
    private List<CaseList.Entry> perhaps(CompartmentId unit, NewChild child) {
        boolean toldByNumber = byNumber(unit, child).stream().anyMatch(ChildCase::takesInReports);
        return toldByNumber ? List.of() : casesOfChild.perhapsAbout(unit, child);
    }

    /** The same, with what tells one child from another; to go into a protected case one is warned, so it stays shut. */
    List<Alike> alike(CompartmentId unit, NewChild child) {
        List<CaseList.Entry> perhaps = perhaps(unit, child);
        Map<StaffId, String> names =
                directory.names(perhaps.stream().map(KnownChild::handler).collect(Collectors.toUnmodifiableSet()));
        return perhaps.stream()
                .map(entry -> new Alike(
                        entry,
                        casesOfChild.householdUnlessProtected(entry.line().childCase()),
                        names.getOrDefault(handler(entry), "–")))
                .toList();
    }

    private static StaffId handler(CaseList.Entry entry) {
        return entry.line().childCase().header().responsible();
    }

    /**
     * The unit's cases about the child, ended ones too; the one that whoever registers recognised is the first.
     *
     * @throws se.rodatraden.kernel.RefusedException as long as nobody has said whether it is one of {@link #alike}
     */
    List<ChildCase> casesAbout(NewConcern concern) {
        Map<ChildCaseId, ChildCase> known = new LinkedHashMap<>();
        List<ChildCase> found = new ArrayList<>(recognised(concern).stream().toList());
        found.addAll(byNumber(concern.unit(), concern.household().child()));
        found.forEach(one -> known.put(one.header().id(), one));
        found.stream()
                .flatMap(one -> casesOfChild.others(one.header().id()).stream())
                .forEach(one -> known.putIfAbsent(one.header().id(), one));
        return List.copyOf(known.values());
    }

    private Optional<ChildCase> recognised(NewConcern concern) {
        Map<ChildCaseId, ChildCase> alike = perhaps(
                        concern.unit(), concern.household().child())
                .stream()
                .map(entry -> entry.line().childCase())
                .collect(Collectors.toMap(one -> one.header().id(), Function.identity()));
        Verdict.allowedIf(concern.same().settles(alike.keySet()), "casework.refused.perhaps-known")
                .orThrow();
        return concern.same() instanceof SameChild.Known(ChildCaseId from)
                ? Optional.ofNullable(alike.get(from)).map(this::opened)
                : Optional.empty();
    }

    /** What was listed is opened now: its other cases are told to those who have it open. */
    private ChildCase opened(ChildCase listed) {
        return casesOfChild.opened(listed.header().id());
    }

    private List<ChildCase> byNumber(CompartmentId unit, NewChild child) {
        @Nullable PersonalIdentityNumber number = child.number();
        return number == null ? List.of() : casesOfChild.about(unit, number);
    }
}
