package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.DeliveryId;
import se.rodatraden.matters.ReferralId;

/** More time for a reply, asked for by the body and answered by the sender (anstånd). Both sides have it. */
public sealed interface ReplyExtension extends DueStep {

    Header header();

    /**
     * @param dueOn the due date when it was asked for
     * @param until what was asked for
     */
    record Header(
            DeliveryId id, ReferralId referral, LocalDate dueOn, LocalDate until, String reason, LocalDate askedOn) {}

    record Asked(Header header) implements ReplyExtension {}

    /** @param until what the sender gave; it need not be what was asked for */
    record Granted(Header header, LocalDate until, String answer, LocalDate answeredOn) implements ReplyExtension {}

    record Refused(Header header, String answer, LocalDate answeredOn) implements ReplyExtension {}

    @Override
    default DeliveryId id() {
        return header().id();
    }

    @Override
    default ReferralId referral() {
        return header().referral();
    }

    @Override
    default LocalDate was() {
        return header().dueOn();
    }

    @Override
    default LocalDate on() {
        return header().askedOn();
    }

    default boolean isOpen() {
        return switch (this) {
            case Asked _ -> true;
            case Granted _, Refused _ -> false;
        };
    }

    /** An answer is given once. */
    default Verdict mayBeAnswered() {
        return switch (this) {
            case Asked _ -> Verdict.ALLOWED;
            case Granted _, Refused _ -> Verdict.refused("matters.refused.extension-answered");
        };
    }

    /** Whether that much time may be given: for a reply that is still awaited, and to a day that can still be kept. */
    static Verdict mayBeGranted(Referral referral, LocalDate until, LocalDate today) {
        LocalDate dueOn = referral.header().dueOn();
        LocalDate after = dueOn.isBefore(today) ? today : dueOn;
        return Verdict.allowedIf(referral instanceof Referral.Sent, "matters.refused.extension-replied")
                .and(() -> Verdict.allowedIf(until.isAfter(after), "matters.refused.extension-day", after));
    }

    /**
     * Whether more time may be asked for: not while an answer is awaited, and for a day after the one that holds.
     *
     * @param earlier of the same referral
     */
    static Verdict mayBeAsked(List<ReplyExtension> earlier, LocalDate dueOn, LocalDate until) {
        return Verdict.allowedIf(earlier.stream().noneMatch(ReplyExtension::isOpen), "matters.refused.extension-asked")
                .and(() -> Verdict.allowedIf(until.isAfter(dueOn), "matters.refused.extension-day", dueOn));
    }

    /**
     * Whether the sender can be expected to wait that long: a hint to both sides, which stops nobody.
     *
     * @param meets the sender's first meeting after the due date; empty when none is planned
     */
    static Verdict seemsReasonable(LocalDate dueOn, LocalDate until, Optional<LocalDate> meets, String sender) {
        return Verdict.allowedIf(!until.isAfter(dueOn.plusYears(1)), "matters.extension.doubt.year", dueOn)
                .and(() -> meets.filter(until::isAfter)
                        .map(day -> Verdict.refused("matters.extension.doubt.meeting", day, sender))
                        .orElse(Verdict.ALLOWED));
    }
}
