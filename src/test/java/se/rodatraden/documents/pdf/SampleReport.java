package se.rodatraden.documents.pdf;

import se.rodatraden.documents.DocumentContent;

/** The sample of a report, for tests of the other formats. */
public final class SampleReport {
    private SampleReport() {}

    public static DocumentContent content() {
        return OfficialReportSample.report();
    }
}
