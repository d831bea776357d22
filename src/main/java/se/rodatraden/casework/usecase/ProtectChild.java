package se.rodatraden.casework.usecase;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.casework.CaseNumber;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.CaseHeader;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.store.CaseStore;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.people.ProtectionLevel;
import se.rodatraden.people.usecase.ProtectIdentity;
import se.rodatraden.people.usecase.ReadHousehold;

/** Marks the child's identity as protected. The case disappears for everybody but those who are named. */
@Component
public class ProtectChild {
    private final CaseStore cases;
    private final ProtectIdentity protectIdentity;
    private final CasesOfChild casesOfChild;
    private final UnseenReports unseenReports;
    private final ReadHousehold readHousehold;
    private final ActorDirectory directory;
    private final CaseDoor door;

    ProtectChild(
            CaseStore cases,
            ProtectIdentity protectIdentity,
            CasesOfChild casesOfChild,
            UnseenReports unseenReports,
            ReadHousehold readHousehold,
            ActorDirectory directory,
            CaseDoor door) {
        this.cases = cases;
        this.protectIdentity = protectIdentity;
        this.casesOfChild = casesOfChild;
        this.unseenReports = unseenReports;
        this.readHousehold = readHousehold;
        this.directory = directory;
        this.door = door;
    }

    /** How the child is protected in another case, as far as the actor sees it. */
    public record Beside(CaseNumber number, ProtectionLevel level) {}

    /** The strictest kind that the child has in another case: a child is registered in one way, whichever case says so. */
    @Transactional
    public Optional<Beside> beside(ChildCaseId id) {
        return Stream.concat(
                        casesOfChild.others(id).stream()
                                .map(ChildCase::header)
                                .filter(CaseHeader::shielded)
                                .map(CaseHeader::id),
                        unseenReports.about(id).stream()
                                .filter(report -> report.begun().equals(id))
                                .map(UnseenReports.Unseen::of))
                .distinct()
                .map(other -> new Beside(
                        door.toRead(other).childCase().header().number(),
                        readHousehold.of(other.value()).child().protection()))
                .max(Comparator.comparing(Beside::level));
    }

    /**
     * Whoever handles a case keeps seeing it: a colleague who protects the child does not take it away. The child's
     * other cases in the unit are protected with it, for what stands in one of them stands in all. Whoever registers a
     * report at the same time finds the child before it, and the report is protected with the case; or after it, and
     * begins an ordinary case. A report that was registered without sight of a case that the actor handles is joined to
     * that case as it is protected.
     *
     * @param managers of the unit, who are cleared besides: as a rule all of them
     * @param reason 10 to 255 characters, why just these
     * @return the other cases that are protected with it
     * @throws se.rodatraden.kernel.RefusedException when the unit has managers and none is named: nobody hides a case from
     *     all who lead the unit; and for a weaker kind than the child has in another case
     * @throws NotFoundException for somebody who does not lead the unit
     */
    @Transactional
    public List<CaseNumber> protect(
            ChildCaseId id, ProtectionLevel level, Collection<StaffId> managers, String reason) {
        door.holdSeriesOf(id);
        ChildCase childCase = door.toChange(id);
        childCase.mayProtect(CurrentActor.get()).orThrow();
        mayClear(childCase.header().compartment(), managers);
        beside(id)
                .ifPresent(known -> Verdict.allowedIf(
                                level.compareTo(known.level()) >= 0,
                                "casework.refused.weaker-protection",
                                known.number(),
                                known.level())
                        .orThrow());
        List<ChildCase> others = casesOfChild.unprotectedBeside(childCase.header());
        Set<StaffId> cleared = new LinkedHashSet<>(managers);
        cleared.add(CaseDoor.staff());
        cleared.add(childCase.header().responsible());
        others.forEach(other -> cleared.add(other.header().responsible()));
        shield(childCase, level, cleared, reason);
        others.stream()
                .map(other -> door.toChange(other.header().id()))
                .forEach(other -> shield(other, level, cleared, reason));
        return others.stream().map(other -> other.header().number()).toList();
    }

    private void mayClear(CompartmentId unit, Collection<StaffId> managers) {
        Set<StaffId> leading = directory.holders(Role.UNIT_MANAGER, unit).stream()
                .map(ActorDirectory.Account::staff)
                .collect(Collectors.toUnmodifiableSet());
        if (!leading.containsAll(managers)) {
            throw new NotFoundException("manager of the unit");
        }
        boolean ledByNobodyElse = leading.isEmpty() || leading.contains(CaseDoor.staff());
        Verdict.allowedIf(ledByNobodyElse || !managers.isEmpty(), "casework.refused.no-manager-cleared")
                .orThrow();
    }

    private void shield(ChildCase childCase, ProtectionLevel level, Set<StaffId> cleared, String reason) {
        CaseHeader header = childCase.header();
        cases.shield(header.id());
        protectIdentity.protect(header.id().value(), header.compartment(), level, cleared, reason);
        door.tell(header, "identity-protected");
        unseenReports.isProtected(childCase);
    }
}
