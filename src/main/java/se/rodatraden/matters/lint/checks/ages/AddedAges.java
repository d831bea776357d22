package se.rodatraden.matters.lint.checks.ages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * A group grows from 13–17 to 13–20 years, and the ages that are said to be added are others than 18, 19 and 20. It may
 * grow by two spans that share an end, in one sentence or the next, or by a limit that is moved.
 */
final class AddedAges {
    private static final Pattern ADDED = Patterns.of(
            "\\b(?:tillkommer|tillkommit|tillkommande|läggs till|lägga till|nya åldrarna|åldrarna däremellan|åldrarna emellan|som berörs|som byter|som flyttas|som omfattas i stället)\\b");
    private static final String LIST = "(\\d{1,2}(?:, \\d{1,2}){0,6}(?: (?:och|samt|eller) \\d{1,2})?)";
    private static final Pattern YEARS = Patterns.of("\\b" + LIST + " år\\b");
    private static final Pattern SCHOOL_YEARS = Patterns.of("\\bårskurs(?:erna)? " + LIST + "\\b(?!\\s?[–-])");
    private static final Pattern OF_AGE =
            Patterns.of("(?<![\\d–-])(\\d{1,2})-(?=åring|,| och| samt)|(?<!\\p{L})" + Ages.NUMBER + "åring");

    /** "Den ålder som tillkommer är 7 år". */
    private static final Pattern IS = Patterns.of("(?:tillkommer är|åldern|tillkommer) $");

    private record Grown(Set<Integer> ages, boolean schoolYears) {}

    private AddedAges() {}

    static void in(LintedReport report, List<Finding> findings) {
        if (!report.mentions("till")
                && !report.mentions("nya åldrarna")
                && !report.mentions("åldrarna")
                && !report.mentions("berörs")
                && !report.mentions("byter")) {
            return;
        }
        List<Grown> grown = null;
        for (Sentence sentence : report.sentences()) {
            if (!ADDED.matcher(sentence.text()).find()) {
                continue;
            }
            Optional<Listed> listed = listed(sentence.text());
            if (listed.isEmpty()) {
                continue;
            }
            grown = grown == null ? grown(report) : grown;
            Listed told = listed.get();
            List<Grown> same = grown.stream()
                    .filter(one -> one.schoolYears() == told.schoolYears())
                    .toList();
            if (same.stream().noneMatch(one -> one.ages().equals(told.ages()))) {
                same.stream()
                        .filter(one -> one.ages().stream().anyMatch(told.ages()::contains))
                        .findFirst()
                        .ifPresent(one -> findings.add(AgeSpansMeet.notCounted(
                                sentence.place(told.from(), told.to()),
                                one.ages().iterator().next(),
                                List.copyOf(one.ages()).getLast(),
                                List.copyOf(one.ages()))));
            }
        }
    }

    private record Listed(Set<Integer> ages, boolean schoolYears, int from, int to) {}

    private static Optional<Listed> listed(String text) {
        Matcher school = SCHOOL_YEARS.matcher(text);
        if (school.find()) {
            return Optional.of(new Listed(numbers(school.group(1)), true, school.start(), school.end()));
        }
        Matcher years = YEARS.matcher(text);
        if (years.find()) {
            Listed first = new Listed(numbers(years.group(1)), false, years.start(), years.end());
            boolean meant = first.ages().size() > 1
                    || IS.matcher(text.substring(0, first.from())).find();
            return years.find() || !meant ? Optional.empty() : Optional.of(first);
        }
        Matcher of = OF_AGE.matcher(text);
        Set<Integer> ages = new TreeSet<>();
        int from = -1;
        int to = -1;
        while (of.find()) {
            ages.add(Ages.number(of.group(1) == null ? of.group(2) : of.group(1)));
            from = from < 0 ? of.start() : from;
            to = of.end();
        }
        return ages.isEmpty() ? Optional.empty() : Optional.of(new Listed(ages, false, from, to));
    }

    private static Set<Integer> numbers(String list) {
        Set<Integer> numbers = new TreeSet<>();
        for (String age : list.split("\\D+", -1)) {
            if (!age.isEmpty()) {
                numbers.add(Integer.parseInt(age));
            }
        }
        return numbers;
    }

    private static List<Grown> grown(LintedReport report) {
        List<Grown> grown = new ArrayList<>();
        List<Ages.Span> before = List.of();
        for (Sentence sentence : report.sentences()) {
            AgeLimit.in(sentence.text()).ifPresent(limit -> {
                Set<Integer> between = new TreeSet<>(limit.ages(sentence.text()));
                grown.add(new Grown(between, false));
            });
            List<Ages.Span> spans = Ages.in(sentence.text());
            List<Ages.Span> both = new ArrayList<>(before);
            both.addAll(spans);
            for (int i = 0; i < both.size(); i++) {
                for (int j = i + 1; j < both.size(); j++) {
                    between(both.get(i), both.get(j)).ifPresent(grown::add);
                }
            }
            before = spans;
        }
        return grown;
    }

    /** The ages of the second of two spans that share an end, less those of the first. */
    private static Optional<Grown> between(Ages.Span one, Ages.Span other) {
        boolean shares = one.from() == other.from() || one.to() == other.to();
        if (!shares || one.schoolYears() != other.schoolYears()) {
            return Optional.empty();
        }
        Set<Integer> added = new TreeSet<>();
        for (int age = other.from(); age <= other.to(); age++) {
            if (age < one.from() || age > one.to()) {
                added.add(age);
            }
        }
        return added.isEmpty() ? Optional.empty() : Optional.of(new Grown(added, one.schoolYears()));
    }
}
