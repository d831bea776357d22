package se.rodatraden.matters.lint.checks.ages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.text.Patterns;

/**
 * Spans of ages that divide one thing: in a sentence, down a list and down a column of a table. Three or more in a row are
 * its parts; two are so only where the sentence says it ("en för … och en för …"), where they lie within two years of each
 * other, or where the one begins with the very age that the other ends with.
 */
final class AgeRows {
    /** "Verksamheten är delad i tre åldersgrupper", above a table. */
    private static final Pattern IN_AGE_GROUPS = Patterns.of(
            "\\b(?:delad|uppdelad|indelad|delas|fördelad)\\p{L}{0,2}\\b[^.;]{0,30}\\b\\p{L}*(?:åldersgrupper|åldrar|ålder)\\b");

    private AgeRows() {}

    static List<Finding> in(LintedReport report) {
        List<Finding> findings = new ArrayList<>(AgesInSentences.in(report));
        AgesInLists lists = new AgesInLists();
        String lead = "";
        for (Block block : report.text().blocks()) {
            lists.next(block).ifPresent(findings::add);
            if (block.part() instanceof Part.Table table) {
                AgeColumns.first(block, table).ifPresent(findings::add);
                if (AgeRow.isAnnounced(lead) || IN_AGE_GROUPS.matcher(lead).find()) {
                    findings.addAll(AgeColumns.further(block, table));
                }
            }
            lead = block.isProse() ? block.text() : "";
        }
        lists.end().ifPresent(findings::add);
        return findings;
    }
}
