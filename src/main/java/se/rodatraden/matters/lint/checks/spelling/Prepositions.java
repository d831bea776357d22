package se.rodatraden.matters.lint.checks.spelling;

import static se.rodatraden.matters.lint.Category.SPELLING_AND_IDIOM;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;

/** Words that go with one preposition and none of a few others: "förståelse för", "avkall på"; and "innan" before a whole clause. */
final class Prepositions {
    /** A place, a time or a manner. */
    private static final String OF_SOMETHING =
            "(?!\\s(?:\\p{L}+\\s)?(?:\\p{L}{0,20}(?:skol|arbetsplats|plats|förvaltning|enhet|kommun|region|nivå|möte|avdelning|boendet|område|gård|sätt|sikt|grund|fritid|håll|marknad|landsbygd)\\p{L}*|flera|alla)\\b)";

    private record Wrong(Pattern pattern, String right) {}

    /** Each with what it goes with. */
    private static final List<Wrong> WRONG = List.of(
            wrong("avkall", "från|av|om", "avkall på"),
            wrong("förståelse", "på", "förståelse för"),
            wrong("hänsyn", "mot|om|på", "hänsyn till"),
            wrong("respekt", "till|på", "respekt för"),
            wrong("intresse", "på|till", "intresse för"),
            wrong("brist", "av", "brist på"),
            new Wrong(Patterns.of("\\bta(?:r|s|git|gits|gas)?\\si\\sallvar\\b"), "ta på allvar"),
            wrong("anspråk", "till|om", "anspråk på"),
            wrong("avsteg", "av|mot", "avsteg från"),
            wrong("kännedom", "för|på", "kännedom om"),
            wrong("medvetenhet", "för|på", "medvetenhet om"),
            wrong("rädsla", "av", "rädsla för"),
            wrong("ansvar", "över", "ansvar för"),
            wrong("i strid", "mot|till|från", "i strid med"),
            wrong("i linje", "till", "i linje med"),
            wrong("i enlighet", "till|mot|av", "i enlighet med"),
            wrong("i jämförelse", "till|mot", "i jämförelse med"),
            wrong("i likhet", "till", "i likhet med"),
            wrong("med undantag", "från", "med undantag för"),
            wrong("på bekostnad", "för|från", "på bekostnad av"),
            wrong("med anledning", "till|för", "med anledning av"),
            wrong("ta(?:r|git|s)? ställning", "om|för", "ta ställning till"),
            wrong("beroende", "från", "är beroende av"),
            wrong("förenlig(?:t|a)?", "till|mot", "är förenlig med"),
            wrong("förenade?", "till", "är förenad med"));

    private static final Pattern BEFORE_IT = Patterns.of(
            "\\bföre (?:det|den|de|man|vi|nämnden|beslutet|arbetet|skolan) (?:\\p{L}{3,20}(?:as|es)|är|blir|har|kan|får|ska|börjar|startar|kommer|går|tas|görs)\\b(?! \\p{L}+ (?:som|vars))");

    private static final List<String> STEMS = List.of(
            "avkall",
            "förståelse",
            "hänsyn",
            "respekt",
            "intresse",
            "brist",
            "anspråk",
            "avsteg",
            "kännedom",
            "medvetenhet",
            "rädsla",
            "ansvar",
            "i strid",
            "allvar",
            "i linje",
            "enlighet",
            "jämförelse",
            "likhet",
            "undantag",
            "bekostnad",
            "anledning",
            "ställning",
            "beroende",
            "förenlig",
            "förenad",
            "före ");

    private Prepositions() {}

    private static Wrong wrong(String word, String prepositions, String right) {
        // Where, when and how are told with "på" after any word.
        String last = prepositions.contains("på") ? OF_SOMETHING : "";
        return new Wrong(Patterns.of("\\b" + word + "\\s(?:" + prepositions + ")\\b" + last), right);
    }

    static Optional<Finding> in(Sentence sentence) {
        String text = sentence.text();
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        if (STEMS.stream().noneMatch(lower::contains)) {
            return Optional.empty();
        }
        Matcher before = BEFORE_IT.matcher(text);
        if (before.find() && !Quotations.covers(text, before.start())) {
            return Optional.of(finding(sentence, before, "innan"));
        }
        return WRONG.stream()
                .flatMap(wrong -> {
                    Matcher matcher = wrong.pattern().matcher(text);
                    return matcher.find() && !Quotations.covers(text, matcher.start())
                            ? Optional.of(finding(sentence, matcher, wrong.right())).stream()
                            : Optional.<Finding>empty().stream();
                })
                .findFirst();
    }

    private static Finding finding(Sentence sentence, Matcher matcher, String right) {
        return Finding.of(
                        "idiom",
                        SPELLING_AND_IDIOM,
                        Severity.WARNING,
                        sentence.place(matcher.start(), matcher.end()),
                        matcher.group(),
                        right)
                .against(right)
                .remedied(right);
    }
}
