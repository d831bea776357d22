package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.clocks.Deadline;
import se.rodatraden.clocks.MeetDeadline;
import se.rodatraden.clocks.SetDeadline;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.CouncilMotion;
import se.rodatraden.matters.DecisionOutcome;
import se.rodatraden.matters.DeliveryId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.ReferralId;
import se.rodatraden.matters.ReferralReplied;
import se.rodatraden.matters.domain.Delivery;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.MatterDocument.Direction;
import se.rodatraden.matters.store.AuthorityStore;
import se.rodatraden.matters.store.DeliveryStore;
import se.rodatraden.matters.store.LinkStore;
import se.rodatraden.matters.store.MatterDocumentStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.MotionStore;
import se.rodatraden.matters.store.ReferralStore;
import se.rodatraden.matters.store.SecrecyStore;

/**
 * Registers what another authority has posted (OSL 5:1). A question becomes a matter with a number of its own;
 * an answer becomes an incoming document of the matter that asked.
 */
@Component
public class RegisterDelivery {
    private final DeliveryStore deliveries;
    private final AuthorityStore authorities;
    private final MatterStore matters;
    private final MotionStore motions;
    private final MatterDocumentStore documents;
    private final CouncilReturns returns;
    private final ReferralStore referrals;
    private final LinkStore links;
    private final SecrecyStore secrecy;
    private final KeptFiles files;
    private final RoundMail roundMail;
    private final RepliesExpected repliesExpected;
    private final EndRound endRound;
    private final LaterDocuments laterDocuments;
    private final SetDeadline setDeadline;
    private final MeetDeadline meetDeadline;
    private final MatterHistory history;
    private final Clock clock;

    RegisterDelivery(
            DeliveryStore deliveries,
            AuthorityStore authorities,
            MatterStore matters,
            MotionStore motions,
            MatterDocumentStore documents,
            CouncilReturns returns,
            ReferralStore referrals,
            LinkStore links,
            SecrecyStore secrecy,
            KeptFiles files,
            RoundMail roundMail,
            RepliesExpected repliesExpected,
            EndRound endRound,
            LaterDocuments laterDocuments,
            SetDeadline setDeadline,
            MeetDeadline meetDeadline,
            MatterHistory history,
            Clock clock) {
        this.deliveries = deliveries;
        this.authorities = authorities;
        this.matters = matters;
        this.motions = motions;
        this.documents = documents;
        this.returns = returns;
        this.referrals = referrals;
        this.links = links;
        this.secrecy = secrecy;
        this.files = files;
        this.roundMail = roundMail;
        this.repliesExpected = repliesExpected;
        this.endRound = endRound;
        this.laterDocuments = laterDocuments;
        this.setDeadline = setDeadline;
        this.meetDeadline = meetDeadline;
        this.history = history;
        this.clock = clock;
    }

    /** @return the matter that it became, or that it was added to */
    @Transactional
    public MatterId register(DeliveryId id) {
        Delivery delivery = deliveries.getWaiting(id);
        Delivery.Envelope envelope = delivery.envelope();
        MatterAction.holdsAny(CurrentActor.get(), List.of(Role.REGISTRAR), envelope.to())
                .orThrow();
        LocalDate today = LocalDate.now(clock);
        Matter.Header matter = switch (delivery) {
            case Delivery.ReferralRequest request -> openFor(request, today);
            case Delivery.CouncilProposal proposal -> openFor(proposal, today);
            case Delivery.ReplyToReferral reply -> addTo(answered(envelope), reply, today);
            case Delivery.CouncilDecision decision -> addTo(answered(envelope), decision, today);
            case Delivery.ReferralReminder reminder -> roundMail.add(reminder, today);
            case Delivery.ExtensionRequest request -> roundMail.add(answered(envelope), request, today);
            case Delivery.ExtensionAnswer answer -> roundMail.add(answer, today);
            case Delivery.NoLongerAwaited told -> roundMail.add(told, today);
            case Delivery.DueCorrected corrected -> roundMail.add(corrected, today);
        };
        links.link(envelope, matter, today);
        if (!deliveries.markRegistered(id, matter.id(), today)) {
            throw new NotFoundException("waiting delivery " + id);
        }
        return matter.id();
    }

    private Matter.Header openFor(Delivery.ReferralRequest request, LocalDate today) {
        Delivery.Envelope envelope = request.envelope();
        Matter.Header matter = open(
                envelope,
                MatterKind.REFERRAL,
                new ReferralId(envelope.id().value()),
                request.dueOn(),
                request.about(),
                today);
        document(matter, ReferralLetter.TITLE, envelope, today, request.letter(), letter(matter, envelope));
        document(matter, request.about().title(), envelope, today, MotionText.of(request.about()), null);
        setDeadline.set(Deadline.agreed(
                matter.id().value(),
                matter.authority(),
                DispatchDecision.REPLY_DUE,
                matter.number().value(),
                "/matters/" + matter.id(),
                request.dueOn()));
        history.line(matter, "referral-registered", envelope.senderNumber(), request.dueOn());
        return matter;
    }

    private Matter.Header openFor(Delivery.CouncilProposal proposal, LocalDate today) {
        Delivery.Envelope envelope = proposal.envelope();
        Matter.Header matter =
                returns.waitingFor(proposal).map(this::takeUpAgain).orElseGet(() -> opened(proposal, today));
        document(
                matter,
                Delivery.CouncilProposal.DOCUMENT,
                envelope,
                today,
                DecisionText.clauses(proposal.clauses()),
                null);
        keepEnclosures(matter, envelope, today);
        history.line(matter, "proposal-registered", envelope.senderNumber());
        return matter;
    }

    private Matter.Header opened(Delivery.CouncilProposal proposal, LocalDate today) {
        Delivery.Envelope envelope = proposal.envelope();
        Matter.Header matter = open(envelope, MatterKind.COUNCIL_PROPOSAL, null, null, proposal.about(), today);
        document(matter, proposal.about().title(), envelope, today, MotionText.of(proposal.about()), null);
        return matter;
    }

    private Matter.Header takeUpAgain(Matter.Closed returned) {
        matters.move(returned, returned.reopened());
        return returned.header();
    }

    private Matter.Header addTo(Matter matter, Delivery.ReplyToReferral reply, LocalDate today) {
        Delivery.Envelope envelope = reply.envelope();
        Matter.Header header = matter.header();
        UUID extract = document(header, "Remissvar", envelope, today, DecisionText.of(reply.reply()), null);
        keepEnclosures(header, envelope, today);
        ReferralId referral = new ReferralId(reply.request().value());
        int replies = referrals.answer(referral, header.id(), reply.reply(), today, extract);
        markAsSender(envelope, extract, today);
        if (matter.awaitsReplies()) {
            repliesExpected.follow(header);
        }
        if (replies > 0) {
            history.line(
                    header,
                    replies == 1 ? "reply-registered" : "reply-replaced",
                    envelope.fromName(),
                    envelope.senderNumber());
            history.publish(new ReferralReplied(
                    header.motion(),
                    header.id(),
                    referral,
                    header.authority(),
                    header.number(),
                    reply.reply().stance()));
        } else {
            history.line(header, "reply-supplemented", envelope.fromName(), envelope.senderNumber());
        }
        if (matter.isSettled()) {
            laterDocuments.cameIn(header, documents.ordinalOf(extract));
        }
        return header;
    }

    private Matter.Header addTo(Matter matter, Delivery.CouncilDecision decision, LocalDate today) {
        Matter.Header header = matter.header();
        UUID extract = document(
                header, "Kommunfullmäktiges beslut", decision.envelope(), today, DecisionText.of(decision), null);
        if (matter.hasEnded()) {
            laterDocuments.cameIn(header, documents.ordinalOf(extract));
        }
        if (decision.outcome() == DecisionOutcome.RETURNED) {
            if (matter instanceof Matter.Dispatched dispatched) {
                matters.move(dispatched, dispatched.sentBack());
            }
            history.line(
                    header, "council-return-registered", decision.decision().section());
            return header;
        }
        if (matter instanceof Matter.Dispatched dispatched) {
            matters.move(dispatched, new Matter.Closed(header, dispatched.report(), dispatched.settled(), today));
        }
        meetDeadline.meet(header.id().value(), RegisterMotion.MOTION_DECISION);
        endRound.end(header, decision.decision());
        history.line(header, "council-decision-registered", decision.decision().section());
        return header;
    }

    private Matter answered(Delivery.Envelope envelope) {
        MatterId answers = envelope.answers();
        if (answers == null) {
            throw new NotFoundException("the matter that delivery " + envelope.id() + " answers");
        }
        return matters.get(answers);
    }

    private Matter.Header open(
            Delivery.Envelope envelope,
            MatterKind kind,
            @Nullable ReferralId referral,
            @Nullable LocalDate dueOn,
            CouncilMotion motion,
            LocalDate today) {
        Matter.Origin origin = new Matter.Origin(
                envelope.from(),
                envelope.fromName(),
                envelope.senderNumber(),
                envelope.senderMatter(),
                referral,
                dueOn);
        Matter.Header matter = matters.register(
                        authorities.get(envelope.to()), kind, envelope.title(), today, envelope.motion(), origin)
                .header();
        motions.add(motion, matter.authority(), matter.id());
        return matter;
    }

    /** The letter as the sender signed it; one that was sent before there were such files has none. */
    private @Nullable UUID letter(Matter.Header matter, Delivery.Envelope envelope) {
        return deliveries.enclosures(envelope.id()).stream()
                .findFirst()
                .map(enclosure -> files.keep(matter, enclosure.title(), enclosure.mediaType(), enclosure.bytes()))
                .orElse(null);
    }

    private void keepEnclosures(Matter.Header matter, Delivery.Envelope envelope, LocalDate today) {
        for (DeliveryStore.Enclosure enclosure : deliveries.enclosures(envelope.id())) {
            UUID kept = files.keep(matter, enclosure.title(), enclosure.mediaType(), enclosure.bytes());
            markAsSender(envelope, document(matter, enclosure.title(), envelope, today, "", kept), today);
        }
    }

    /** What the sender has marked is marked here, for the registrar alone until the registrar decides. */
    private void markAsSender(Delivery.Envelope envelope, UUID document, LocalDate today) {
        String provision = envelope.secrecy();
        if (provision != null) {
            secrecy.mark(
                    document,
                    MarkSecret.provision(provision),
                    MarkSecret.withRegistrar(List.of()),
                    today,
                    CurrentActor.get());
        }
    }

    private UUID document(
            Matter.Header matter,
            String title,
            Delivery.Envelope envelope,
            LocalDate today,
            String body,
            @Nullable UUID kept) {
        return documents.add(
                matter.id(), matter.authority(), Direction.INCOMING, title, envelope.fromName(), today, body, kept);
    }
}
