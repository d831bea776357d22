package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
 * reads the words that minutes use, and says nothing of a clause that has none of them or that gives a task to somebody.
 *
 * <p>A clause that grants what was proposed ("kommunfullmäktige bifaller kommunstyrelsens förslag") says what the proposal
 * says, of everything that the other clauses say nothing of.
 */
public final class ClauseReading {
    private static final Pattern BORDER =
            Patterns.of("(?:;|(?<!\\.\\p{L})\\.)\\s|,?\\s(?:och|samt|men) att\\s|,?\\smedan\\s");
    private static final Pattern TASK = Patterns.of("\\buppdra\\p{L}*|\\buppdrag\\b");

    private static final Pattern MOTION = Patterns.of("\\bmotion(?:en|ens|er|erna)?\\b");
    private static final String GRANTS = "\\bbif(?:all|öll)\\p{L}*";
    private static final Pattern GRANTED = Patterns.of(GRANTS);
    private static final Pattern NOT_GRANTED =
            Patterns.of("\\b(?:inte|ej)\\s(?:\\p{L}+\\s)?" + GRANTS + "|" + GRANTS + "\\s(?:inte|ej)\\b");
    private static final Pattern REJECTED =
            Patterns.of("\\bavsl(?:å|og|ag)\\p{L}*|\\bavvisa\\p{L}*|\\bförkasta\\p{L}*");
    private static final Pattern ANSWERED = Patterns.of("\\bbesvara\\p{L}*");

    private static final Pattern DRAFT = Patterns.of("\\b(?:utkast|riktlinje|version)\\p{L}*");
    private static final Pattern VERSION = Patterns.of("\\bversion(?:en)?\\s(?:nr\\s|nummer\\s)?(\\d{1,4})\\b");
    private static final String ADOPTS =
            "\\b(?:anta(?:s|r|gits|gen|get|ges)?|antogs?|fastställ(?:a|er|s|as|ts|d|de|des|t)"
                    + "|godkän(?:na|ner|ns|nas|ts|d|de|des|t)|inför(?:a|as|s|ts|d|de|des|t)"
                    + "|beslutar?\\som\\s(?:den\\snya\\s|en\\sny\\s)?(?=riktlinje))\\b";
    private static final Pattern ADOPTED = Patterns.of(ADOPTS);
    private static final Pattern NOT_ADOPTED =
            Patterns.of("\\b(?:inte|ej)\\s(?:\\p{L}+\\s)?" + ADOPTS + "|" + ADOPTS + "\\s(?:inte|ej)\\b");
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

    private static final Pattern FOR_SOMETHING = Patterns.of("\\briktlinje\\p{L}*\\s(?:för|om|avseende|gällande)\\s");
    /** Of what holds today already, or of what is not to hold. */
    private static final Pattern HOLDS_AS_BEFORE =
            Patterns.of("\\b(?:inte|ej|gällande|fortsatt|fortsätter|fortsättningsvis"
                    + "|alltjämt|oförändra\\p{L}*|upphör\\p{L}*)\\b");

    /** "Att riktlinjen inte ändras": with the guideline, where it is named. */
    private static final Pattern UNCHANGED =
            Patterns.of("\\briktlinje(?:n|rna)\\s((?:\\p{L}[\\p{L}\\d-]{0,40},?\\s){0,6}?)"
                    + "(?:(?:ska|skall)\\s)?(?:(?:inte|ej)\\s(?:ska\\s|skall\\s)?ändra[ds]?|(?:lämnas|gäller|är)\\soförändra\\p{L}*|ligger\\sfast)\\b"
                    + "(?!.{0,40}\\b(?:till|tills|intill|under|övrigt|annat|utöver|förrän|innan|före)\\b)"
                    + "|\\b(?:inte|ej)\\sändra\\sriktlinje(?:n|rna)\\b([^,.]{0,80})");

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
    private static final Pattern NOT = Patterns.of("\\b(?:inte|ej)\\b");

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
        return new ClauseReading(
                own, own.stream().anyMatch(ClauseReading::grantsProposal) ? pieces(proposal) : List.of());
    }

    private static List<String> pieces(List<String> clauses) {
        return clauses.stream()
                .flatMap(clause -> Stream.of(BORDER.split(WrittenOut.of(clause))))
                .filter(piece -> !TASK.matcher(piece).find())
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
        return said(pieces -> ofDrafts(pieces, drafts));
    }

    private static List<OnDrafts> ofDrafts(List<String> pieces, List<DraftOnTable> drafts) {
        List<OnDrafts> said = new ArrayList<>();
        for (String piece : pieces) {
            boolean adopts = ADOPTED.matcher(without(NOT_ADOPTED, piece)).find();
            boolean rejects =
                    REJECTED.matcher(piece).find() || NOT_ADOPTED.matcher(piece).find();
            if (adopts != rejects && isAboutDrafts(piece, drafts)) {
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

    /**
     * Whether the minutes let the draft become the guideline: a clause adopts it, or says from when it holds. Of several
     * drafts that no clause tells apart it is said of each.
     */
    public boolean adopts(DraftOnTable draft, List<DraftOnTable> drafts) {
        return ofDrafts(drafts).stream()
                        .anyMatch(clause -> clause.adopts() && clause.about().contains(draft))
                || holding(draft, drafts).stream().anyMatch(piece -> isAboutDrafts(piece, drafts));
    }

    /** Whether a clause says from when the draft holds in words that are no day, such as when it has legal force. */
    public boolean saysWhen(DraftOnTable draft, List<DraftOnTable> drafts) {
        return holding(draft, drafts).stream()
                .anyMatch(piece -> SAYS_WHEN.matcher(piece).find());
    }

    /**
     * The days from which the clauses let the draft hold. Where one names it, what is said of guidelines for something else
     * is not said of it.
     *
     * @param meeting the day of the meeting that decides
     */
    public StartDays startOf(DraftOnTable draft, List<DraftOnTable> drafts, LocalDate meeting) {
        List<StartDays> told = said(pieces -> {
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
        });
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
        List<String> adopting = own.stream()
                .filter(piece -> ofDrafts(List.of(piece), drafts).stream().anyMatch(OnDrafts::adopts))
                .toList();
        return own.stream()
                .map(UNCHANGED::matcher)
                .filter(Matcher::find)
                .map(found -> Objects.requireNonNullElse(found.group(1), Objects.requireNonNullElse(found.group(2), ""))
                        .strip())
                .anyMatch(
                        guideline -> adopting.stream().anyMatch(piece -> guideline.isEmpty() || has(piece, guideline)));
    }

    private List<String> holding(DraftOnTable draft, List<DraftOnTable> drafts) {
        return said(pieces -> pieces.stream()
                .filter(piece ->
                        HOLDS.matcher(piece).find() || AS_DRAFTED.matcher(piece).find())
                .filter(piece -> !HOLDS_AS_BEFORE.matcher(piece).find()
                        && !REJECTED.matcher(piece).find())
                .filter(piece -> tellsOfDrafts(piece, drafts) && mayMean(draft, piece, drafts))
                .toList());
    }

    /** Of a clause that says from when something holds. */
    private static boolean tellsOfDrafts(String piece, List<DraftOnTable> drafts) {
        return isAboutDrafts(piece, drafts) || IT.matcher(piece.strip()).find();
    }

    private static boolean mayMean(DraftOnTable draft, String piece, List<DraftOnTable> drafts) {
        Set<DraftOnTable> named = named(piece, drafts);
        return named.contains(draft)
                || named.isEmpty() && !VERSION.matcher(piece).find();
    }

    private static boolean isNamed(DraftOnTable draft, String piece) {
        return has(piece, draft.title()) || has(piece, draft.guideline());
    }

    private static boolean isAboutDrafts(String piece, List<DraftOnTable> drafts) {
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
        return piece.toLowerCase(Locale.ROOT).contains(title.toLowerCase(Locale.ROOT));
    }

    private static String without(Pattern denied, String piece) {
        return denied.matcher(piece).replaceAll(" ");
    }
}
