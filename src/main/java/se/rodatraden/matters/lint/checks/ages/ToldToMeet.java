package se.rodatraden.matters.lint.checks.ages;

import static se.rodatraden.matters.lint.Category.AGE_SPANS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * Spans that the text says follow on each other, and that do not: "kant i kant utan glapp" after 0–1, 3–11 and 12–18 years.
 * They are those of the paragraph up to the sentence that says so; where more than one of their ends does not meet, they
 * are not the ones that are meant.
 */
final class ToldToMeet {
    private static final Pattern MEET = Patterns.of(
            "\\bkant i kant\\b|\\butan (?:något )?(?:glapp|lucka|mellanrum)\\b|\\b(?:inget|inga|ingen) (?:glapp|luckor|lucka|mellanrum)\\b|\\bvarken (?:glapp|lucka|luckor|mellanrum|överlapp\\p{L}*)\\b|\\btar vid (?:direkt )?där\\b|\\bföljer (?:direkt )?på varandra\\b|\\bansluter (?:direkt )?till varandra\\b|\\bavlöser varandra\\b|\\b(?:inget barn|ingen|ingen ungdom|inget)\\b[^.;]{0,40}\\b(?:lämnas utanför|faller mellan|hamnar mellan|faller utanför|hamnar utanför)\\b|\\btäcker (?:tillsammans|de)\\b[^.;]{0,30}\\bhela\\b");
    private static final Pattern MIGHT =
            Patterns.of("\\b(?:vore|skulle|alternativ\\p{L}*|bör|vill|mål\\p{L}{0,3}|föreslå\\p{L}*)\\b");
    private static final Pattern UNBROKEN = Patterns.of("\\bobrut(?:en|na) (?:kedja|följd|rad|trappa)\\b");
    private static final int FEWEST_OF_A_CHAIN = 3;
    private static final int MOST = 5;

    /** More than a slip. */
    private static final int FARTHEST = 4;

    private record Placed(Ages.Span span, Sentence sentence) {}

    private ToldToMeet() {}

    static void in(LintedReport report, List<Finding> findings) {
        for (Sentence sentence : report.sentences()) {
            if (MEET.matcher(sentence.text()).find()
                    && !MIGHT.matcher(sentence.text()).find()) {
                List<Sentence> all = Sentence.in(sentence.block());
                meet(all.subList(0, all.indexOf(sentence) + 1), findings);
            }
        }
        chain(report, findings);
    }

    /** "Den samlar fyra erbjudanden i en obruten kedja": wherever the offers are told with their ages. */
    private static void chain(LintedReport report, List<Finding> findings) {
        if (!report.mentions("obruten")
                || report.sentences().stream()
                        .noneMatch(sentence -> UNBROKEN.matcher(sentence.text()).find()
                                && !MIGHT.matcher(sentence.text()).find())) {
            return;
        }
        report.text().blocks().stream()
                .map(report::sentencesOf)
                .filter(sentences -> sentences.stream()
                                .mapToInt(sentence -> Ages.in(sentence.text()).size())
                                .sum()
                        >= FEWEST_OF_A_CHAIN)
                .findFirst()
                .ifPresent(sentences -> meet(sentences, findings));
    }

    private static void meet(List<Sentence> sentences, List<Finding> findings) {
        List<Placed> spans = new ArrayList<>();
        for (Sentence sentence : sentences) {
            for (Ages.Span span : Ages.in(sentence.text())) {
                if (!span.schoolYears()
                        && spans.stream().noneMatch(one -> one.span().sameAs(span))) {
                    spans.add(new Placed(span, sentence));
                }
            }
        }
        // "Ingen mellan 3 och 18 år faller utanför": the whole of all is none of them.
        spans.removeIf(one -> spans.size() > 2 && isTheWhole(one.span(), spans));
        if (spans.size() < 2 || spans.size() > MOST) {
            return;
        }
        spans.sort(Comparator.comparingInt(one -> one.span().from()));
        List<Placed> breaks = new ArrayList<>();
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).span().from() != spans.get(i - 1).span().to() + 1) {
                breaks.add(spans.get(i - 1));
                breaks.add(spans.get(i));
            }
        }
        if (breaks.size() == 2) {
            finding(breaks.get(0), breaks.get(1), spans.size(), findings);
        }
    }

    private static void finding(Placed younger, Placed older, int of, List<Finding> findings) {
        Ages.Span span = older.span();
        Place place = older.sentence().place(span.start(), span.end());
        boolean slip = of == 2 || Math.abs(span.from() - younger.span().to() - 1) <= FARTHEST;
        if (slip && findings.stream().noneMatch(told -> told.place().equals(place))) {
            findings.add(Finding.of(
                            "spans-do-not-meet",
                            AGE_SPANS,
                            Severity.WARNING,
                            place,
                            younger.span().written(),
                            span.written())
                    .against(younger.sentence().text()));
        }
    }

    private static boolean isTheWhole(Ages.Span span, List<Placed> all) {
        return all.stream()
                .allMatch(one -> span.from() <= one.span().from() && one.span().to() <= span.to());
    }
}
