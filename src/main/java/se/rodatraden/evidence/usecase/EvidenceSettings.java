package se.rodatraden.evidence.usecase;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.rodatraden.evidence.domain.FactsGate;
import se.rodatraden.evidence.domain.disclosure.SuppressionRule;
import se.rodatraden.evidence.domain.disclosure.ZeroPolicy;

/**
 * {@code rodatraden.evidence.*}: how small counts are protected, and on what grounds facts of real children may
 * be used to try a change (open questions F5 and L13).
 *
 * @param threshold never below 3
 * @param zeros hidden unless the municipality has decided that a zero identifies nobody
 * @param syntheticFacts every fact in the register is made up: the demonstration, a training installation
 * @param decisionReference where the municipality's decision is recorded
 * @param dpiaReference of the data protection impact assessment
 */
@ConfigurationProperties("rodatraden.evidence")
public record EvidenceSettings(
        @DefaultValue("5") int threshold,
        @DefaultValue("HIDDEN") ZeroPolicy zeros,
        @DefaultValue("10") int smallestDenominator,
        @DefaultValue("false") boolean syntheticFacts,
        @DefaultValue("") String decisionReference,
        @DefaultValue("") String dpiaReference) {

    /** @throws IllegalArgumentException for a threshold below 3, which stops the start */
    public SuppressionRule rule() {
        return new SuppressionRule(threshold, zeros, smallestDenominator);
    }

    public FactsGate gate() {
        return new FactsGate(syntheticFacts, decisionReference, dpiaReference);
    }
}
