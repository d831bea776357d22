package se.rodatraden.matters.lint.checks.numbers;

import static se.rodatraden.matters.lint.Category.NUMBERS_THAT_DISAGREE;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** The yearly cost that a table adds up is the one that the text tells. */
final class YearlyTotal {
    private static final Pattern LEADS_IN = Patterns.of(
            "\\b(?:årliga kostnade(?:n|rna)|kostnade(?:n|rna) per år|årskostnade(?:n|rna))\\b[^.;]{0,60}\\b(?:tabell|följande|nedan)");
    private static final Pattern TOTAL = Patterns.of(
            "(?m)^(?:totalt|summa|sammanlagt|tillsammans)\\b[^\\t|\\n]{0,40}[\\t|]\\s?(\\d[\\d ]{3,12})\\s?$");
    private static final Pattern TOLD = Patterns.of(
            "^(?:den (?:sammanlagda |totala )?årliga kostnaden|årskostnaden|kostnaden per år)\\b[^.;\\d]{0,50}\\b(?:är|blir|uppgår till|beräknas till|beräknas bli)\\s(\\d[\\d ]{3,12}) kronor\\b");

    private YearlyTotal() {}

    static Optional<Finding> in(LintedReport report) {
        String total = "";
        String table = "";
        Block before = null;
        int found = 0;
        for (Block block : report.text().blocks()) {
            if (block.part() instanceof Part.Table
                    && before != null
                    && LEADS_IN.matcher(before.text()).find()) {
                Matcher row = TOTAL.matcher(block.text());
                if (row.find()) {
                    total = row.group(1).strip();
                    table = block.text();
                    found++;
                }
            }
            before = block;
        }
        if (found != 1) {
            return Optional.empty();
        }
        for (Sentence sentence : report.sentences(SectionRole.SUMMARY, SectionRole.ECONOMY, SectionRole.ASSESSMENT)) {
            Matcher told = TOLD.matcher(sentence.text());
            if (told.find()
                    && !told.group(1).strip().equals(total)
                    && !table.contains(told.group(1).strip())) {
                return Optional.of(Finding.of(
                                "sum-disagrees",
                                NUMBERS_THAT_DISAGREE,
                                Severity.WARNING,
                                sentence.place(),
                                told.group(1).strip(),
                                total)
                        .against(total));
            }
        }
        return Optional.empty();
    }
}
