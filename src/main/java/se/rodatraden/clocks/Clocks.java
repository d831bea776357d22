package se.rodatraden.clocks;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import se.rodatraden.clocks.domain.RuleBook;
import se.rodatraden.clocks.store.RuleFile;

/** Computes statutory deadlines from the rules in force, those of the municipality before those that ship. */
@Component
public class Clocks {
    private final RuleBook rules;

    /** @param local where the municipality keeps rules of its own ({@code file:/…}); empty for none */
    Clocks(@Value("${rodatraden.clocks.rules:}") String local, ResourceLoader resources) {
        RuleBook shipped = new RuleBook(RuleFile.read(new ClassPathResource("clocks/rules.yml")));
        this.rules = local.isBlank() ? shipped : shipped.replacedBy(RuleFile.read(resources.getResource(local)));
    }

    /**
     * The deadline that follows from what happened on the day of the trigger.
     *
     * @param trigger day 0: when a report was received, a meeting held, a notice posted
     * @return empty when the law of that day gave no time for it
     */
    public Optional<StatutoryDeadline> deadline(DeadlineRule rule, LocalDate trigger) {
        return rules.inForce(rule, trigger).map(version -> version.count(trigger));
    }

    /** The first day on which a law that we know gave a time for it; empty when none ever did. */
    public Optional<LocalDate> firstDay(DeadlineRule rule) {
        return rules.firstDay(rule);
    }

    /**
     * Whether a reply decided at the meeting reaches the sender in time.
     *
     * @throws IllegalArgumentException for a meeting before the first rule about approving minutes
     */
    public ReplyTiming replyTiming(LocalDate replyDue, LocalDate meeting) {
        StatutoryDeadline approval = deadline(DeadlineRule.MINUTES_APPROVAL, meeting)
                .orElseThrow(() -> new IllegalArgumentException("no rule for approving the minutes of " + meeting));
        return ReplyTiming.of(replyDue, meeting, approval);
    }
}
