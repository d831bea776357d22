package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.ReferralId;
import se.rodatraden.matters.ReplyStance;

/** One body's part of a referral round, as the sender sees it (remiss). */
public sealed interface Referral {

    Header header();

    /**
     * @param dueOn the day that holds, after extensions and corrections
     * @param bodyNumber the number that the body gave the question in its own diary; null until it has told
     * @param reminders how many were sent; {@code remindedOn} the last, null for none
     * @param remindedOf the day that the last reminder told; null for none, or for one of a day before the one that holds
     */
    record Header(
            ReferralId id,
            CompartmentId body,
            String bodyName,
            LocalDate sentOn,
            LocalDate dueOn,
            @Nullable DiaryNumber bodyNumber,
            LocalDate firstDueOn,
            int reminders,
            @Nullable LocalDate remindedOn,
            @Nullable LocalDate remindedOf) {

        /** A referral whose reminder, if any, was of the day that holds. */
        public Header(
                ReferralId id,
                CompartmentId body,
                String bodyName,
                LocalDate sentOn,
                LocalDate dueOn,
                @Nullable DiaryNumber bodyNumber,
                LocalDate firstDueOn,
                int reminders,
                @Nullable LocalDate remindedOn) {
            this(
                    id,
                    body,
                    bodyName,
                    sentOn,
                    dueOn,
                    bodyNumber,
                    firstDueOn,
                    reminders,
                    remindedOn,
                    remindedOn == null ? null : dueOn);
        }

        /** A reminder of a day that holds no longer is none of the day that does. */
        boolean isReminded() {
            return dueOn.equals(remindedOf);
        }
    }

    record Sent(Header header) implements Referral {}

    /**
     * @param reply the one that holds: the last
     * @param secrecy the provision by which its document is marked, for a reader whom the mark names; null for none
     * @param earlier those that it replaced and that the reader may see, the first first
     */
    record Answered(
            Header header,
            ReferralReply reply,
            LocalDate registeredOn,
            UUID document,
            @Nullable String secrecy,
            List<Earlier> earlier)
            implements Referral {

        public Answered {
            earlier = List.copyOf(earlier);
        }

        /** An unmarked first reply. */
        public Answered(Header header, ReferralReply reply, LocalDate registeredOn, UUID document) {
            this(header, reply, registeredOn, document, null, List.of());
        }

        /** The day that counts against the due date. */
        LocalDate firstRegisteredOn() {
            return earlier.isEmpty() ? registeredOn : earlier.getFirst().registeredOn();
        }
    }

    /** A reply that a later one of the same body replaced. */
    record Earlier(ReferralReply reply, LocalDate registeredOn) {}

    /** The body has answered, and the reply is marked secret for the reader at hand. */
    record Withheld(Header header, LocalDate answeredOn) implements Referral {}

    /**
     * The opinion that the body gave (remissvar).
     *
     * @param section the paragraph of the body's minutes
     * @param dissent reservations and special statements, kept as they were written
     * @param reasons of the body's report, paragraph by paragraph; empty when it has none
     */
    record ReferralReply(
            ReplyStance stance,
            String summary,
            LocalDate decidedOn,
            String section,
            String dissent,
            @Nullable String reasons) {

        /** A reply without a report. */
        public ReferralReply(ReplyStance stance, String summary, LocalDate decidedOn, String section, String dissent) {
            this(stance, summary, decidedOn, section, dissent, null);
        }
    }

    /** @param over whether the sender waits for no reply any longer */
    default Standing standing(LocalDate today, boolean over) {
        return over && this instanceof Sent ? Standing.UNANSWERED : standing(today);
    }

    /** As long as the sender waits. */
    default Standing standing(LocalDate today) {
        return switch (this) {
            case Sent sent -> today.isAfter(sent.header().dueOn()) ? Standing.LATE : Standing.AWAITED;
            case Answered answered -> answeredOn(answered, answered.firstRegisteredOn());
            case Withheld withheld -> answeredOn(withheld, withheld.answeredOn());
        };
    }

    private static Standing answeredOn(Referral referral, LocalDate day) {
        return day.isAfter(referral.header().dueOn()) ? Standing.ANSWERED_LATE : Standing.ANSWERED;
    }

    /** Whether the body is reminded: it has not answered, and has got no reminder that day. */
    default Verdict mayBeReminded(LocalDate today) {
        return switch (this) {
            case Sent sent ->
                Verdict.allowedIf(!today.equals(sent.header().remindedOn()), "matters.reminder.not.reminded-today");
            case Answered _, Withheld _ -> Verdict.refused("matters.reminder.not.answered");
        };
    }

    /** How the reply stands to its due date. */
    enum Standing {
        AWAITED,
        LATE,
        /** The decision was taken without it. */
        UNANSWERED,
        ANSWERED,
        ANSWERED_LATE;

        public boolean isAnswered() {
            return this == ANSWERED || this == ANSWERED_LATE;
        }
    }
}
