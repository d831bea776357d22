package se.rodatraden.guidelines;

import java.time.LocalDate;
import java.util.List;

/**
 * Lays out every intervention in the catalogue for a child, each with what the guideline in force on the
 * day of the case says of it and why. The order is the catalogue's; nothing is ranked, and a person chooses.
 */
public interface InterventionChoices {

    List<InterventionChoice> forChild(ChoiceFacts facts, LocalDate caseDate);
}
