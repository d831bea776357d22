package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.clocks.MeetDeadline;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.ReplyAheadStore;

/**
 * Ends a matter without a decision of the body. A letter is answered, or laid to the documents (läggs till handlingarna); a
 * referral is left without a reply when nobody waits for it any longer. What was written for it stays in the matter.
 */
@Component
public class FinishMatter {
    private final MatterStore matters;
    private final ReplyAheadStore replies;
    private final ReadSettledMotion settledMotion;
    private final MeetDeadline meetDeadline;
    private final MatterHistory history;
    private final Clock clock;

    FinishMatter(
            MatterStore matters,
            ReplyAheadStore replies,
            ReadSettledMotion settledMotion,
            MeetDeadline meetDeadline,
            MatterHistory history,
            Clock clock) {
        this.matters = matters;
        this.replies = replies;
        this.settledMotion = settledMotion;
        this.meetDeadline = meetDeadline;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public void finish(MatterId id) {
        Matter matter = matters.get(id);
        if (MatterAction.END_UNANSWERED.suits(matter.header().kind())) {
            leaveUnanswered(matter);
        } else {
            MatterAction.FINISH.verdict(matter, CurrentActor.get()).orThrow();
            close(matter);
            history.line(matter.header(), "finished");
        }
    }

    private void leaveUnanswered(Matter matter) {
        Matter.Header header = matter.header();
        MatterAction.END_UNANSWERED
                .heldIn(header.authority(), CurrentActor.get())
                .and(() -> MatterAction.mayBeLeftUnanswered(matter, settledMotion.of(matter), replies.of(header.id())))
                .orThrow();
        close(matter);
        meetDeadline.meet(header.id().value(), DispatchDecision.REPLY_DUE);
        history.line(header, "ended-unanswered");
    }

    private void close(Matter matter) {
        matters.move(
                matter,
                new Matter.Closed(matter.header(), matter.signedReport().orElse(null), null, LocalDate.now(clock)));
    }
}
