package se.rodatraden.thread.domain;

import java.time.LocalDate;
import java.util.List;
import se.rodatraden.casework.DecisionsUnder;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.VersionState;
import se.rodatraden.kernel.DecisionRef;
import se.rodatraden.matters.TrailNode;

/** One step of a thread. */
public sealed interface ThreadStep {

    LocalDate on();

    /** The place of the step among those of one day. */
    int stage();

    /** A step that a diary knows. */
    record InDiary(TrailNode node) implements ThreadStep {
        @Override
        public LocalDate on() {
            return node.on();
        }

        @Override
        public int stage() {
            return node.kind().ordinal() * 10;
        }
    }

    /** Referrals of one day, which are one question to several bodies. */
    record Round(LocalDate on, List<TrailNode.SentReferral> referrals) implements ThreadStep {
        public Round {
            referrals = List.copyOf(referrals);
        }

        public int answered() {
            return (int) referrals.stream()
                    .filter(referral -> referral.answeredOn() != null)
                    .count();
        }

        @Override
        public int stage() {
            return TrailNode.Kind.REFERRAL.ordinal() * 10;
        }
    }

    /** A draft that was begun for one of the thread's demands and has not been decided on. */
    record Draft(GuidelineVersion version, LocalDate on) implements ThreadStep {
        @Override
        public int stage() {
            return 15;
        }
    }

    /** A draft that was rejected, for a reader who may not read the diary of the body that did it. */
    record Rejected(GuidelineVersion version, DecisionRef decision) implements ThreadStep {
        @Override
        public LocalDate on() {
            return decision.decidedOn();
        }

        @Override
        public int stage() {
            return TrailNode.Kind.GUIDELINE.ordinal() * 10;
        }
    }

    /** A version that was adopted and replaced before it began, on the day of the decision that came instead. */
    record NeverInForce(GuidelineVersion version, VersionState.NeverInForce state) implements ThreadStep {
        @Override
        public LocalDate on() {
            return state.replacing().decidedOn();
        }

        @Override
        public int stage() {
            return 60;
        }
    }

    /** A version in force, from its first day, and the decision that adopted it, which is public. */
    record InForce(GuidelineVersion version, DecisionRef decision, LocalDate on) implements ThreadStep {
        @Override
        public int stage() {
            return 60;
        }
    }

    /** A version that has not been in force for a whole quarter, so that nothing can be said of it yet. */
    record Awaited(GuidelineVersion version, LocalDate on) implements ThreadStep {
        @Override
        public int stage() {
            return 70;
        }
    }

    /**
     * The decisions about children under a version that the reader may see, each one a way in.
     *
     * @param before whether it is the version that the thread set out to change
     * @param on the latest of the decisions
     */
    record Children(GuidelineVersion version, boolean before, LocalDate on, DecisionsUnder.Listed listed)
            implements ThreadStep {
        @Override
        public int stage() {
            return 65;
        }
    }

    /** The decisions about children under a version, and what came of them: protected counts. */
    record Practice(GuidelineVersion version, LocalDate on, PracticeShown shown) implements ThreadStep {
        @Override
        public int stage() {
            return 70;
        }
    }
}
