package se.rodatraden.casework.domain;

import java.util.Optional;
import se.rodatraden.guidelines.InterventionChoice;

/**
 * One intervention of the catalogue for one child: what the guideline says, how it may be chosen, and who has
 * to say yes.
 *
 * @param need empty when no consent rule of the day covers the child: then a person has to find out
 */
public record ChoiceOption(
        InterventionChoice choice, ChoiceRoute route, Optional<ConsentNeed> need, ConsentNeed.Status consent) {}
