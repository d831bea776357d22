package se.rodatraden.casework.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.rodatraden.casework.ConsentKind;
import se.rodatraden.casework.domain.ConsentAnswer;
import se.rodatraden.casework.domain.Consents;
import se.rodatraden.people.Household;
import se.rodatraden.people.PersonId;
import se.rodatraden.people.PersonName;

/**
 * Somebody who is asked for consent, with the latest answers.
 *
 * @param relation {@code CHILD} or {@code GUARDIAN}
 * @param otherConsents of a guardian: whether the only other one who has custody has said yes to an intervention; then a
 *     no is not the last word (FB 6:13 a, prop. 2011/12:53)
 */
public record AskedPerson(
        PersonId id,
        String name,
        String relation,
        Optional<ConsentAnswer> intervention,
        Optional<ConsentAnswer> sharing,
        boolean otherConsents) {

    /** The child and those who have custody. */
    static List<AskedPerson> of(Household household, Consents consents) {
        return Stream.concat(
                        Stream.of(of(household.child().id(), household.child().name(), consents, "CHILD")),
                        household.holders().stream()
                                .map(guardian -> of(guardian.id(), guardian.name(), consents, "GUARDIAN")))
                .toList();
    }

    /** Those of them who have said no to an intervention. */
    static List<AskedPerson> refusing(Household household, Consents consents) {
        return of(household, consents).stream()
                .filter(person ->
                        person.intervention().filter(answer -> !answer.given()).isPresent())
                .toList();
    }

    /** The names of the guardians who have said no to an intervention. */
    public static List<String> guardiansRefusing(Household household, Consents consents) {
        return refusing(household, consents).stream()
                .filter(person -> person.relation().equals("GUARDIAN"))
                .map(AskedPerson::name)
                .toList();
    }

    private static AskedPerson of(PersonId id, PersonName name, Consents consents, String relation) {
        return new AskedPerson(
                id,
                name.display(),
                relation,
                answer(consents, id, ConsentKind.INTERVENTION),
                answer(consents, id, ConsentKind.SHARING),
                relation.equals("GUARDIAN") && consents.onlyOtherGuardianConsents(id));
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
