package se.rodatraden.matters.lint.checks.spelling;

import static se.rodatraden.matters.lint.Category.SPELLING_AND_IDIOM;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.SwedishWords;
import se.rodatraden.matters.lint.text.Words;

/** Words that cannot stand beside each other: two finite verbs in a row, an article that does not go with its noun. */
final class WordsFit {
    private static final Pattern ASTRAY = Patterns.of(
            "\\bsom dem \\p{L}+(?:er|ar)\\b(?! som)|\\bdem (?:barn|elever|ungdomar|unga|familjer|föräldrar|personer|boende|invånare|medarbetare|skolor|kommuner) (?:som|vars|vilka)\\b|\\bär (?:\\p{L}+ )?(?:större|mindre|fler|färre|högre|lägre|bättre|sämre|längre|kortare|äldre|yngre|dyrare|billigare) är \\p{L}+\\b|^dem som (?!vi\\b|man\\b|ni\\b|de\\b|jag\\b|\\p{L}+(?:en|et|na)\\s)\\p{L}+(?:r|de|te|s)\\b|\\b(?:(?:ska|skall|bör|måste|kommer att|för att) (?:är|har|blir|finns|kan|ska|bör|får|gör|kommer|innebär|behöver|ger|ingår)"
                    + "|(?:bör|ska) (?:kan|bör|ska)"
                    + "|ett (?!\\p{L}+ (?:tillhörig|underställ|närståend|tillkomman|förbehåll))(?:nämnden?|kommun(?:en)?|förvaltning(?:en)?|elev(?:en)?|skola(?:n)?|insats(?:en)?|åtgärd(?:en)?|bedömning(?:en)?|utredning(?:en)?|rapport(?:en)?|kostnad(?:en)?|möjlighet(?:en)?|verksamhet(?:en)?|familj(?:en)?|person(?:en)?|riktlinje(?:n)?|motion(?:en)?|remiss(?:en)?)"
                    + "|en (?:barn(?:et)?|beslut(?:et)?|förslag(?:et)?|ärende(?:t)?|yttrande(?:t)?|uppdrag(?:et)?|avtal(?:et)?|behov(?:et)?|stöd(?:et)?|arbete(?:t)?|område(?:t)?|samråd(?:et)?|medborgarförslag(?:et)?|program(?:met)?|bidrag(?:et)?|resultat(?:et)?)"
                    + "|denna (?:förslaget|beslutet|ärendet|yttrandet|uppdraget|avtalet|barnet|behovet|arbetet|området|stödet|programmet))\\b(?!-)");

    /** That is told as a word too many. */
    private static final Pattern TWICE = Patterns.of("(\\p{L}+) \\1");

    /** With the s that joins, and no genitive of somebody: "kostnads", "arbetsmarknads". */
    private static final Pattern BINDS = Patterns.of(
            "(?:nads|hets|ings|skaps|tets|ions|doms|lings|mans|arbets|skogs|fritids|kvalitets|landskaps|ledams|besluts|bygds|sjuks|idrotts|ungdoms|säsongs|måltids|omsorgs|vardags|^kultur|^trafik|^musik|^miljö|^energi|^klimat|^cykel|^bibliotek|utskotts|stads)$");

    private static final Set<String> ARTICLES =
            Set.of("en", "ett", "någon", "något", "ingen", "inget", "varje", "vår", "vårt");
    /** Adjectives that are nouns too, and what a number of something is counted in. */
    private static final Set<String> NOT_FIRST = Set.of(
            "hög",
            "djup",
            "mobil",
            "final",
            "ideal",
            "total",
            "global",
            "ung",
            "kort",
            "halv",
            "fri",
            "ren",
            "öppen",
            "allmän",
            "egen",
            "hård",
            "vit",
            "grupp",
            "mängd",
            "del",
            "antal",
            "typ",
            "form",
            "dubbel",
            "grund",
            "extern",
            "intern",
            "central",
            "lokal",
            "digital",
            "social",
            "kommunal");

    /** Of what is done, of a quality: as the first part of a compound. */
    private static final Pattern UNBOUND = Patterns.of("(?:[^n]nings|lings|tings|rings|hets|ions|skaps)$");

    private static final Set<String> PREPOSITIONS = Set.of("för", "till", "om", "av", "med", "mot", "under", "genom");
    /** What may stand after a genitive in any case. */
    private static final Set<String> NO_PART =
            Set.of("eget", "egna", "egen", "båda", "alla", "samtliga", "olika", "största");

    private static final int LONG = 7;
    private static final int SHORTEST = 4;

    private WordsFit() {}

    static Optional<Finding> in(Sentence sentence) {
        Matcher matcher = ASTRAY.matcher(sentence.text());
        return matcher.find()
                        && !TWICE.matcher(matcher.group()).matches()
                        && !Quotations.covers(sentence.text(), matcher.start())
                ? Optional.of(Finding.of(
                        "words-do-not-fit",
                        SPELLING_AND_IDIOM,
                        Severity.WARNING,
                        sentence.place(matcher.start(), matcher.end()),
                        matcher.group()))
                : Optional.empty();
    }

    /** "En plan bestämmelse": a noun that is no adjective, after an article, with a long one after it. */
    private static boolean areTwoNouns(String article, String one, String second, SwedishWords words) {
        return ARTICLES.contains(article)
                && second.length() >= LONG
                && !NOT_FIRST.contains(one)
                && isNoun(one, words)
                && isNoun(second, words)
                && (one.equals("plan") || !words.isListed(one + "are"))
                && words.isWord(one + second);
    }

    /** "Nämndens utvecklings medel": the first part of a compound, where nothing before it makes it somebody's. */
    private static boolean isUnbound(List<Words.Word> all, int at, String joined, SwedishWords words) {
        return UNBOUND.matcher(all.get(at).lower()).find()
                && !all.get(at + 1).lower().endsWith("ande")
                && !NO_PART.contains(all.get(at + 1).lower())
                && words.isWord(joined)
                && !isSomebodys(all, at)
                && at > 0
                && (all.get(at - 1).lower().endsWith("s")
                        || PREPOSITIONS.contains(all.get(at - 1).lower()));
    }

    /** "Varje avdelnings chef", "en ideell förenings lokaler". */
    private static boolean isSomebodys(List<Words.Word> all, int at) {
        return all.subList(Math.max(0, at - 2), at).stream().anyMatch(word -> ARTICLES.contains(word.lower()));
    }

    private static boolean isNoun(String word, SwedishWords words) {
        return !word.endsWith("s")
                && !word.endsWith("r")
                // "En sökande förening": what it does, and no part of a compound.
                && !word.endsWith("ande")
                && !word.endsWith("ende")
                && (words.isListed(word + "en") || words.isListed(word + "et") || words.isListed(word + "n"));
    }

    /** "Kostnads effektiv": the first part of a compound stands alone, and the list has the compound. */
    static Optional<Finding> apart(Sentence sentence, SwedishWords words) {
        List<Words.Word> all = Words.in(sentence.text());
        for (int i = 0; i + 1 < all.size(); i++) {
            Words.Word first = all.get(i);
            Words.Word second = all.get(i + 1);
            String one = first.lower();
            String joined = one + second.lower();
            if (one.length() >= SHORTEST
                    && second.text().length() >= SHORTEST
                    && second.from() == first.to() + 1
                    && sentence.text().charAt(first.to()) == ' '
                    && Character.isLowerCase(second.text().charAt(0))
                    && (i == 0 || Character.isLowerCase(first.text().charAt(0)))
                    && ((BINDS.matcher(one).find() && !isSomebodys(all, i)
                                            || !one.endsWith("s") && !words.isListed(one))
                                    && words.isListed(joined)
                            || isUnbound(all, i, joined, words)
                            || i > 0 && areTwoNouns(all.get(i - 1).lower(), one, second.lower(), words))
                    && !Quotations.covers(sentence.text(), first.from())) {
                return Optional.of(Finding.of(
                                "words-apart",
                                SPELLING_AND_IDIOM,
                                Severity.WARNING,
                                sentence.place(first.from(), second.to()),
                                sentence.text().substring(first.from(), second.to()),
                                joined)
                        .against(joined));
            }
        }
        return Optional.empty();
    }
}
