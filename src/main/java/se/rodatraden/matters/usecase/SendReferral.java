package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.documents.NewDocument;
import se.rodatraden.documents.RenderPdf;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.Authority;
import se.rodatraden.matters.CouncilMotion;
import se.rodatraden.matters.DeliveryId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.ReferralId;
import se.rodatraden.matters.ReferralSent;
import se.rodatraden.matters.domain.Delivery;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.MatterDocument.Direction;
import se.rodatraden.matters.domain.Referral;
import se.rodatraden.matters.domain.ReplyDueDate;
import se.rodatraden.matters.store.AuthorityStore;
import se.rodatraden.matters.store.DeliveryStore;
import se.rodatraden.matters.store.MatterDocumentStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.MotionStore;
import se.rodatraden.matters.store.ReferralStore;

/** Sends a matter on referral: each body gets the letter and the motion in its own mail. */
@Component
public class SendReferral {
    private final MatterStore matters;
    private final MotionStore motions;
    private final ReferralStore referrals;
    private final DeliveryStore deliveries;
    private final OutgoingPost post;
    private final AuthorityStore authorities;
    private final MatterDocumentStore documents;
    private final RepliesExpected repliesExpected;
    private final RenderPdf renderPdf;
    private final KeptFiles files;
    private final MatterHistory history;
    private final Clock clock;

    SendReferral(
            MatterStore matters,
            MotionStore motions,
            ReferralStore referrals,
            DeliveryStore deliveries,
            OutgoingPost post,
            AuthorityStore authorities,
            MatterDocumentStore documents,
            RepliesExpected repliesExpected,
            RenderPdf renderPdf,
            KeptFiles files,
            MatterHistory history,
            Clock clock) {
        this.matters = matters;
        this.motions = motions;
        this.referrals = referrals;
        this.deliveries = deliveries;
        this.post = post;
        this.authorities = authorities;
        this.documents = documents;
        this.repliesExpected = repliesExpected;
        this.renderPdf = renderPdf;
        this.files = files;
        this.history = history;
        this.clock = clock;
    }

    /** @param letter the covering letter (remissmissiv), in Swedish */
    public record Round(MatterId matter, List<CompartmentId> bodies, LocalDate dueOn, String letter) {}

    @Transactional
    public List<ReferralId> send(Round round) {
        Matter matter = matters.get(round.matter());
        Matter.Header header = matter.header();
        LocalDate today = LocalDate.now(clock);
        MatterAction.SEND_REFERRAL
                .verdict(matter, CurrentActor.get())
                .and(() -> new ReplyDueDate(round.dueOn()).mayBeSet(today))
                .and(() -> Verdict.allowedIf(!round.bodies().isEmpty(), "matters.refused.no-bodies"))
                .and(() -> notAskedBefore(round))
                .orThrow();
        String sender = authorities.get(header.authority()).name();
        CouncilMotion motion = motions.of(header.id());
        List<ReferralStore.Sent> sent = referrals.send(header, round.bodies(), today, round.dueOn());
        List<Delivery> posted = new ArrayList<>();
        for (ReferralStore.Sent referral : sent) {
            Delivery.Envelope envelope =
                    post.envelope(new DeliveryId(referral.id().value()), header, referral.body(), null);
            posted.add(new Delivery.ReferralRequest(envelope, round.dueOn(), round.letter(), motion));
        }
        List<String> bodies = authorities.all().stream()
                .filter(authority -> round.bodies().contains(authority.id()))
                .map(Authority::name)
                .toList();
        String title = ReferralLetter.TITLE + " " + header.number();
        byte[] pdf = renderPdf.render(ReferralLetter.content(
                header,
                sender,
                bodies,
                round.letter(),
                round.dueOn(),
                today,
                CurrentActor.get().name()));
        deliveries.post(posted, List.of(new DeliveryStore.Enclosure(title, NewDocument.PDF, pdf)));
        documents.add(
                header.id(),
                header.authority(),
                Direction.OUTGOING,
                ReferralLetter.TITLE,
                String.join(", ", bodies),
                today,
                round.letter(),
                files.keep(header, title, NewDocument.PDF, pdf));
        repliesExpected.follow(header);
        history.line(header, "referral-sent", sent.size(), round.dueOn());
        sent.forEach(referral -> history.publish(
                new ReferralSent(header.motion(), header.id(), referral.id(), header.authority(), header.number())));
        return sent.stream().map(ReferralStore.Sent::id).toList();
    }

    /** A body has one referral in a matter; who was asked already cannot be asked again. */
    private Verdict notAskedBefore(Round round) {
        List<String> again = referrals.of(round.matter()).stream()
                .map(Referral::header)
                .filter(referral -> round.bodies().contains(referral.body()))
                .map(Referral.Header::bodyName)
                .toList();
        return Verdict.allowedIf(again.isEmpty(), "matters.refused.asked-before", again);
    }
}
