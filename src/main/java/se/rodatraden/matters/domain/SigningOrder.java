package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;

/**
 * Who reviews and who signs the reports of an authority, from a day on.
 *
 * @param reviewer null where a report is signed without a review
 * @param twoPeople whether reviewer and signer must be somebody who has written nothing of it
 */
public record SigningOrder(LocalDate from, @Nullable Role reviewer, Role signer, boolean twoPeople) {

    /** The roles that a part in it can be given to: those who work on the matters of an authority, and who leads them. */
    public static final List<Role> ROLES =
            List.of(Role.ANALYST, Role.HEAD_OF_ADMINISTRATION, Role.REGISTRAR, Role.COMMITTEE_SECRETARY);

    /** Whoever writes signs: so it is until the authority says otherwise. */
    public static final SigningOrder ONE_STEP = new SigningOrder(LocalDate.EPOCH, null, Role.ANALYST, false);

    public SigningOrder {
        if (!ROLES.contains(signer) || reviewer != null && !ROLES.contains(reviewer)) {
            throw new IllegalArgumentException("reports are reviewed and signed by " + ROLES);
        }
    }

    public boolean isReviewed() {
        return reviewer != null;
    }

    /** Whether the writer hands it on, to whoever reviews it or, without a review, to a signer of another role. */
    public boolean isHandedOn() {
        return isReviewed() || signer != Role.ANALYST;
    }

    /**
     * A draft is its writers' own until it is sent (TF 2:12); what is sent is read by those who have a part in the order as
     * well, and what is signed by everybody who reads the matter.
     *
     * @param authority that the report is written at
     */
    public Verdict mayRead(OfficialReport report, CompartmentId authority, Actor actor) {
        return switch (report) {
            case OfficialReport.Draft _ -> MatterAction.WRITE_REPORT.heldIn(authority, actor);
            case OfficialReport.UnderReview _, OfficialReport.Returned _, OfficialReport.Approved _ ->
                hasPart(authority, actor);
            case OfficialReport.Signed _ -> Verdict.ALLOWED;
        };
    }

    private Verdict hasPart(CompartmentId authority, Actor actor) {
        List<Role> readers = Stream.of(Role.ANALYST, reviewer, signer)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return MatterAction.holdsAny(actor, readers, authority);
    }

    /** @param writers of the report, by their ids */
    public Verdict mayReview(Matter matter, Actor actor, Set<UUID> writers) {
        Role role = reviewer == null ? signer : reviewer;
        return heldBy(role, matter, actor).and(() -> anotherThanTheWriters(actor, writers));
    }

    public Verdict maySign(Matter matter, Actor actor, Set<UUID> writers) {
        return heldBy(signer, matter, actor).and(() -> anotherThanTheWriters(actor, writers));
    }

    private static Verdict heldBy(Role role, Matter matter, Actor actor) {
        return MatterAction.holdsAny(actor, List.of(role), matter.header().authority())
                .and(() -> MatterAction.WRITE_REPORT.inState(matter));
    }

    /** With a colleague's word in it the rest is still nobody's but the writer's: to share the writing is not to read it. */
    private Verdict anotherThanTheWriters(Actor actor, Set<UUID> writers) {
        return Verdict.allowedIf(!twoPeople || !writers.contains(actor.id()), "matters.refused.writer-too");
    }
}
