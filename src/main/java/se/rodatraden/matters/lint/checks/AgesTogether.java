package se.rodatraden.matters.lint.checks;

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
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * What the text says of two spans together is so: that they meet, and which ages both are for. The ages that both are for are
 * those that two spans of the report share.
 */
final class AgesTogether {
    private static final Pattern MEET = Patterns.of(
            "\\bkant i kant\\b|\\butan (?:något )?(?:glapp|lucka|mellanrum)\\b|\\b(?:inget|inga|ingen) (?:glapp|luckor|lucka|mellanrum)\\b|\\btar vid (?:direkt )?där\\b");
    private static final Pattern MIGHT =
            Patterns.of("\\b(?:vore|skulle|alternativ\\p{L}*|bör|vill|mål\\p{L}{0,3}|föreslå\\p{L}*)\\b");
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
            boolean meet = MEET.matcher(sentence.text()).find()
                    && !MIGHT.matcher(sentence.text()).find();
            boolean years =
                    Patterns.hasDigit(sentence.text()) && sentence.text().contains("år");
            if (!meet && !years) {
                continue;
            }
            List<Sentence> before = before(sentence);
            if (meet) {
                meet(before, findings);
            }
            boolean shared = years
                    && before.stream()
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

    private record Placed(Ages.Span span, Sentence sentence) {}

    /** Two spans just before, which are said to meet. */
    private static void meet(List<Sentence> sentences, List<Finding> findings) {
        List<Placed> two = new ArrayList<>();
        for (Sentence sentence : sentences) {
            for (Ages.Span span : Ages.in(sentence.text())) {
                if (!span.schoolYears()
                        && two.stream().noneMatch(one -> one.span().sameAs(span))) {
                    two.add(new Placed(span, sentence));
                }
            }
        }
        // "Ingen mellan 3 och 18 år faller utanför": the whole of both is none of the two.
        two.removeIf(one -> isTheWhole(one.span(), two));
        if (two.size() != 2) {
            return;
        }
        boolean ordered = two.get(0).span().from() <= two.get(1).span().from();
        Placed younger = ordered ? two.get(0) : two.get(1);
        Placed older = ordered ? two.get(1) : two.get(0);
        Ages.Span span = older.span();
        Place place = older.sentence().place(span.start(), span.end());
        if (span.from() != younger.span().to() + 1
                && findings.stream().noneMatch(told -> told.place().equals(place))) {
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
        return all.size() == 3
                && all.stream()
                        .allMatch(one ->
                                span.from() <= one.span().from() && one.span().to() <= span.to());
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
