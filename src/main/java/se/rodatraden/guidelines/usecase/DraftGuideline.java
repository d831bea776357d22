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

/** Opens an adopted table as a draft, to work out what a matter's demand would mean. */
@Component
public class DraftGuideline {
    private final GuidelineStore store;
    private final ExampleStore examples;
    private final StartDraft start;
    private final Clock clock;

    DraftGuideline(GuidelineStore store, ExampleStore examples, StartDraft start, Clock clock) {
        this.store = store;
        this.examples = examples;
        this.start = start;
        this.clock = clock;
    }

    /** From the version in force. */
    @Transactional
    public GuidelineVersionId draft(GuidelineKey key, String title, Demand demand) {
        return draft(key, title, demand, Optional.empty());
    }

    /**
     * @param title what the version is to change, in few words; at most 200 characters
     * @param from the version to start from; the one in force where none is named
     * @throws RefusedException when the actor is no analyst, or there is no such version to start from today
     */
    @Transactional
    public GuidelineVersionId draft(GuidelineKey key, String title, Demand demand, Optional<GuidelineVersionId> from) {
        GuidelinePolicy.mayWrite(CurrentActor.get()).orThrow();
        LocalDate today = LocalDate.now(clock);
        GuidelineVersion first = from.<Optional<GuidelineVersion>>map(named -> start.choices(key).stream()
                        .filter(version -> version.id().equals(named))
                        .findFirst())
                .orElseGet(() -> store.inForce(key, today))
                .orElseThrow(() -> new RefusedException(
                        new Verdict.Refused("guidelines.refused.no-version", java.util.List.of(today))));
        GuidelineVersionId draft = store.keepDraft(
                key,
                title,
                first.table(),
                Optional.of(demand),
                Optional.of(first.id()),
                today,
                new StaffId(CurrentActor.get().id()));
        examples.copy(first.id(), draft);
        return draft;
    }
}
