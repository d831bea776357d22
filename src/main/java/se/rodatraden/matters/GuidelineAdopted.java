package se.rodatraden.matters;

import java.time.LocalDate;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.DecisionRef;

/** A decision adopted a version of a guideline from a day on. */
public record GuidelineAdopted(
        CouncilMotionId motion,
        MatterId matter,
        GuidelineVersionId version,
        CompartmentId authority,
        DecisionRef reference,
        LocalDate inForceFrom) {}
