package se.rodatraden.matters.lint.checks.dates;

import static se.rodatraden.matters.lint.Category.ORDER_OF_DATES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Words;

/** A document has the day in the text that it has in the list of annexes; a slip of one part of the day is found. */
final class AnnexDates {
    private static final Pattern TITLE =
            Patterns.of("^(?:bilaga \\d{1,2}[.:]?\\s)?(.{5,120}?),?\\s\\(?(?:daterad\\p{L}?\\s)?(?:den\\s)?$");
    private static final Pattern BEARS = Patterns.of(
            "\\b(\\p{L}{2,40}(?:rapport|utredning|avtal|överenskommelse|plan|kalkyl|analys|förslag|utlåtande|skrivelse|program|inventering|kartläggning|bedömning|beskrivning|underlag|prognos|redovisning|undersökning|policy)|rapport|utredning|avtal|kalkyl|analys|skrivelse)(?:en|et|n|t|ningen|met)?(?:\\s(?:om|med|för|av|över)\\s(?:\\p{L}+\\s?){1,3}?)?,?\\s(?:som\\s)?(?:(?:är|var|har)\\s)?(?:daterad\\p{L}?|daterat|förelåg|färdigställdes|lämnades|överlämnades|blev klar|av)\\s(?:den\\s)?$");
    private static final int SHARED = 1;
    private static final int LEAD = 150;

    private record Annex(Set<String> words, LocalDate day) {}

    private AnnexDates() {}

    static void in(LintedReport report, List<Finding> findings) {
        List<Annex> annexes = annexes(report);
        if (annexes.isEmpty()) {
            return;
        }
        for (Sentence sentence : report.sentences()) {
            if (sentence.block().role() == SectionRole.ANNEXES) {
                continue;
            }
            for (Days.Day written : Days.in(sentence.text())) {
                Matcher bears =
                        BEARS.matcher(sentence.text().substring(Math.max(0, written.from() - LEAD), written.from()));
                LocalDate day = written.day();
                if (day == null || !bears.find()) {
                    continue;
                }
                Set<String> words = Words.content(sentence.text().substring(0, written.from()));
                String document = Words.stem(bears.group(1));
                List<Annex> same = annexes.stream()
                        .filter(annex -> annex.words().contains(document)
                                && annex.words().stream()
                                                .filter(stem -> !stem.equals(document) && words.contains(stem))
                                                .count()
                                        >= Math.min(SHARED, annex.words().size() - 1))
                        .toList();
                if (same.size() == 1 && isSlip(day, same.getFirst().day())) {
                    findings.add(Finding.of(
                                    "document-of-another-day",
                                    ORDER_OF_DATES,
                                    Severity.WARNING,
                                    sentence.place(written.from(), written.to()),
                                    day,
                                    same.getFirst().day())
                            .against(same.getFirst().day()));
                }
            }
        }
    }

    private static List<Annex> annexes(LintedReport report) {
        List<Annex> annexes = new ArrayList<>();
        for (Sentence sentence : report.sentences(SectionRole.ANNEXES)) {
            List<Days.Day> days = Days.in(sentence.text());
            Matcher title = TITLE.matcher(
                    days.size() == 1
                            ? sentence.text().substring(0, days.getFirst().from())
                            : "");
            if (title.find() && days.getFirst().day() != null) {
                annexes.add(
                        new Annex(Words.content(title.group(1)), days.getFirst().day()));
            }
        }
        return annexes;
    }

    /** Another year, another month or another day, and the rest alike. */
    private static boolean isSlip(LocalDate one, LocalDate other) {
        int differ = (one.getYear() == other.getYear() ? 0 : 1)
                + (one.getMonth() == other.getMonth() ? 0 : 1)
                + (one.getDayOfMonth() == other.getDayOfMonth() ? 0 : 1);
        return differ == 1;
    }
}
