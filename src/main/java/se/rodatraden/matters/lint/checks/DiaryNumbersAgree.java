package se.rodatraden.matters.lint.checks;

import static se.rodatraden.matters.lint.Category.DIARY_NUMBERS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.matters.domain.DiaryNumberReader;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.MatterContext;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Words;

/** The matter's own number and the sender's are there, well formed, and the same in every place. */
final class DiaryNumbersAgree implements Check {
    private static final Pattern LABEL = Patterns.of(
            "\\b(?:dnr|diarienummer|diarienr|ärendenummer|beteckning)\\b\\.?:?\\s{0,2}(\\S{0,30}(?:\\s\\d{2,4}[/:-]\\S{0,12})?)");
    /** A place that was to be filled in: "KS 2027/____". */
    private static final Pattern UNFILLED = Patterns.exact(
            "(?<![\\p{L}\\d])\\p{Lu}{2,6}[ -]?(?:19|20)\\d{2}\\s?[/:-]\\s?(?:_{1,12}|[xX]{2,8}|\\?{1,8}|\\.{2,12}|…)");

    /** "Kommunstyrelsens diarienummer"; and that of an earlier decision, "uppdrag 2025-01-29, § 12, dnr". */
    private static final Pattern OF_ANOTHER =
            Patterns.of("(?:(?:\\p{L}{3,}s|avsändarens?|remissens)\\s|§\\s?\\d{1,4},?\\s\\(?)$");

    private static final Pattern WHOLE = Patterns.exact("(\\p{Lu}{2,6})[ -]?(?:19|20)\\d{2}\\s?[/:-]\\s?(\\d{1,5})");
    private static final Pattern SHORT = Patterns.exact("(?<![\\p{L}\\d])(\\p{Lu}{2,6}) (\\d{1,5})(?![\\d/:–-])");

    private static final Pattern SERIES = Patterns.of("^\\p{L}{1,8}");

    record Written(String number, Block block, int from) {
        Place place() {
            return block.place(from, from + number.length());
        }
    }

    @Override
    public List<Finding> check(LintedReport report) {
        if (report.text().file() == null) {
            return inWorkspace(report);
        }
        List<Finding> findings = new ArrayList<>();
        List<Written> own = own(report, findings);
        NumbersLeftOut.in(report, findings);
        if (own.isEmpty() && findings.isEmpty()) {
            findings.add(Finding.of("diary-number-missing", DIARY_NUMBERS, Severity.WARNING, new Place.WholeReport())
                    .remedied());
        }
        Optional<MatterContext> context = report.context();
        if (context.isPresent()) {
            byMatter(context.get(), own, report, findings);
            return findings;
        }
        if (!own.isEmpty()) {
            disagreements(own, report, findings);
        }
        withoutAYear(report, findings);
        SendersNumber.check(own, report, findings);
        return findings;
    }

    /** The numbers of a file against those in the diary. */
    private static void byMatter(
            MatterContext context, List<Written> own, LintedReport report, List<Finding> findings) {
        List<String> known = Stream.concat(
                        Stream.of(context.number()),
                        Optional.ofNullable(context.sender()).map(MatterContext.Sender::number).stream())
                .toList();
        List<Written> all = report.text().blocks().stream()
                .flatMap(block -> in(block).stream())
                .toList();
        Set<String> told = new LinkedHashSet<>();
        for (String right : known) {
            all.stream()
                    .filter(written -> isSwap(plain(written.number()), plain(right)))
                    .filter(written -> known.stream().noneMatch(other -> isSame(written, other)))
                    .filter(written -> told.add(written.number()))
                    .forEach(written -> findings.add(disagreement(written, right)));
        }
        own.stream()
                .filter(written -> known.stream().noneMatch(right -> isSame(written, right)))
                .filter(written -> told.add(written.number()))
                .forEach(written -> findings.add(disagreement(written, context.number())));
        known.stream()
                .skip(1)
                .filter(number -> told.isEmpty() && all.stream().noneMatch(written -> isSame(written, number)))
                .forEach(_ -> findings.add(sendersMissing()));
    }

    private static boolean isSame(Written written, String number) {
        return plain(written.number()).equals(plain(number));
    }

    static Finding disagreement(Written other, String right) {
        return Finding.of("diary-number-disagrees", DIARY_NUMBERS, Severity.ERROR, other.place(), other.number(), right)
                .against(right)
                .remedied(right);
    }

    /** In the heads and feet of pages and after a label in the head of the text. */
    private static List<Written> own(LintedReport report, List<Finding> findings) {
        List<Written> own = new ArrayList<>();
        for (Block block : report.text().blocks()) {
            Matcher unfilled =
                    UNFILLED.matcher(block.isMargin() || block.role() == SectionRole.HEAD ? block.text() : "");
            if (unfilled.find()) {
                findings.add(Finding.of(
                        "diary-number-malformed",
                        DIARY_NUMBERS,
                        Severity.WARNING,
                        block.place(unfilled.start(), unfilled.end()),
                        unfilled.group()));
            }
            if (block.isMargin()) {
                own.addAll(in(block));
            } else if (block.role() == SectionRole.HEAD) {
                Matcher label = LABEL.matcher(block.text());
                while (label.find()) {
                    String before = block.text().substring(0, label.start());
                    if (OF_ANOTHER.matcher(before).find()) {
                        continue;
                    }
                    in(block).stream()
                            .filter(written -> written.from() >= label.start() && written.from() <= label.end())
                            .filter(_ -> !Patterns.of("remiss|avsändar")
                                    .matcher(block.text())
                                    .find())
                            .forEach(own::add);
                }
            }
            Matcher label = LABEL.matcher(block.isMargin() || block.role() == SectionRole.HEAD ? block.text() : "");
            while (label.find()) {
                String after = block.text()
                        .substring(label.start(), Math.min(block.text().length(), label.end() + 12));
                if (block.isMargin()
                        && label.group(1).isBlank()
                        && label.end() >= block.text().strip().length()
                        && in(block).isEmpty()) {
                    findings.add(Finding.of(
                            "diary-number-malformed",
                            DIARY_NUMBERS,
                            Severity.WARNING,
                            block.place(label.start(), block.text().length()),
                            block.text()));
                }
                if (DiaryNumberReader.in(after).isEmpty()
                        && !label.group(1).isBlank()
                        && Patterns.of("\\d").matcher(label.group(1)).find()) {
                    findings.add(Finding.of(
                            "diary-number-malformed",
                            DIARY_NUMBERS,
                            Severity.WARNING,
                            block.place(label.start(1), label.end(1)),
                            label.group(1)));
                }
            }
        }
        return own;
    }

    static List<Written> in(Block block) {
        List<Written> all = new ArrayList<>();
        int from = 0;
        for (DiaryNumber number : DiaryNumberReader.in(block.text())) {
            int at = block.text().indexOf(number.value(), from);
            if (at >= 0 && !number.value().matches("(?:19|20)\\d{2}-\\d{2}-\\d{2}")) {
                all.add(new Written(number.value(), block, at));
                from = at + number.value().length();
            }
        }
        return all;
    }

    private static void disagreements(List<Written> own, LintedReport report, List<Finding> findings) {
        Written first = own.getFirst();
        Set<String> told = new LinkedHashSet<>();
        // The sender's number, and those of other matters.
        List<Written> others = new ArrayList<>();
        for (Written other : own) {
            if (!plain(other.number()).equals(plain(first.number()))
                    && (series(other.number()).equals(series(first.number()))
                            || digits(other.number()).equals(digits(first.number()))
                                    && other.block().isMargin())
                    && told.add(other.number())) {
                findings.add(disagreement(other, first.number()));
            }
        }
        // The head of a page may tell the sender's number too.
        report.text().blocks().stream()
                .filter(Block::isMargin)
                .flatMap(block -> in(block).stream())
                .filter(other ->
                        own.stream().noneMatch(mine -> series(mine.number()).equals(series(other.number())))
                                || !series(other.number()).equals(series(first.number())))
                .forEach(others::add);
        for (Block block : report.text().blocks()) {
            if (block.isMargin()) {
                continue;
            }
            for (Written other : in(block)) {
                if (!block.isMargin()
                        && own.stream().noneMatch(mine -> isSame(mine, other.number()))
                        && told.stream().noneMatch(number -> isSame(other, number))) {
                    others.stream()
                            .filter(earlier -> isSwap(plain(other.number()), plain(earlier.number()))
                                    || block.role() == SectionRole.PROPOSAL
                                            && earlier.block().role() == SectionRole.HEAD
                                            && Words.distance(plain(other.number()), plain(earlier.number())) == 1)
                            .findFirst()
                            .ifPresent(earlier -> {
                                told.add(other.number());
                                findings.add(disagreement(other, earlier.number()));
                            });
                    others.add(other);
                }
                boolean slip = isSwap(plain(other.number()), plain(first.number()))
                        || isOfAnotherYear(other.number(), first.number())
                        // A clause that names a number of the own diary names that of the matter.
                        || block.role() == SectionRole.PROPOSAL
                                && Words.distance(plain(other.number()), plain(first.number())) == 1;
                if (slip && series(other.number()).equals(series(first.number())) && told.add(other.number())) {
                    findings.add(disagreement(other, first.number()));
                }
            }
        }
    }

    /** "KS 655", of the number KS 2027/655: the year is left out. */
    private static void withoutAYear(LintedReport report, List<Finding> findings) {
        Map<String, String> shortened = new HashMap<>();
        report.text().blocks().stream()
                .flatMap(block -> in(block).stream())
                .map(Written::number)
                .forEach(number -> {
                    Matcher whole = WHOLE.matcher(number);
                    if (whole.matches()) {
                        shortened.put(whole.group(1) + " " + whole.group(2), number);
                    }
                });
        for (Block block : report.text().blocks()) {
            Matcher written = SHORT.matcher(block.text());
            while (written.find()) {
                String right = shortened.get(written.group(1) + " " + written.group(2));
                if (right != null) {
                    findings.add(Finding.of(
                                    "diary-number-malformed",
                                    DIARY_NUMBERS,
                                    Severity.WARNING,
                                    block.place(written.start(), written.end()),
                                    written.group())
                            .against(right));
                }
            }
        }
    }

    /** Two digits that have changed places: a slip, and not the next matter in the diary. */
    private static boolean isSwap(String one, String other) {
        return one.length() == other.length()
                && !one.equals(other)
                && Words.distance(one, other) == 1
                && sorted(one).equals(sorted(other));
    }

    /** "SN 2025/144" for SN 2026/144: the same number in the diary of another year is hardly that of another matter. */
    private static boolean isOfAnotherYear(String one, String other) {
        Matcher its = WHOLE.matcher(one);
        Matcher right = WHOLE.matcher(other);
        return its.matches()
                && right.matches()
                && its.group(2).length() > 2
                && its.group(1).equals(right.group(1))
                && its.group(2).equals(right.group(2))
                && !plain(one).equals(plain(other));
    }

    private static String sorted(String text) {
        char[] letters = text.toCharArray();
        java.util.Arrays.sort(letters);
        return new String(letters);
    }

    static Finding sendersMissing() {
        return Finding.of("senders-number-missing", DIARY_NUMBERS, Severity.WARNING, new Place.WholeReport())
                .remedied();
    }

    /** The program prints its own numbers in the head; only a slip in the text can differ from them. */
    private static List<Finding> inWorkspace(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        report.context().ifPresent(context -> {
            for (Block block : report.text().blocks()) {
                for (Written written : in(block)) {
                    if (isSwap(plain(written.number()), plain(context.number()))) {
                        findings.add(disagreement(written, context.number()));
                    }
                }
            }
        });
        return findings;
    }

    static String plain(String number) {
        return number.replaceAll("[\\s]", "");
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }

    static String series(String number) {
        Matcher matcher = SERIES.matcher(number);
        return matcher.find() ? matcher.group() : "";
    }
}
