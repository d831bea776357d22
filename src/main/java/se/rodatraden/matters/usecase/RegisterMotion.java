package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.clocks.Clocks;
import se.rodatraden.clocks.Deadline;
import se.rodatraden.clocks.DeadlineRule;
import se.rodatraden.clocks.SetDeadline;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.Authority;
import se.rodatraden.matters.AuthorityKind;
import se.rodatraden.matters.CouncilMotion;
import se.rodatraden.matters.CouncilMotionId;
import se.rodatraden.matters.Demand;
import se.rodatraden.matters.DemandId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.MotionRegistered;
import se.rodatraden.matters.domain.DiaryEntry;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.MatterDocument.Direction;
import se.rodatraden.matters.store.AuthorityStore;
import se.rodatraden.matters.store.MatterDocumentStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.MotionStore;

/** Registers a motion in the executive board's diary: the beginning of a thread. */
@Component
public class RegisterMotion {
    static final String MOTION_DECISION = "matters.deadline.motion-decision";

    private final AuthorityStore authorities;
    private final MatterStore matters;
    private final MotionStore motions;
    private final MatterDocumentStore documents;
    private final MatterHistory history;
    private final Clocks clocks;
    private final SetDeadline setDeadline;
    private final Clock clock;

    RegisterMotion(
            AuthorityStore authorities,
            MatterStore matters,
            MotionStore motions,
            MatterDocumentStore documents,
            MatterHistory history,
            Clocks clocks,
            SetDeadline setDeadline,
            Clock clock) {
        this.authorities = authorities;
        this.matters = matters;
        this.motions = motions;
        this.documents = documents;
        this.history = history;
        this.clocks = clocks;
        this.setDeadline = setDeadline;
        this.clock = clock;
    }

    /**
     * @param authority the executive board, in whose diary it is registered
     * @param wording the motion's own text; may be empty
     */
    public record Particulars(
            CompartmentId authority,
            String title,
            List<String> proposers,
            LocalDate raisedOn,
            String wording,
            List<DemandRaised> demands) {}

    /** @param guideline the guideline that it would change; null for none */
    public record DemandRaised(String wording, @Nullable GuidelineKey guideline) {}

    public record Registered(MatterId matter, CouncilMotionId motion, DiaryNumber number, List<DemandId> demands) {}

    /** Whether the actor registers motions in that authority's diary. */
    public static Verdict mayRegister(Authority authority, Actor actor) {
        return MatterAction.holdsAny(actor, List.of(Role.REGISTRAR), authority.id())
                .and(() -> Verdict.allowedIf(
                        authority.kind() == AuthorityKind.EXECUTIVE_BOARD, "matters.refused.not-board"));
    }

    /** A motion is registered when it has been raised, and not before. */
    public Verdict mayBeRaised(LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        return Verdict.allowedIf(!day.isAfter(today), "matters.refused.raised-ahead", today);
    }

    @Transactional
    public Registered register(Particulars particulars) {
        Authority authority = authorities.get(particulars.authority());
        LocalDate today = LocalDate.now(clock);
        mayRegister(authority, CurrentActor.get())
                .and(() -> mayBeRaised(particulars.raisedOn()))
                .and(() -> DiaryEntry.mayStand(particulars.title()))
                .orThrow();
        Matter.Header matter = matters.register(authority, MatterKind.MOTION, particulars.title(), today, null, null)
                .header();
        CouncilMotion motion = motion(matter.motion(), particulars);
        motions.add(motion, authority.id(), matter.id());
        documents.add(
                matter.id(),
                authority.id(),
                Direction.INCOMING,
                motion.title(),
                String.join(", ", motion.proposers()),
                today,
                MotionText.of(motion),
                null);
        clocks.deadline(DeadlineRule.MOTION_DECISION, motion.raisedOn())
                .ifPresent(deadline -> setDeadline.set(Deadline.statutory(
                        matter.id().value(),
                        authority.id(),
                        MOTION_DECISION,
                        matter.number().value(),
                        "/matters/" + matter.id(),
                        deadline)));
        history.line(matter, "motion-registered", matter.number());
        history.publish(new MotionRegistered(motion.id(), matter.id(), authority.id(), matter.number()));
        return new Registered(
                matter.id(),
                motion.id(),
                matter.number(),
                motion.demands().stream().map(Demand::id).toList());
    }

    private CouncilMotion motion(CouncilMotionId id, Particulars particulars) {
        List<DemandRaised> raised = particulars.demands();
        List<DemandId> ids = motions.newDemandIds(raised.size());
        List<Demand> demands = IntStream.range(0, raised.size())
                .mapToObj(i -> new Demand(
                        ids.get(i),
                        i + 1,
                        raised.get(i).wording(),
                        raised.get(i).guideline()))
                .toList();
        return new CouncilMotion(
                id,
                particulars.title(),
                particulars.proposers(),
                particulars.raisedOn(),
                particulars.wording(),
                demands);
    }
}
