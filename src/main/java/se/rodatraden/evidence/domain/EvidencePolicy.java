package se.rodatraden.evidence.domain;

import java.util.List;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;

/** What may be done with figures, and by whom. */
public final class EvidencePolicy {
    private EvidencePolicy() {}

    /**
     * @param allLacking labels of the draft's inputs when facts say none of them; empty when they say one
     * @param unchanged whether the draft says the same as what is in force
     */
    public static Verdict mayTry(Actor actor, FactsGate gate, List<String> allLacking, boolean unchanged) {
        return Verdict.allowedIf(actor.holds(Role.ANALYST), "evidence.refused.not-analyst")
                .and(gate::mayTry)
                .and(() -> Verdict.allowedIf(
                        allLacking.isEmpty(), "evidence.refused.inputs", String.join(", ", allLacking)))
                .and(() -> Verdict.allowedIf(!unchanged, "evidence.refused.unchanged"));
    }

    public static Verdict maySave(Actor actor) {
        return Verdict.allowedIf(actor.holds(Role.ANALYST), "evidence.refused.not-analyst");
    }
}
