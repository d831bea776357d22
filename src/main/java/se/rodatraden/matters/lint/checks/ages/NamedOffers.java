package se.rodatraden.matters.lint.checks.ages;

import static se.rodatraden.matters.lint.Category.AGE_SPANS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** An offer with a name of its own, "Prova scen är … för barn 10–15 år", has those ages in every sentence that names it. */
final class NamedOffers {
    private static final Pattern IS_FOR = Patterns.exact(
            "^(\\p{Lu}\\p{Ll}{2,20}(?: \\p{Lu}?\\p{Ll}{2,15}){0,2}) (?:är|vänder sig|riktar sig|erbjuds|ges|tar emot|omfattar|hålls)\\b");
    private static final Pattern THEIRS = Patterns.of(
            "\\b(?:målgrupp\\p{L}*|riktas|vänder sig|riktar sig|är till för|är öppe[nt] för|erbjuds|tar emot)\\b");
    private static final Pattern CHANGES = Patterns.of(
            "föreslå|i stället för|sänk|höj|ändra|tidigare|utöka|utvidga|motion|varav|\\b(?:bör|vill|skulle|blir|bli|några|flest|delta\\p{L}*|del av|grupp(?:er)?|dels)\\b|procent");
    /** "Boendet", at the beginning of a sentence, is no name. */
    private static final Pattern DEFINITE = Patterns.of("(?:en|et|na)$");

    private static final int SHORTEST = 6;

    private record Told(Ages.Span span, Sentence sentence) {}

    private NamedOffers() {}

    static void in(LintedReport report, List<Finding> findings) {
        Map<String, Told> offers = new LinkedHashMap<>();
        for (Sentence sentence : report.sentences()) {
            Matcher is = IS_FOR.matcher(sentence.text());
            List<Ages.Span> spans = is.find() ? Ages.in(sentence.text()) : List.of();
            if (spans.size() == 1
                    && is.group(1).length() >= SHORTEST
                    && (is.group(1).indexOf(' ') > 0
                            || !DEFINITE.matcher(is.group(1)).find())
                    && !CHANGES.matcher(sentence.text()).find()) {
                offers.putIfAbsent(is.group(1), new Told(spans.getFirst(), sentence));
            }
        }
        offers.forEach((name, told) -> report.sentences().stream()
                .filter(sentence -> !sentence.equals(told.sentence())
                        && sentence.block().role() != SectionRole.REPLIES
                        && sentence.text().contains(name)
                        && THEIRS.matcher(sentence.text()).find()
                        && !CHANGES.matcher(sentence.text()).find())
                .forEach(sentence -> {
                    List<Ages.Span> spans = Ages.in(sentence.text());
                    if (spans.size() == 1
                            && spans.getFirst().schoolYears() == told.span().schoolYears()
                            && !spans.getFirst().sameAs(told.span())) {
                        Ages.Span span = spans.getFirst();
                        findings.add(Finding.of(
                                        "one-offer-two-spans",
                                        AGE_SPANS,
                                        Severity.ERROR,
                                        sentence.place(span.start(), span.end()),
                                        span.written(),
                                        told.span().written())
                                .against(told.sentence().text()));
                    }
                }));
    }
}
