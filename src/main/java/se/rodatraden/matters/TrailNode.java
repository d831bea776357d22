package se.rodatraden.matters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.kernel.DecisionRef;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.kernel.EvidenceRef;

/** One step of a thread that the reader may see. */
public sealed interface TrailNode {

    /** When it happened; the thread is ordered by it. */
    LocalDate on();

    /** The page that shows it. */
    String href();

    default Kind kind() {
        return switch (this) {
            case Motion _ -> Kind.MOTION;
            case SentReferral _ -> Kind.REFERRAL;
            case Report _ -> Kind.REPORT;
            case Evidence _ -> Kind.EVIDENCE;
            case BodyDecision _ -> Kind.DECISION;
            case Guideline _ -> Kind.GUIDELINE;
        };
    }

    /** The kinds of step, in the order in which a thread takes them on one day. */
    enum Kind {
        MOTION,
        REFERRAL,
        EVIDENCE,
        REPORT,
        DECISION,
        GUIDELINE
    }

    record Motion(CouncilMotionId id, MatterId matter, String authority, DiaryNumber number, CouncilMotion motion)
            implements TrailNode {
        @Override
        public LocalDate on() {
            return motion.raisedOn();
        }

        @Override
        public String href() {
            return "/matters/" + matter;
        }
    }

    /**
     * @param stance null until the reply is registered with the one who asked; to the body that was asked, until it
     *     has sent its reply; null for ever to whoever may not see a marked reply
     * @param answeredOn the day of the reply, seen or not
     */
    record SentReferral(
            ReferralId id,
            MatterId matter,
            String body,
            LocalDate on,
            LocalDate dueOn,
            @Nullable ReplyStance stance,
            @Nullable LocalDate answeredOn)
            implements TrailNode {
        @Override
        public String href() {
            return "/matters/" + matter;
        }
    }

    record Report(
            OfficialReportId id,
            MatterId matter,
            String authority,
            DiaryNumber number,
            LocalDate on,
            @Nullable ReplyStance stance)
            implements TrailNode {
        @Override
        public String href() {
            return "/matters/reports/" + id;
        }
    }

    /** Figures that a report cites; the page of the figures themselves is {@code evidence}'s. */
    record Evidence(EvidenceRef ref, OfficialReportId report, String authority, LocalDate on) implements TrailNode {
        @Override
        public String href() {
            return "/matters/reports/" + report;
        }
    }

    record BodyDecision(FormalDecisionId id, MatterId matter, DecisionRef reference, DecisionOutcome outcome)
            implements TrailNode {
        @Override
        public LocalDate on() {
            return reference.decidedOn();
        }

        @Override
        public String href() {
            return "/matters/" + matter;
        }
    }

    /** @param inForceFrom null when the demand behind the draft was rejected */
    record Guideline(
            GuidelineVersionId version,
            GuidelineKey guideline,
            String title,
            MatterId matter,
            DecisionRef decision,
            @Nullable LocalDate inForceFrom)
            implements TrailNode {
        @Override
        public LocalDate on() {
            return decision.decidedOn();
        }

        @Override
        public String href() {
            return "/matters/" + matter;
        }
    }
}
