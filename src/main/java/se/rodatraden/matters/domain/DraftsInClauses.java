package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.domain.ClauseReading.OnDrafts;
import se.rodatraden.matters.lint.text.Patterns;

/** What pieces of clauses say of the drafts on the table: which they mean, what becomes of them, and from when they hold. */
final class DraftsInClauses {
    private static final Pattern DRAFT = Patterns.of("\\b(?:utkast|riktlinje|version)\\p{L}*");
    private static final Pattern VERSION = Patterns.of("\\bversion(?:en)?\\s(?:nr\\s|nummer\\s)?(\\d{1,4})\\b");
    private static final Pattern ADOPTED = Patterns.of(ClauseReading.ADOPTS);
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
    private static final Pattern OF_ANOTHER = Patterns.of(ClauseReading.ADOPTS
            + "\\s(?:(?!att\\b|riktlinje|utkast|version|förslag)\\p{L}+\\s){0,3}" + SOMETHING_DONE
            + "|^(?:att\\s)?(?:(?:en|den|årlig|löpande|\\p{L}+s)\\s){0,2}" + SOMETHING_DONE + "[^,.;]{0,60}"
            + ClauseReading.ADOPTS);

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

    static List<OnDrafts> of(List<String> pieces, List<DraftOnTable> drafts) {
        List<OnDrafts> said = new ArrayList<>();
        for (String piece : pieces) {
            String told = ClauseReading.without(OF_ANOTHER, piece);
            boolean adopts = adopts(told) || changesAsDrafted(told);
            boolean rejects = ClauseReading.REJECTED.matcher(told).find()
                    || ClauseReading.NOT_ADOPTED.matcher(told).find()
                    || DROPPED.matcher(told).find();
            if (adopts != rejects && isAbout(piece, drafts)) {
                Set<DraftOnTable> named = named(piece, drafts);
                boolean names = VERSION.matcher(piece).find() || !named.isEmpty();
                said.add(new OnDrafts(
                        names ? named : new LinkedHashSet<>(drafts),
                        names,
                        adopts ? DraftOnTable.Effect.ADOPTED : DraftOnTable.Effect.REJECTED));
            }
        }
        return said;
    }

    private static boolean adopts(String piece) {
        return ADOPTED.matcher(ClauseReading.without(ClauseReading.NOT_ADOPTED, piece))
                .find();
    }

    private static boolean changesAsDrafted(String piece) {
        return AS_DRAFTED.matcher(piece).find()
                && CHANGES.matcher(piece).find()
                && !ClauseReading.NOT.matcher(piece).find();
    }

    private static boolean isOfAnother(String piece) {
        return OF_ANOTHER.matcher(piece).find() && !adopts(ClauseReading.without(OF_ANOTHER, piece));
    }

    /** Those that say from when the draft holds, or that it does. */
    static List<String> holding(List<String> pieces, DraftOnTable draft, List<DraftOnTable> drafts) {
        return pieces.stream()
                .filter(piece ->
                        HOLDS.matcher(piece).find() || AS_DRAFTED.matcher(piece).find())
                .filter(piece -> !HOLDS_AS_BEFORE.matcher(piece).find()
                        && !ClauseReading.REJECTED.matcher(piece).find()
                        && !isOfAnother(piece))
                .filter(piece -> tellsOfDrafts(piece, drafts) && mayMean(draft, piece, drafts))
                .toList();
    }

    /** Whether it says when in words, whatever day stands beside them. */
    static boolean saysWhen(String piece) {
        return SAYS_WHEN.matcher(piece).find();
    }

    /** The days of each that tells one; where one names the draft, not of guidelines for something else. */
    static List<StartDays> starts(
            List<String> pieces, DraftOnTable draft, List<DraftOnTable> drafts, LocalDate meeting) {
        List<String> about = pieces.stream()
                .filter(piece -> tellsOfDrafts(piece, drafts) && mayMean(draft, piece, drafts))
                .toList();
        boolean names = about.stream().anyMatch(piece -> isNamed(draft, piece));
        return about.stream()
                .filter(piece -> !names
                        || isNamed(draft, piece)
                        || !FOR_SOMETHING.matcher(piece).find())
                .map(piece -> StartDays.of(piece, meeting))
                .filter(days -> days.unread() || !days.days().isEmpty())
                .toList();
    }

    static boolean adoptAndLeaveUnchanged(List<String> pieces, List<DraftOnTable> drafts) {
        List<String> adopting = pieces.stream()
                .filter(piece -> of(List.of(piece), drafts).stream().anyMatch(OnDrafts::adopts))
                .toList();
        return pieces.stream()
                .map(UNCHANGED::matcher)
                .filter(Matcher::find)
                .map(found -> Objects.requireNonNullElse(found.group(1), Objects.requireNonNullElse(found.group(2), ""))
                        .strip())
                .anyMatch(
                        guideline -> adopting.stream().anyMatch(piece -> guideline.isEmpty() || has(piece, guideline)));
    }

    /** Of a clause that says from when something holds. */
    private static boolean tellsOfDrafts(String piece, List<DraftOnTable> drafts) {
        return isAbout(piece, drafts) || IT.matcher(piece.strip()).find();
    }

    private static boolean mayMean(DraftOnTable draft, String piece, List<DraftOnTable> drafts) {
        Set<DraftOnTable> named = named(piece, drafts);
        return named.contains(draft)
                || named.isEmpty() && !VERSION.matcher(piece).find();
    }

    private static boolean isNamed(DraftOnTable draft, String piece) {
        return has(piece, draft.title()) || has(piece, draft.guideline());
    }

    static boolean isAbout(String piece, List<DraftOnTable> drafts) {
        return DRAFT.matcher(piece).find()
                || drafts.stream().anyMatch(draft -> has(piece, draft.title()) || has(piece, draft.guideline()));
    }

    private static Set<DraftOnTable> named(String piece, List<DraftOnTable> drafts) {
        Set<Integer> numbers = new LinkedHashSet<>();
        Matcher version = VERSION.matcher(piece);
        while (version.find()) {
            numbers.add(Integer.valueOf(version.group(1)));
        }
        boolean tellsGuidelines =
                drafts.stream().map(DraftOnTable::guideline).distinct().count() > 1
                        && drafts.stream().anyMatch(draft -> has(piece, draft.guideline()));
        Set<DraftOnTable> named = new LinkedHashSet<>();
        for (DraftOnTable draft : drafts) {
            boolean byNumber = numbers.contains(draft.number());
            boolean byGuideline = has(piece, draft.guideline());
            if (numbers.isEmpty()
                    ? has(piece, draft.title()) || tellsGuidelines && byGuideline
                    : byNumber && (!tellsGuidelines || byGuideline)) {
                named.add(draft);
            }
        }
        return named;
    }

    private static boolean has(String piece, String title) {
        return piece.toLowerCase(Locale.ROOT).contains(WrittenOut.of(title).toLowerCase(Locale.ROOT));
    }
}
