package se.rodatraden.casework.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import se.rodatraden.casework.ReporterCategory;

/**
 * A report that a child may fare badly (orosanmälan).
 *
 * @param receivedAt when the authority received it: day 0 of every clock, never changed afterwards
 * @param reporterName secret only at risk of violence or serious harm (OSL 26:5)
 */
public record ReportOfConcern(
        Instant receivedAt,
        ReporterCategory reporter,
        Optional<String> reporterName,
        String account,
        ImmediateSafetyAssessment safety) {

    /** Does the child need protection now? Answered at once (skyddsbedömning). */
    public record ImmediateSafetyAssessment(LocalDate assessedOn, boolean needsProtection, String text) {}
}
