package se.rodatraden.matters.lint.checks.ages;

import static se.rodatraden.matters.lint.Category.AGE_SPANS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * What the text says that two spans share is so: the ages that both are for are those that two spans of the report share.
 */
final class AgesTogether {
    private static final Pattern SHARED = Patterns.of(
            "\\b(?:båda|bägge)\\b|\\böverlappar(?: varandra| delvis)?\\b|\\böverlapp(?:et|ning|ningen)?\\b");
    private static final Pattern WHO_IS =
            Patterns.of("\\b(?:den|de|dem|barn|barnen|ungdomar|ungdomarna|unga|elever) som är $");
    private static final Pattern IN_AGES = Patterns.of("\\båld(?:ern|rarna) $");
    private static final int BEFORE = 3;
    private static final int MOST = 40;
    private static final int LEAD = 40;
    /** A span further away is of something else. */
    private static final int NEAR = 3;

    private AgesTogether() {}

    static void in(LintedReport report, List<Finding> findings) {
        List<Ages.Span> known = null;
        for (Sentence sentence : report.sentences()) {
            boolean years =
                    Patterns.hasDigit(sentence.text()) && sentence.text().contains("år");
            if (!years) {
                continue;
            }
            List<Sentence> before = before(sentence);
            boolean shared = before.stream()
                    .skip(Math.max(0, before.size() - 2))
                    .anyMatch(one -> SHARED.matcher(one.text()).find());
            Optional<Ages.Span> told = shared ? told(sentence.text()) : Optional.empty();
            if (told.isPresent()) {
                known = known == null ? spans(report) : known;
                shared(sentence, told.get(), known).ifPresent(findings::add);
            }
        }
    }

    /** The sentence and the few before it in its paragraph. */
    private static List<Sentence> before(Sentence sentence) {
        List<Sentence> all = Sentence.in(sentence.block());
        int at = all.indexOf(sentence);
        return at < 0 ? List.of(sentence) : all.subList(Math.max(0, at - BEFORE), at + 1);
    }

    /** "Den som är 13–17 år omfattas av båda". */
    private static Optional<Ages.Span> told(String text) {
        return Ages.in(text).stream()
                .filter(span -> !span.schoolYears())
                .filter(span -> {
                    String lead = text.substring(Math.max(0, span.start() - LEAD), span.start());
                    return WHO_IS.matcher(lead).find()
                            || IN_AGES.matcher(lead).find()
                                    && SHARED.matcher(text).find()
                                    && Ages.in(text).size() == 1;
                })
                .findFirst();
    }

    private static Optional<Finding> shared(Sentence sentence, Ages.Span told, List<Ages.Span> known) {
        List<Ages.Span> others = known.stream().filter(one -> !one.sameAs(told)).toList();
        List<Ages.Span> both = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            for (int j = i + 1; j < others.size(); j++) {
                int from = Math.max(others.get(i).from(), others.get(j).from());
                int to = Math.min(others.get(i).to(), others.get(j).to());
                if (from <= to) {
                    both.add(new Ages.Span(from, to, false, 0, 0));
                }
            }
        }
        if (both.stream().anyMatch(told::sameAs) || known.size() > others.size()) {
            return Optional.empty();
        }
        return both.stream()
                .filter(one -> Math.abs(one.from() - told.from()) <= NEAR && Math.abs(one.to() - told.to()) <= NEAR)
                .findFirst()
                .map(right -> Finding.of(
                                "shared-ages-differ",
                                AGE_SPANS,
                                Severity.WARNING,
                                sentence.place(),
                                told.written(),
                                right.written())
                        .against(right.written()));
    }

    /** Of the text and the tables, each once, without those that tell what two share. */
    private static List<Ages.Span> spans(LintedReport report) {
        List<Ages.Span> spans = new ArrayList<>();
        for (Block block : report.text().blocks()) {
            if (!block.isProse() && !(block.part() instanceof Part.Table)) {
                continue;
            }
            for (Ages.Span span : Ages.in(block.text())) {
                Matcher who = WHO_IS.matcher(block.text().substring(Math.max(0, span.start() - LEAD), span.start()));
                if (!span.schoolYears()
                        && spans.size() < MOST
                        && !who.find()
                        && spans.stream().noneMatch(span::sameAs)) {
                    spans.add(span);
                }
            }
        }
        return spans;
    }
}
