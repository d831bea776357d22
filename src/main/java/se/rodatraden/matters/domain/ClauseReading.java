package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.matters.DecisionOutcome;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Patterns;

/**
 * What the clauses of a decision plainly say of the motion, of drafts and of the body's stance. Clauses are free text: this
 * reads the words that minutes use, and says nothing of a clause that has none of them or that gives a task to somebody.
 */
public final class ClauseReading {
    private static final Pattern BORDER = Patterns.of("[;.]\\s|,?\\s(?:och|samt|men) att\\s|,?\\smedan\\s");
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
                    + "|godkän(?:na|ner|ns|nas|ts|d|de|des|t))\\b";
    private static final Pattern ADOPTED = Patterns.of(ADOPTS);
    private static final Pattern NOT_ADOPTED =
            Patterns.of("\\b(?:inte|ej)\\s(?:\\p{L}+\\s)?" + ADOPTS + "|" + ADOPTS + "\\s(?:inte|ej)\\b");
    private static final Pattern HOLDS =
            Patterns.of("\\bgäll\\p{L}*|\\bkraft\\b|\\btillämpa\\p{L}*|\\bfrån och med\\b");

    private static final Pattern SUPPORTS = Patterns.of("\\btillstyrk\\p{L}*");
    private static final Pattern OPPOSES = Patterns.of("\\bavstyrk\\p{L}*");
    private static final Pattern PARTLY =
            Patterns.of("\\bdelvis\\b|\\btill viss del\\b|\\bi huvudsak\\b|\\bi övrigt\\b");
    private static final Pattern NO_OBJECTION = Patterns.of(
            "\\b(?:inget|ingenting|inte något|inte någon|ingen|inga)\\s(?:att\\s)?(?:invänd|erinra)\\p{L}*");
    private static final Pattern ABSTAINS = Patterns.of("\\bavst(?:å|od)\\p{L}*\\sfrån\\satt\\s(?:yttra|svara)\\p{L}*");

    private final List<String> pieces;

    private ClauseReading(List<String> pieces) {
        this.pieces = pieces;
    }

    public static ClauseReading of(List<String> clauses) {
        return new ClauseReading(clauses.stream()
                .flatMap(clause -> Stream.of(BORDER.split(clause)))
                .filter(piece -> !TASK.matcher(piece).find())
                .toList());
    }

    /** Of granted, rejected and answered those that are said of the motion: two, where its parts are answered apart. */
    public Set<DecisionOutcome> ofTheMotion() {
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

    /** The stances that are told; two, where its parts are answered apart. */
    public Set<ReplyStance> stances() {
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
    }

    /** @param drafts that lie on the table; of a clause that adopts one thing and rejects another nothing is said */
    public List<OnDrafts> ofDrafts(List<DraftOnTable> drafts) {
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

    /** The days from which the clauses let the draft hold. */
    public Set<LocalDate> daysOf(DraftOnTable draft, List<DraftOnTable> drafts) {
        Set<LocalDate> days = new LinkedHashSet<>();
        for (String piece : pieces) {
            if (HOLDS.matcher(piece).find() && isAboutDrafts(piece, drafts)) {
                Set<DraftOnTable> named = named(piece, drafts);
                if (named.contains(draft)
                        || named.isEmpty() && !VERSION.matcher(piece).find()) {
                    Days.in(piece).stream()
                            .map(Days.Day::day)
                            .filter(Objects::nonNull)
                            .forEach(days::add);
                }
            }
        }
        return days;
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
