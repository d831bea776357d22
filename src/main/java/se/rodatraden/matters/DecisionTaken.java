package se.rodatraden.matters;

import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.DecisionRef;

/** A body decided, also when it returned or postponed the matter. */
public record DecisionTaken(
        CouncilMotionId motion,
        MatterId matter,
        FormalDecisionId decision,
        CompartmentId authority,
        DecisionRef reference,
        DecisionOutcome outcome) {}
