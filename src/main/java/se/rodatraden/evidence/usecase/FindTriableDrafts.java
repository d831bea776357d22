package se.rodatraden.evidence.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.evidence.domain.EvidencePolicy;
import se.rodatraden.evidence.domain.FactsGate;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.Guidelines;
import se.rodatraden.guidelines.VersionOnDate;
import se.rodatraden.kernel.NotFoundException;

/** Finds the drafts that may be tried against the register, each with what it would be compared with. */
@Component
public class FindTriableDrafts {
    private final Guidelines guidelines;
    private final FactsGate gate;
    private final Clock clock;

    FindTriableDrafts(Guidelines guidelines, FactsGate gate, Clock clock) {
        this.guidelines = guidelines;
        this.gate = gate;
        this.clock = clock;
    }

    /** The newest first within each guideline. */
    @Transactional(readOnly = true)
    public List<TriableDraft> all() {
        return guidelines.all().stream()
                .flatMap(guideline -> guidelines.versions(guideline.key()).stream())
                .filter(version -> version.state().isDraft())
                .flatMap(version -> with(version, gate).stream())
                .toList();
    }

    /**
     * Any version, a rejected one too: what it would have meant may still be asked.
     *
     * @throws NotFoundException when there is none, or nothing to compare it with
     */
    @Transactional(readOnly = true)
    public TriableDraft of(GuidelineVersionId draft) {
        return of(draft, gate);
    }

    /** The same, with facts that are not the register's; made up or not. */
    @Transactional(readOnly = true)
    public TriableDraft onFile(GuidelineVersionId draft, boolean madeUp) {
        return of(draft, new FactsGate(madeUp, gate.decision(), gate.dpia()));
    }

    private TriableDraft of(GuidelineVersionId draft, FactsGate facts) {
        return with(guidelines.version(draft), facts)
                .orElseThrow(() -> new NotFoundException("no version in force beside " + draft));
    }

    private Optional<TriableDraft> with(GuidelineVersion draft, FactsGate facts) {
        return baselineOf(draft)
                .map(baseline -> new TriableDraft(
                        guidelines.guideline(draft.guideline()),
                        baseline,
                        draft,
                        besides(baseline, draft),
                        EvidencePolicy.mayTry(
                                        CurrentActor.get(),
                                        facts,
                                        TableReading.inputsAllLacking(draft.table()),
                                        draft.hash().equals(baseline.hash()))
                                .and(() -> guidelines.isRead(draft.id())),
                        TableReading.lackingLabels(draft.table(), baseline.table()),
                        TableReading.contradictions(draft.table())));
    }

    private List<GuidelineVersion> besides(GuidelineVersion baseline, GuidelineVersion draft) {
        return guidelines.ahead(draft.guideline()).stream()
                .filter(ahead ->
                        !ahead.id().equals(baseline.id()) && !ahead.id().equals(draft.id()))
                .toList();
    }

    /** What is in force today; for the version that is in force itself, the one that it was written from. */
    private Optional<GuidelineVersion> baselineOf(GuidelineVersion draft) {
        return switch (guidelines.on(draft.guideline(), LocalDate.now(clock))) {
            case VersionOnDate.InForce(GuidelineVersion inForce)
            when !inForce.id().equals(draft.id()) -> Optional.of(inForce);
            case VersionOnDate.InForce _, VersionOnDate.NoVersion _ ->
                draft.basedOn().map(guidelines::version);
        };
    }
}
