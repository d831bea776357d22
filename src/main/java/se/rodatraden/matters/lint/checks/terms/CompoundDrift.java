package se.rodatraden.matters.lint.checks.terms;

import static se.rodatraden.matters.lint.Category.SEVERAL_NAMES;
import static se.rodatraden.matters.lint.Category.TERM_DRIFT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Knowledge;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.TermUses;
import se.rodatraden.matters.lint.text.Words;

/**
 * Two compounds for one thing: {@code samarbetsplan} beside {@code samverkansplan}, where one part says the same in other
 * words; and {@code skjutsområde} beside {@code skolskjutsområde}, where a part has been dropped of a word that no list has.
 */
public final class CompoundDrift {
    private static final int SHORTEST = 9;
    private static final int SHORTEST_WORD = 7;
    private static final int RARE = 2;
    private static final int BESIDE = 30;
    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_DROPPED = 3;
    private static final int LONGEST_DROPPED = 8;

    private static final Pattern ENDING = Pattern.compile(
            "(?:arnas|ernas|ornas|enas|nas|arna|erna|orna|ena|ens|ets|ans|ar|er|or|en|et|na|s|n|t|a|e)$");

    /** {@code SSPF-samordnare}. */
    private static final Pattern OF_AN_ACRONYM = Pattern.compile("^\\p{Lu}{2,6}-\\p{Ll}+$");

    /** By its stem. */
    private record Word(String stem, String written, Place place, Sentence sentence) {}

    /** A part of a compound that it begins or ends with, and those that say the same. */
    private record Element(String part, List<String> others, boolean begins) {
        static Stream<Element> of(List<String> group, boolean begins) {
            return group.stream()
                    .map(part -> new Element(
                            part,
                            group.stream().filter(other -> !other.equals(part)).toList(),
                            begins));
        }

        boolean isIn(String stem) {
            return stem.length() - part.length() >= SHORTEST_PART
                    && (begins ? stem.startsWith(part) : stem.endsWith(part));
        }

        /** Whether the two are all of the word: "medgivande|formulär". */
        boolean meets(Element last, String stem) {
            return part.length() + last.part().length() == stem.length();
        }

        /** What the word would be with each of the others in the place of this. */
        Stream<String> exchangedIn(String stem) {
            return others.stream()
                    .map(other -> begins
                            ? other + stem.substring(part.length())
                            : stem.substring(0, stem.length() - part.length()) + other);
        }
    }

    private CompoundDrift() {}

    static List<Finding> in(LintedReport report) {
        return in(report, false);
    }

    /** The same of names, which have a capital within a sentence: {@code Bokbryggan} and {@code Läsbryggan}. */
    public static List<Finding> ofNames(LintedReport report) {
        return in(report, true);
    }

    private static boolean areNames(List<Word> uses) {
        return uses.stream()
                        .allMatch(use -> Character.isUpperCase(use.written().charAt(0))
                                && !OF_AN_ACRONYM.matcher(use.written()).find())
                && uses.stream()
                        .anyMatch(use -> use.place() instanceof Place.Passage passage
                                && passage.from() > 0
                                && !use.place()
                                        .equals(use.sentence()
                                                .place(0, use.written().length())));
    }

    private static List<Finding> in(LintedReport report, boolean ofNames) {
        NavigableMap<String, List<Word>> words = new TreeMap<>();
        for (Sentence sentence : report.sentences()) {
            for (Words.Word word : Words.in(sentence.text())) {
                if (word.text().length() >= SHORTEST_WORD
                        && (word.text().indexOf('-') < 0
                                || OF_AN_ACRONYM.matcher(word.text()).find())
                        && !Quotations.covers(sentence.text(), word.from())
                        && !TermUses.isAnothers(sentence.text(), word.from())
                        && !TermUses.isInAName(sentence.text(), word.from())) {
                    String stem = stem(word.lower());
                    words.computeIfAbsent(stem, _ -> new ArrayList<>())
                            .add(new Word(stem, word.text(), sentence.place(word.from(), word.to()), sentence));
                }
            }
        }
        List<Finding> findings = new ArrayList<>();
        List<Element> elements = elements(report.knowledge().elements());
        Map<String, List<String>> byEnd = byEnd(words);
        words.forEach((stem, uses) -> {
            Optional<String> other = synonym(stem, words, elements).or(() -> whole(stem, uses, byEnd, report));
            List<Word> usual = other.map(words::get).orElse(List.of());
            if (!usual.isEmpty() && isRarer(uses, usual) && !standBeside(uses, usual) && areNames(usual) == ofNames) {
                String right = usual.getFirst().written();
                uses.forEach(use -> findings.add(Finding.of(
                                ofNames ? "several-names-for-one" : "another-term-for-the-same",
                                ofNames ? SEVERAL_NAMES : TERM_DRIFT,
                                Severity.WARNING,
                                use.place(),
                                use.written(),
                                ofNames ? right + ", " + use.written() : right)
                        .against(right)
                        .remedied(right)));
            }
        });
        return findings;
    }

    /** The rarer of the two is found, and of two alike the later. */
    private static boolean isRarer(List<Word> uses, List<Word> usual) {
        return (uses.size() <= RARE || usual.size() >= 3 * uses.size()) && isFewer(uses, usual);
    }

    /** "Samverkansavtal med regionen och samarbetsavtal med två föreningar" are two things to whoever wrote it. */
    private static boolean standBeside(List<Word> uses, List<Word> usual) {
        return uses.stream()
                .anyMatch(one -> usual.stream()
                        .anyMatch(other ->
                                one.sentence().equals(other.sentence()) && isBeside(one.place(), other.place())));
    }

    private static boolean isBeside(Place one, Place other) {
        return one instanceof Place.Passage mine
                && other instanceof Place.Passage theirs
                && mine.paragraph() == theirs.paragraph()
                && Math.max(mine.from(), theirs.from()) - Math.min(mine.to(), theirs.to()) <= BESIDE;
    }

    private static boolean isFewer(List<Word> uses, List<Word> usual) {
        return uses.size() < usual.size() || uses.size() == usual.size() && isAfter(uses, usual);
    }

    private static boolean isAfter(List<Word> one, List<Word> other) {
        return one.getFirst().place() instanceof Place.Passage mine
                && other.getFirst().place() instanceof Place.Passage theirs
                && (mine.paragraph() > theirs.paragraph()
                        || mine.paragraph() == theirs.paragraph() && mine.from() > theirs.from());
    }

    private static List<Element> elements(Knowledge.Elements known) {
        return Stream.concat(
                        known.first().stream().flatMap(group -> Element.of(group, true)),
                        known.last().stream()
                                .map(group ->
                                        group.stream().map(CompoundDrift::stem).toList())
                                .flatMap(group -> Element.of(group, false)))
                .toList();
    }

    private static Optional<String> synonym(
            String stem, NavigableMap<String, List<Word>> words, List<Element> elements) {
        List<Element> own =
                elements.stream().filter(element -> element.isIn(stem)).toList();
        return own.stream()
                .flatMap(element -> element.exchangedIn(stem))
                .flatMap(same -> nearly(words, same).stream())
                .findFirst()
                .or(() -> own.stream()
                        .filter(Element::begins)
                        .flatMap(first -> own.stream()
                                .filter(last -> !last.begins() && first.meets(last, stem))
                                .flatMap(last -> first.exchangedIn(stem).flatMap(last::exchangedIn)))
                        .flatMap(same -> nearly(words, same).stream())
                        .findFirst());
    }

    /** What an ending leaves of a word is not always the same: {@code samverkanspla}, {@code samverkansplan}. */
    private static Optional<String> nearly(NavigableMap<String, List<Word>> words, String stem) {
        String begin = stem.substring(0, stem.length() - 1);
        return words.tailMap(begin, true).keySet().stream()
                .takeWhile(other -> other.startsWith(begin))
                .filter(other -> other.length() <= stem.length() + 1)
                .findFirst();
    }

    private static Map<String, List<String>> byEnd(Map<String, List<Word>> words) {
        Map<String, List<String>> byEnd = new LinkedHashMap<>();
        for (String stem : words.keySet()) {
            for (int cut = SHORTEST_DROPPED; cut <= LONGEST_DROPPED && stem.length() - cut >= SHORTEST; cut++) {
                byEnd.computeIfAbsent(stem.substring(cut), _ -> new ArrayList<>())
                        .add(stem);
            }
        }
        return byEnd;
    }

    /** The longer word that it is the end of, where it is itself a compound that somebody has made for the purpose. */
    private static Optional<String> whole(
            String stem, List<Word> uses, Map<String, List<String>> byEnd, LintedReport report) {
        List<String> longer = byEnd.getOrDefault(stem, List.of());
        if (stem.length() < SHORTEST
                || longer.size() != 1
                || uses.size() > 2
                || uses.stream().anyMatch(use -> report.words().isListed(lower(use)))
                || Character.isUpperCase(uses.getFirst().written().charAt(0))) {
            return Optional.empty();
        }
        return Optional.of(longer.getFirst());
    }

    private static String lower(Word use) {
        return use.written().toLowerCase(java.util.Locale.ROOT);
    }

    /** Without the endings of number and form: {@code skjutsområdena} and {@code skjutsområden} are one. */
    static String stem(String word) {
        return ENDING.matcher(word).replaceFirst("");
    }
}
