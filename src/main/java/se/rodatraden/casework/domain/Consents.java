package se.rodatraden.casework.domain;

import java.util.List;
import java.util.Optional;
import se.rodatraden.casework.ConsentGiver;
import se.rodatraden.casework.ConsentKind;

/**
 * Every answer in a case.
 *
 * @param guardians how many guardians have to be asked ({@link se.rodatraden.people.Household#guardiansToAsk})
 */
public record Consents(List<ConsentAnswer> answers, int guardians) {
    public Consents {
        answers = List.copyOf(answers);
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
