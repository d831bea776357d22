package se.rodatraden.matters.web;

import java.util.Objects;
import se.rodatraden.kernel.LegalBasis;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Wording;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.shell.Texts;

/** A warning in the reader's words. */
public final class Worded {
    private Worded() {}

    public static String in(Texts t, Wording wording) {
        return t.get(wording.key(), wording.arguments().toArray());
    }

    public static String source(Finding warning) {
        LegalBasis source = Objects.requireNonNull(warning.source());
        return source.citation();
    }

    /** The heading of the section that a warning points at. */
    public static String heading(ReadReport.ReportView view, String section) {
        return view.outline().sections().stream()
                .filter(known -> known.key().equals(section))
                .findFirst()
                .map(ReportOutline.Section::heading)
                .orElse(section);
    }
}
