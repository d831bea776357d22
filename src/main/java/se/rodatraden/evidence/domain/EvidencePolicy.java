package se.rodatraden.evidence.domain;

import java.util.List;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;

/** What may be done with figures, and by whom. */
public final class EvidencePolicy {
    private EvidencePolicy() {}

    /**
     * @param unknownInputs labels of the draft's inputs that the register knows nothing of
     * @param unchanged whether the draft says the same as what is in force
     */
    public static Verdict mayTry(Actor actor, FactsGate gate, List<String> unknownInputs, boolean unchanged) {
        return Verdict.allowedIf(actor.holds(Role.ANALYST), "evidence.refused.not-analyst")
                .and(gate::mayTry)
                .and(() -> Verdict.allowedIf(
                        unknownInputs.isEmpty(), "evidence.refused.inputs", String.join(", ", unknownInputs)))
                .and(() -> Verdict.allowedIf(!unchanged, "evidence.refused.unchanged"));
    }

    public static Verdict maySave(Actor actor) {
        return Verdict.allowedIf(actor.holds(Role.ANALYST), "evidence.refused.not-analyst");
    }
}
