package se.rodatraden.matters.lint.checks.spelling;

import static se.rodatraden.matters.lint.Category.SPELLING_AND_IDIOM;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.SwedishWords;

/** What is said of a noun has its gender: "barnet upplever sig utpekat", "avtalet är undertecknat". */
final class Congruence {
    private static final String IS =
            "(?:är|blir|blev|har varit|har blivit|upplever sig|känner sig|kände sig|anses|anses vara|bedöms vara|kan bli|ska vara|ska bli|bör vara|måste vara|bör bli|har förklarats)";
    /** Nothing follows that it could be the attribute of. */
    private static final String ENDS =
            "(?=[.,;:)]|$|\\s(?:och|men|i|på|av|till|från|genom|med|när|om|eftersom|medan|senast|inom|under|utan|sedan|före|efter|för)\\b)";

    private static final Pattern NEUTER = Patterns.of(
            "\\b(?:ett\\s(?:\\p{L}{3,20}t\\s)?\\p{L}{3,30}|(?:barnet|förslaget|beslutet|ärendet|avtalet|yttrandet|arbetet|stödet|behovet|området|programmet|projektet|kravet|anbudet|underlaget|samrådet|uppdraget|resultatet|bidraget|kontoret|biblioteket|boendet|huset|systemet|reglementet|protokollet|medborgarförslaget|kontraktet|tillståndet|utlåtandet|utkastet|målet))\\s"
                    + IS + "\\s(?:\\p{L}{3,12}\\s)?(\\p{L}{4,30}(?:ad|lig|isk|sam))" + ENDS);
    private static final Pattern COMMON = Patterns.of(
            "\\b(?:motionen|planen|detaljplanen|riktlinjen|policyn|nämnden|förvaltningen|skolan|remissen|utredningen|rapporten|åtgärden|insatsen|verksamheten|upphandlingen|ansökan|taxan|budgeten|lokalen|byggnaden|tjänsten|avgiften|överenskommelsen|strategin|frågan|eleven|uppföljningen|utbyggnaden|vägen|ledningen)\\s"
                    + IS + "\\s(?:\\p{L}{3,12}\\s)?(\\p{L}{4,30}at)" + ENDS);
    /** "Antalet platser är begränsade": it is the number that is. */
    private static final Pattern NUMBER_OF = Patterns.of("\\bantalet\\s(?:\\p{L}{3,20}\\s)?\\p{L}{3,30}\\s" + IS
            + "\\s(?:\\p{L}{3,12}\\s)?(\\p{L}{4,30}ade|stora|små|höga|låga)" + ENDS);

    private static final int SHORTEST = 6;

    private Congruence() {}

    static Optional<Finding> in(Sentence sentence, SwedishWords words) {
        return of(NEUTER, sentence, words, true)
                .or(() -> of(COMMON, sentence, words, false))
                .or(() -> numberOf(sentence));
    }

    private static Optional<Finding> numberOf(Sentence sentence) {
        Matcher matcher = NUMBER_OF.matcher(sentence.text());
        return matcher.find() && !Quotations.covers(sentence.text(), matcher.start())
                ? Optional.of(Finding.of(
                        "words-do-not-fit",
                        SPELLING_AND_IDIOM,
                        Severity.WARNING,
                        sentence.place(matcher.start(), matcher.end()),
                        matcher.group()))
                : Optional.empty();
    }

    private static Optional<Finding> of(Pattern pattern, Sentence sentence, SwedishWords words, boolean neuter) {
        Matcher matcher = pattern.matcher(sentence.text());
        while (matcher.find()) {
            String word = matcher.group(1).toLowerCase(java.util.Locale.ROOT);
            String right = neuter ? neuter(word) : word.substring(0, word.length() - 1) + "d";
            if (isOfAnother(word, words)
                    && words.isListed(word)
                    && words.isListed(right)
                    && !Quotations.covers(sentence.text(), matcher.start())) {
                return Optional.of(Finding.of(
                                "words-do-not-fit",
                                SPELLING_AND_IDIOM,
                                Severity.WARNING,
                                sentence.place(matcher.start(), matcher.end()),
                                matcher.group())
                        .against(right));
            }
        }
        return Optional.empty();
    }

    /** A participle of a verb that the list has, or an adjective: "kostnad" and "resultat" are neither. */
    private static boolean isOfAnother(String word, SwedishWords words) {
        return !(word.endsWith("ad") || word.endsWith("at"))
                || word.length() >= SHORTEST && words.isListed(word.substring(0, word.length() - 1));
    }

    private static String neuter(String word) {
        return (word.endsWith("ad") ? word.substring(0, word.length() - 1) : word) + "t";
    }
}
