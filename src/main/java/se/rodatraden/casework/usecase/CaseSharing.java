package se.rodatraden.casework.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.NeedToKnow;
import se.rodatraden.casework.ConsentGiver;
import se.rodatraden.casework.ConsentKind;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.ConsentAnswer;
import se.rodatraden.casework.domain.Consents;
import se.rodatraden.casework.domain.LaidOutChoices;
import se.rodatraden.casework.store.CaseStore;
import se.rodatraden.kernel.Period;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.people.Household;

/**
 * Lets the coordinator of a social intervention group into one case, for as long as its next follow-up is off and
 * nobody takes back the consent to it.
 */
@Component
class CaseSharing {
    private final NeedToKnow needToKnow;
    private final ActorDirectory directory;
    private final CaseStore cases;
    private final CaseDoor door;

    CaseSharing(NeedToKnow needToKnow, ActorDirectory directory, CaseStore cases, CaseDoor door) {
        this.needToKnow = needToKnow;
        this.directory = directory;
        this.cases = cases;
        this.door = door;
    }

    /** The consent to sharing has to reach: the child's, and below 18 the guardians' (OSL 12:2). */
    Verdict mayLetIn(@Nullable StaffId coordinator, LaidOutChoices laid) {
        if (coordinator == null) {
            return Verdict.ALLOWED;
        }
        boolean child = saidYes(laid.consents(), ConsentGiver.CHILD);
        boolean guardians = laid.age() >= 18 || saidYes(laid.consents(), ConsentGiver.GUARDIAN);
        return Verdict.allowedIf(child && guardians, "casework.refused.sharing-consent")
                .and(() -> Verdict.allowedIf(
                        directory
                                .byId(coordinator)
                                .filter(person -> person.holds(Role.SIG_COORDINATOR))
                                .isPresent(),
                        "casework.refused.no-coordinator"));
    }

    void letIn(@Nullable StaffId coordinator, ChildCase childCase, LocalDate from, LocalDate followUpOn) {
        if (coordinator != null) {
            needToKnow.grant(
                    coordinator,
                    childCase.header().id().value(),
                    NeedToKnow.GrantKind.COOPERATION,
                    "Samordnar social insatsgrupp, samtycke till informationsdelning finns",
                    Period.of(from, followUpOn.plusMonths(1)));
        }
    }

    /** Who has custody was put right: those who have it now may not have been asked. */
    void endUnlessConsented(ChildCase childCase, Household household, List<ConsentAnswer> answers) {
        Consents consents = Consents.of(answers, household);
        boolean adult = household.child().ageOn(door.today()) >= 18;
        if (!adult && !saidYes(consents, ConsentGiver.GUARDIAN)) {
            end(childCase);
        }
    }

    /** At once, whatever days were agreed before. */
    void end(ChildCase childCase) {
        if (cases.endSharing(childCase.header().id())) {
            door.tell(childCase.header(), "sharing-ended");
        }
    }

    private static boolean saidYes(Consents consents, ConsentGiver giver) {
        return consents.answerOf(giver, ConsentKind.SHARING).equals(Optional.of(true));
    }
}
