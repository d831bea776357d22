package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.ReferralId;
import se.rodatraden.matters.domain.Delivery;
import se.rodatraden.matters.domain.DiaryEntry;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.Referral;
import se.rodatraden.matters.domain.ReplyDue;
import se.rodatraden.matters.domain.ReplyDueDate;
import se.rodatraden.matters.domain.ReplyExtension;
import se.rodatraden.matters.store.ExtensionStore;
import se.rodatraden.matters.store.MatterStore;

/**
 * Puts right a due date that was sent by mistake. Each body is told in a letter that both diaries keep, with the day that it
 * replaces and why: it plans its meeting by that day. What is told is never taken back, only replaced.
 */
@Component
public class CorrectDueDate {
    private final MatterStore matters;
    private final SentRound round;
    private final ExtensionStore extensions;
    private final MatterHistory history;
    private final Clock clock;

    CorrectDueDate(
            MatterStore matters, SentRound round, ExtensionStore extensions, MatterHistory history, Clock clock) {
        this.matters = matters;
        this.round = round;
        this.extensions = extensions;
        this.history = history;
        this.clock = clock;
    }

    /** Whether the actor may correct days of the matter at all: the sender's registrar, while replies are awaited. */
    public Verdict may(Matter matter) {
        return MatterAction.holdsAny(
                        CurrentActor.get(),
                        List.of(Role.REGISTRAR),
                        matter.header().authority())
                .and(() -> round.isOn(matter));
    }

    /**
     * @param chosen of the matter's referrals
     * @return the names of the bodies that are told
     * @throws se.rodatraden.kernel.RefusedException when one of them has replied, or the day cannot be
     */
    @Transactional
    public List<String> correct(MatterId id, Set<ReferralId> chosen, LocalDate instead, String reason) {
        Matter matter = matters.get(id);
        LocalDate today = LocalDate.now(clock);
        List<ReplyExtension> asked = extensions.of(id);
        List<Referral> meant = round.of(id).stream()
                .filter(referral -> chosen.contains(referral.header().id()))
                .toList();
        Verdict allowed = may(matter)
                .and(() -> DiaryEntry.mayExplain(reason))
                .and(() -> Verdict.allowedIf(!meant.isEmpty(), "matters.refused.no-bodies"));
        for (Referral referral : meant) {
            Referral.Header header = referral.header();
            ReplyDue due = ReplyDue.of(header.firstDueOn(), header.dueOn(), header.id(), asked);
            allowed = allowed.and(() -> new ReplyDueDate(instead).mayReplace(referral, due, today));
        }
        allowed.orThrow();
        meant.stream().map(Referral::header).forEach(referral -> correct(matter.header(), referral, instead, reason));
        round.follow(matter);
        return meant.stream().map(referral -> referral.header().bodyName()).toList();
    }

    private void correct(Matter.Header matter, Referral.Header referral, LocalDate instead, String reason) {
        round.moveDue(referral, instead);
        round.tell(
                matter,
                referral,
                RoundText.DUE_CORRECTED,
                RoundText.corrected(referral.dueOn(), instead, reason),
                envelope -> new Delivery.DueCorrected(envelope, referral.id(), referral.dueOn(), instead, reason));
        history.line(matter, "due-corrected", referral.bodyName(), referral.dueOn(), instead, reason);
    }
}
