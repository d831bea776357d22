package se.rodatraden.casework.usecase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.rodatraden.casework.CaseNumber;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.people.Household;
import se.rodatraden.people.PersonName;

/**
 * What whoever registers a report has to say of the child and the guardians before it can be put where it belongs.
 *
 * @param alike open cases of the unit that may be about the same child, where no number tells
 * @param spellings of the names as the unit has them, where the number is the same and the name is not
 */
public record ChildQuestions(List<Alike> alike, Map<PersonalIdentityNumber, OtherSpelling> spellings) {
    public ChildQuestions {
        alike = List.copyOf(alike);
        spellings = Map.copyOf(spellings);
    }

    /**
     * A case, with what a person needs to tell whether it is the same child.
     *
     * @param household empty for a protected identity: nobody goes in there without being warned first
     * @param handler who handles it
     */
    public record Alike(CaseList.Entry entry, Optional<Household> household, String handler) {}

    /** @param number of the case in which the name is spelled like that */
    public record OtherSpelling(CaseNumber number, PersonName known) {}
}
