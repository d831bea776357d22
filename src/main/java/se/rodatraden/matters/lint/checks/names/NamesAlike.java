package se.rodatraden.matters.lint.checks.names;

import static se.rodatraden.matters.lint.Category.SEVERAL_NAMES;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Knowledge;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.WordParts;
import se.rodatraden.matters.lint.text.Words;

/**
 * Names made of the same parts: {@code Trygg hemgång} and {@code Hemgångsteamet Trygg}. The one is used again and again, the
 * other once or twice, and all parts of the one are found in the other, in any order and form. Places, bodies, schools and
 * people are left alone: they share parts by right.
 */
final class NamesAlike {
    private static final int LONGEST = 4;
    private static final int LONGEST_HEADING = 3;
    private static final int RARE = 2;
    private static final int USUAL = 2;
    /** More than a report has: each is held against each of the usual ones. */
    private static final int MOST = 3_000;

    private static final int MOST_USUAL = 300;

    private static final Pattern BODY = Patterns.of(
            "(?:kommun(?:en|s|ens)?|region(?:en|s|ens)?|\\p{L}*nämnd(?:en|s|ens)?|\\p{L}*förvaltning(?:en|s|ens)?|\\p{L}*styrelse(?:n|ns)?|\\p{L}*verket|myndighet(?:en)?|polis\\p{L}*|län(?:et|s|ets)?|\\p{L}*skol(?:a|an|or|orna|ans)|gymnasi\\p{L}+|förening(?:en)?|\\p{L}*förbund(?:et)?|bolag(?:et)?|kontor(?:et)?|departement\\p{L}*|stad(?:en|s|ens)?|enhet(?:en)?|avdelning(?:en)?|parti(?:et)?|universitet\\p{L}*|högskola\\p{L}*|institut\\p{L}*|fullmäktige|utskott(?:et)?|råd(?:et)?|direktör\\p{L}*|chef\\p{L}*|sekreterare|ordförande|lagen|förordningen|balken|grundlag\\p{L}*|tingsrätt\\p{L}*|domstol\\p{L}*)");
    private static final Pattern VERB = Patterns.of(
            "\\s(?:finns|har|hade|är|var|blir|blev|ges|ska|kan|bör|får|fick|kommer|behöver|ligger|går|står|vill|menar|anser|gäller|\\p{L}{3,}(?:as|des|des|ts|öms|ävs|örs))(?:\\s|$)|^\\S+\\s\\p{Ll}{2,}(?:er|ar|ade|te|de)\\s|^\\S+\\ssom\\s\\p{Ll}{2,}(?:er|ar|år)(?:\\s|$)");

    /** "SSPF-samordnare på heltid" is a term, "Lersjöområdet" a place, "Åker och Norrby" two. */
    private static final Pattern TERM_OR_PLACE = Patterns.exact(
            "^\\p{Lu}{2,6}-\\p{Ll}|^\\p{Lu}\\p{L}+(?:området|trakten|bygden|dalen|sjön|ån|älven|viken|berget|udden)$|^\\p{Lu}\\p{L}+ och \\p{Lu}");

    static final Set<String> JOIN = Set.of(
            "i", "på", "för", "och", "med", "till", "av", "en", "ett", "den", "det", "de", "om", "vid", "från", "som",
            "enligt", "varje", "denna", "detta");

    /**
     * What may be a name: where it stands and of which parts it is made.
     *
     * @param certain whether its capital says that it is one; at the beginning of a sentence it does not
     * @param made whether it begins with a word that no list has
     */
    record Name(
            String written, List<String> parts, boolean certain, boolean made, Sentence sentence, int from, int to) {}

    /** Programmes have names in definite form, most places have not. */
    private static final Pattern DEFINITE = Pattern.compile("(?:et|en|an|na)$");

    private NamesAlike() {}

    /** @param introduced those that the text says are names */
    static List<Finding> in(LintedReport report, Set<String> introduced) {
        WordParts wordParts = new WordParts(report.words());
        List<Name> all = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            if (all.size() < MOST) {
                collect(sentence, report, wordParts, introduced, all);
            }
        }
        Map<String, Long> counts = all.stream().collect(Collectors.groupingBy(Name::written, Collectors.counting()));
        Map<String, List<String>> usual = usual(report, all, counts, introduced, wordParts);
        List<Finding> findings = new ArrayList<>();
        Map<Sentence, Name> first = new LinkedHashMap<>();
        Map<Sentence, Name> last = new LinkedHashMap<>();
        Map<Sentence, String> right = new LinkedHashMap<>();
        for (Name name : all) {
            if (counts.getOrDefault(name.written(), 0L) > RARE || usual.containsKey(name.written())) {
                continue;
            }
            usual.entrySet().stream()
                    .limit(MOST_USUAL)
                    .filter(one -> SameName.isSame(one.getKey(), one.getValue(), name)
                            && !name.sentence().text().contains(one.getKey()))
                    .findFirst()
                    .ifPresent(one -> {
                        Name begins = first.get(name.sentence());
                        Name ends = last.get(name.sentence());
                        if (begins == null || name.from() < begins.from()) {
                            first.put(name.sentence(), name);
                        }
                        if (ends == null || name.to() > ends.to()) {
                            last.put(name.sentence(), name);
                        }
                        right.put(name.sentence(), one.getKey());
                    });
        }
        first.forEach((sentence, begins) -> {
            Name ends = last.get(sentence);
            String name = right.get(sentence);
            if (ends != null && name != null) {
                Place place = sentence.place(begins.from(), ends.to());
                findings.add(Finding.of(
                                "several-names-for-one",
                                SEVERAL_NAMES,
                                Severity.WARNING,
                                place,
                                place.quoted(),
                                name + ", " + begins.written())
                        .against(name)
                        .remedied(name));
            }
        });
        NamesOfThePlace.in(report, usual, wordParts).stream()
                .filter(found ->
                        findings.stream().noneMatch(other -> other.place().equals(found.place())))
                .forEach(findings::add);
        return findings;
    }

    /** Phrases of up to three words that begin with a capital, where a capital means something. */
    private static void collect(
            Sentence sentence, LintedReport report, WordParts parts, Set<String> introduced, List<Name> all) {
        List<Words.Word> words = Words.in(sentence.text());
        for (int i = 0; i < words.size(); i++) {
            Words.Word word = words.get(i);
            if (!begins(word) || Quotations.covers(sentence.text(), word.from())) {
                continue;
            }
            for (int length = 1; length <= LONGEST && i + length <= words.size(); length++) {
                Words.Word end = words.get(i + length - 1);
                if (length > 1 && !isNext(sentence.text(), words.get(i + length - 2), end)) {
                    break;
                }
                if (JOIN.contains(end.lower())) {
                    continue;
                }
                String written = sentence.text().substring(word.from(), end.to());
                if (TERM_OR_PLACE.matcher(written).find()) {
                    continue;
                }
                List<String> made = parts(written, parts);
                if (made.size() >= 2
                        && isNoBody(written)
                        && (!tellsSomething(written)
                                || introduced.contains(written)
                                || isCertain(sentence, word) && report.words().isListed(word.lower()))) {
                    all.add(new Name(
                            written,
                            made,
                            isCertain(sentence, word),
                            !report.words().isListed(word.lower()),
                            sentence,
                            word.from(),
                            end.to()));
                }
            }
        }
    }

    /** Whether it is a sentence that begins with a name, and no name: "Almvik har ett bibliotek". */
    private static boolean tellsSomething(String written) {
        return VERB.matcher(written).find();
    }

    private static boolean begins(Words.Word word) {
        return Character.isUpperCase(word.text().charAt(0))
                && word.text().length() > 1
                && !JOIN.contains(word.lower())
                && word.text().chars().skip(1).anyMatch(Character::isLowerCase);
    }

    private static boolean isCertain(Sentence sentence, Words.Word word) {
        return word.from() > 0 && !isAfterStop(sentence.text(), word.from());
    }

    /** What somebody lives in, comes from or is a municipality. */
    private static boolean isPlace(LintedReport report, String name) {
        String bare = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
        String lower = bare.toLowerCase(Locale.ROOT);
        return name.indexOf(' ') < 0
                && (!DEFINITE.matcher(lower).find()
                                && (report.mentions(" i " + lower)
                                        || report.mentions(" till " + lower)
                                        || report.mentions(" från " + lower))
                        || report.mentions(lower + " kommun")
                        || report.mentions(lower + "s kommun")
                        || report.text().title().contains("i " + bare));
    }

    private static boolean isAfterStop(String text, int from) {
        return from >= 2 && ".:!?•–-\"”".indexOf(text.charAt(from - 2)) >= 0;
    }

    private static boolean isNext(String text, Words.Word one, Words.Word other) {
        return other.from() == one.to() + 1 && text.charAt(one.to()) == ' ';
    }

    private static boolean isNoBody(String written) {
        return Words.in(written).stream()
                .noneMatch(word -> BODY.matcher(word.text()).matches());
    }

    private static List<String> parts(String written, WordParts parts) {
        return Words.in(written.replace('-', ' ')).stream()
                .filter(word -> !JOIN.contains(word.lower()))
                .flatMap(word -> parts.of(word.lower()).stream())
                .toList();
    }

    /** Names that are used again and again, stand as a heading, or are those of the catalogue. */
    private static Map<String, List<String>> usual(
            LintedReport report, List<Name> all, Map<String, Long> counts, Set<String> introduced, WordParts parts) {
        Map<String, List<String>> usual = new LinkedHashMap<>();
        all.stream()
                .filter(name -> (name.certain()
                                        && (introduced.contains(name.written()) || !tellsSomething(name.written()))
                                || isAlwaysAName(name, report))
                        && (counts.getOrDefault(name.written(), 0L) >= USUAL || introduced.contains(name.written()))
                        && !isPlace(report, name.written()))
                .forEach(name -> usual.putIfAbsent(name.written(), name.parts()));
        for (Block block : report.text().blocks()) {
            if (block.isHeading()
                    && block.text().indexOf(' ') > 0
                    && Words.in(block.text()).size() <= LONGEST_HEADING
                    && isNoBody(block.text())) {
                List<String> made = parts(block.text(), parts);
                if (made.size() >= 2
                        && report.sentences().stream()
                                .anyMatch(one -> one.text().contains(block.text()))) {
                    usual.putIfAbsent(block.text(), made);
                }
            }
        }
        for (Knowledge.Programme programme : report.knowledge().programmes()) {
            String name = programme.names().getFirst();
            if (Character.isUpperCase(name.charAt(0))
                    && name.indexOf(' ') > 0
                    && report.mentions(name.toLowerCase(Locale.ROOT))) {
                List<String> made = parts(name, parts);
                if (made.size() >= 2) {
                    usual.putIfAbsent(name, made);
                }
            }
        }
        return usual;
    }

    /** A word that no list has, and that has its capital wherever it stands. */
    private static boolean isAlwaysAName(Name name, LintedReport report) {
        String lower = name.written().toLowerCase(Locale.ROOT);
        return name.made()
                && name.written().indexOf(' ') < 0
                && report.sentences().stream()
                        .noneMatch(sentence -> sentence.text().contains(lower));
    }
}
