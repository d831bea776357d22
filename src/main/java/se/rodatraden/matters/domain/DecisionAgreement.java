package se.rodatraden.matters.domain;

import static se.rodatraden.matters.domain.DecisionDoubt.Contradiction.ANOTHER_ADOPTED;
import static se.rodatraden.matters.domain.DecisionDoubt.Contradiction.ANOTHER_DAY;
import static se.rodatraden.matters.domain.DecisionDoubt.Contradiction.CLAUSES_ON_MOTION;
import static se.rodatraden.matters.domain.DecisionDoubt.Contradiction.DRAFT_ADOPTED;
import static se.rodatraden.matters.domain.DecisionDoubt.Contradiction.DRAFT_LEFT;
import static se.rodatraden.matters.domain.DecisionDoubt.Contradiction.DRAFT_REJECTED;
import static se.rodatraden.matters.domain.DecisionDoubt.Contradiction.MOTION_GRANTED;
import static se.rodatraden.matters.domain.DecisionDoubt.Contradiction.MOTION_REJECTED;
import static se.rodatraden.matters.domain.DecisionDoubt.Contradiction.REJECTS_AND_ADOPTS;
import static se.rodatraden.matters.domain.DecisionDoubt.Contradiction.STANCE_NOT_IN_CLAUSES;
import static se.rodatraden.matters.domain.DecisionDoubt.Contradiction.STANCE_NOT_PROPOSED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.DecisionOutcome;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.domain.DraftOnTable.Effect;

/**
 * Whether the parts of one decision go together: its outcome, its clauses, the stance of a reply and what becomes of the
 * drafts behind the motion's demands. What the choices themselves contradict is refused; what free text seems to
 * contradict is asked about. A matter is of one kind, and decides so much:
 *
 * <table>
 * <caption>Who decides what</caption>
 * <tr><th>kind</th><th>outcomes</th><th>stance</th><th>drafts</th></tr>
 * <tr><td>a reply, a letter, the board's proposal</td><td>as proposed, amended</td><td>of a reply</td><td>none</td></tr>
 * <tr><td>the council on a motion</td><td>all</td><td>none</td><td>those of the motion</td></tr>
 * </table>
 *
 * <p>On the council's, where an asterisk is asked about and "no" is refused:
 *
 * <table>
 * <caption>Outcome by what becomes of the draft</caption>
 * <tr><th></th><th>adopted</th><th>rejected</th><th>left</th></tr>
 * <tr><td>as proposed, amended</td><td>as the clauses say</td><td>as the clauses say</td><td>as the clauses say</td></tr>
 * <tr><td>granted</td><td>yes</td><td>*, unless another is adopted or the clauses say so</td><td>yes</td></tr>
 * <tr><td>rejected</td><td>no</td><td>yes</td><td>yes</td></tr>
 * <tr><td>answered</td><td>yes: what was adopted can be the answer</td><td>yes</td><td>yes</td></tr>
 * <tr><td>returned, postponed</td><td>no</td><td>no</td><td>yes</td></tr>
 * </table>
 */
public record DecisionAgreement(
        MatterKind matter,
        DecisionOutcome outcome,
        List<String> clauses,
        @Nullable ReplyStance stance,
        Optional<ReplyStance> proposedStance,
        List<DraftOnTable> drafts) {

    /**
     * @param clauses that are decided; of a matter that goes back or waits, those that are not the proposal's
     * @param stance of the body; null where it answers no referral
     * @param proposedStance of the report, where there is one
     * @param drafts all that the decision could settle, also those that it leaves
     */
    public DecisionAgreement {
        clauses = List.copyOf(clauses);
        drafts = List.copyOf(drafts);
    }

    /** Whether what was chosen can stand in one decision, whatever the clauses say. */
    public Verdict choices() {
        boolean settlesOne = drafts.stream().anyMatch(draft -> draft.effect() != Effect.LEFT);
        return Verdict.allowedIf(outcome.settles() || !settlesOne, "matters.refused.not-settled")
                .and(() -> outcome == DecisionOutcome.REJECTED
                        ? drafts.stream()
                                .filter(draft -> draft.effect() == Effect.ADOPTED)
                                .findFirst()
                                .map(draft -> Verdict.refused("matters.refused.rejected-adopts", draft.title()))
                                .orElse(Verdict.ALLOWED)
                        : Verdict.ALLOWED);
    }

    /** What the secretary is asked about; one about each draft at most, and its day. */
    public List<DecisionDoubt> doubts() {
        ClauseReading said = ClauseReading.of(clauses);
        List<DecisionDoubt> doubts = new ArrayList<>();
        switch (matter) {
            case REFERRAL -> ofTheStance(said).ifPresent(doubts::add);
            case MOTION -> rejectsAndAdopts(said).ifPresent(doubts::add);
            case COUNCIL_PROPOSAL -> {
                ofTheMotion(said).or(() -> rejectsAndAdopts(said)).ifPresent(doubts::add);
                if (outcome.settles()) {
                    doubts.addAll(ofTheDrafts(said));
                    drafts.forEach(draft -> ofTheDay(draft, said).ifPresent(doubts::add));
                }
            }
            case LETTER -> {}
        }
        return doubts;
    }

    private Optional<DecisionDoubt> ofTheStance(ClauseReading said) {
        if (!outcome.settles() || stance == null) {
            return Optional.empty();
        }
        if (outcome == DecisionOutcome.AS_PROPOSED) {
            return proposedStance
                    .filter(proposed -> proposed != stance)
                    .map(proposed -> doubt(STANCE_NOT_PROPOSED, "matters.refused.stance-not-proposed", proposed));
        }
        return only(said.stances())
                .filter(told -> told != stance)
                .map(told -> doubt(STANCE_NOT_IN_CLAUSES, "matters.refused.stance-not-in-clauses", told, stance));
    }

    /** As proposed and amended say nothing of the motion themselves; a matter that goes back or waits decides nothing of it. */
    private Optional<DecisionDoubt> ofTheMotion(ClauseReading said) {
        Set<DecisionOutcome> told = said.ofTheMotion();
        boolean tellsItself = outcome.isOnMotion() || !outcome.settles();
        return told.isEmpty() || !tellsItself || told.contains(outcome)
                ? Optional.empty()
                : Optional.of(doubt(
                        CLAUSES_ON_MOTION,
                        "matters.refused.clauses-on-motion",
                        outcome,
                        told.iterator().next()));
    }

    /** A draft that was written for a motion is adopted where the motion is not rejected. */
    private Optional<DecisionDoubt> rejectsAndAdopts(ClauseReading said) {
        boolean rejects = only(said.ofTheMotion()).equals(Optional.of(DecisionOutcome.REJECTED));
        return outcome.settles() && rejects && said.ofDrafts(drafts).stream().anyMatch(ClauseReading.OnDrafts::adopts)
                ? Optional.of(doubt(REJECTS_AND_ADOPTS, "matters.refused.rejects-and-adopts"))
                : Optional.empty();
    }

    private Collection<DecisionDoubt> ofTheDrafts(ClauseReading said) {
        Map<DraftOnTable, DecisionDoubt> found = new LinkedHashMap<>();
        List<ClauseReading.OnDrafts> clausesOnDrafts = said.ofDrafts(drafts);
        for (ClauseReading.OnDrafts clause : clausesOnDrafts) {
            for (List<DraftOnTable> alternatives : alternatives(clause)) {
                if (alternatives.stream().noneMatch(draft -> draft.effect() == clause.effect())) {
                    alternatives.forEach(draft -> found.putIfAbsent(draft, against(clause, draft)));
                }
            }
        }
        drafts.stream()
                .filter(draft -> !found.containsKey(draft))
                .forEach(draft ->
                        againstTheMotion(draft, said, clausesOnDrafts).ifPresent(doubt -> found.put(draft, doubt)));
        return found.values();
    }

    /** "The draft is adopted" is true when one of them is; where guidelines are named, when one of each is. */
    private static Collection<List<DraftOnTable>> alternatives(ClauseReading.OnDrafts clause) {
        return clause.named()
                ? clause.about().stream()
                        .collect(Collectors.groupingBy(
                                draft -> draft.guideline() + " " + draft.number(),
                                LinkedHashMap::new,
                                Collectors.toList()))
                        .values()
                : clause.about().isEmpty() ? List.of() : List.of(List.copyOf(clause.about()));
    }

    private static DecisionDoubt against(ClauseReading.OnDrafts clause, DraftOnTable draft) {
        return switch (draft.effect()) {
            case ADOPTED -> doubt(DRAFT_ADOPTED, draft, "matters.refused.draft-not-in-clauses", draft.title());
            case REJECTED -> doubt(DRAFT_REJECTED, draft, "matters.refused.draft-in-clauses", draft.title());
            case LEFT ->
                doubt(
                        DRAFT_LEFT,
                        draft,
                        clause.adopts() ? "matters.refused.draft-left-adopted" : "matters.refused.draft-left-rejected",
                        draft.title());
        };
    }

    private Optional<DecisionDoubt> againstTheMotion(
            DraftOnTable draft, ClauseReading said, List<ClauseReading.OnDrafts> clausesOnDrafts) {
        boolean told =
                clausesOnDrafts.stream().anyMatch(clause -> clause.about().contains(draft));
        return switch (draft.effect()) {
            case ADOPTED -> {
                if (told) {
                    yield Optional.empty();
                }
                if (clausesOnDrafts.stream().anyMatch(clause -> clause.named() && clause.adopts())) {
                    yield Optional.of(doubt(
                            ANOTHER_ADOPTED,
                            draft,
                            "matters.refused.another-in-clauses",
                            draft.title(),
                            draft.number()));
                }
                yield only(said.ofTheMotion())
                        .filter(motion -> motion == DecisionOutcome.REJECTED)
                        .map(_ -> doubt(
                                MOTION_REJECTED, draft, "matters.refused.motion-rejected-in-clauses", draft.title()));
            }
            case REJECTED -> {
                boolean granted = outcome == DecisionOutcome.GRANTED
                        || !outcome.isOnMotion()
                                && only(said.ofTheMotion()).equals(Optional.of(DecisionOutcome.GRANTED));
                boolean adoptsOne = drafts.stream().anyMatch(other -> other.effect() == Effect.ADOPTED);
                yield granted && !adoptsOne && !told
                        ? Optional.of(doubt(MOTION_GRANTED, draft, "matters.refused.granted-rejects", draft.title()))
                        : Optional.empty();
            }
            case LEFT -> Optional.empty();
        };
    }

    private Optional<DecisionDoubt> ofTheDay(DraftOnTable draft, ClauseReading said) {
        LocalDate from = draft.from();
        Set<LocalDate> days = said.daysOf(draft, drafts);
        return draft.effect() != Effect.ADOPTED || from == null || days.isEmpty() || days.contains(from)
                ? Optional.empty()
                : Optional.of(doubt(
                        ANOTHER_DAY,
                        draft,
                        "matters.refused.another-day-in-clauses",
                        draft.title(),
                        days.iterator().next(),
                        from));
    }

    private static <T> Optional<T> only(Set<T> said) {
        return said.size() == 1 ? Optional.of(said.iterator().next()) : Optional.empty();
    }

    private static DecisionDoubt doubt(DecisionDoubt.Contradiction kind, String reason, Object... arguments) {
        return new DecisionDoubt(kind, Optional.empty(), new Verdict.Refused(reason, List.of(arguments)));
    }

    private static DecisionDoubt doubt(
            DecisionDoubt.Contradiction kind, DraftOnTable draft, String reason, Object... arguments) {
        return new DecisionDoubt(kind, Optional.of(draft.id()), new Verdict.Refused(reason, List.of(arguments)));
    }
}
