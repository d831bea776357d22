package se.rodatraden.matters.lint.checks.ages;

import static se.rodatraden.matters.lint.Category.AGE_SPANS;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * The ages that the report is about again and again, and what a sentence says of the rest of them: of those on both sides,
 * "ungdomar 13–17 år … medan barn 0–5 år" of a report on 6–12; or of the whole, "följs upp för hela gruppen årskurs 4–9".
 */
final class GroupBetween {
    private static final Pattern WHOLE = Patterns.of(
            "\\bhela (?:\\p{L}{0,12}grupp(?:en)?|åldersspannet|spannet),? (?:i |från |åldern |det vill säga )?$");
    private static final Pattern OTHERWISE =
            Patterns.of("\\b(?:sänk|höj|ändr|flytt|i stället|tidigare|utvidg|utök|motionär|yrka|skulle|rekommend)");
    private static final int OFTEN = 2;
    private static final int FARTHEST = 2;

    private record Used(Ages.Span span, long times) {}

    private GroupBetween() {}

    static void in(LintedReport report, List<Finding> findings) {
        List<Used> used = used(report);
        for (Sentence sentence : report.sentences()) {
            List<Ages.Span> spans = Ages.in(sentence.text());
            if (spans.isEmpty() || OTHERWISE.matcher(sentence.text()).find()) {
                continue;
            }
            for (Ages.Span span : spans) {
                Matcher whole = WHOLE.matcher(sentence.text().substring(0, span.start()));
                if (whole.find()) {
                    whole(sentence, span, used, findings);
                }
            }
            if (spans.size() == 2 && spans.get(0).schoolYears() == spans.get(1).schoolYears()) {
                boolean turned = spans.get(0).from() > spans.get(1).from();
                between(sentence, spans.get(turned ? 1 : 0), spans.get(turned ? 0 : 1), used, findings);
            }
        }
    }

    private static void whole(Sentence sentence, Ages.Span span, List<Used> used, List<Finding> findings) {
        used.stream()
                .filter(one -> one.times() >= OFTEN
                        && one.span().schoolYears() == span.schoolYears()
                        && !one.span().sameAs(span)
                        && one.span().from() <= span.from()
                        && span.to() <= one.span().to()
                        && (one.span().from() == span.from() || one.span().to() == span.to()))
                .findFirst()
                .ifPresent(one -> findings.add(Finding.of(
                                "one-offer-two-spans",
                                AGE_SPANS,
                                Severity.WARNING,
                                sentence.place(span.start(), span.end()),
                                span.written(),
                                one.span().written())
                        .against(sentence.text())));
    }

    private static void between(
            Sentence sentence, Ages.Span younger, Ages.Span older, List<Used> used, List<Finding> findings) {
        for (Used one : used) {
            int below = one.span().from() - younger.to() - 1;
            int above = older.from() - one.span().to() - 1;
            boolean isOff = below == 0 && isSlip(above) || above == 0 && isSlip(below);
            if (one.times() >= OFTEN && one.span().schoolYears() == younger.schoolYears() && isOff) {
                Ages.Span off = below == 0 ? older : younger;
                Place place = sentence.place(off.start(), off.end());
                findings.add(Finding.of(
                                "spans-do-not-meet",
                                AGE_SPANS,
                                Severity.WARNING,
                                place,
                                (below == 0 ? one.span() : younger).written(),
                                (below == 0 ? older : one.span()).written())
                        .against(sentence.text()));
                return;
            }
        }
    }

    private static boolean isSlip(int ages) {
        return ages != 0 && Math.abs(ages) <= FARTHEST;
    }

    private static List<Used> used(LintedReport report) {
        List<Ages.Span> all = report.text().blocks().stream()
                .filter(block -> !block.isMargin())
                .map(Block::text)
                .flatMap(text -> Ages.in(text).stream())
                .toList();
        List<Used> used = new ArrayList<>();
        for (Ages.Span span : all) {
            if (used.stream().noneMatch(one -> one.span().sameAs(span))) {
                used.add(new Used(span, all.stream().filter(span::sameAs).count()));
            }
        }
        return used;
    }
}
