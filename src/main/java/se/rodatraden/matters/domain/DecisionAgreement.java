package se.rodatraden.matters.domain;

import static se.rodatraden.matters.domain.DecisionDoubt.Contradiction.APPROVED_AT_ONCE;
import static se.rodatraden.matters.domain.DecisionDoubt.Contradiction.CLAUSES_ON_MOTION;
import static se.rodatraden.matters.domain.DecisionDoubt.Contradiction.DRAFT_BOTH_WAYS;
import static se.rodatraden.matters.domain.DecisionDoubt.Contradiction.GRANTS_AND_REJECTS;
import static se.rodatraden.matters.domain.DecisionDoubt.Contradiction.REJECTS_AND_ADOPTS;
import static se.rodatraden.matters.domain.DecisionDoubt.Contradiction.SENT_BACK_OR_WAITS;
import static se.rodatraden.matters.domain.DecisionDoubt.Contradiction.STANCE_NOT_IN_CLAUSES;
import static se.rodatraden.matters.domain.DecisionDoubt.Contradiction.STANCE_NOT_PROPOSED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        LocalDate heldOn,
        DecisionOutcome outcome,
        List<String> clauses,
        List<String> proposal,
        @Nullable ReplyStance stance,
        Optional<ReplyStance> proposedStance,
        boolean immediateApproval,
        List<DraftOnTable> drafts) {

    /**
     * @param heldOn the day of the meeting
     * @param clauses that are decided; of a matter that goes back or waits, those that are not the proposal's
     * @param proposal the clauses that lie before the body; none where nobody has proposed anything
     * @param stance of the body; null where it answers no referral
     * @param proposedStance of the report, where there is one
     * @param immediateApproval whether the paragraph is said to have been approved at the meeting itself
     * @param drafts all that were written for the motion and are not settled; each is left where the matter settles none
     */
    public DecisionAgreement {
        clauses = List.copyOf(clauses);
        proposal = List.copyOf(proposal);
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
        ClauseReading said = ClauseReading.of(clauses, proposal);
        List<DecisionDoubt> doubts = new ArrayList<>();
        switch (matter) {
            case REFERRAL -> ofTheStance(said).ifPresent(doubts::add);
            case MOTION -> amongThemselves(said).ifPresent(doubts::add);
            case COUNCIL_PROPOSAL -> {
                ofTheMotion(said).or(() -> amongThemselves(said)).ifPresent(doubts::add);
                if (outcome.settles()) {
                    doubts.addAll(new DraftAgreement(heldOn, outcome, said, drafts).doubts());
                }
            }
            case LETTER -> {}
        }
        if (outcome.settles() && said.sendsBackOrWaits()) {
            doubts.add(DecisionDoubt.of(SENT_BACK_OR_WAITS, "matters.refused.sent-back-or-waits"));
        }
        if (said.approvesAtOnce() && !immediateApproval) {
            doubts.add(DecisionDoubt.of(APPROVED_AT_ONCE, "matters.refused.approved-at-once"));
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
                    .map(proposed ->
                            DecisionDoubt.of(STANCE_NOT_PROPOSED, "matters.refused.stance-not-proposed", proposed));
        }
        return only(said.stances())
                .filter(told -> told != stance)
                .map(told ->
                        DecisionDoubt.of(STANCE_NOT_IN_CLAUSES, "matters.refused.stance-not-in-clauses", told, stance));
    }

    /** As proposed and amended say nothing of the motion themselves; a matter that goes back or waits decides nothing of it. */
    private Optional<DecisionDoubt> ofTheMotion(ClauseReading said) {
        Set<DecisionOutcome> told = said.ofTheMotion();
        boolean tellsItself = outcome.isOnMotion() || !outcome.settles();
        return told.isEmpty() || !tellsItself || told.contains(outcome)
                ? Optional.empty()
                : Optional.of(DecisionDoubt.of(
                        CLAUSES_ON_MOTION,
                        "matters.refused.clauses-on-motion",
                        outcome,
                        told.iterator().next()));
    }

    /** What holds of a board's proposal too: no body means both, and the council gets both to decide on. */
    private Optional<DecisionDoubt> amongThemselves(ClauseReading said) {
        if (!outcome.settles()) {
            return Optional.empty();
        }
        if (said.grantsAndRejectsTheMotion()) {
            return Optional.of(DecisionDoubt.of(GRANTS_AND_REJECTS, "matters.refused.grants-and-rejects"));
        }
        List<ClauseOnDrafts> onDrafts = said.ofDrafts(drafts);
        if (onDrafts.stream().anyMatch(clause -> onDrafts.stream().anyMatch(clause::contradicts))
                || said.adoptsAndLeavesUnchanged(drafts)) {
            return Optional.of(DecisionDoubt.of(DRAFT_BOTH_WAYS, "matters.refused.draft-both-ways"));
        }
        boolean rejects = said.ofTheMotion().equals(Set.of(DecisionOutcome.REJECTED));
        return rejects && onDrafts.stream().anyMatch(ClauseOnDrafts::adopts)
                ? Optional.of(DecisionDoubt.of(REJECTS_AND_ADOPTS, "matters.refused.rejects-and-adopts"))
                : Optional.empty();
    }

    private static <T> Optional<T> only(Set<T> said) {
        return said.size() == 1 ? Optional.of(said.iterator().next()) : Optional.empty();
    }
}
