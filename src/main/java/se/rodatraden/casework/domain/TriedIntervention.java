package se.rodatraden.casework.domain;

import java.time.LocalDate;
import se.rodatraden.guidelines.InterventionKey;

/**
 * An intervention that was tried before, or ruled out with reasons.
 *
 * @param result how it went, or why it was ruled out
 */
public record TriedIntervention(InterventionKey intervention, boolean ruledOut, String result, LocalDate recordedOn) {}
