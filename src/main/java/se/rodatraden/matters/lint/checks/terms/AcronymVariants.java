package se.rodatraden.matters.lint.checks.terms;

import static se.rodatraden.matters.lint.Category.ABBREVIATION_VARIANTS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.matters.domain.DiaryNumberReader;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Words;

/** An acronym is written in one way and fits what it stands for. It is never expanded here. */
public final class AcronymVariants implements Check {
    private static final Pattern ACRONYM = Patterns.exact("(?<![\\p{L}\\d/-])\\p{Lu}{3,6}(?![\\p{L}\\d])");
    private static final Pattern INTRODUCED =
            Patterns.exact("(?<![\\p{L}-])((?:[\\p{L}-]{1,40},?\\s){1,12})\\((\\p{Lu}{3,6})\\)");

    private static final int THROUGHOUT = 4;
    private static final Pattern IN_BRACKETS = Patterns.exact("\\((\\p{Lu}{3,6})\\)");

    private record Use(Place place) {}

    @Override
    public List<Finding> check(LintedReport report) {
        Map<String, List<Use>> uses = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        Set<String> introduced = new TreeSet<>();
        List<Sentence> all = report.text().blocks().stream()
                .filter(block -> !block.isMargin() && !(block.part() instanceof Part.Picture))
                .flatMap(block -> Sentence.in(block).stream())
                .toList();
        for (Sentence sentence : all) {
            List<String> numbers = DiaryNumberReader.in(sentence.text()).stream()
                    .map(DiaryNumber::value)
                    .toList();
            Matcher matcher = ACRONYM.matcher(sentence.text());
            while (matcher.find()) {
                String acronym = matcher.group();
                if (numbers.stream().noneMatch(number -> number.startsWith(acronym))) {
                    uses.computeIfAbsent(acronym, _ -> new ArrayList<>())
                            .add(new Use(sentence.place(matcher.start(), matcher.end())));
                }
            }
            if (sentence.block().isProse()) {
                expansions(sentence, findings);
            }
            Matcher brackets = IN_BRACKETS.matcher(sentence.text());
            while (brackets.find()) {
                introduced.add(brackets.group(1));
            }
        }
        FormerAcronyms.in(report, findings);
        // SKL is nearly SKR because it is the former one, and that has been told.
        findings.stream()
                .filter(told -> told.rule().equals("acronym-of-a-former-name"))
                .map(Finding::quote)
                .forEach(introduced::add);
        variants(report, uses, introduced, findings);
        return findings;
    }

    private static void variants(
            LintedReport report, Map<String, List<Use>> uses, Set<String> introduced, List<Finding> findings) {
        uses.forEach((rare, places) -> {
            if (introduced.contains(rare) || report.knowledge().acronyms().contains(rare) && places.size() > 1) {
                return;
            }
            uses.entrySet().stream()
                    .filter(usual -> isUsual(
                            rare,
                            places.size(),
                            usual.getKey(),
                            usual.getValue().size(),
                            report,
                            introduced,
                            uses.keySet()))
                    .findFirst()
                    .ifPresent(usual -> places.forEach(use -> findings.add(Finding.of(
                                    "acronym-nearly-another",
                                    ABBREVIATION_VARIANTS,
                                    Severity.WARNING,
                                    use.place(),
                                    rare,
                                    usual.getKey(),
                                    Integer.toString(usual.getValue().size()))
                            .against(usual.getKey()))));
        });
    }

    /** Twice as often; or the same letters in another order, and known or the first. */
    private static boolean isUsual(
            String rare,
            int times,
            String usual,
            int timesUsual,
            LintedReport report,
            Set<String> introduced,
            java.util.Collection<String> inOrder) {
        boolean sameLetters = rare.length() == usual.length()
                && rare.chars()
                        .sorted()
                        .boxed()
                        .toList()
                        .equals(usual.chars().sorted().boxed().toList());
        if (Words.distance(rare, usual) != 1 && !(sameLetters && !rare.equals(usual))) {
            return false;
        }
        // What the report explains is what it means, and so is what everybody knows.
        // A known one may be meant, unless it has all the letters of what the report speaks of throughout.
        if (report.knowledge().acronyms().contains(rare)) {
            return sameLetters && (timesUsual >= THROUGHOUT || introduced.contains(usual));
        }
        boolean explained =
                introduced.contains(usual) || report.knowledge().acronyms().contains(usual);
        if (timesUsual >= 2 * times || explained && rare.length() == usual.length() && timesUsual >= times) {
            return true;
        }
        return sameLetters
                && timesUsual >= times
                && (report.knowledge().acronyms().contains(usual)
                        || inOrder.stream()
                                .filter(one -> one.equals(rare) || one.equals(usual))
                                .findFirst()
                                .orElse(rare)
                                .equals(usual));
    }

    private static void expansions(Sentence sentence, List<Finding> findings) {
        if (sentence.text().indexOf('(') < 0) {
            return;
        }
        Matcher matcher = INTRODUCED.matcher(sentence.text());
        while (matcher.find()) {
            String words = matcher.group(1).strip();
            String acronym = matcher.group(2);
            // "lagen (2016:1145) om offentlig upphandling (LOU)": the first of the words stands before the number.
            if (words.startsWith("om ")
                    && sentence.text()
                            .substring(0, matcher.start(1))
                            .stripTrailing()
                            .endsWith(")")) {
                words = "lagen " + words;
            }
            if (!fits(words.toLowerCase(Locale.ROOT), acronym.toLowerCase(Locale.ROOT))) {
                findings.add(Finding.of(
                                "acronym-does-not-fit",
                                ABBREVIATION_VARIANTS,
                                Severity.WARNING,
                                sentence.place(matcher.start(2), matcher.end(2)),
                                acronym,
                                words)
                        .against(words));
            }
        }
    }

    /** The letters stand in the words in their order, and the first of them begins one of the words. */
    private static boolean fits(String words, String acronym) {
        for (int start = 0; start < words.length(); start++) {
            boolean begins = start == 0 || !Character.isLetter(words.charAt(start - 1));
            if (begins && words.charAt(start) == acronym.charAt(0) && inOrder(words, start, acronym)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inOrder(String words, int start, String acronym) {
        int next = 0;
        for (int i = start; i < words.length() && next < acronym.length(); i++) {
            if (words.charAt(i) == acronym.charAt(next)) {
                next++;
            }
        }
        return next == acronym.length();
    }
}
