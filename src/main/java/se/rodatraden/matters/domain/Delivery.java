package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.DecisionRef;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.matters.CouncilMotion;
import se.rodatraden.matters.CouncilMotionId;
import se.rodatraden.matters.DecisionOutcome;
import se.rodatraden.matters.DeliveryId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.ReferralId;

/** Something that one authority posted to another; it waits until the addressee's registrar registers it. */
public sealed interface Delivery {

    Envelope envelope();

    /**
     * What stands on the outside.
     *
     * @param answers the addressee's own matter, when this answers something that it sent
     * @param secrecy the provision by which the sender has marked what is inside; null for none
     */
    record Envelope(
            DeliveryId id,
            CompartmentId from,
            String fromName,
            CompartmentId to,
            DiaryNumber senderNumber,
            MatterId senderMatter,
            @Nullable MatterId answers,
            CouncilMotionId motion,
            String title,
            LocalDate sentOn,
            @Nullable String secrecy) {

        /** The sender's mark goes along. */
        public Envelope marked(@Nullable String provision) {
            return new Envelope(
                    id, from, fromName, to, senderNumber, senderMatter, answers, motion, title, sentOn, provision);
        }
    }

    /** A referral: becomes a matter of the addressee's own. */
    record ReferralRequest(Envelope envelope, LocalDate dueOn, String letter, CouncilMotion about)
            implements Delivery {}

    /** A reply to a referral: becomes an incoming document of the matter that asked. */
    record ReplyToReferral(Envelope envelope, DeliveryId request, Referral.ReferralReply reply) implements Delivery {}

    /** What the board proposes that the council decide: becomes a matter of the council's own. */
    record CouncilProposal(Envelope envelope, CouncilMotion about, List<String> clauses, DecisionRef decision)
            implements Delivery {
        /** The title of the document that the clauses become; the files that came along are registered after it. */
        public static final String DOCUMENT = "Förslag till beslut";
    }

    /**
     * What the council decided on the proposal: an incoming document that ends the board's matter, or sends it back to
     * preparation.
     *
     * @param task what the preparation has to add; empty unless the council returned the matter
     */
    record CouncilDecision(
            Envelope envelope, DecisionRef decision, DecisionOutcome outcome, List<String> clauses, String task)
            implements Delivery {}

    /** The sender reminds of a reply that it has not got: an incoming document of the matter that answers. */
    record ReferralReminder(Envelope envelope, ReferralId referral, LocalDate dueOn, String text) implements Delivery {}

    /** The body asks for more time: an incoming document of the matter that asked. */
    record ExtensionRequest(Envelope envelope, ReplyExtension.Header extension) implements Delivery {}

    /** @param until the new due date; null when more time was refused */
    record ExtensionAnswer(
            Envelope envelope,
            DeliveryId request,
            ReferralId referral,
            @Nullable LocalDate until,
            String answer) implements Delivery {}

    /**
     * The council has decided the motion, and no reply is waited for: an incoming document of the matter that answers.
     *
     * @param decision of the council
     */
    record NoLongerAwaited(Envelope envelope, ReferralId referral, DecisionRef decision) implements Delivery {}

    /**
     * The sender had told a wrong day: an incoming document of the matter that answers.
     *
     * @param dueOn the day that was told
     * @param instead the day that holds
     */
    record DueCorrected(Envelope envelope, ReferralId referral, LocalDate dueOn, LocalDate instead, String reason)
            implements Delivery {
        /** As each side keeps it. */
        public DueCorrection correction() {
            return new DueCorrection(envelope.id(), referral, dueOn, instead, reason, envelope.sentOn());
        }
    }

    /** Whether registering it opens a matter, or adds to one that exists. */
    default boolean opensMatter() {
        return switch (this) {
            case ReferralRequest _, CouncilProposal _ -> true;
            case ReplyToReferral _,
                    CouncilDecision _,
                    ReferralReminder _,
                    ExtensionRequest _,
                    ExtensionAnswer _,
                    NoLongerAwaited _,
                    DueCorrected _ -> false;
        };
    }
}
