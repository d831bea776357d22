package se.rodatraden.evidence.domain;

import se.rodatraden.kernel.Verdict;

/**
 * Whether the register may be used to try a change (open question L13). Made-up facts may; facts of real
 * children only with the municipality's own decision and its data protection impact assessment, both named in
 * the configuration.
 *
 * @param synthetic the facts are made up
 * @param decision where the municipality's decision is recorded; empty when there is none
 * @param dpia reference of the impact assessment; empty when there is none
 */
public record FactsGate(boolean synthetic, String decision, String dpia) {

    public Verdict mayTry() {
        return Verdict.allowedIf(synthetic || !decision.isBlank(), "evidence.refused.no-decision")
                .and(() -> Verdict.allowedIf(synthetic || !dpia.isBlank(), "evidence.refused.no-dpia"));
    }
}
