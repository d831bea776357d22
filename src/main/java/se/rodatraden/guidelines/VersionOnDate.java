package se.rodatraden.guidelines;

import java.time.LocalDate;

/** Which version of a guideline holds for a case of a certain day. */
public sealed interface VersionOnDate {

    record InForce(GuidelineVersion version) implements VersionOnDate {}

    /** The day lies outside every version's validity. No other version stands in. */
    record NoVersion(GuidelineKey guideline, LocalDate caseDate) implements VersionOnDate {}
}
