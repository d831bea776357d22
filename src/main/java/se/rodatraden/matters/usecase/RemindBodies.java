package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.ReferralId;
import se.rodatraden.matters.domain.Delivery;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.Referral;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.ReferralStore;

/** Reminds bodies that have not answered; each gets it in its mail. At most once a day each. */
@Component
public class RemindBodies {
    private final MatterStore matters;
    private final ReferralStore referrals;
    private final SentRound round;
    private final MatterHistory history;
    private final Clock clock;

    RemindBodies(MatterStore matters, ReferralStore referrals, SentRound round, MatterHistory history, Clock clock) {
        this.matters = matters;
        this.referrals = referrals;
        this.round = round;
        this.history = history;
        this.clock = clock;
    }

    /**
     * @param bodies the names of those who got a reminder
     * @param others why the others got none, each reason with the names that it holds for
     */
    public record Reminded(List<String> bodies, List<Verdict.Refused> others) {
        public Reminded {
            bodies = List.copyOf(bodies);
            others = List.copyOf(others);
        }
    }

    /** @param chosen of the matter's referrals; empty for all that are not answered */
    @Transactional
    public Reminded remind(MatterId id, Set<ReferralId> chosen) {
        Matter asking = matters.get(id);
        Matter.Header matter = asking.header();
        LocalDate today = LocalDate.now(clock);
        MatterAction.holdsAny(CurrentActor.get(), List.of(Role.REGISTRAR), matter.authority())
                .and(() -> round.isOn(asking))
                .orThrow();
        List<Referral> bodies = round.of(id);
        Set<ReferralId> due = referrals.remind(id, chosen, today);
        Verdict.allowedIf(!due.isEmpty(), "matters.refused.nobody-to-remind").orThrow();
        bodies.stream()
                .map(Referral::header)
                .filter(referral -> due.contains(referral.id()))
                .forEach(referral -> remind(matter, referral, today));
        round.follow(asking);
        history.line(matter, "reminded", due.size());
        return new Reminded(
                names(bodies, referral -> due.contains(referral.header().id())), others(bodies, due, today));
    }

    /** Whoever could have been reminded was not chosen. */
    private static List<Verdict.Refused> others(List<Referral> bodies, Set<ReferralId> due, LocalDate today) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        bodies.stream()
                .filter(referral -> !due.contains(referral.header().id()))
                .forEach(referral -> byReason.computeIfAbsent(
                                referral.mayBeReminded(today) instanceof Verdict.Refused refused
                                        ? refused.reason()
                                        : "matters.reminder.not.chosen",
                                _ -> new ArrayList<>())
                        .add(referral.header().bodyName()));
        return byReason.entrySet().stream()
                .map(entry -> new Verdict.Refused(entry.getKey(), List.of(entry.getValue())))
                .toList();
    }

    private static List<String> names(List<Referral> bodies, Predicate<Referral> which) {
        return bodies.stream()
                .filter(which)
                .map(referral -> referral.header().bodyName())
                .toList();
    }

    private void remind(Matter.Header matter, Referral.Header referral, LocalDate today) {
        String text = RoundText.reminder(referral.dueOn(), today.isAfter(referral.dueOn()));
        round.tell(
                matter,
                referral,
                RoundText.REMINDER,
                text,
                envelope -> new Delivery.ReferralReminder(envelope, referral.id(), referral.dueOn(), text));
    }
}
