package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.matters.DecisionOutcome;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.lint.text.Patterns;

/**
 * What the clauses of a decision plainly say of the motion, of drafts and of the body's stance. Clauses are free text: this
 * reads the words that minutes use, and says nothing of a clause that has none of them, nor of what somebody is given to do.
 *
 * <p>A clause that grants what was proposed ("kommunfullmäktige bifaller kommunstyrelsens förslag") says what the proposal
 * says, of everything that the other clauses say nothing of.
 */
public final class ClauseReading {
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

    private static final Pattern MOTION = Patterns.of("\\bmotion(?:en|ens|er|erna)?\\b");
    private static final String NO = "(?:inte|ej|icke)";
    private static final String DECLINES =
            "\\b(?:vägra\\p{L}*|avböj\\p{L}*|nekar?|avst(?:å|år|od|ått)\\sfrån)\\s(?:att\\s)?";
    private static final String GRANTS = "\\bbif(?:all|öll)\\p{L}*";
    private static final Pattern GRANTED = Patterns.of(GRANTS);
    private static final Pattern NOT_GRANTED = Patterns.of("\\b" + NO + "\\s(?:\\p{L}+\\s)?" + GRANTS + "|" + GRANTS
            + "\\s" + NO + "\\b|\\butan\\s(?:att\\s)?" + GRANTS + "|" + DECLINES + GRANTS);
    static final Pattern REJECTED = Patterns.of("\\bavsl(?:å|og|ag)\\p{L}*|\\bavvisa\\p{L}*|\\bförkasta\\p{L}*");
    private static final Pattern ANSWERED = Patterns.of("\\bbesvara\\p{L}*");

    static final String ADOPTS = "\\b(?:anta(?:s|r|gits|gen|get|ges)?|antogs?|fastställ(?:a|er|s|as|ts|d|de|des|t)"
            + "|godkän(?:na|ner|ns|nas|ts|d|de|des|t)|inför(?:a|as|s|ts|d|de|des|t)"
            + "|beslutar?\\som\\s(?:den\\snya\\s|en\\sny\\s)?(?=riktlinje))\\b";
    static final Pattern NOT_ADOPTED = Patterns.of(
            "\\b" + NO + "\\s(?:\\p{L}+\\s)?" + ADOPTS + "|" + ADOPTS + "\\s" + NO + "\\b|" + DECLINES + ADOPTS);
    private static final String PROPOSAL =
            "(?:\\p{L}{0,30}(?:styrelsens|nämndens|utskottets|beredningens|förvaltningens"
                    + "|kontorets|presidiets)\\s|(?:före|fram)?(?:liggande|lagda?)\\s|detta\\s)?förslag(?:et)?\\b(?!\\si\\smotion)";
    /** The body's own: what somebody moved at the meeting stands with the name of who did. */
    private static final Pattern GRANTS_PROPOSAL =
            Patterns.of("\\b(?:enligt|i enlighet med|" + GRANTS + "|" + ADOPTS + ")\\s" + PROPOSAL + "|(?:^|\\batt\\s)"
                    + PROPOSAL + "\\s(?:till beslut\\s)?(?:" + GRANTS + "|" + ADOPTS + ")");

    private static final Pattern PART = Patterns.of("\\b(?:delvis|delen|delar|övrigt|del|utom|förutom|såvitt|avser"
            + "|att-sats\\p{L}*|yrkande\\p{L}*|punkt\\p{L}*|första|andra|tredje|fjärde|femte)\\b");

    private static final Pattern AT_ONCE = Patterns.of("\\bomedelba\\p{L}+\\s(?:\\p{L}+\\s)?juster\\p{L}*"
            + "|\\bjuster\\p{L}*\\s(?:\\p{L}+\\s){0,3}omedelba\\p{L}+|\\bdirektjuster\\p{L}*");
    static final Pattern NOT = Patterns.of("\\b" + NO + "\\b");
    private static final String ADJUSTED =
            "\\p{L}*(?:avgift|tax(?:a|or|e)|belopp|ersättning|budget|anslag|hyr(?:a|or)|arvode|bidrag|pris|öppettid"
                    + "|nivå|ram(?:en|ar))\\p{L}*";
    /** What else is adjusted than minutes. */
    private static final Pattern ADJUSTS = Patterns.of("\\bjuster\\p{L}*\\s(?:av\\s)?(?:\\p{L}+\\s){0,2}" + ADJUSTED
            + "|\\b" + ADJUSTED + "\\s(?:(?:ska|skall|omedelbart)\\s){0,2}juster\\p{L}*");

    private static final Pattern SUPPORTS = Patterns.of("\\btillstyrk\\p{L}*");
    private static final Pattern OPPOSES = Patterns.of("\\bavstyrk\\p{L}*");
    private static final Pattern PARTLY =
            Patterns.of("\\bdelvis\\b|\\btill viss del\\b|\\bi huvudsak\\b|\\bi övrigt\\b");
    private static final Pattern NO_OBJECTION = Patterns.of(
            "\\b(?:inget|ingenting|inte något|inte någon|ingen|inga)\\s(?:att\\s)?(?:invänd|erinra)\\p{L}*");
    private static final Pattern ABSTAINS = Patterns.of("\\bavst(?:å|od)\\p{L}*\\sfrån\\satt\\s(?:yttra|svara)\\p{L}*");

    private final List<String> own;
    private final List<String> granted;

    private ClauseReading(List<String> own, List<String> granted) {
        this.own = own;
        this.granted = granted;
    }

    /** @param proposal the clauses that lie before the body, said where one of its own grants them */
    public static ClauseReading of(List<String> clauses, List<String> proposal) {
        List<String> own = pieces(clauses);
        boolean grants =
                own.stream().filter(piece -> !TASK.matcher(piece).find()).anyMatch(ClauseReading::grantsProposal);
        return new ClauseReading(beforeTasks(own), grants ? beforeTasks(pieces(proposal)) : List.of());
    }

    /** "Den avslås" says it of what was named before. */
    private static List<String> pieces(List<String> clauses) {
        List<String> pieces = new ArrayList<>();
        StringBuilder before = new StringBuilder();
        clauses.stream()
                .flatMap(clause -> Stream.of(BORDER.split(WrittenOut.of(clause))))
                .forEach(piece -> {
                    pieces.add(named(piece, before.toString()));
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

    private static List<String> beforeTasks(List<String> pieces) {
        return pieces.stream()
                .map(piece -> {
                    Matcher task = TASK.matcher(piece);
                    return task.find() ? piece.substring(0, task.start()) : piece;
                })
                .toList();
    }

    private static boolean grantsProposal(String piece) {
        return GRANTS_PROPOSAL
                .matcher(without(NOT_GRANTED, without(NOT_ADOPTED, piece)))
                .find();
    }

    /** What the clauses say themselves, and where that is nothing, what the proposal that they grant says. */
    private <T, C extends Collection<T>> C said(Function<List<String>, C> reading) {
        C said = reading.apply(own);
        return said.isEmpty() ? reading.apply(granted) : said;
    }

    /** Of granted, rejected and answered those that are said of the motion: two, where its parts are answered apart. */
    public Set<DecisionOutcome> ofTheMotion() {
        return said(ClauseReading::ofTheMotion);
    }

    private static Set<DecisionOutcome> ofTheMotion(List<String> pieces) {
        Set<DecisionOutcome> said = EnumSet.noneOf(DecisionOutcome.class);
        for (String piece : pieces) {
            if (MOTION.matcher(piece).find()) {
                if (GRANTED.matcher(without(NOT_GRANTED, piece)).find()) {
                    said.add(DecisionOutcome.GRANTED);
                }
                if (REJECTED.matcher(piece).find() || NOT_GRANTED.matcher(piece).find()) {
                    said.add(DecisionOutcome.REJECTED);
                }
                if (ANSWERED.matcher(piece).find()) {
                    said.add(DecisionOutcome.ANSWERED);
                }
            }
        }
        return said;
    }

    /** Whether the clauses grant and reject the motion, and neither says that it is about a part of it. */
    public boolean grantsAndRejectsTheMotion() {
        List<String> whole =
                own.stream().filter(piece -> !PART.matcher(piece).find()).toList();
        return ofTheMotion(whole).containsAll(EnumSet.of(DecisionOutcome.GRANTED, DecisionOutcome.REJECTED))
                && ofTheMotion(own).equals(ofTheMotion(whole));
    }

    /** Whether the clauses let the paragraph be approved at the meeting itself. */
    public boolean approvesAtOnce() {
        return own.stream()
                .map(piece -> without(ADJUSTS, piece))
                .anyMatch(piece ->
                        AT_ONCE.matcher(piece).find() && !NOT.matcher(piece).find());
    }

    /** The stances that are told; two, where its parts are answered apart. */
    public Set<ReplyStance> stances() {
        return said(ClauseReading::stances);
    }

    private static Set<ReplyStance> stances(List<String> pieces) {
        Set<ReplyStance> said = EnumSet.noneOf(ReplyStance.class);
        for (String piece : pieces) {
            boolean supports = SUPPORTS.matcher(piece).find();
            boolean opposes = OPPOSES.matcher(piece).find();
            if ((supports || opposes) && PARTLY.matcher(piece).find()) {
                said.add(ReplyStance.PARTLY);
            } else if (supports) {
                said.add(ReplyStance.SUPPORTS);
            } else if (opposes) {
                said.add(ReplyStance.OPPOSES);
            } else if (NO_OBJECTION.matcher(piece).find()) {
                said.add(ReplyStance.NO_OBJECTION);
            } else if (ABSTAINS.matcher(piece).find()) {
                said.add(ReplyStance.ABSTAINS);
            }
        }
        return said;
    }

    /**
     * What one clause says of drafts.
     *
     * @param about those it is about: the ones that it names, else all; none, where it names another version
     * @param named whether it names them, by number or by title
     * @param effect never {@code LEFT}
     */
    public record OnDrafts(Set<DraftOnTable> about, boolean named, DraftOnTable.Effect effect) {
        boolean adopts() {
            return effect == DraftOnTable.Effect.ADOPTED;
        }

        /** Whether the two cannot both hold. */
        boolean contradicts(OnDrafts other) {
            return effect != other.effect
                    && (named || other.named ? about.stream().anyMatch(other.about::contains) : true);
        }
    }

    /** @param drafts that lie on the table; of a clause that adopts one thing and rejects another nothing is said */
    public List<OnDrafts> ofDrafts(List<DraftOnTable> drafts) {
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
        return Stream.concat(own.stream(), granted.stream()).anyMatch(piece -> StartDays.mentions(piece, day, meeting));
    }

    /** Whether a clause tells a time that is not over when the body meets. */
    public boolean mentionsATimeToCome(LocalDate meeting) {
        return Stream.concat(own.stream(), granted.stream())
                .anyMatch(piece -> StartDays.mentionsATimeToCome(piece, meeting));
    }

    /** Whether one clause adopts a draft and another leaves the guideline as it is. */
    public boolean adoptsAndLeavesUnchanged(List<DraftOnTable> drafts) {
        return DraftsInClauses.adoptAndLeaveUnchanged(own, drafts);
    }

    private List<String> holding(DraftOnTable draft, List<DraftOnTable> drafts) {
        return said(pieces -> DraftsInClauses.holding(pieces, draft, drafts));
    }

    static String without(Pattern denied, String piece) {
        return denied.matcher(piece).replaceAll(" ");
    }
}
