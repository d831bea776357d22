package se.rodatraden.matters.domain;

import java.util.List;
import java.util.Optional;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.kernel.Verdict;

/**
 * Two things that a decision is said to say and that do not go together. It is asked about, since minutes are free text
 * and are kept as they are when the secretary means it.
 *
 * @param draft that it is about, where it is about one
 * @param told what contradicts what
 */
public record DecisionDoubt(Contradiction kind, Optional<GuidelineVersionId> draft, Verdict.Refused told) {

    /** What contradicts what. */
    public enum Contradiction {
        /** The outcome, and what the clauses say of the motion. */
        CLAUSES_ON_MOTION,
        /** The clauses grant the motion and reject it. */
        GRANTS_AND_REJECTS,
        /** The clauses adopt the guideline and reject it. */
        DRAFT_BOTH_WAYS,
        /** The clauses reject the motion and adopt a draft. */
        REJECTS_AND_ADOPTS,
        /** The clauses send the matter back or let it wait, and it is said to be decided. */
        SENT_BACK_OR_WAITS,
        /** The stance, and that of the proposal that the decision is said to follow. */
        STANCE_NOT_PROPOSED,
        /** The stance, and the one that the clauses tell. */
        STANCE_NOT_IN_CLAUSES,
        /** The draft is rejected, and the clauses adopt it. */
        DRAFT_REJECTED,
        /** The draft is adopted, and the clauses reject it. */
        DRAFT_ADOPTED,
        /** The draft is adopted, and the clauses adopt another version. */
        ANOTHER_ADOPTED,
        /** The draft is not settled, and the clauses settle it. */
        DRAFT_LEFT,
        /** The draft is adopted, and the clauses reject the motion that it was written for. */
        MOTION_REJECTED,
        /** The draft is rejected and no other adopted, and the motion that it was written for is granted. */
        MOTION_GRANTED,
        /** The draft is adopted, and no clause says so. */
        ADOPTION_NOT_SAID,
        /** The draft holds from another day than the clauses say. */
        ANOTHER_DAY,
        /** The draft is adopted from a later day than that of the meeting, and no clause says from when. */
        DAY_NOT_SAID,
        /** As the one before, but the clauses tell a time that is none of the days that can be read. */
        DAY_NOT_READ,
        /** The clauses let the draft hold from two days. */
        TWO_DAYS,
        /**
         * The clauses let the paragraph be approved at the meeting, and it is not said to have been. The other way about is
         * usual: many minutes tell of it beside the clauses.
         */
        APPROVED_AT_ONCE
    }

    static DecisionDoubt of(Contradiction kind, String reason, Object... arguments) {
        return new DecisionDoubt(kind, Optional.empty(), new Verdict.Refused(reason, List.of(arguments)));
    }

    static DecisionDoubt of(Contradiction kind, DraftOnTable draft, String reason, Object... arguments) {
        return new DecisionDoubt(kind, Optional.of(draft.id()), new Verdict.Refused(reason, List.of(arguments)));
    }

    /** Tells it from the other doubts about the same decision: {@code DRAFT_LEFT-} and the draft's id. */
    public String key() {
        return draft.map(id -> kind + "-" + id).orElse(kind.name());
    }
}
