package se.rodatraden.matters.lint.checks;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** A group grows from 13–17 to 13–20 years, and the ages that the same paragraph says are added are others than 18, 19 and 20. */
final class AddedAges {
    private static final Pattern ADDED = Patterns.of(
            "\\b(?:tillkommer|tillkommit|tillkommande|läggs till|lägga till|nya åldrarna|åldrarna däremellan)\\b");
    private static final Pattern LISTED =
            Patterns.of("\\b(\\d{1,2}(?:, \\d{1,2}){0,6}(?: (?:och|samt) \\d{1,2})?) år\\b");

    private AddedAges() {}

    static void in(LintedReport report, List<Finding> findings) {
        if (!report.mentions("tillkom") && !report.mentions("till")) {
            return;
        }
        for (Sentence sentence : report.sentences()) {
            Matcher added = ADDED.matcher(sentence.text());
            Matcher listed = LISTED.matcher(sentence.text());
            if (!added.find() || !listed.find() || listed.find()) {
                continue;
            }
            listed.reset();
            listed.find();
            Set<Integer> told = new TreeSet<>();
            for (String age : listed.group(1).split("\\D+")) {
                told.add(Integer.parseInt(age));
            }
            Set<Integer> between = grown(sentence.block(), sentence.from());
            if (!between.isEmpty() && !between.equals(told)) {
                findings.add(AgeSpansMeet.notCounted(
                        sentence.place(listed.start(), listed.end()),
                        between.iterator().next(),
                        ((TreeSet<Integer>) between).last(),
                        List.copyOf(between)));
            }
        }
    }

    /** The ages of the second of two spans that share an end, less those of the first; the last two before the place. */
    private static Set<Integer> grown(Block block, int before) {
        List<Ages.Span> spans = Ages.in(block.text().substring(0, before));
        TreeSet<Integer> grown = new TreeSet<>();
        if (spans.size() >= 2) {
            Ages.Span one = spans.get(spans.size() - 2);
            Ages.Span other = spans.getLast();
            boolean shares = one.from() == other.from() || one.to() == other.to();
            if (shares && !one.schoolYears() && !other.schoolYears()) {
                for (int age = other.from(); age <= other.to(); age++) {
                    if (age < one.from() || age > one.to()) {
                        grown.add(age);
                    }
                }
            }
        }
        return grown;
    }
}
