package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import se.rodatraden.matters.domain.ReplyDueDate;
import se.rodatraden.matters.domain.ReplyExtension;
import se.rodatraden.matters.store.DueCorrectionStore;
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
    private final DueCorrectionStore corrections;
    private final MatterHistory history;
    private final Clock clock;

    CorrectDueDate(
            MatterStore matters,
            SentRound round,
            ExtensionStore extensions,
            DueCorrectionStore corrections,
            MatterHistory history,
            Clock clock) {
        this.matters = matters;
        this.round = round;
        this.extensions = extensions;
        this.corrections = corrections;
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
     * @param chosen of the matter's referrals, each with the day that is said to be wrong
     * @return the names of the bodies that are told
     * @throws se.rodatraden.kernel.RefusedException when one of them has replied or has another day than that by now, or the
     *     day cannot be
     */
    @Transactional
    public List<String> correct(MatterId id, Map<ReferralId, LocalDate> chosen, LocalDate instead, String reason) {
        Matter matter = matters.get(id);
        LocalDate today = LocalDate.now(clock);
        List<ReplyExtension> asked = extensions.of(id);
        List<Referral> meant = round.of(id).stream()
                .filter(referral -> chosen.containsKey(referral.header().id()))
                .toList();
        Verdict allowed = may(matter)
                .and(() -> DiaryEntry.mayExplain(reason))
                .and(() -> Verdict.allowedIf(!meant.isEmpty(), "matters.refused.no-bodies"))
                .and(() -> ReplyDueDate.areAsSeen(meant, chosen));
        for (Referral referral : meant) {
            allowed = allowed.and(() -> new ReplyDueDate(instead).mayReplace(referral, today));
        }
        allowed.and(() -> new ReplyDueDate(instead).keepsWhatIsGranted(meant, asked))
                .orThrow();
        meant.stream().map(Referral::header).forEach(referral -> correct(matter.header(), referral, instead, reason));
        round.follow(matter);
        return meant.stream().map(referral -> referral.header().bodyName()).toList();
    }

    private void correct(Matter.Header matter, Referral.Header referral, LocalDate instead, String reason) {
        round.moveDue(matter, referral, instead);
        Delivery.DueCorrected letter = round.tell(
                matter,
                referral,
                RoundText.dueCorrected(instead),
                RoundText.corrected(referral.dueOn(), instead, reason),
                envelope -> new Delivery.DueCorrected(envelope, referral.id(), referral.dueOn(), instead, reason));
        corrections.keep(matter, letter.correction());
        history.line(matter, "due-corrected", referral.bodyName(), referral.dueOn(), instead, reason);
    }
}
