package se.rodatraden.evidence.domain;

/** One guideline version, as a function of a profile. Total, without memory, clock or chance. */
@FunctionalInterface
public interface GuidelineReading {
    GuidelineOutcome of(Profile profile);
}
