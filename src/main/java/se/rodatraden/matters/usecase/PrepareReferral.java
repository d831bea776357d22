package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.clocks.Clocks;
import se.rodatraden.clocks.DeadlineRule;
import se.rodatraden.clocks.StatutoryDeadline;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.Authority;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.BodyList;
import se.rodatraden.matters.domain.FormalMeeting;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.Referral;
import se.rodatraden.matters.store.AuthorityStore;
import se.rodatraden.matters.store.BodyListStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.MeetingStore;
import se.rodatraden.matters.store.MotionStore;
import se.rodatraden.matters.store.ReferralStore;

/** What a registrar chooses from when sending a matter on referral: the bodies, and when each meets next. */
@Component
@Transactional(readOnly = true)
public class PrepareReferral {
    private final MatterStore matters;
    private final AuthorityStore authorities;
    private final MeetingStore meetings;
    private final ReferralStore referrals;
    private final BodyListStore lists;
    private final BodiesToAsk bodiesToAsk;
    private final MotionStore motions;
    private final Clocks clocks;
    private final Clock clock;

    PrepareReferral(
            MatterStore matters,
            AuthorityStore authorities,
            MeetingStore meetings,
            ReferralStore referrals,
            BodyListStore lists,
            BodiesToAsk bodiesToAsk,
            MotionStore motions,
            Clocks clocks,
            Clock clock) {
        this.matters = matters;
        this.authorities = authorities;
        this.meetings = meetings;
        this.referrals = referrals;
        this.lists = lists;
        this.bodiesToAsk = bodiesToAsk;
        this.motions = motions;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * @param letter a proposed covering letter, without its due date
     * @param decideBy when the motion is to be decided
     */
    public record ReferralOffer(
            Matter.Header matter,
            List<Body> bodies,
            List<BodyList> lists,
            String letter,
            Optional<LocalDate> decideBy,
            Verdict verdict) {}

    /** @param nextMeeting null when its calendar has none */
    public record Body(Authority authority, @Nullable LocalDate nextMeeting, boolean askedBefore) {}

    public ReferralOffer prepare(MatterId id) {
        Matter matter = matters.get(id);
        Matter.Header header = matter.header();
        Map<CompartmentId, LocalDate> next = meetings.nextOfEach(LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(meeting -> meeting.header().authority(), FormalMeeting::heldOn));
        List<CompartmentId> asked = referrals.of(id).stream()
                .map(Referral::header)
                .map(Referral.Header::body)
                .toList();
        List<Body> bodies = bodiesToAsk.of(header.authority()).stream()
                .map(authority -> new Body(authority, next.get(authority.id()), asked.contains(authority.id())))
                .toList();
        return new ReferralOffer(
                header,
                bodies,
                lists.of(header.authority()),
                letter(header, authorities.get(header.authority())),
                motions.about(header)
                        .flatMap(motion -> clocks.deadline(DeadlineRule.MOTION_DECISION, motion.raisedOn()))
                        .map(StatutoryDeadline::dueOn),
                MatterAction.SEND_REFERRAL.verdict(matter, CurrentActor.get()));
    }

    /** The letter is a document, in Swedish in every language of the screen. */
    private static String letter(Matter.Header matter, Authority sender) {
        return """
                %s remitterar motionen ”%s” för yttrande.

                Svaret ska ange om ni tillstyrker eller avstyrker motionens yrkanden och skälen till det. \
                Ange vårt diarienummer %s i svaret.""".formatted(sender.name(), matter.title(), matter.number());
    }
}
