package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.text.Patterns;

/** What pieces of clauses say of the drafts on the table: which they mean, what becomes of them, and from when they hold. */
final class DraftsInClauses {
    private static final Pattern DRAFT = Patterns.of("\\b(?:utkast|riktlinje|version)\\p{L}*");
    private static final Pattern VERSION = Patterns.of("\\bversion(?:en)?\\s(?:nr\\s|nummer\\s)?(\\d{1,4})\\b");
    private static final String HOLDS_IN_WORDS = "\\bgäll\\p{L}*|\\b(?:i)?kraft(?:träd\\p{L}*)?\\b|\\btillämpa\\p{L}*"
            + "|\\bfrån och med\\b|\\bmed verkan\\b|\\bgiltig\\p{L}*|\\bbörja[rs]?\\b";
    /** As "när beslutet har fått laga kraft" has it, beside every day that can be read. */
    private static final Pattern SAYS_WHEN = Patterns.of(HOLDS_IN_WORDS);

    private static final Pattern HOLDS = Patterns.of(HOLDS_IN_WORDS
            + "|\\b(?:från|from|vid)\\s(?:(?:den|nästa|kommande|januari|juli)\\s)?(?:\\d|halvår|årsskift|nyår)");
    /** What the clause before it was about. */
    private static final Pattern IT = Patterns.of(
            "^(?:att\\s)?(?:(?:den|det|de|detta|denna|dessa"
                    + "|beslutet|ändringen|ändringarna)\\s(?!\\p{L}+(?:a|e)\\s\\p{L}+(?:en|et|an|na)\\b)|(?:med\\s)?ikraftträd|(?:att\\s)?gäll(?:a|er)\\s)");
    /** As the draft has it: "riktlinjen ändras enligt utkastet". */
    private static final Pattern AS_DRAFTED =
            Patterns.of("\\b(?:enligt|i enlighet med)\\s(?:\\p{L}+\\s)?utkast(?:et)?\\b");

    private static final Pattern CHANGES = Patterns.of("\\b(?:ändra|revidera|uppdatera)[sr]?\\b");
    private static final Pattern DROPPED =
            Patterns.of("\\butkast(?:et)?\\s(?:[\\p{L}\\d]+\\s){0,6}(?:lägg(?:s|es)\\sne[dr]|dras\\stillbaka)\\b"
                    + "|\\blägg(?:a|er)\\sne[dr]\\sutkast");
    private static final String SOMETHING_DONE =
            "(?:\\p{L}{0,20}uppföljning|utvärdering|redovisning|rapport|granskning|översyn|tidplan|tidsplan|kontroll|utbildning|information)\\p{L}*"
                    + "\\s(?:av|för|om|kring|enligt)\\b";
    /** What is decided is something about a guideline and not what it says. */
    private static final Pattern OF_ANOTHER = Patterns.of(ClausePiece.ADOPTS
            + "\\s(?:(?!att\\b|riktlinje|utkast|version|förslag)\\p{L}+\\s){0,3}" + SOMETHING_DONE
            + "|^(?:att\\s)?(?:(?:en|den|årlig|löpande|\\p{L}+s)\\s){0,2}" + SOMETHING_DONE + "[^,.;]{0,60}"
            + ClausePiece.ADOPTS);

    private static final Pattern FOR_SOMETHING = Patterns.of("\\briktlinje\\p{L}*\\s(?:för|om|avseende|gällande)\\s");
    /** Of what holds today already, or of what is not to hold. */
    private static final Pattern HOLDS_AS_BEFORE =
            Patterns.of("\\b(?:inte|ej|icke|gällande|fortsatt|fortsätter|fortsättningsvis"
                    + "|alltjämt|oförändra\\p{L}*|upphör\\p{L}*)\\b");

    /** "Att riktlinjen inte ändras": with the guideline, where it is named. */
    private static final Pattern UNCHANGED =
            Patterns.of("\\briktlinje(?:n|rna)\\s((?:\\p{L}[\\p{L}\\d-]{0,40},?\\s){0,6}?)"
                    + "(?:(?:ska|skall)\\s)?(?:(?:inte|ej|icke)\\s(?:ska\\s|skall\\s)?ändra[ds]?|(?:lämnas|gäller|är)\\soförändra\\p{L}*|ligger\\sfast)\\b"
                    + "(?!.{0,40}\\b(?:till|tills|intill|under|övrigt|annat|utöver|förrän|innan|före)\\b)"
                    + "|\\b(?:inte|ej|icke)\\sändra\\sriktlinje(?:n|rna)\\b([^,.]{0,80})");

    private DraftsInClauses() {}

    static List<ClauseOnDrafts> of(List<ClausePiece> pieces, List<DraftOnTable> drafts) {
        List<ClauseOnDrafts> said = new ArrayList<>();
        for (ClausePiece piece : pieces) {
            ClausePiece told = piece.without(OF_ANOTHER);
            boolean adopts = told.adopts() || changesAsDrafted(told);
            boolean rejects = told.rejects() || told.doesNotAdopt() || told.has(DROPPED);
            if (adopts != rejects && isAbout(piece, drafts)) {
                Set<DraftOnTable> named = named(piece, drafts);
                boolean names = piece.has(VERSION) || !named.isEmpty();
                said.add(new ClauseOnDrafts(
                        names ? named : new LinkedHashSet<>(drafts),
                        names,
                        adopts ? DraftOnTable.Effect.ADOPTED : DraftOnTable.Effect.REJECTED));
            }
        }
        return said;
    }

    private static boolean changesAsDrafted(ClausePiece piece) {
        return piece.has(AS_DRAFTED) && piece.has(CHANGES) && !piece.isDenied();
    }

    private static boolean isOfAnother(ClausePiece piece) {
        return piece.has(OF_ANOTHER) && !piece.without(OF_ANOTHER).adopts();
    }

    /** Those that say from when the draft holds, or that it does. */
    static List<ClausePiece> holding(List<ClausePiece> pieces, DraftOnTable draft, List<DraftOnTable> drafts) {
        return pieces.stream()
                .filter(piece -> piece.has(HOLDS) || piece.has(AS_DRAFTED))
                .filter(piece -> !piece.has(HOLDS_AS_BEFORE) && !piece.rejects() && !isOfAnother(piece))
                .filter(piece -> tellsOfDrafts(piece, drafts) && mayMean(draft, piece, drafts))
                .toList();
    }

    /** Whether it says when in words, whatever day stands beside them. */
    static boolean saysWhen(ClausePiece piece) {
        return piece.has(SAYS_WHEN);
    }

    /** The days of each that tells one; where one names the draft, not of guidelines for something else. */
    static List<StartDays> starts(
            List<ClausePiece> pieces, DraftOnTable draft, List<DraftOnTable> drafts, LocalDate meeting) {
        List<ClausePiece> about = pieces.stream()
                .filter(piece -> tellsOfDrafts(piece, drafts) && mayMean(draft, piece, drafts))
                .toList();
        boolean names = about.stream().anyMatch(piece -> isNamed(draft, piece));
        return about.stream()
                .filter(piece -> !names || isNamed(draft, piece) || !piece.has(FOR_SOMETHING))
                .map(piece -> StartDays.of(piece.text(), meeting))
                .filter(days -> days.unread() || !days.days().isEmpty())
                .toList();
    }

    static boolean adoptAndLeaveUnchanged(List<ClausePiece> pieces, List<DraftOnTable> drafts) {
        List<ClausePiece> adopting = pieces.stream()
                .filter(piece -> of(List.of(piece), drafts).stream().anyMatch(ClauseOnDrafts::adopts))
                .toList();
        return pieces.stream()
                .map(piece -> UNCHANGED.matcher(piece.text()))
                .filter(Matcher::find)
                .map(found -> Objects.requireNonNullElse(found.group(1), Objects.requireNonNullElse(found.group(2), ""))
                        .strip())
                .anyMatch(guideline ->
                        adopting.stream().anyMatch(piece -> guideline.isEmpty() || piece.names(guideline)));
    }

    /** Of a clause that says from when something holds. */
    private static boolean tellsOfDrafts(ClausePiece piece, List<DraftOnTable> drafts) {
        return isAbout(piece, drafts) || IT.matcher(piece.text().strip()).find();
    }

    private static boolean mayMean(DraftOnTable draft, ClausePiece piece, List<DraftOnTable> drafts) {
        Set<DraftOnTable> named = named(piece, drafts);
        return named.contains(draft) || named.isEmpty() && !piece.has(VERSION);
    }

    private static boolean isNamed(DraftOnTable draft, ClausePiece piece) {
        return piece.names(draft.title()) || piece.names(draft.guideline());
    }

    static boolean isAbout(ClausePiece piece, List<DraftOnTable> drafts) {
        return piece.has(DRAFT)
                || drafts.stream().anyMatch(draft -> piece.names(draft.title()) || piece.names(draft.guideline()));
    }

    private static Set<DraftOnTable> named(ClausePiece piece, List<DraftOnTable> drafts) {
        Set<Integer> numbers = new LinkedHashSet<>();
        Matcher version = VERSION.matcher(piece.text());
        while (version.find()) {
            numbers.add(Integer.valueOf(version.group(1)));
        }
        boolean tellsGuidelines =
                drafts.stream().map(DraftOnTable::guideline).distinct().count() > 1
                        && drafts.stream().anyMatch(draft -> piece.names(draft.guideline()));
        Set<DraftOnTable> named = new LinkedHashSet<>();
        for (DraftOnTable draft : drafts) {
            boolean byNumber = numbers.contains(draft.number());
            boolean byGuideline = piece.names(draft.guideline());
            if (numbers.isEmpty()
                    ? piece.names(draft.title()) || tellsGuidelines && byGuideline
                    : byNumber && (!tellsGuidelines || byGuideline)) {
                named.add(draft);
            }
        }
        return named;
    }
}
