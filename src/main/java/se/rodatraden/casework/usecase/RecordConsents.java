package se.rodatraden.casework.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.ConsentGiver;
import se.rodatraden.casework.ConsentKind;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.ConsentAnswer;
import se.rodatraden.casework.domain.ConsentNeed;
import se.rodatraden.casework.domain.GivenIntervention;
import se.rodatraden.casework.store.AssessmentStore;
import se.rodatraden.casework.store.DecisionStore;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.people.Guardian;
import se.rodatraden.people.Household;
import se.rodatraden.people.PersonId;
import se.rodatraden.people.usecase.ReadHousehold;

/**
 * Records who has said yes or no: to an intervention, and, as a question of its own, to sharing. A no after a
 * yes is a withdrawal; it counts from now, and whoever was let in by a consent to sharing is out again.
 */
@Component
public class RecordConsents {
    private final AssessmentStore assessments;
    private final ReadHousehold readHousehold;
    private final DecisionStore decisions;
    private final ConsentsToday consentsToday;
    private final WaitingForConsent waiting;
    private final CaseSharing sharing;
    private final CaseDoor door;

    RecordConsents(
            AssessmentStore assessments,
            ReadHousehold readHousehold,
            DecisionStore decisions,
            ConsentsToday consentsToday,
            WaitingForConsent waiting,
            CaseSharing sharing,
            CaseDoor door) {
        this.assessments = assessments;
        this.readHousehold = readHousehold;
        this.decisions = decisions;
        this.consentsToday = consentsToday;
        this.waiting = waiting;
        this.sharing = sharing;
        this.door = door;
    }

    public record Answer(PersonId person, ConsentKind kind, boolean given) {}

    /**
     * What else came of it.
     *
     * @param coordinatorOut whether a coordinator has no access any more
     * @param goesOnWithout whether something goes on without a consent that it rests on
     */
    public record Recorded(boolean coordinatorOut, boolean goesOnWithout) {}

    /** @throws NotFoundException when somebody is no person of the case */
    @Transactional
    public Recorded record(ChildCaseId id, List<Answer> answers) {
        ChildCase childCase = door.toChange(id);
        childCase.mayAssess(CurrentActor.get()).orThrow();
        if (answers.isEmpty()) {
            return new Recorded(false, false);
        }
        Household household = readHousehold.of(id.value());
        List<ConsentAnswer> given = new ArrayList<>();
        for (Answer answer : answers) {
            given.add(new ConsentAnswer(
                    answer.person(), giver(household, answer.person()), answer.kind(), answer.given(), door.today()));
        }
        List<ConsentAnswer> before = assessments.consents(id);
        assessments.saveConsents(childCase.header(), given, CaseDoor.staff());
        String told = given.stream()
                .filter(answer -> before.stream().noneMatch(answer::saysTheSameAs))
                .map(answer -> told(household, answer))
                .collect(Collectors.joining(" "));
        if (!told.isEmpty()) {
            door.tell(childCase.header(), "consents-answered", told);
        }
        boolean unshared = given.stream().anyMatch(answer -> answer.kind() == ConsentKind.SHARING && !answer.given());
        boolean out = unshared && sharing.end(childCase);
        waiting.settle(childCase);
        return new Recorded(out, goesOnWithout(id, household));
    }

    private boolean goesOnWithout(ChildCaseId id, Household household) {
        return decisions.given(id).stream()
                .filter(GivenIntervention::isOngoing)
                .anyMatch(given -> consentsToday.of(household, given.decision()) != ConsentNeed.Status.GIVEN);
    }

    /** Who, what about and the answer, without a name: {@code GUARDIAN.2.SHARING.no} is the second guardian's. */
    private static String told(Household household, ConsentAnswer answer) {
        List<PersonId> guardians =
                household.guardians().stream().map(Guardian::id).toList();
        return answer.giver()
                + "." + (guardians.indexOf(answer.person()) + 1)
                + "." + answer.kind()
                + "." + (answer.given() ? "yes" : "no");
    }

    private static ConsentGiver giver(Household household, PersonId person) {
        if (household.child().id().equals(person)) {
            return ConsentGiver.CHILD;
        }
        if (household.holders().stream().map(Guardian::id).anyMatch(person::equals)) {
            return ConsentGiver.GUARDIAN;
        }
        throw new NotFoundException("person of the case");
    }
}
