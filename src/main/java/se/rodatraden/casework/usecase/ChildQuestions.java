package se.rodatraden.casework.usecase;

import java.util.List;
import java.util.Optional;
import se.rodatraden.casework.CaseNumber;
import se.rodatraden.people.Household;
import se.rodatraden.people.PersonName;

/**
 * What whoever registers a report has to say of the child before it can be put where it belongs.
 *
 * @param alike open cases of the unit that may be about the same child, where no number tells
 * @param spelling the child's name as the unit has it, where the number is the same and the name is not
 */
public record ChildQuestions(List<Alike> alike, Optional<OtherSpelling> spelling) {
    public static final ChildQuestions NONE = new ChildQuestions(List.of(), Optional.empty());

    public ChildQuestions {
        alike = List.copyOf(alike);
    }

    /**
     * A case, with what a person needs to tell whether it is the same child.
     *
     * @param household empty for a protected identity: nobody goes in there without being warned first
     * @param handler who handles it
     */
    public record Alike(CaseList.Entry entry, Optional<Household> household, String handler) {}

    public record OtherSpelling(CaseNumber number, PersonName known) {}
}
