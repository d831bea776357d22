package se.rodatraden.matters;

import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.DiaryNumber;

/** An official report was signed and kept. */
public record ReportSigned(
        CouncilMotionId motion,
        MatterId matter,
        OfficialReportId report,
        CompartmentId authority,
        DiaryNumber number) {}
