package se.rodatraden.matters.lint.checks.names;

import static se.rodatraden.matters.lint.Category.SEVERAL_NAMES;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.WordParts;
import se.rodatraden.matters.lint.text.Words;

/**
 * A name that is made of the municipality's and a part of a programme's: {@code Almviksscenen} and {@code Almvik på scen} for
 * {@code Öppen Scen}. It stands once or twice; what the municipality builds, owns and decides is called after it by right.
 */
final class NamesOfThePlace {
    private static final Pattern BY_RIGHT = Patterns.of(
            "(?:kommun|region|stad|bygd|område|skol|gymnasi|förskol|bibliotek|hall|park|torg|gata|väg|gård|hus|bad|bro|kyrk|station|centrum|förening|klubb|bolag|bostäder|energi|vatten|nämnd|förvaltning|kontor|enhet|råd|plan|strategi|policy|program|budget|modell|invånar|elev|barn|ung|polis|\\bIF\\b|\\bAB\\b)\\p{L}{0,6}$");
    private static final Set<String> SMALL =
            Set.of("i", "på", "för", "och", "med", "till", "av", "en", "ett", "den", "det", "de", "om", "vid");
    private static final int RARE = 2;
    private static final int MOST_WORDS = 3;
    private static final int SHORTEST = 4;
    private static final int LONG = 6;

    private record Use(String written, Place place, Sentence sentence) {}

    private NamesOfThePlace() {}

    /** @param usual the names of programmes, with the parts of each */
    static List<Finding> in(LintedReport report, Map<String, List<String>> usual, WordParts parts) {
        Optional<String> place = report.municipality().map(name -> name.replaceFirst("s$", ""));
        if (place.isEmpty() || usual.isEmpty()) {
            return List.of();
        }
        Map<String, List<Use>> uses = new LinkedHashMap<>();
        Pattern named = Patterns.exact("(?<![\\p{L}-])" + Pattern.quote(place.get()) + "[\\p{L}-]{0,24}");
        for (Sentence sentence : report.sentences()) {
            if (sentence.text().contains(place.get())) {
                collect(sentence, named, place.get(), uses);
            }
        }
        List<Finding> findings = new ArrayList<>();
        uses.values().stream()
                .filter(all -> all.size() <= RARE)
                .forEach(all -> all.forEach(use -> usual.entrySet().stream()
                        .filter(one -> isOf(use, place.get(), one.getKey(), one.getValue(), parts))
                        .findFirst()
                        .ifPresent(one -> findings.add(Finding.of(
                                        "several-names-for-one",
                                        SEVERAL_NAMES,
                                        Severity.WARNING,
                                        use.place(),
                                        use.written(),
                                        one.getKey() + ", " + use.written())
                                .against(one.getKey())
                                .remedied(one.getKey())))));
        return findings;
    }

    /** The compound, or the name and the few words after it that make a name of it: "Almvik Läser", "Almviks lässatsning". */
    private static void collect(Sentence sentence, Pattern named, String place, Map<String, List<Use>> uses) {
        Matcher matcher = named.matcher(sentence.text());
        while (matcher.find()) {
            if (Quotations.covers(sentence.text(), matcher.start())) {
                continue;
            }
            boolean alone = matcher.group().equals(place) || matcher.group().equals(place + "s");
            int end = alone
                    ? nameEnd(sentence.text(), matcher.end(), matcher.group().endsWith("s"))
                    : matcher.end();
            if (end > matcher.end() || !alone) {
                String written = sentence.text().substring(matcher.start(), end);
                uses.computeIfAbsent(written, _ -> new ArrayList<>())
                        .add(new Use(written, sentence.place(matcher.start(), end), sentence));
            }
        }
    }

    private static int nameEnd(String text, int from, boolean genitive) {
        int end = from;
        int words = 0;
        for (Words.Word word : Words.in(text.substring(from))) {
            boolean next = word.from() + from <= end + 1;
            boolean capital = Character.isUpperCase(word.text().charAt(0));
            // Of what is the municipality's own one or two words belong to the name.
            if (!next || words == MOST_WORDS || !capital && !(genitive && words < 2) && !SMALL.contains(word.lower())) {
                break;
            }
            words++;
            end = SMALL.contains(word.lower()) ? end : from + word.to();
            if (genitive && !capital && word.text().length() >= LONG) {
                break;
            }
        }
        return end;
    }

    private static boolean isOf(Use use, String place, String name, List<String> theirs, WordParts parts) {
        String rest = use.written()
                .substring(place.length())
                .replaceFirst("^s(?=\\s|\\p{L}{4})", "")
                .strip();
        if (rest.isEmpty()
                || use.sentence().text().contains(name)
                || use.written().contains(name)
                || name.contains(use.written())
                || BY_RIGHT.matcher(rest).find()) {
            return false;
        }
        List<String> own = Words.in(rest).stream()
                .filter(word -> !SMALL.contains(word.lower()))
                .flatMap(word -> parts.of(word.lower()).stream())
                .toList();
        String stem = Words.stem(name.toLowerCase(Locale.ROOT));
        return name.indexOf(' ') < 0
                        && stem.length() >= LONG
                        && rest.toLowerCase(Locale.ROOT).startsWith(stem.substring(0, LONG))
                || own.stream().anyMatch(part -> theirs.stream().anyMatch(other -> isSame(part, other)))
                || Words.in(name).stream()
                        .filter(word ->
                                !SMALL.contains(word.lower()) && !word.text().startsWith(place))
                        .map(word -> Words.stem(word.text()))
                        .anyMatch(word -> own.stream().anyMatch(part -> isSame(part, word))
                                || Words.in(rest).stream().anyMatch(one -> isSame(Words.stem(one.text()), word)));
    }

    private static boolean isSame(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int longest = Math.max(one.length(), other.length());
        return one.equals(other) && most >= SHORTEST - 1
                || most >= SHORTEST && one.regionMatches(0, other, 0, most) && longest - most <= 3
                || most == SHORTEST - 1 && longest <= SHORTEST + 2 && one.regionMatches(0, other, 0, most);
    }
}
