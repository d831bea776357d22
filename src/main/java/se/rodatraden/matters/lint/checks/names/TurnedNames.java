package se.rodatraden.matters.lint.checks.names;

import static se.rodatraden.matters.lint.Category.SEVERAL_NAMES;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Words;

/**
 * A name with its parts turned: {@code Läsande Vassbäck} and {@code Vassbäck läser}, {@code Sommarboken} and
 * {@code Boksommaren}; with one of its two parts exchanged where the one is the usual name and the other stands once,
 * {@code Bokbryggan} and {@code Projekt Bokbron}; and with more after its genitive, {@code Lyktans Föräldraskola}.
 */
final class TurnedNames {
    /** What a name shares with half the names of a place. */
    private static final Pattern OF_A_PLACE = Patterns.of(
            "(?:skol|område|gård|park|väg|gat|torg|hamn|sal|hus|plan|hem|bo|bad|hall|stig|berg|dal|sjö|å|vik|by|sta|udd|äng|lund|bygd|kyrk|nämnd|förvaltning|kontor|styrels|verk|myndighet|lag|förening|förbund|kommun|region|län|stad|bolag|bibliotek|enhet|råd|utskott|klinik|central|program|strategi|policy|rapport|ordning|avtal)\\p{L}{0,4}$");

    private static final Pattern ANY = Patterns.of(
            "skol|område|kvarter|fastighet|anläggning|^(?:kommun|region|stad|bibliotek|nämnd|län|förvaltning|styrels|förening|enhet|park|gård)");
    private static final int MOST = 3;
    /** More than a report has: each is held against all. */
    private static final int MOST_NAMES = 1_000;

    private static final int SHORTEST = 6;
    private static final int SHORTEST_HALF = 3;
    private static final int SHORTEST_TAIL = 5;
    private static final int PREFIX = 3;

    private record Word(String text, Sentence sentence, int from, int to) {}

    private record Phrase(String written, Set<String> key, Sentence sentence, int from, int to, boolean certain) {}

    private TurnedNames() {}

    static List<Finding> in(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        phrases(report, findings);
        words(report, findings);
        return findings;
    }

    /** The same beginnings of words in another order. */
    private static void phrases(LintedReport report, List<Finding> findings) {
        Map<Set<String>, List<Phrase>> byKey = new HashMap<>();
        for (Sentence sentence : report.sentences()) {
            List<Words.Word> words = Words.in(sentence.text());
            for (int i = 0; i < words.size(); i++) {
                Words.Word first = words.get(i);
                if (!Character.isUpperCase(first.text().charAt(0))
                        || Quotations.covers(sentence.text(), first.from())) {
                    continue;
                }
                for (int length = 2; length <= MOST && i + length <= words.size(); length++) {
                    phrase(sentence, words.subList(i, i + length))
                            .ifPresent(phrase -> byKey.computeIfAbsent(phrase.key(), _ -> new ArrayList<>())
                                    .add(phrase));
                }
            }
        }
        byKey.values().forEach(uses -> turned(uses, findings));
    }

    private static Optional<Phrase> phrase(Sentence sentence, List<Words.Word> words) {
        Set<String> key = new TreeSet<>();
        for (int i = 0; i < words.size(); i++) {
            Words.Word word = words.get(i);
            boolean next = i == 0 || word.from() == words.get(i - 1).to() + 1;
            if (!next
                    || word.text().length() < PREFIX
                    || NamesAlike.JOIN.contains(word.lower())
                    || ANY.matcher(word.text()).find()) {
                return Optional.empty();
            }
            key.add(word.lower().substring(0, PREFIX));
        }
        int from = words.getFirst().from();
        int to = words.getLast().to();
        boolean name = words.stream()
                        .filter(word -> Character.isUpperCase(word.text().charAt(0)))
                        .count()
                >= (from == 0 ? 2 : 1);
        return key.size() == words.size() && name
                ? Optional.of(new Phrase(sentence.text().substring(from, to), key, sentence, from, to, from > 0))
                : Optional.empty();
    }

    private static void turned(List<Phrase> uses, List<Finding> findings) {
        Map<String, List<Phrase>> byOrder = uses.stream()
                .collect(Collectors.groupingBy(
                        phrase -> order(phrase.written()), java.util.LinkedHashMap::new, Collectors.toList()));
        if (byOrder.size() != 2 || uses.stream().noneMatch(Phrase::certain)) {
            return;
        }
        List<List<Phrase>> both = List.copyOf(byOrder.values());
        int rarer = both.get(0).size() < both.get(1).size() ? 0 : 1;
        List<Phrase> rare = both.get(rarer);
        Phrase usual = both.get(1 - rarer).getFirst();
        if (rare.size() == 1 && !usual.sentence().equals(rare.getFirst().sentence())) {
            Phrase one = rare.getFirst();
            findings.add(finding(one.sentence(), one.from(), one.to(), one.written(), usual.written()));
        }
    }

    private static String order(String written) {
        return Words.in(written).stream()
                .map(word -> word.lower().substring(0, PREFIX))
                .collect(Collectors.joining(" "));
    }

    private static void words(LintedReport report, List<Finding> findings) {
        Map<String, List<Word>> names = new java.util.LinkedHashMap<>();
        for (Sentence sentence : report.sentences()) {
            for (Words.Word word : Words.in(sentence.text())) {
                boolean capital = Character.isUpperCase(word.text().charAt(0))
                        && word.text().chars().skip(1).anyMatch(Character::isLowerCase);
                if (capital
                        && word.text().length() >= SHORTEST
                        && !OF_A_PLACE.matcher(word.text()).find()
                        && !Quotations.covers(sentence.text(), word.from())) {
                    names.computeIfAbsent(bare(word.text()), _ -> new ArrayList<>())
                            .add(new Word(word.text(), sentence, word.from(), word.to()));
                }
            }
        }
        if (names.size() > MOST_NAMES) {
            return;
        }
        lengthened(names, findings);
        names.forEach((name, uses) -> {
            if (uses.size() != 1
                    || uses.getFirst().from() == 0
                    || report.words().isListed(name.toLowerCase(Locale.ROOT))) {
                return;
            }
            Word use = uses.getFirst();
            names.entrySet().stream()
                    .filter(other -> (other.getValue().size() >= 2
                                    || isJustBefore(other.getValue().getFirst(), use))
                            && !other.getKey().equals(name)
                            && other.getValue().stream().anyMatch(one -> one.from() > 0)
                            && other.getValue().stream()
                                    .noneMatch(one -> one.sentence().equals(use.sentence()))
                            && (isTurned(name, other.getKey()) || isExchanged(name, other.getKey(), report)))
                    .findFirst()
                    .ifPresent(other ->
                            findings.add(finding(use.sentence(), use.from(), use.to(), use.text(), other.getKey())));
        });
    }

    /** In the same paragraph: it goes on about it. */
    private static boolean isJustBefore(Word one, Word use) {
        return one.sentence().block().equals(use.sentence().block())
                && one.sentence().from() < use.sentence().from();
    }

    /** {@code Lyktans Föräldraskola}, where it is {@code Lyktan} elsewhere: with one more word, which has a capital too. */
    private static void lengthened(Map<String, List<Word>> names, List<Finding> findings) {
        names.forEach((name, uses) -> uses.stream()
                .filter(use -> uses.size() > 2 && use.text().equals(name + "s"))
                .forEach(use -> {
                    Matcher more = CAPITAL.matcher(use.sentence().text())
                            .region(use.to(), use.sentence().text().length());
                    if (more.lookingAt() && DEFINITE.matcher(name).find() && use.from() > 0) {
                        String written = name + "s " + more.group(1);
                        findings.add(finding(use.sentence(), use.from(), more.end(1), written, name));
                    }
                }));
    }

    private static final Pattern CAPITAL = Patterns.exact(" (\\p{Lu}\\p{Ll}{3,25})(?!\\p{L})");

    private static String bare(String word) {
        return word.replaceFirst("(?<=[^s])s$", "");
    }

    /** {@code Sommar|boken}, {@code Bok|sommaren}. */
    private static boolean isTurned(String one, String other) {
        String mine = one.toLowerCase(Locale.ROOT);
        String theirs = other.toLowerCase(Locale.ROOT);
        for (int cut = SHORTEST_HALF; cut <= mine.length() - SHORTEST_HALF; cut++) {
            String first = mine.substring(0, cut);
            String second = Words.stem(mine.substring(cut));
            if (second.length() > SHORTEST_HALF
                    && theirs.startsWith(second)
                    && theirs.substring(second.length()).startsWith(first)) {
                return true;
            }
        }
        return false;
    }

    /** {@code Läs|lusen}, {@code Sommar|lusen}; {@code Bok|bryggan}, {@code Bok|bron}: in definite form, and compounds both. */
    private static boolean isExchanged(String one, String other, LintedReport report) {
        String mine = one.toLowerCase(Locale.ROOT);
        String theirs = other.toLowerCase(Locale.ROOT);
        if (!DEFINITE.matcher(mine).find() || !DEFINITE.matcher(theirs).find()) {
            return false;
        }
        int tail = 0;
        while (tail < Math.min(mine.length(), theirs.length()) - SHORTEST_HALF
                && mine.charAt(mine.length() - 1 - tail) == theirs.charAt(theirs.length() - 1 - tail)) {
            tail++;
        }
        if (tail >= SHORTEST_TAIL
                && areWords(report, mine, mine.length() - tail)
                && areWords(report, theirs, theirs.length() - tail)) {
            return true;
        }
        int head = 0;
        while (head < Math.min(mine.length(), theirs.length()) && mine.charAt(head) == theirs.charAt(head)) {
            head++;
        }
        for (int cut = head; cut >= SHORTEST_HALF; cut--) {
            if (head > cut && areWords(report, mine, cut) && areWords(report, theirs, cut)) {
                return true;
            }
        }
        return false;
    }

    private static boolean areWords(LintedReport report, String word, int cut) {
        String first = word.substring(0, cut).replaceFirst("-$", "");
        return first.length() >= SHORTEST_HALF
                && report.words().isListed(word.substring(cut))
                && (cut > first.length()
                        || report.words().isWord(first)
                        || first.endsWith("s") && report.words().isWord(first.substring(0, first.length() - 1)));
    }

    private static final Pattern DEFINITE = Pattern.compile("(?:en|et|an|on|ån|na)$");

    private static Finding finding(Sentence sentence, int from, int to, String written, String usual) {
        return Finding.of(
                        "several-names-for-one",
                        SEVERAL_NAMES,
                        Severity.WARNING,
                        sentence.place(from, to),
                        written,
                        usual + ", " + written)
                .against(usual)
                .remedied(usual);
    }
}
