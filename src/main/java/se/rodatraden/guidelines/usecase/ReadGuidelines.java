package se.rodatraden.guidelines.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineTitle;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.Guidelines;
import se.rodatraden.guidelines.Trace;
import se.rodatraden.guidelines.VersionOnDate;
import se.rodatraden.guidelines.domain.GuidelinePolicy;
import se.rodatraden.guidelines.domain.Succession;
import se.rodatraden.guidelines.domain.table.Inputs;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.store.GuidelineStore;
import se.rodatraden.guidelines.store.UnfinishedCells;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Verdict;

/** Reads guidelines for whoever asks, within what that person may see. */
@Component
@Transactional(readOnly = true)
class ReadGuidelines implements Guidelines {
    private final GuidelineStore store;
    private final UnfinishedCells unfinished;
    private final Clock clock;

    ReadGuidelines(GuidelineStore store, UnfinishedCells unfinished, Clock clock) {
        this.store = store;
        this.unfinished = unfinished;
        this.clock = clock;
    }

    @Override
    public List<GuidelineTitle> all() {
        return store.guidelines();
    }

    @Override
    public GuidelineTitle guideline(GuidelineKey key) {
        return store.guideline(key).orElseThrow(() -> new NotFoundException("guideline " + key));
    }

    @Override
    public VersionOnDate on(GuidelineKey guideline, LocalDate caseDate) {
        return store.inForce(guideline, caseDate)
                .<VersionOnDate>map(VersionOnDate.InForce::new)
                .orElseGet(() -> new VersionOnDate.NoVersion(guideline, caseDate));
    }

    @Override
    public GuidelineVersion version(GuidelineVersionId id) {
        return store.version(id)
                .filter(ReadGuidelines::isOpen)
                .orElseThrow(() -> new NotFoundException("guideline version " + id));
    }

    @Override
    public Optional<GuidelineVersion> byHash(String hash) {
        return store.adoptedWith(hash);
    }

    @Override
    public List<GuidelineVersion> versions(GuidelineKey guideline) {
        return store.versions(guideline).stream().filter(ReadGuidelines::isOpen).toList();
    }

    @Override
    public List<GuidelineVersion> draftedFor(UUID demand) {
        return store.draftedFor(demand).stream().filter(ReadGuidelines::isOpen).toList();
    }

    @Override
    public Trace evaluate(GuidelineVersionId id, Inputs inputs) {
        return trace(version(id), inputs);
    }

    @Override
    public Verdict isRead(GuidelineVersionId version) {
        return GuidelinePolicy.isRead(unfinished.count(version));
    }

    @Override
    public List<GuidelineVersion> ahead(GuidelineKey guideline) {
        return Succession.of(store.adopted(guideline), true, LocalDate.now(clock))
                .replaced();
    }

    /** Asks for exactly what the table asks for, so that the trace holds neither more nor less. */
    static Trace trace(GuidelineVersion version, Inputs inputs) {
        LinkedHashMap<String, Value> asked = new LinkedHashMap<>();
        version.table().inputs().forEach(input -> asked.put(input.name(), inputs.get(input.name())));
        Inputs exactly = new Inputs(asked);
        return new Trace(
                version.id(),
                version.guideline(),
                version.hash(),
                exactly,
                version.table().evaluate(exactly));
    }

    private static boolean isOpen(GuidelineVersion version) {
        return GuidelinePolicy.maySee(CurrentActor.get(), version.state());
    }
}
