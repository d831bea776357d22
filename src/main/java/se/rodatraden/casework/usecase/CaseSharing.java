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
import se.rodatraden.casework.domain.GivenIntervention;
import se.rodatraden.casework.domain.InterventionDecision;
import se.rodatraden.casework.domain.LaidOutChoices;
import se.rodatraden.casework.store.CaseStore;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.Intervention;
import se.rodatraden.guidelines.InterventionCatalogue;
import se.rodatraden.guidelines.InterventionKey;
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
    private final InterventionCatalogue catalogue;
    private final CaseStore cases;
    private final CaseDoor door;

    CaseSharing(
            NeedToKnow needToKnow,
            ActorDirectory directory,
            InterventionCatalogue catalogue,
            CaseStore cases,
            CaseDoor door) {
        this.needToKnow = needToKnow;
        this.directory = directory;
        this.catalogue = catalogue;
        this.cases = cases;
        this.door = door;
    }

    /** Whether the intervention has a coordinator: it is given under the guideline of social intervention groups. */
    boolean isCoordinated(InterventionDecision decision) {
        return isCoordinated(decision.intervention(), decision.decidedOn());
    }

    private boolean isCoordinated(InterventionKey intervention, LocalDate on) {
        return catalogue
                .find(intervention, on)
                .flatMap(Intervention::guideline)
                .filter(GuidelineKey.SIG_UNGA::equals)
                .isPresent();
    }

    /** Those who can be let in; nobody for an intervention that is not coordinated. */
    List<ActorDirectory.Account> coordinatorsOf(InterventionKey intervention, LocalDate on) {
        return isCoordinated(intervention, on) ? directory.holders(Role.SIG_COORDINATOR) : List.of();
    }

    /**
     * The consent to sharing has to reach: the child's, and below 18 the guardians' (OSL 12:2).
     *
     * @param coordinator null for nobody
     * @param decidedOn the day of the decision on the intervention
     */
    Verdict mayLetIn(
            @Nullable StaffId coordinator, InterventionKey intervention, LocalDate decidedOn, LaidOutChoices laid) {
        if (coordinator == null) {
            return Verdict.ALLOWED;
        }
        return consented(laid.consents(), laid.age())
                .and(() -> Verdict.allowedIf(
                        coordinatorsOf(intervention, decidedOn).stream()
                                .anyMatch(account -> account.staff().equals(coordinator)),
                        "casework.refused.no-coordinator"));
    }

    /** @param age in full years: whoever is of age has no guardians */
    Verdict consented(Consents consents, int age) {
        boolean child = saidYes(consents, ConsentGiver.CHILD);
        boolean guardians = age >= 18 || saidYes(consents, ConsentGiver.GUARDIAN);
        return Verdict.allowedIf(child && guardians, "casework.refused.sharing-consent");
    }

    void letIn(@Nullable StaffId coordinator, ChildCase childCase, LocalDate from, LocalDate followUpOn) {
        if (coordinator != null) {
            needToKnow.grant(
                    coordinator,
                    childCase.header().id().value(),
                    NeedToKnow.GrantKind.COOPERATION,
                    "Samordnar social insatsgrupp, samtycke till informationsdelning finns",
                    // A follow-up that is overdue has not been held: the access lasts as if it were held today.
                    Period.of(from, lastDay(followUpOn.isBefore(from) ? from : followUpOn)));
        }
    }

    /** The intervention goes on until a later follow-up, and so does what the coordinator may read. */
    void prolong(ChildCase childCase, LocalDate today, LocalDate followUpOn) {
        cases.letIn(childCase.header().id()).forEach((coordinator, until) -> {
            if (until.isBefore(lastDay(followUpOn))) {
                letIn(coordinator, childCase, today, followUpOn);
            }
        });
    }

    /** An intervention has ended: without another to coordinate, nobody needs the case open to do so. */
    void endUnlessCoordinated(ChildCase childCase, List<GivenIntervention> given) {
        boolean another = given.stream()
                .filter(GivenIntervention::isOngoing)
                .anyMatch(ongoing -> isCoordinated(ongoing.decision()));
        if (!another && cases.endSharing(childCase.header().id())) {
            door.tell(childCase.header(), "coordination-ended");
        }
    }

    private static LocalDate lastDay(LocalDate followUpOn) {
        return followUpOn.plusMonths(1);
    }

    /** Who has custody was put right: those who have it now may not have been asked. */
    void endUnlessConsented(ChildCase childCase, Household household, List<ConsentAnswer> answers) {
        Consents consents = Consents.of(answers, household, List.of());
        boolean adult = household.child().ageOn(door.today()) >= 18;
        if (!adult && !saidYes(consents, ConsentGiver.GUARDIAN)) {
            end(childCase);
        }
    }

    /**
     * At once, whatever days were agreed before.
     *
     * @return whether anybody was in
     */
    boolean end(ChildCase childCase) {
        boolean ended = cases.endSharing(childCase.header().id());
        if (ended) {
            door.tell(childCase.header(), "sharing-ended");
        }
        return ended;
    }

    private static boolean saidYes(Consents consents, ConsentGiver giver) {
        return consents.answerOf(giver, ConsentKind.SHARING).equals(Optional.of(true));
    }
}
