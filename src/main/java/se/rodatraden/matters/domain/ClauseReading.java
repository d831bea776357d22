package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.matters.DecisionOutcome;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.lint.text.Patterns;

/**
 * What the clauses of a decision plainly say of the motion, of drafts and of the body's stance. Clauses are free text: this
 * reads the words that minutes use, and says nothing of a clause that has none of them nor of what somebody is given to do.
 *
 * <p>A clause that grants what was proposed ("kommunfullmäktige bifaller kommunstyrelsens förslag") says what the proposal
 * says, of everything that the other clauses say nothing of.
 */
public final class ClauseReading {
    private static final Pattern MOTION = Patterns.of("\\bmotion(?:en|ens|er|erna)?\\b");
    private static final Pattern ANSWERED = Patterns.of("\\bbesvara\\p{L}*");

    private static final Pattern PART = Patterns.of("\\b(?:delvis|delen|delar|övrigt|del|utom|förutom|såvitt|avser"
            + "|att-sats\\p{L}*|yrkande\\p{L}*|punkt\\p{L}*|första|andra|tredje|fjärde|femte)\\b");

    private static final Pattern AT_ONCE = Patterns.of("\\bomedelba\\p{L}+\\s(?:\\p{L}+\\s)?juster\\p{L}*"
            + "|\\bjuster\\p{L}*\\s(?:\\p{L}+\\s){0,3}omedelba\\p{L}+|\\bdirektjuster\\p{L}*");
    private static final String ADJUSTED =
            "\\p{L}*(?:avgift|tax(?:a|or|e)|belopp|ersättning|budget|anslag|hyr(?:a|or)|arvode|bidrag|pris|öppettid"
                    + "|nivå|ram(?:en|ar))\\p{L}*";
    /** What else is adjusted than minutes. */
    private static final Pattern ADJUSTS = Patterns.of("\\bjuster\\p{L}*\\s(?:av\\s)?(?:\\p{L}+\\s){0,2}" + ADJUSTED
            + "|\\b" + ADJUSTED + "\\s(?:(?:ska|skall|omedelbart)\\s){0,2}juster\\p{L}*");

    private static final Pattern BACK_OR_WAITS =
            Patterns.of("\\b(?:återremittera(?:s|r)?|bordläggs|bordlägga|bordlägger)\\b");
    private static final Pattern REQUEST = Patterns.of("\\byrkand\\p{L}*");

    private static final Pattern SUPPORTS = Patterns.of("\\btillstyrk\\p{L}*");
    private static final Pattern OPPOSES = Patterns.of("\\bavstyrk\\p{L}*");
    private static final Pattern PARTLY =
            Patterns.of("\\bdelvis\\b|\\btill viss del\\b|\\bi huvudsak\\b|\\bi övrigt\\b");
    private static final Pattern NO_OBJECTION = Patterns.of(
            "\\b(?:inget|ingenting|inte något|inte någon|ingen|inga)\\s(?:att\\s)?(?:invänd|erinra)\\p{L}*");
    private static final Pattern ABSTAINS = Patterns.of("\\bavst(?:å|od)\\p{L}*\\sfrån\\satt\\s(?:yttra|svara)\\p{L}*");

    private final List<ClausePiece> own;
    private final List<ClausePiece> granted;

    private ClauseReading(List<ClausePiece> own, List<ClausePiece> granted) {
        this.own = own;
        this.granted = granted;
    }

    /** @param proposal the clauses that lie before the body, said where one of its own grants them */
    public static ClauseReading of(List<String> clauses, List<String> proposal) {
        List<ClausePiece> own = ClausePiece.of(clauses);
        boolean grants = own.stream().filter(piece -> !piece.givesTask()).anyMatch(ClausePiece::grantsProposal);
        return new ClauseReading(beforeTasks(own), grants ? beforeTasks(ClausePiece.of(proposal)) : List.of());
    }

    private static List<ClausePiece> beforeTasks(List<ClausePiece> pieces) {
        return pieces.stream().map(ClausePiece::beforeTask).toList();
    }

    /** What the clauses say themselves, and where that is nothing, what the proposal that they grant says. */
    private <T, C extends Collection<T>> C said(Function<List<ClausePiece>, C> reading) {
        C said = reading.apply(own);
        return said.isEmpty() ? reading.apply(granted) : said;
    }

    /** Of granted, rejected and answered those that are said of the motion: two, where its parts are answered apart. */
    public Set<DecisionOutcome> ofTheMotion() {
        return said(ClauseReading::ofTheMotion);
    }

    private static Set<DecisionOutcome> ofTheMotion(List<ClausePiece> pieces) {
        Set<DecisionOutcome> said = EnumSet.noneOf(DecisionOutcome.class);
        for (ClausePiece piece : pieces) {
            if (piece.has(MOTION)) {
                if (piece.grants()) {
                    said.add(DecisionOutcome.GRANTED);
                }
                if (piece.rejects() || piece.doesNotGrant()) {
                    said.add(DecisionOutcome.REJECTED);
                }
                if (piece.has(ANSWERED)) {
                    said.add(DecisionOutcome.ANSWERED);
                }
            }
        }
        return said;
    }

    /** Whether the clauses grant and reject the motion, and neither says that it is about a part of it. */
    public boolean grantsAndRejectsTheMotion() {
        List<ClausePiece> whole = own.stream().filter(piece -> !piece.has(PART)).toList();
        return ofTheMotion(whole).containsAll(EnumSet.of(DecisionOutcome.GRANTED, DecisionOutcome.REJECTED))
                && ofTheMotion(own).equals(ofTheMotion(whole));
    }

    /** Whether the clauses let the paragraph be approved at the meeting itself. */
    public boolean approvesAtOnce() {
        return own.stream()
                .map(piece -> piece.without(ADJUSTS))
                .anyMatch(piece -> piece.has(AT_ONCE) && !piece.isDenied());
    }

    /** Whether a clause sends the matter back or lets it wait; that a request to do so is rejected does neither. */
    public boolean sendsBackOrWaits() {
        return own.stream()
                .anyMatch(piece ->
                        piece.has(BACK_OR_WAITS) && !piece.has(REQUEST) && !piece.rejects() && !piece.isDenied());
    }

    /** The stances that are told; two, where its parts are answered apart. */
    public Set<ReplyStance> stances() {
        return said(ClauseReading::stances);
    }

    private static Set<ReplyStance> stances(List<ClausePiece> pieces) {
        Set<ReplyStance> said = EnumSet.noneOf(ReplyStance.class);
        for (ClausePiece piece : pieces) {
            boolean supports = piece.has(SUPPORTS);
            boolean opposes = piece.has(OPPOSES);
            if ((supports || opposes) && piece.has(PARTLY)) {
                said.add(ReplyStance.PARTLY);
            } else if (supports) {
                said.add(ReplyStance.SUPPORTS);
            } else if (opposes) {
                said.add(ReplyStance.OPPOSES);
            } else if (piece.has(NO_OBJECTION)) {
                said.add(ReplyStance.NO_OBJECTION);
            } else if (piece.has(ABSTAINS)) {
                said.add(ReplyStance.ABSTAINS);
            }
        }
        return said;
    }

    /** @param drafts that lie on the table; of a clause that adopts one thing and rejects another nothing is said */
    public List<ClauseOnDrafts> ofDrafts(List<DraftOnTable> drafts) {
        return said(pieces -> DraftsInClauses.of(pieces, drafts));
    }

    /**
     * Whether the minutes let the draft become the guideline: a clause adopts it, or says from when it holds. Of several
     * drafts that no clause tells apart it is said of each.
     */
    public boolean adopts(DraftOnTable draft, List<DraftOnTable> drafts) {
        return ofDrafts(drafts).stream()
                        .anyMatch(clause -> clause.adopts() && clause.about().contains(draft))
                || holding(draft, drafts).stream().anyMatch(piece -> DraftsInClauses.isAbout(piece, drafts));
    }

    /** Whether a clause says from when the draft holds in words that are no day, such as when it has legal force. */
    public boolean saysWhen(DraftOnTable draft, List<DraftOnTable> drafts) {
        return holding(draft, drafts).stream().anyMatch(DraftsInClauses::saysWhen);
    }

    /**
     * The days from which the clauses let the draft hold. Where one names it, what is said of guidelines for something else
     * is not said of it.
     *
     * @param meeting the day of the meeting that decides
     */
    public StartDays startOf(DraftOnTable draft, List<DraftOnTable> drafts, LocalDate meeting) {
        List<StartDays> told = said(pieces -> DraftsInClauses.starts(pieces, draft, drafts, meeting));
        return new StartDays(
                told.stream().flatMap(days -> days.days().stream()).toList(),
                told.stream().anyMatch(StartDays::unread));
    }

    /** Whether a clause tells the day, of whatever it says it. */
    public boolean mentions(LocalDate day, LocalDate meeting) {
        return Stream.concat(own.stream(), granted.stream())
                .anyMatch(piece -> StartDays.mentions(piece.text(), day, meeting));
    }

    /** Whether a clause tells a time that is not over when the body meets. */
    public boolean mentionsATimeToCome(LocalDate meeting) {
        return Stream.concat(own.stream(), granted.stream())
                .anyMatch(piece -> StartDays.mentionsATimeToCome(piece.text(), meeting));
    }

    /** Whether one clause adopts a draft and another leaves the guideline as it is. */
    public boolean adoptsAndLeavesUnchanged(List<DraftOnTable> drafts) {
        return DraftsInClauses.adoptAndLeaveUnchanged(own, drafts);
    }

    private List<ClausePiece> holding(DraftOnTable draft, List<DraftOnTable> drafts) {
        return said(pieces -> DraftsInClauses.holding(pieces, draft, drafts));
    }
}
