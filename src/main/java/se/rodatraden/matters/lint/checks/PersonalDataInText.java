package se.rodatraden.matters.lint.checks;

import static se.rodatraden.matters.lint.Category.PERSONAL_DATA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.kernel.LegalBasis;
import se.rodatraden.kernel.Period;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** Numbers, homes and names of private persons, and what together points out one child. */
final class PersonalDataInText implements Check {
    private static final LegalBasis IDENTITY_NUMBERS =
            new LegalBasis("Dataskyddslagen (2018:218)", "3:10", Period.from(LocalDate.of(2018, 5, 25)), false);
    private static final Pattern NUMBER = Patterns.of(
            "(?<![\\d/:.-])(?:(?:19|20)?\\d{2})(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01]|[678]\\d|9[01])[-+]\\d{4}(?![\\d/-])");
    private static final Pattern HOME = Patterns.of(
            "\\b(?:bosatt|bor|boende|hemadress\\p{L}*|folkbokförd|bostad)\\b[^.;]{0,30}\\b\\p{L}{2,30}(?:gatan|vägen|gränd|stigen|torget|backen|allén)\\s\\d{1,3}");
    private static final Pattern PRIVATE = Patterns.exact(
            "\\b(?:[Ee]leven|[Bb]rukaren|[Kk]lienten|[Ss]onen|[Dd]ottern|[Bb]arnet|[Pp]ojken|[Ff]lickan|[Pp]atienten|[Mm]odern|[Ff]adern|[Ss]yskonet|[Hh]yresgästen|[Ff]amiljen|[Gg]rannen|[Pp]appan|[Mm]amman|[Ff]öräldern|[Vv]årdnadshavaren|[Ss]ökanden|[Kk]laganden)\\s\\p{Lu}\\p{Ll}{1,20}(?:\\s\\p{Lu}[\\p{Ll}-]{1,25})?");
    private static final Pattern SCHOOL = Patterns.exact(
            "\\b\\p{Lu}\\p{Ll}{1,25}s?(?:skolan|skola|förskolan)\\b|\\b(?:[Ff]örskolan|[Ss]kolan)\\s\\p{Lu}\\p{Ll}{2,20}");
    private static final Pattern CLASS = Patterns.of("\\b(?:årskurs|klass|åk) \\d[A-Fa-f]?\\b(?!\\s?(?:–|-|till|och))");
    private static final Pattern ONE_CHILD = Patterns.of(
            "\\b(?:en|ett|den|två|tre|fyra|[1-4])\\s(?:(?:\\d{1,2}-årig|\\p{L}{2,8}årig)\\p{L}*\\s)?(?:elev|elever|flicka|flickor|pojke|pojkar|barn|syskon)\\b|\\b\\d{1,2}-årig[ae]?\\s(?:flicka|pojke|elev)");
    private static final Pattern SENSITIVE = Patterns.of(
            "\\b(?:\\d{1,2}-|\\p{L}{2,8})årig|placera|diagnos|skada|mobba|polis|orosanmäl|frånvar|omhänderta|sjukdom|familjehem|våld|missbruk|avstäng|funktionsnedsättning");
    private static final Pattern PHONE = Patterns.of(
            "\\b(?:hemtelefon|privat telefon|mobilnummer|pappan|mamman|modern|fadern|föräldern|vårdnadshavaren|sökanden|grannen|eleven|brukaren|klienten|kunden)\\b"
                    + "[^.;]{0,40}\\b0\\d{1,3}[- ]\\d{2,3} ?\\d{2} ?\\d{2}");
    private static final Pattern NAMED_HOME = Patterns.exact(
            "\\p{Lu}\\p{Ll}{1,20}\\s\\p{Lu}[\\p{Ll}-]{1,25}\\s?[,(]\\s?\\p{Lu}\\p{Ll}{1,30}(?:gatan|vägen|gränd|stigen|torget|backen|allén)\\s\\d{1,3}");

    @Override
    public List<Finding> check(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        for (Block block : report.text().blocks()) {
            Matcher number = NUMBER.matcher(block.text());
            while (number.find()) {
                findings.add(Finding.of(
                                "identity-number",
                                PERSONAL_DATA,
                                Severity.ERROR,
                                block.place(number.start(), number.end()))
                        .by(IDENTITY_NUMBERS)
                        .remedied());
            }
        }
        for (Sentence sentence : report.sentences()) {
            if (Patterns.hasDigit(sentence.text())) {
                find(HOME, "home-address", sentence, findings);
                find(NAMED_HOME, "home-address", sentence, findings);
                find(PHONE, "private-telephone", sentence, findings);
            }
            find(PRIVATE, "private-person-named", sentence, findings);
            combination(sentence, findings);
        }
        return findings;
    }

    private static void find(Pattern pattern, String rule, Sentence sentence, List<Finding> findings) {
        Matcher matcher = pattern.matcher(sentence.text());
        while (matcher.find()) {
            findings.add(
                    Finding.of(rule, PERSONAL_DATA, Severity.WARNING, sentence.place(matcher.start(), matcher.end()))
                            .remedied());
        }
    }

    /** A school, a class and one child in a sentence: whoever lives near knows who it is. */
    private static void combination(Sentence sentence, List<Finding> findings) {
        String text = sentence.text();
        Matcher child = ONE_CHILD.matcher(text);
        if (child.find()
                && SCHOOL.matcher(text).find()
                && (CLASS.matcher(text).find() || SENSITIVE.matcher(text).find())) {
            findings.add(Finding.of("one-child-pointed-out", PERSONAL_DATA, Severity.WARNING, sentence.place())
                    .remedied());
        }
    }
}
