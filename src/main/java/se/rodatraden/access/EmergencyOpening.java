package se.rodatraden.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.kernel.Verdict;

/** One record that somebody opened in an emergency (nödöppning), and whether its unit manager has looked at it. */
public sealed interface EmergencyOpening {

    /** What the worklist says of an opening that waits for its review. */
    String REVIEW = "access.deadline.emergency-review";

    Facts facts();

    record Unreviewed(Facts facts) implements EmergencyOpening {}

    record Reviewed(Facts facts, Review review) implements EmergencyOpening {}

    /**
     * @param reference the number that people call the record by
     * @param until the last day on which the record is open
     */
    record Facts(
            UUID id,
            StaffId staff,
            String staffName,
            UUID subject,
            CompartmentId compartment,
            String compartmentName,
            String reference,
            String whyNow,
            String whyMe,
            Instant openedAt,
            LocalDate until,
            LocalDate reviewBy) {}

    /** What the manager came to, in words. */
    record Review(EmergencyFinding finding, String text, String reviewer, Instant at) {}

    default String link() {
        return "/cases/emergency-openings/" + facts().id();
    }

    /** Whether whoever opened the record can still read it. */
    default boolean isRunning(LocalDate today) {
        boolean ended = switch (this) {
            case Unreviewed _ -> false;
            case Reviewed(Facts _, Review review) -> review.finding() == EmergencyFinding.NOT_JUSTIFIED;
        };
        return !ended && !today.isAfter(facts().until());
    }

    /** The manager of the record's unit looks at it afterwards, and never whoever opened it. */
    default Verdict mayReview(Actor actor) {
        return switch (this) {
            case Reviewed _ -> Verdict.refused("access.refused.already-reviewed");
            case Unreviewed(Facts facts) ->
                Verdict.allowedIf(!actor.id().equals(facts.staff().value()), "access.refused.own-emergency")
                        .and(() -> Verdict.allowedIf(
                                leads(actor, facts.compartment()), "access.refused.not-manager-of-unit"));
        };
    }

    private static boolean leads(Actor actor, CompartmentId unit) {
        return switch (actor) {
            case Actor.Person person ->
                person.offices().stream()
                        .anyMatch(office -> office.role() == Role.UNIT_MANAGER && unit.equals(office.compartment()));
            case Actor.SystemPurpose _ -> false;
        };
    }
}
