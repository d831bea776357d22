package se.rodatraden.matters.lint.checks.ages;

import static se.rodatraden.matters.lint.Category.AGE_SPANS;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * "Målgruppen är 10–17 år. Den är delad i två. För barn 10–12 år kallar skolan. För ungdomar 13–17 år kallar socialtjänsten.": the
 * sentences after the one with the whole tell its parts, which leave nobody out and share nobody.
 */
final class AgesInParts {
    private static final Pattern DIVIDED = Patterns.of(
            "\\b(?:del(?:ad|at|ade|as|ar)|indel\\p{L}{2,4}|uppdel\\p{L}{2,4}) (?:in |upp )?(?:i|efter|på|mellan)\\b|\\b(?:två|tre|fyra) (?:grupper|delar|åldersgrupper|steg|spår)\\b");
    /** Of whom somebody asked, or what somebody wants, parts need not make the whole. */
    private static final Pattern OTHERWISE = Patterns.of(
            "\\b(?:sänk|höj|ändr|flytt|i stället|tidigare|varav|hälften|procent|andel|rekommend|utvidg|utök|motionär|yrka|skulle|enkät|svarade|undersökning)");
    /** More than a slip. */
    private static final int FARTHEST = 2;

    private record Part(Ages.Span span, Sentence sentence) {}

    private AgesInParts() {}

    static void in(LintedReport report, List<Finding> findings) {
        List<Sentence> all = report.sentences();
        for (int i = 0; i < all.size(); i++) {
            List<Ages.Span> spans = Ages.in(all.get(i).text());
            if (spans.size() == 1 && !OTHERWISE.matcher(all.get(i).text()).find()) {
                parts(all, i, spans.getFirst(), findings);
            }
        }
    }

    private static void parts(List<Sentence> all, int at, Ages.Span whole, List<Finding> findings) {
        List<Part> parts = new ArrayList<>();
        boolean divided = DIVIDED.matcher(all.get(at).text()).find();
        for (int i = at + 1;
                i < all.size() && all.get(i).block().equals(all.get(at).block());
                i++) {
            String text = all.get(i).text();
            List<Ages.Span> spans = Ages.in(text);
            if (OTHERWISE.matcher(text).find() || spans.size() > 1) {
                return;
            }
            divided |= parts.isEmpty() && DIVIDED.matcher(text).find();
            if (spans.size() == 1) {
                if (!isIn(spans.getFirst(), whole)) {
                    return;
                }
                parts.add(new Part(spans.getFirst(), all.get(i)));
            }
        }
        if (divided && parts.size() >= 2) {
            broken(parts, whole, findings);
        }
    }

    private static boolean isIn(Ages.Span part, Ages.Span whole) {
        return part.schoolYears() == whole.schoolYears()
                && !part.sameAs(whole)
                && whole.from() <= part.from()
                && part.to() <= whole.to();
    }

    private static void broken(List<Part> parts, Ages.Span whole, List<Finding> findings) {
        if (parts.getFirst().span().from() != whole.from()
                || parts.getLast().span().to() != whole.to()) {
            return;
        }
        for (int i = 1; i < parts.size(); i++) {
            Part before = parts.get(i - 1);
            Part part = parts.get(i);
            int off = part.span().from() - before.span().to() - 1;
            if (off != 0 && Math.abs(off) <= FARTHEST) {
                findings.add(Finding.of(
                                "spans-do-not-meet",
                                AGE_SPANS,
                                Severity.WARNING,
                                part.sentence()
                                        .place(part.span().start(), part.span().end()),
                                before.span().written(),
                                part.span().written())
                        .against(before.sentence().text()));
                return;
            }
        }
    }
}
