package se.rodatraden.casework.domain;

import java.time.LocalDate;
import se.rodatraden.casework.ConsentGiver;
import se.rodatraden.casework.ConsentKind;
import se.rodatraden.people.PersonId;

/** One person's latest answer. A withdrawal is a no, and counts at once (återkallelse). */
public record ConsentAnswer(
        PersonId person, ConsentGiver giver, ConsentKind kind, boolean given, LocalDate answeredOn) {

    /** Whatever day it was given on. */
    public boolean saysTheSameAs(ConsentAnswer other) {
        return person.equals(other.person) && kind == other.kind && given == other.given;
    }
}
