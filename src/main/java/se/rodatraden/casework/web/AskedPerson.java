package se.rodatraden.casework.web;

import java.util.Optional;
import se.rodatraden.casework.ConsentKind;
import se.rodatraden.casework.domain.ConsentAnswer;
import se.rodatraden.casework.domain.Consents;
import se.rodatraden.people.PersonId;
import se.rodatraden.people.PersonName;

/**
 * Somebody who is asked for consent, with the latest answers.
 *
 * @param relation {@code CHILD} or {@code GUARDIAN}
 */
public record AskedPerson(
        PersonId id,
        String name,
        String relation,
        Optional<ConsentAnswer> intervention,
        Optional<ConsentAnswer> sharing) {

    static AskedPerson of(PersonId id, PersonName name, Consents consents, String relation) {
        return new AskedPerson(
                id,
                name.display(),
                relation,
                answer(consents, id, ConsentKind.INTERVENTION),
                answer(consents, id, ConsentKind.SHARING));
    }

    private static Optional<ConsentAnswer> answer(Consents consents, PersonId id, ConsentKind kind) {
        return consents.answers().stream()
                .filter(answer -> answer.person().equals(id) && answer.kind() == kind)
                .findFirst();
    }

    public Optional<ConsentAnswer> answer(ConsentKind kind) {
        return kind == ConsentKind.INTERVENTION ? intervention : sharing;
    }
}
