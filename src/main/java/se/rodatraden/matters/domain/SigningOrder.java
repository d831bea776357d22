package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.List;
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
 * @param twoPeople whether reviewer and signer must be somebody else than the only writer
 */
public record SigningOrder(LocalDate from, @Nullable Role reviewer, Role signer, boolean twoPeople) {

    /** The roles that a part in it can be given to: those who work on the matters of an authority. */
    public static final List<Role> ROLES = List.of(Role.ANALYST, Role.REGISTRAR, Role.COMMITTEE_SECRETARY);

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

    /** Writers read what they write, and those who have a part in the order what they answer for (TF 2:12). */
    public Verdict mayRead(CompartmentId authority, Actor actor) {
        List<Role> readers = Stream.of(Role.ANALYST, reviewer, signer)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        return MatterAction.holdsAny(actor, readers, authority);
    }

    /** @param writers of the report, by their ids */
    public Verdict mayReview(Matter matter, Actor actor, Set<UUID> writers) {
        Role role = reviewer == null ? signer : reviewer;
        return heldBy(role, matter, actor).and(() -> anotherThanTheWriter(actor, writers));
    }

    public Verdict maySign(Matter matter, Actor actor, Set<UUID> writers) {
        return heldBy(signer, matter, actor).and(() -> anotherThanTheWriter(actor, writers));
    }

    private static Verdict heldBy(Role role, Matter matter, Actor actor) {
        return MatterAction.holdsAny(actor, List.of(role), matter.header().authority())
                .and(() -> MatterAction.WRITE_REPORT.inState(matter));
    }

    private Verdict anotherThanTheWriter(Actor actor, Set<UUID> writers) {
        return Verdict.allowedIf(!twoPeople || !writers.equals(Set.of(actor.id())), "matters.refused.only-writer");
    }
}
