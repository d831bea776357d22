package se.rodatraden.casework.usecase;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.CaseHeader;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.ConcernRules;
import se.rodatraden.casework.domain.CorrectionReason;
import se.rodatraden.casework.store.AssessmentStore;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.kernel.StaleEditException;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.people.CorrectedHousehold;
import se.rodatraden.people.Custody;
import se.rodatraden.people.Guardian;
import se.rodatraden.people.Household;
import se.rodatraden.people.HouseholdChange;
import se.rodatraden.people.PersonId;
import se.rodatraden.people.PersonName;
import se.rodatraden.people.usecase.CorrectPersons;
import se.rodatraden.people.usecase.ReadHousehold;

/**
 * Puts right, or fills in, what is registered of the child and the guardians. The history says what was changed and
 * why, and neither what it was nor what it is. Whoever was let in by a consent is out again when those who gave it are not
 * all who have custody.
 */
@Component
public class CorrectHousehold {
    private final AssessmentStore assessments;
    private final CorrectPersons correctPersons;
    private final ReadHousehold readHousehold;
    private final CasesOfChild casesOfChild;
    private final CaseSharing sharing;
    private final WaitingForConsent waiting;
    private final CaseDoor door;

    CorrectHousehold(
            AssessmentStore assessments,
            CorrectPersons correctPersons,
            ReadHousehold readHousehold,
            CasesOfChild casesOfChild,
            CaseSharing sharing,
            WaitingForConsent waiting,
            CaseDoor door) {
        this.assessments = assessments;
        this.correctPersons = correctPersons;
        this.readHousehold = readHousehold;
        this.casesOfChild = casesOfChild;
        this.sharing = sharing;
        this.waiting = waiting;
        this.door = door;
    }

    /**
     * @param reason in words, without a name or a number ({@link CorrectionReason})
     * @return what was changed; empty when everything is as it was
     * @throws se.rodatraden.kernel.RefusedException when the actor does not handle the case, it is closed, the child
     *     cannot have been born then, or another case of the unit takes in reports about a child with the number
     * @throws StaleEditException when somebody else corrected them in between; nothing is stored then
     */
    @Transactional
    public Set<HouseholdChange> correct(ChildCaseId id, CorrectedHousehold corrected, String reason) {
        if (corrected.child().number() != null) {
            door.holdSeriesOf(id);
        }
        ChildCase childCase = door.toChange(id);
        CaseHeader header = childCase.header();
        LocalDate born = corrected.child().birthDate();
        childCase
                .mayCorrectPersons(CurrentActor.get())
                .and(() -> ConcernRules.aboutSomebodyBorn(born, header.receivedOn()))
                .and(corrected::eachHasOwnNumber)
                .orThrow();
        Household before = readHousehold.of(id.value());
        CorrectionReason.mayBeKept(reason, Stream.concat(names(before), names(corrected)))
                .and(() -> isOfThisChildAlone(header, before, corrected.child().number()))
                .orThrow();
        Set<HouseholdChange> changes = correctPersons.correct(id.value(), header.compartment(), corrected);
        if (!changes.isEmpty()) {
            List<String> told = changes.stream().map(HouseholdChange::name).toList();
            door.tell(header, "persons-corrected", String.join(" ", told), reason);
            if (changes.contains(HouseholdChange.CHILD_NUMBER)) {
                noteOthers(header, corrected.child().number());
            }
            Household after = readHousehold.of(id.value());
            assessments.lapse(id, withoutCustody(after));
            sharing.endUnlessConsented(childCase, after, assessments.consents(id));
            waiting.settle(childCase);
        }
        return changes;
    }

    /**
     * What would refuse a correction that is not whole yet; told in the same round as what its fields lack.
     *
     * @param number of the child; null when none is typed, or none that can be read
     * @param reason null when none is given
     * @param names of everybody, as far as they can be read
     */
    @Transactional
    public List<Verdict.Refused> refusals(
            ChildCaseId id,
            @Nullable PersonalIdentityNumber number,
            @Nullable String reason,
            Collection<PersonName> names) {
        CaseHeader header = door.toRead(id).childCase().header();
        Household before = readHousehold.of(id.value());
        Verdict mayBeKept = reason == null
                ? Verdict.ALLOWED
                : CorrectionReason.mayBeKept(reason, Stream.concat(names(before), names.stream()));
        return Stream.of(isOfThisChildAlone(header, before, number), mayBeKept)
                .flatMap(verdict -> verdict instanceof Verdict.Refused refused ? Stream.of(refused) : Stream.empty())
                .toList();
    }

    private Verdict isOfThisChildAlone(CaseHeader header, Household before, @Nullable PersonalIdentityNumber number) {
        if (number == null || number.equals(before.child().number())) {
            return Verdict.ALLOWED;
        }
        return casesOfChild
                .takingInReports(header.compartment(), number)
                .filter(other -> !other.header().id().equals(header.id()))
                .map(other -> Verdict.refused(
                        "casework.refused.number-of-other-case", other.header().number()))
                .orElse(Verdict.ALLOWED);
    }

    private static List<PersonId> withoutCustody(Household household) {
        return household.guardians().stream()
                .filter(guardian -> guardian.custody() == Custody.NONE)
                .map(Guardian::id)
                .toList();
    }

    private void noteOthers(CaseHeader header, @Nullable PersonalIdentityNumber number) {
        if (number != null) {
            casesOfChild.note(
                    header,
                    casesOfChild.about(header.compartment(), number).stream()
                            .map(other -> door.toChange(other.header().id()))
                            .toList());
        }
    }

    private static Stream<PersonName> names(Household household) {
        return Stream.concat(
                Stream.of(household.child().name()),
                household.guardians().stream().map(Guardian::name));
    }

    private static Stream<PersonName> names(CorrectedHousehold household) {
        return Stream.concat(
                Stream.of(household.child().name()),
                household.guardians().stream().map(CorrectedHousehold.CorrectedGuardian::name));
    }
}
