package se.rodatraden.guidelines.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.guidelines.Demand;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.domain.GuidelinePolicy;
import se.rodatraden.guidelines.store.ExampleStore;
import se.rodatraden.guidelines.store.GuidelineStore;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.kernel.Verdict;

/** Opens the table in force as a draft, to work out what a matter's demand would mean. */
@Component
public class DraftGuideline {
    private final GuidelineStore store;
    private final ExampleStore examples;
    private final Clock clock;

    DraftGuideline(GuidelineStore store, ExampleStore examples, Clock clock) {
        this.store = store;
        this.examples = examples;
        this.clock = clock;
    }

    /**
     * @param title what the version is to change, in few words; at most 200 characters
     * @throws RefusedException when the actor is no analyst, or no version is in force today to start from
     */
    @Transactional
    public GuidelineVersionId draft(GuidelineKey key, String title, Demand demand) {
        GuidelinePolicy.mayWrite(CurrentActor.get()).orThrow();
        LocalDate today = LocalDate.now(clock);
        GuidelineVersion inForce = store.inForce(key, today)
                .orElseThrow(() -> new RefusedException(
                        new Verdict.Refused("guidelines.refused.no-version", java.util.List.of(today))));
        GuidelineVersionId draft = store.keepDraft(
                key,
                title,
                inForce.table(),
                Optional.of(demand),
                Optional.of(inForce.id()),
                today,
                new StaffId(CurrentActor.get().id()));
        examples.copy(inForce.id(), draft);
        return draft;
    }
}
