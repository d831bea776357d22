package se.rodatraden.guidelines;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of a child when an intervention is chosen. What is empty is not known, and is never read
 * as no.
 *
 * @param birth decides the age in full years on the day of the case
 * @param schoolYear 0 for the preschool class, then 1 to 9
 * @param consent whether everybody has said yes whom the consent ladder asks, the child included
 * @param otherTried whether other interventions were tried or ruled out, with reasons
 */
public record ChoiceFacts(
        LocalDate birth,
        Optional<Integer> schoolYear,
        Optional<RiskLevel> risk,
        Optional<Boolean> consent,
        Optional<Boolean> otherTried) {}
