package se.rodatraden.matters.domain;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.matters.lint.text.Patterns;

/**
 * A part of a clause that says one thing: what stands between two full stops, or before or after "och att". It knows the words
 * by which minutes grant, reject and adopt, and what "inte" makes of them; not of what they are said.
 */
record ClausePiece(String text) {
    private static final Pattern BORDER =
            Patterns.of("(?:;|(?<!\\.\\p{L})\\.)\\s|,?\\s(?:och|samt|men) att\\s|,?\\smedan\\s");
    private static final Pattern TASK = Patterns.of("\\buppdra\\p{L}*|\\buppdrag\\b");

    private static final String GRANTS = "\\bbif(?:all|öll)\\p{L}*";
    private static final Pattern GRANTED = Patterns.of(GRANTS);
    private static final Pattern NOT_GRANTED =
            Patterns.of("\\b(?:inte|ej)\\s(?:\\p{L}+\\s)?" + GRANTS + "|" + GRANTS + "\\s(?:inte|ej)\\b");
    private static final Pattern REJECTED =
            Patterns.of("\\bavsl(?:å|og|ag)\\p{L}*|\\bavvisa\\p{L}*|\\bförkasta\\p{L}*");

    private static final String ADOPTS =
            "\\b(?:anta(?:s|r|gits|gen|get|ges)?|antogs?|fastställ(?:a|er|s|as|ts|d|de|des|t)"
                    + "|godkän(?:na|ner|ns|nas|ts|d|de|des|t)|inför(?:a|as|s|ts|d|de|des|t)"
                    + "|beslutar?\\som\\s(?:den\\snya\\s|en\\sny\\s)?(?=riktlinje))\\b";
    private static final Pattern ADOPTED = Patterns.of(ADOPTS);
    private static final Pattern NOT_ADOPTED =
            Patterns.of("\\b(?:inte|ej)\\s(?:\\p{L}+\\s)?" + ADOPTS + "|" + ADOPTS + "\\s(?:inte|ej)\\b");
    private static final String PROPOSAL =
            "(?:\\p{L}{0,30}(?:styrelsens|nämndens|utskottets|beredningens|förvaltningens"
                    + "|kontorets|presidiets)\\s|(?:före|fram)?(?:liggande|lagda?)\\s|detta\\s)?förslag(?:et)?\\b(?!\\si\\smotion)";
    /** The body's own: what somebody moved at the meeting stands with the name of who did. */
    private static final Pattern GRANTS_PROPOSAL =
            Patterns.of("\\b(?:enligt|i enlighet med|" + GRANTS + "|" + ADOPTS + ")\\s" + PROPOSAL + "|(?:^|\\batt\\s)"
                    + PROPOSAL + "\\s(?:till beslut\\s)?(?:" + GRANTS + "|" + ADOPTS + ")");

    /** The pieces of clauses as they are written; what gives a task to somebody is none. */
    static List<ClausePiece> of(List<String> clauses) {
        return clauses.stream()
                .flatMap(clause -> Stream.of(BORDER.split(WrittenOut.of(clause))))
                .filter(piece -> !TASK.matcher(piece).find())
                .map(ClausePiece::new)
                .toList();
    }

    boolean has(Pattern words) {
        return words.matcher(text).find();
    }

    /** Whether it has the title of something, in whatever capitals. */
    boolean names(String title) {
        return text.toLowerCase(Locale.ROOT).contains(title.toLowerCase(Locale.ROOT));
    }

    boolean grants() {
        return GRANTED.matcher(without(NOT_GRANTED, text)).find();
    }

    boolean doesNotGrant() {
        return has(NOT_GRANTED);
    }

    boolean rejects() {
        return has(REJECTED);
    }

    boolean adopts() {
        return ADOPTED.matcher(without(NOT_ADOPTED, text)).find();
    }

    boolean doesNotAdopt() {
        return has(NOT_ADOPTED);
    }

    boolean grantsProposal() {
        return GRANTS_PROPOSAL
                .matcher(without(NOT_GRANTED, without(NOT_ADOPTED, text)))
                .find();
    }

    private static String without(Pattern denied, String text) {
        return denied.matcher(text).replaceAll(" ");
    }
}
