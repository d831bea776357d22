package se.rodatraden.casework.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.rodatraden.casework.ConsentGiver;
import se.rodatraden.casework.ConsentKind;
import se.rodatraden.people.Guardian;
import se.rodatraden.people.Household;
import se.rodatraden.people.PersonId;

/**
 * Every answer in a case.
 *
 * @param guardians how many guardians have to be asked ({@link se.rodatraden.people.Household#guardiansToAsk})
 */
public record Consents(List<ConsentAnswer> answers, int guardians) {
    public Consents {
        answers = List.copyOf(answers);
    }

    /** Of the child and of those who have custody now; what others answered is kept and does not count. */
    public static Consents of(List<ConsentAnswer> answers, Household household) {
        Set<PersonId> holders = household.holders().stream().map(Guardian::id).collect(Collectors.toUnmodifiableSet());
        return new Consents(
                answers.stream()
                        .filter(answer -> answer.giver() == ConsentGiver.CHILD || holders.contains(answer.person()))
                        .toList(),
                household.guardiansToAsk());
    }

    /** Whether the child has two guardians, and the one who is not that person has said yes to an intervention. */
    public boolean onlyOtherGuardianConsents(PersonId guardian) {
        return guardians == 2
                && answers.stream()
                        .anyMatch(answer -> answer.giver() == ConsentGiver.GUARDIAN
                                && answer.kind() == ConsentKind.INTERVENTION
                                && answer.given()
                                && !answer.person().equals(guardian));
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
