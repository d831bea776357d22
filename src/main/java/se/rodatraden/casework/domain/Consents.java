package se.rodatraden.casework.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.rodatraden.casework.ConsentGiver;
import se.rodatraden.casework.ConsentKind;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.people.Custody;
import se.rodatraden.people.Guardian;
import se.rodatraden.people.Household;
import se.rodatraden.people.PersonId;

/**
 * Every answer in a case, and what the social committee has decided in place of one.
 *
 * @param guardians how many guardians have to be asked ({@link se.rodatraden.people.Household#guardiansToAsk})
 * @param joint the two who have joint custody; empty where custody is otherwise, or not settled
 * @param committee those decisions that have not lapsed
 */
public record Consents(
        List<ConsentAnswer> answers, int guardians, Set<PersonId> joint, List<CommitteeConsent> committee) {
    private static final int BOTH = 2;

    public Consents {
        answers = List.copyOf(answers);
        joint = Set.copyOf(joint);
        committee = List.copyOf(committee);
    }

    public Consents(List<ConsentAnswer> answers, int guardians) {
        this(answers, guardians, Set.of(), List.of());
    }

    /** Of the child and of those who have custody now; what others answered is kept and does not count. */
    public static Consents of(List<ConsentAnswer> answers, Household household, List<CommitteeConsent> committee) {
        Set<PersonId> holders = household.holders().stream().map(Guardian::id).collect(Collectors.toUnmodifiableSet());
        boolean joint = holders.size() == BOTH
                && household.custodyGap().isEmpty()
                && household.holders().stream().allMatch(guardian -> guardian.custody() == Custody.JOINT);
        return new Consents(
                answers.stream()
                        .filter(answer -> answer.giver() == ConsentGiver.CHILD || holders.contains(answer.person()))
                        .toList(),
                household.guardiansToAsk(),
                joint ? holders : Set.of(),
                committee);
    }

    /** The one of two guardians with joint custody who alone has said yes to an intervention. */
    public Optional<PersonId> onlyConsentingGuardian() {
        List<PersonId> consenting = joint.stream().filter(this::consents).toList();
        return consenting.size() == 1 ? Optional.of(consenting.getFirst()) : Optional.empty();
    }

    /** The other one of two guardians with joint custody. */
    public Optional<PersonId> otherThan(PersonId guardian) {
        return joint.contains(guardian)
                ? joint.stream().filter(one -> !one.equals(guardian)).findFirst()
                : Optional.empty();
    }

    /** Whether the child has two guardians, and the one who is not that person has said yes to an intervention. */
    public boolean onlyOtherGuardianConsents(PersonId guardian) {
        return onlyConsentingGuardian()
                .filter(consenting -> joint.contains(guardian) && !consenting.equals(guardian))
                .isPresent();
    }

    /** Whether it rests on what it rested on: joint custody of the two, and the consent of the one. */
    public boolean bears(CommitteeConsent decision) {
        return joint.equals(Set.of(decision.without(), decision.consenting())) && consents(decision.consenting());
    }

    /** What the committee has decided in place of a guardian's consent to the intervention. */
    public Optional<CommitteeConsent> committeeOn(InterventionKey intervention) {
        return committee.stream()
                .filter(decision -> decision.intervention().equals(intervention))
                .filter(this::bears)
                .findFirst();
    }

    private boolean consents(PersonId guardian) {
        return answers.stream()
                .anyMatch(answer -> answer.giver() == ConsentGiver.GUARDIAN
                        && answer.kind() == ConsentKind.INTERVENTION
                        && answer.given()
                        && answer.person().equals(guardian));
    }

    /** The day of the latest no to an intervention. */
    public Optional<LocalDate> refusedOn() {
        return answers.stream()
                .filter(answer -> answer.kind() == ConsentKind.INTERVENTION && !answer.given())
                .map(ConsentAnswer::answeredOn)
                .max(LocalDate::compareTo);
    }

    /** Empty as long as somebody who has to be asked has not answered, and nobody has said no. */
    public Optional<Boolean> answerOf(ConsentGiver giver, ConsentKind kind) {
        List<ConsentAnswer> given = answers.stream()
                .filter(answer -> answer.giver() == giver && answer.kind() == kind)
                .toList();
        if (given.stream().anyMatch(answer -> !answer.given())) {
            return Optional.of(false);
        }
        int asked = giver == ConsentGiver.CHILD ? 1 : guardians;
        return asked > 0 && given.size() >= asked ? Optional.of(true) : Optional.empty();
    }
}
