package se.rodatraden.matters.lint.checks.ages;

import static se.rodatraden.matters.lint.Category.AGE_SPANS;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.checks.sources.ProgrammeMentions;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** An offer that has its ages in its name is for those ages: "Komet 3–11 till föräldrar med barn 3–9 år". */
final class SpanInTheName {
    /** Begins a sentence on the offer that the one before ends with. */
    private static final Pattern GOES_ON = Patterns.of(
            "^(?:det|den|stödet|kursen|programmet|insatsen|gruppen|föräldrastödet) (?:är (?:öppe[tn]|till|avse\\p{L}{1,3}) |riktar sig |vänder sig |erbjuds |ges )");

    private final LintedReport report;
    private final ProgrammeMentions programmes;
    private final List<Finding> findings;

    private SpanInTheName(LintedReport report, ProgrammeMentions programmes, List<Finding> findings) {
        this.report = report;
        this.programmes = programmes;
        this.findings = findings;
    }

    static void in(LintedReport report, ProgrammeMentions programmes, List<Finding> findings) {
        SpanInTheName names = new SpanInTheName(report, programmes, findings);
        report.sentences().forEach(names::check);
    }

    private void check(Sentence sentence) {
        List<Ages.Span> spans = Ages.in(sentence.text());
        if (spans.isEmpty() || OfferSpans.tellsOfChanges(sentence)) {
            return;
        }
        if (spans.size() == 1) {
            nameBefore(sentence).ifPresent(name -> goesOn(name, sentence, spans.getFirst()));
        }
        for (ProgrammeMentions.Named named : programmes.in(sentence.text())) {
            String name = sentence.text().substring(named.from(), named.to());
            Optional<Ages.Span> next = spans.stream()
                    .filter(span -> isRightAfter(named, sentence.text(), span))
                    .findFirst();
            next.ifPresent(span ->
                    agesIn(name).filter(own -> isPart(span, own)).ifPresent(own -> tell(sentence, span, own, name)));
        }
    }

    private void goesOn(String name, Sentence sentence, Ages.Span span) {
        agesIn(name)
                .filter(own -> isPart(span, own) && !span.schoolYears() && !AgeLimit.isMoved(report, span, own))
                .ifPresent(own -> tell(sentence, span, own, name));
    }

    /** "Lyktan bygger på Komet 3–11. Det är öppet för alla som har barn mellan tre och nio år": the one name in the sentence before. */
    private Optional<String> nameBefore(Sentence sentence) {
        if (!GOES_ON.matcher(sentence.text()).find()
                || !programmes.in(sentence.text()).isEmpty()) {
            return Optional.empty();
        }
        return sentence.before().map(Sentence::text).flatMap(this::onlyName);
    }

    private Optional<String> onlyName(String text) {
        List<ProgrammeMentions.Named> named = programmes.in(text);
        return named.size() == 1
                ? Optional.of(
                        text.substring(named.getFirst().from(), named.getFirst().to()))
                : Optional.empty();
    }

    private static boolean isRightAfter(ProgrammeMentions.Named named, String text, Ages.Span span) {
        return span.start() >= named.to()
                && !span.schoolYears()
                && OfferNames.isDirect(
                        " " + text.substring(named.to(), span.start()).strip());
    }

    /** {@code 3–11 år} of "Komet 3–11". */
    private static Optional<Ages.Span> agesIn(String name) {
        return Ages.in(name.endsWith("år") ? name : name + " år").stream().findFirst();
    }

    private static boolean isPart(Ages.Span span, Ages.Span whole) {
        return !span.sameAs(whole) && whole.from() <= span.from() && span.to() <= whole.to();
    }

    private void tell(Sentence sentence, Ages.Span span, Ages.Span own, String name) {
        findings.add(Finding.of(
                        "one-offer-two-spans",
                        AGE_SPANS,
                        Severity.ERROR,
                        sentence.place(span.start(), span.end()),
                        span.written(),
                        own.written())
                .against(name));
    }
}
