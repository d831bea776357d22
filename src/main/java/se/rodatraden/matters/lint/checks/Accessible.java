package se.rodatraden.matters.lint.checks;

import static se.rodatraden.matters.lint.Category.ACCESSIBILITY;

import java.util.ArrayList;
import java.util.List;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.documents.reading.ReadFile;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;

/** The file has a title and a language, headings step by step, headers in its tables and words for its pictures. */
final class Accessible implements Check {

    @Override
    public List<Finding> check(LintedReport report) {
        ReadFile file = report.text().file();
        if (file == null) {
            return List.of(); // the program makes the file, and makes it right
        }
        List<Finding> findings = new ArrayList<>();
        boolean plain = file.format() == ReadFile.Format.TEXT;
        if (!plain && (file.title() == null || file.title().isBlank())) {
            findings.add(of("file-without-title", new Place.WholeReport()).remedied());
        }
        if (!plain && (file.language() == null || file.language().isBlank())) {
            findings.add(of("file-without-language", new Place.WholeReport()).remedied());
        }
        int level = 0;
        for (Block block : report.text().blocks()) {
            switch (block.part()) {
                case Part.Heading heading -> {
                    if (level > 0 && heading.level() > level + 1) {
                        findings.add(Finding.of(
                                        "heading-level-skipped",
                                        ACCESSIBILITY,
                                        Severity.WARNING,
                                        block.place(),
                                        Integer.toString(level),
                                        Integer.toString(heading.level()))
                                .against(level)
                                .remedied(Integer.toString(level + 1)));
                    }
                    level = heading.level();
                }
                case Part.Table table -> {
                    if (Boolean.FALSE.equals(table.headed())) {
                        findings.add(of("table-without-headers", block.place()).remedied());
                    }
                }
                case Part.Picture picture -> {
                    if (picture.alternative() != null && picture.alternative().isBlank()) {
                        findings.add(of("picture-without-text", block.place()).remedied());
                    }
                }
                case Part.Paragraph _, Part.Item _, Part.PageHead _, Part.PageFoot _ -> {}
            }
        }
        return findings;
    }

    private static Finding of(String rule, Place place) {
        return Finding.of(rule, ACCESSIBILITY, Severity.WARNING, place);
    }
}
