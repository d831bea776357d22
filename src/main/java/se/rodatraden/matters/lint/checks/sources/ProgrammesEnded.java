package se.rodatraden.matters.lint.checks.sources;

import static se.rodatraden.matters.lint.Category.PROGRAMMES_AGAINST_CATALOGUE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** What the report itself says has ended is not offered in another sentence of it. */
final class ProgrammesEnded {
    private static final Pattern ENDED = Patterns.exact(
            "(?:[Kk]ursen|[Pp]rogrammet|[Ii]nsatsen|[Gg]ruppen|[Mm]etoden|[Vv]erksamheten|[Pp]rojektet|[Mm]odellen|[Ss]tödet|^)\\s?(\\p{Lu}\\p{Ll}[\\p{L}-]{2,30}(?: \\p{Ll}{3,20})?)(?:, som)?\\s(?:avslutades|upphörde|lades ned|lades ner|har avslutats|har upphört|har lagts ned|ges inte längre|erbjuds inte längre|finns inte längre|är avslutad|är nedlagd|togs bort|slutade ges|fasades ut|har fasats ut)\\b");
    private static final Pattern OFFERED = Patterns.of(
            "\\b(?:kan (?:anmäla|söka|få|gå|delta|använda|erbjudas|ta del)|erbjuds|ges (?!inte)|hänvisas|vänder sig|riktar sig|tar emot|pågår|finns (?!inte)|startar|ingår|används|är öppen)\\b");
    /** "Kommunen erbjuder Simkortet, som lades ned 2025": both at once. */
    private static final Pattern OFFERS_WHAT_ENDED = Patterns.exact(
            "\\b(?:erbjuder|erbjuds|ger|ges|driver|använder)\\s[^.;]{0,40}?(\\p{Lu}\\p{Ll}[\\p{L}-]{2,30}), som (?:avslutades|upphörde|lades ne[dr]|har avslutats|har upphört|har lagts ne[dr]|fasades ut|togs bort)\\b");

    private static final Pattern PAST = Patterns.of(
            "\\b(?:inte längre|tidigare|avslut\\p{L}*|upphör\\p{L}*|lades|fasa\\p{L}*|ersatt\\p{L}*|ersätt\\p{L}*|dåvarande|till dess|återuppta\\p{L}*|på nytt|igen)\\b");

    /** "Satsningen pågår till och med den 31 december 2026", in a report of 2027. */
    private static final Pattern GOES_ON = Patterns.of(
            "\\b(?:pågår|erbjuds|ges|finns|bedrivs|drivs|löper|finansieras)\\b[^.;]{0,80}?\\b(?:till och med|t\\.o\\.m\\.|fram till|till)\\s(?=(?:den\\s)?(\\d))");

    private static final Pattern AN_OFFER = Patterns.of(
            "\\b(?:\\p{L}{0,20}(?:satsning|projekt|program|insats|försök|kurs|metod|modell|kampanj)(?:en|et|met)?|den|det)\\b");

    private ProgrammesEnded() {}

    private static void byDate(LintedReport report, List<Finding> findings) {
        report.date().ifPresent(date -> {
            for (Sentence sentence : report.sentences()) {
                Matcher goesOn = GOES_ON.matcher(sentence.text());
                if (sentence.block().role() == SectionRole.PROPOSAL
                        || !goesOn.find()
                        || !AN_OFFER.matcher(sentence.text().substring(0, goesOn.start()))
                                .find()
                        || PAST.matcher(sentence.text()).find()) {
                    continue;
                }
                Days.in(sentence.text()).stream()
                        .filter(day -> day.from() >= goesOn.end() - 1 && day.from() <= goesOn.end() + 1)
                        .filter(day -> day.day() != null && day.day().isBefore(date))
                        .findFirst()
                        .ifPresent(day -> findings.add(Finding.of(
                                        "programme-said-to-have-ended",
                                        PROGRAMMES_AGAINST_CATALOGUE,
                                        Severity.WARNING,
                                        sentence.place(goesOn.start(), day.to()),
                                        goesOn.group().strip(),
                                        date)
                                .against(date)));
            }
        });
    }

    static void in(LintedReport report, List<Finding> findings) {
        byDate(report, findings);
        Map<String, Sentence> ended = new LinkedHashMap<>();
        for (Sentence sentence : report.sentences()) {
            Matcher both = OFFERS_WHAT_ENDED.matcher(sentence.text());
            if (both.find()) {
                findings.add(Finding.of(
                                "programme-said-to-have-ended",
                                PROGRAMMES_AGAINST_CATALOGUE,
                                Severity.WARNING,
                                sentence.place(both.start(), both.end()),
                                both.group(1),
                                sentence.text())
                        .against(sentence.text()));
            }
            Matcher matcher = ENDED.matcher(sentence.text());
            if (matcher.find()) {
                ended.putIfAbsent(matcher.group(1), sentence);
            }
        }
        ended.forEach((name, said) -> {
            Pattern named = Patterns.exact("(?<![\\p{L}-])" + Pattern.quote(name) + "(?![\\p{L}-])");
            for (Sentence sentence : report.sentences()) {
                Matcher at = named.matcher(sentence.text());
                Matcher offered = OFFERED.matcher(sentence.text());
                if (!sentence.equals(said)
                        && at.find()
                        && offered.find()
                        && !PAST.matcher(sentence.text()).find()) {
                    findings.add(Finding.of(
                                    "programme-said-to-have-ended",
                                    PROGRAMMES_AGAINST_CATALOGUE,
                                    Severity.WARNING,
                                    sentence.place(
                                            Math.min(at.start(), offered.start()), Math.max(at.end(), offered.end())),
                                    name,
                                    said.text())
                            .against(said.text()));
                }
            }
        });
    }
}
