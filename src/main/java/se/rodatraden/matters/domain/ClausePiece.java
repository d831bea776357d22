package se.rodatraden.matters.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.matters.lint.text.Patterns;

/**
 * A part of a clause that says one thing: what stands between two full stops, or before or after "och att". It knows the words
 * by which minutes grant, reject and adopt, and what "inte" makes of them; not of what they are said.
 */
record ClausePiece(String text) {
    private static final String BEFORE_VERB = "(?:(?:därmed|därför|således|alltså|inte|ej|icke|ska|skall|bör)\\s){0,3}";
    private static final String DECIDED_ON =
            "(?:avslå|bifall|anta(?:s|ges)\\b|fastställ|förkasta|avvisa|besvara|anses\\b"
                    + "|lämnas\\sutan\\b|läggs\\b|godkänn|inför(?:s|as)\\b)";
    private static final Pattern BORDER = Patterns.of(
            "(?:;|(?<!\\.\\p{L})(?<!\\b(?:enl|ang|resp|nr|dnr|bil|kl|ev))\\.)\\s|,?\\s(?:och|samt|men) att\\s|,?\\smedan\\s"
                    + "|,?\\s(?:och|samt|men|varvid)\\s(?=(?:motionen|utkastet|riktlinjen)\\s" + BEFORE_VERB
                    + DECIDED_ON + ")");
    /** From where somebody is given something to do. A task that is only spoken of ends nothing. */
    private static final Pattern TASK =
            Patterns.of("\\buppdra(?:r|s|ga|ger|ges|git|gits)?\\b|\\buppdrogs?\\b|\\bi\\suppdrag\\b"
                    + "|\\buppdrag(?:et)?\\s(?:(?:till|åt)\\s(?:\\p{L}+,?\\s){1,6})?att\\b");

    private static final Pattern IT =
            Patterns.of("^(?:att\\s)?(?:(?<common>den|denna)|det|detta)(?=\\s" + BEFORE_VERB + DECIDED_ON + ")");
    private static final Pattern COMMON =
            Patterns.of("\\b(?:motion(?:en|ens)?|riktlinje\\p{L}{0,2}|version\\s\\d{1,4})\\b");
    private static final Pattern NEUTER = Patterns.of("\\butkast(?:et)?\\b");

    private static final String NO = "(?:inte|ej|icke)";
    private static final String DECLINES =
            "\\b(?:vägra\\p{L}*|avböj\\p{L}*|nekar?|avst(?:å|år|od|ått)\\sfrån)\\s(?:att\\s)?";
    private static final String GRANTS = "\\bbif(?:all|öll)\\p{L}*";
    private static final Pattern GRANTED = Patterns.of(GRANTS);
    private static final Pattern NOT_GRANTED = Patterns.of("\\b" + NO + "\\s(?:\\p{L}+\\s)?" + GRANTS + "|" + GRANTS
            + "\\s" + NO + "\\b|\\butan\\s(?:att\\s)?" + GRANTS + "|" + DECLINES + GRANTS);
    private static final Pattern REJECTED =
            Patterns.of("\\bavsl(?:å|og|ag)\\p{L}*|\\bavvisa\\p{L}*|\\bförkasta\\p{L}*");
    private static final Pattern NOT = Patterns.of("\\b" + NO + "\\b");

    static final String ADOPTS = "\\b(?:anta(?:s|r|gits|gen|get|ges)?|antogs?|fastställ(?:a|er|s|as|ts|d|de|des|t)"
            + "|godkän(?:na|ner|ns|nas|ts|d|de|des|t)|inför(?:a|as|s|ts|d|de|des|t)"
            + "|beslutar?\\som\\s(?:den\\snya\\s|en\\sny\\s)?(?=riktlinje))\\b";
    private static final Pattern ADOPTED = Patterns.of(ADOPTS);
    private static final Pattern NOT_ADOPTED = Patterns.of(
            "\\b" + NO + "\\s(?:\\p{L}+\\s)?" + ADOPTS + "|" + ADOPTS + "\\s" + NO + "\\b|" + DECLINES + ADOPTS);
    private static final String PROPOSAL =
            "(?:\\p{L}{0,30}(?:styrelsens|nämndens|utskottets|beredningens|förvaltningens"
                    + "|kontorets|presidiets)\\s|(?:före|fram)?(?:liggande|lagda?)\\s|detta\\s)?förslag(?:et)?\\b(?!\\si\\smotion)";
    /** The body's own: what somebody moved at the meeting stands with the name of who did. */
    private static final Pattern GRANTS_PROPOSAL =
            Patterns.of("\\b(?:enligt|i enlighet med|" + GRANTS + "|" + ADOPTS + ")\\s" + PROPOSAL + "|(?:^|\\batt\\s)"
                    + PROPOSAL + "\\s(?:till beslut\\s)?(?:" + GRANTS + "|" + ADOPTS + ")");

    /** The pieces of clauses as they are written; "den avslås" says it of what was named before. */
    static List<ClausePiece> of(List<String> clauses) {
        List<ClausePiece> pieces = new ArrayList<>();
        StringBuilder before = new StringBuilder();
        clauses.stream()
                .flatMap(clause -> Stream.of(BORDER.split(WrittenOut.of(clause))))
                .forEach(piece -> {
                    pieces.add(new ClausePiece(named(piece, before.toString())));
                    before.append(piece).append(' ');
                });
        return pieces;
    }

    private static String named(String piece, String before) {
        Matcher it = IT.matcher(piece);
        if (!it.find()) {
            return piece;
        }
        Matcher thing = (it.group("common") == null ? NEUTER : COMMON).matcher(before);
        String last = "";
        while (thing.find()) {
            last = thing.group();
        }
        return last.isEmpty() ? piece : last + piece.substring(it.end());
    }

    boolean givesTask() {
        return has(TASK);
    }

    /** What it says before it gives somebody something to do. */
    ClausePiece beforeTask() {
        Matcher task = TASK.matcher(text);
        return task.find() ? new ClausePiece(text.substring(0, task.start())) : this;
    }

    ClausePiece without(Pattern words) {
        return new ClausePiece(words.matcher(text).replaceAll(" "));
    }

    boolean isDenied() {
        return has(NOT);
    }

    boolean has(Pattern words) {
        return words.matcher(text).find();
    }

    /** Whether it has the title of something, in whatever capitals. */
    boolean names(String title) {
        return text.toLowerCase(Locale.ROOT).contains(WrittenOut.of(title).toLowerCase(Locale.ROOT));
    }

    boolean grants() {
        return without(NOT_GRANTED).has(GRANTED);
    }

    boolean doesNotGrant() {
        return has(NOT_GRANTED);
    }

    boolean rejects() {
        return has(REJECTED);
    }

    boolean adopts() {
        return without(NOT_ADOPTED).has(ADOPTED);
    }

    boolean doesNotAdopt() {
        return has(NOT_ADOPTED);
    }

    boolean grantsProposal() {
        return without(NOT_ADOPTED).without(NOT_GRANTED).has(GRANTS_PROPOSAL);
    }
}
