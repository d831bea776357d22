package se.rodatraden.matters.lint.checks.ages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Words;

/** The offer that a sentence says some ages of: named right before them, right after them, or as the subject of the sentence. */
final class OfferNames {
    /** "SIG", "SSPF-gruppen": within a sentence or at its beginning. */
    static final Pattern ACRONYM = Patterns.exact("(?<![\\p{L}\\d/-])(\\p{Lu}{3,6})(?![\\p{L}\\d/]|-V?\\d)");
    /** An acronym, or a word with a capital within the sentence that is not the name of a place. */
    private static final Pattern IN_CAPITALS = Patterns.exact(
            "(?<![\\p{L}\\d-])(?:\\p{Lu}{3,6}(?![\\p{L}])|(?<=\\s)(?<!\\b(?:vid|i|på|till|från) )\\p{Lu}\\p{Ll}{2,30}(?![\\p{L}]))");
    /** "Hemtjänsten", "familjestöd", "musikskola": a noun that may be the name of an offer. */
    private static final Pattern NOUN = Patterns.exact(
            "(?<![\\p{L}-])(\\p{L}\\p{Ll}{5,40}?(?:en|et|an|orna|arna|erna|ena|stöd|skola))(?![\\p{L}-])");
    /** Stems of those that are the name of none. */
    private static final Set<String> GENERAL =
            words("barn elev ungdom flick pojk person åld årskurs grupp vänd rikt erbjud föräldr ung kommun insats "
                    + "arbet månad vuxn antal deltag socialstyrels målgrupp verksamhet målgruppe åldersgräns "
                    + "åldersgränse gräns gränse åldersspann");

    private static final Pattern OFFER = Patterns.of(
            "\\b(?:vänder sig|riktar sig|är till för|är avsed\\p{L}|erbjuds|gäller för|är för|tar emot|finns för|öppen för|omfattar|gäller)\\b");
    /** What stands for the offer of the sentence before. */
    private static final Pattern IT =
            Patterns.of("\\s*(?:det|den|de|projektet|programmet|insatsen|gruppen|verksamheten|kursen|satsningen)\\s*");

    private static final int SHORTEST_NAME = 6;
    private static final int SHORTEST_STEM = 4;

    /** What may stand between an offer and its ages. */
    private static final Set<String> BETWEEN =
            words("till för mot barn barnet unga unge ungdomar ungdomarna elever den det de dem som är i åldern "
                    + "åldrarna ålder en när personer flickor pojkar föräldrar vårdnadshavare familjer med och riktar "
                    + "vänder sig omfattar erbjuds ges används gäller avser avsett avsedd avsedda tar emot enligt "
                    + "riktlinjen dag öppen öppet finns mellan från alla lämnas nu deltagare betalas har arbetar "
                    + "verksamhet bara nämndens beslut medlemmar ska bestämd kommunens hos seniorer äldre ett medan "
                    + "håller målgruppen möter om yngre tonåringar kommunen");
    /** "… används SAVRY": what may stand between ages and the offer that they are those of. */
    private static final Pattern AFTER = Patterns.of(
            "\\s?(?:med [\\p{L} ]{1,40} )?(?:erbjuds|används|ges|finns|omfattas av|gäller)\\s(?:(?:instrumentet|metoden|insatsen|programmet)\\s)?");

    private OfferNames() {}

    private static Set<String> words(String written) {
        return Set.of(written.split(" ", -1));
    }

    /** What is written as the name of an offer is, each once. */
    static Set<String> inCapitals(String text) {
        return IN_CAPITALS.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /**
     * @param from where in the sentence the name may begin
     * @param only whether the sentence has no other span: then it may be that of its subject
     */
    static List<String> of(Ages.Span span, Sentence sentence, int from, boolean only) {
        String text = sentence.text();
        return before(text.substring(from, span.start()))
                .or(() -> after(text, span.end()))
                .map(List::of)
                .orElseGet(() -> only ? subjects(sentence, span.start()) : List.of());
    }

    /** Nothing between a name and its ages but for whom it is: no number of people, no other thing. */
    static boolean isDirect(String between) {
        String plain = between.replaceFirst("^\\s?\\)", "").replaceFirst("^[^\\s(]{0,12}", "");
        List<Words.Word> words = Words.in(plain);
        return !Patterns.hasDigit(plain)
                && (words.isEmpty()
                        ? plain.indexOf('|') >= 0 || plain.indexOf('(') >= 0
                        : words.stream().allMatch(word -> BETWEEN.contains(word.lower())));
    }

    private static Optional<String> before(String text) {
        if (text.indexOf(';') >= 0) {
            return Optional.empty();
        }
        return ACRONYM.matcher(text)
                .results()
                .reduce(OfferNames::later)
                .filter(last -> isDirect(text.substring(last.end())))
                .map(last -> last.group(1))
                .or(() -> NOUN.matcher(text)
                        .results()
                        .filter(OfferNames::mayBeName)
                        .reduce(OfferNames::later)
                        .filter(last -> isDirect(text.substring(last.end())))
                        .map(last -> Words.stem(last.group(1))));
    }

    private static MatchResult later(MatchResult one, MatchResult next) {
        return next;
    }

    private static boolean mayBeName(MatchResult noun) {
        return !GENERAL.contains(Words.stem(noun.group(1)))
                && !BETWEEN.contains(noun.group(1).toLowerCase(Locale.ROOT));
    }

    private static Optional<String> after(String text, int from) {
        Matcher link = AFTER.matcher(text).region(from, text.length());
        if (!link.lookingAt()) {
            return Optional.empty();
        }
        Matcher acronym = ACRONYM.matcher(text).region(link.end(), text.length());
        return acronym.lookingAt() ? Optional.of(acronym.group(1)) : Optional.empty();
    }

    /** "Almvik Läser vänder sig till …": whatever stands before the verb; and "Det vänder sig till …", after a sentence on it. */
    private static List<String> subjects(Sentence sentence, int end) {
        Matcher verb = OFFER.matcher(sentence.text()).region(0, end);
        if (!verb.find() || !isDirect(sentence.text().substring(verb.start(), end))) {
            return List.of();
        }
        String words = sentence.text().substring(0, verb.start());
        List<String> acronyms = ACRONYM.matcher(words)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        if (acronyms.size() == 1) {
            return acronyms;
        }
        if (IT.matcher(words).matches()) {
            return wordsBefore(sentence).stream()
                    .filter(stem -> stem.length() >= SHORTEST_NAME && !GENERAL.contains(stem))
                    .toList();
        }
        String stems = Words.content(words).stream()
                .filter(stem -> stem.length() >= SHORTEST_STEM && !GENERAL.contains(stem))
                .sorted()
                .collect(Collectors.joining(" "));
        return stems.isEmpty() ? List.of() : List.of(stems);
    }

    /** Stems of the words in the sentence before, in the same block. */
    private static Set<String> wordsBefore(Sentence sentence) {
        return sentence.before().map(before -> Words.content(before.text())).orElse(Set.of());
    }
}
