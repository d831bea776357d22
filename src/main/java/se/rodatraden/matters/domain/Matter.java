package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.matters.CouncilMotionId;
import se.rodatraden.matters.FormalDecisionId;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.ReferralId;

/** A unit of handling in one authority (ärende), from registration to the end. */
public sealed interface Matter {

    Header header();

    default MatterId id() {
        return header().id();
    }

    /** What stays the same through every state. */
    record Header(
            MatterId id,
            CompartmentId authority,
            DiaryNumber number,
            MatterKind kind,
            String title,
            LocalDate registeredOn,
            CouncilMotionId motion,
            @Nullable Origin origin,
            @Nullable Officer officer) {

        public Header handledBy(Officer taker) {
            return new Header(id, authority, number, kind, title, registeredOn, motion, origin, taker);
        }

        /** The day by which the sender wants its answer; none when nobody asked. */
        public Optional<LocalDate> replyDueOn() {
            return Optional.ofNullable(origin).map(Origin::replyDueOn);
        }

        /** Since when the sender waits for no answer any longer, as is known here; the day above is then nothing to keep. */
        public Optional<LocalDate> notAwaitedOn() {
            return Optional.ofNullable(origin).map(Origin::notAwaitedOn);
        }
    }

    /**
     * The other authority that sent the question.
     *
     * @param matterId identifies the sender's matter in what is sent back; it opens nothing here
     * @param referral set when the question is a referral
     * @param notAwaitedOn when the sender's word was registered that it waits for no answer; null while it waits
     */
    record Origin(
            CompartmentId sender,
            String senderName,
            DiaryNumber number,
            MatterId matterId,
            @Nullable ReferralId referral,
            @Nullable LocalDate replyDueOn,
            @Nullable LocalDate notAwaitedOn) {

        /** A question whose answer is awaited. */
        public Origin(
                CompartmentId sender,
                String senderName,
                DiaryNumber number,
                MatterId matterId,
                @Nullable ReferralId referral,
                @Nullable LocalDate replyDueOn) {
            this(sender, senderName, number, matterId, referral, replyDueOn, null);
        }
    }

    /** The official who handles the matter (handläggare). */
    record Officer(StaffId staff, String name) {}

    record Registered(Header header) implements Matter {}

    record InPreparation(Header header) implements Matter {}

    /** The administration's report is signed. */
    record Reported(Header header, OfficialReportId report) implements Matter {}

    /** On the agenda of a meeting; a proposal that another body has reported on comes without a report here. */
    record Scheduled(Header header, @Nullable OfficialReportId report, FormalMeetingId meeting) implements Matter {

        /** Where it stands once it is off the agenda and nothing is decided: its report waits for another meeting. */
        public Matter waiting() {
            return report == null ? unprepared() : new Reported(header, report);
        }

        /** Where it stands when it has to be prepared from the beginning. */
        public Matter unprepared() {
            return header.officer() == null ? new Registered(header) : new InPreparation(header);
        }
    }

    record Decided(Header header, @Nullable OfficialReportId report, Settled settled) implements Matter {}

    /** The decision is sent on to a body whose own decision is awaited. */
    record Dispatched(Header header, @Nullable OfficialReportId report, Settled settled, LocalDate on)
            implements Matter {

        /** Where it goes on when that body wants it prepared again. */
        public Matter sentBack() {
            return header.officer() == null ? new Registered(header) : new InPreparation(header);
        }
    }

    /** @param settled null where no decision of the body settled it: a letter, or a referral that was left unanswered */
    record Closed(
            Header header,
            @Nullable OfficialReportId report,
            @Nullable Settled settled,
            LocalDate on) implements Matter {

        /** Where it goes on when more comes in; a signed report still waits for a meeting. */
        public Matter reopened() {
            if (report != null) {
                return new Reported(header, report);
            }
            return header.officer() == null ? new Registered(header) : new InPreparation(header);
        }
    }

    /** Where and by which decision the body settled it. */
    record Settled(FormalMeetingId meeting, FormalDecisionId decision) {}

    /** The signed report that belongs to the matter as it stands. */
    default Optional<OfficialReportId> signedReport() {
        return switch (this) {
            case Registered _, InPreparation _ -> Optional.empty();
            case Reported reported -> Optional.of(reported.report());
            case Scheduled scheduled -> Optional.ofNullable(scheduled.report());
            case Decided decided -> Optional.ofNullable(decided.report());
            case Dispatched dispatched -> Optional.ofNullable(dispatched.report());
            case Closed closed -> Optional.ofNullable(closed.report());
        };
    }

    /** Where the body takes it up, or settled it. */
    default Optional<FormalMeetingId> dealtWithAt() {
        return this instanceof Scheduled scheduled
                ? Optional.of(scheduled.meeting())
                : settlement().map(Settled::meeting);
    }

    /** The decision of this body that settled it. */
    default Optional<Settled> settlement() {
        return switch (this) {
            case Registered _, InPreparation _, Reported _, Scheduled _ -> Optional.empty();
            case Decided decided -> Optional.of(decided.settled());
            case Dispatched dispatched -> Optional.of(dispatched.settled());
            case Closed closed -> Optional.ofNullable(closed.settled());
        };
    }

    /** Whether its documents are finished for good (TF 2:10): the authority has done with the matter. */
    default boolean hasEnded() {
        return switch (this) {
            case Registered _, InPreparation _, Reported _, Scheduled _, Decided _, Dispatched _ -> false;
            case Closed _ -> true;
        };
    }

    /** Whether replies are waited for, or would be: until the decision is sent. */
    default boolean awaitsReplies() {
        return switch (this) {
            case Registered _, InPreparation _, Reported _, Scheduled _, Decided _ -> true;
            case Dispatched _, Closed _ -> false;
        };
    }

    /** Whether the authority has done its part (slutbehandlat): nobody reads what comes in unless somebody is told. */
    default boolean isSettled() {
        return settlement().isPresent() || hasEnded();
    }
}
