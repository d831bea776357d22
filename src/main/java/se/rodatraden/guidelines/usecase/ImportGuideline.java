package se.rodatraden.guidelines.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.guidelines.Demand;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.domain.GuidelinePolicy;
import se.rodatraden.guidelines.domain.ShippedGuideline;
import se.rodatraden.guidelines.domain.dmn.DmnReader;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.Reading;
import se.rodatraden.guidelines.domain.table.TableFault;
import se.rodatraden.guidelines.store.GuidelineStore;
import se.rodatraden.guidelines.store.ShippedGuidelines;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.StaffId;

/** Brings in a table from a DMN file as a draft, of a guideline that may be new. */
@Component
public class ImportGuideline {
    private final GuidelineStore store;
    private final ShippedGuidelines shipped;
    private final Clock clock;

    ImportGuideline(GuidelineStore store, ShippedGuidelines shipped, Clock clock) {
        this.store = store;
        this.shipped = shipped;
        this.clock = clock;
    }

    /** Those that come with the program and that nobody has brought in yet. */
    @Transactional(readOnly = true)
    public List<ShippedGuideline> shippedAndNew() {
        return shipped.all().stream()
                .filter(one -> store.guideline(one.key()).isEmpty())
                .toList();
    }

    /** @throws NotFoundException when nothing of that name ships, or somebody has brought it in already */
    @Transactional
    public GuidelineVersionId bringInShipped(GuidelineKey key) {
        ShippedGuideline guideline = shippedAndNew().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("guideline that ships: " + key));
        return bringIn(key, guideline.title(), guideline.purpose(), shipped.model(guideline))
                .found()
                .orElseThrow(() -> new IllegalStateException("the table that ships as " + key + " cannot be read"));
    }

    /** Everything that is wrong with a file, which is not brought in. */
    public List<TableFault> faults(byte[] file) {
        return DmnReader.readTable(file) instanceof Reading.Refused<DecisionTable>(List<TableFault> faults)
                ? faults
                : List.of();
    }

    /**
     * @param title of the guideline, used when it is new, and of the version
     * @return the draft, or everything that is wrong with the file; then nothing was stored
     */
    @Transactional
    public Reading<GuidelineVersionId> bringIn(GuidelineKey key, String title, String purpose, byte[] file) {
        return bringIn(key, title, purpose, file, Optional.empty());
    }

    /** The same, for a demand that a matter has raised. */
    @Transactional
    public Reading<GuidelineVersionId> bringInFor(
            Demand demand, GuidelineKey key, String title, String purpose, byte[] file) {
        return bringIn(key, title, purpose, file, Optional.of(demand));
    }

    private Reading<GuidelineVersionId> bringIn(
            GuidelineKey key, String title, String purpose, byte[] file, Optional<Demand> demand) {
        GuidelinePolicy.mayWrite(CurrentActor.get()).orThrow();
        return switch (DmnReader.readTable(file)) {
            case Reading.Refused<DecisionTable>(List<TableFault> faults) -> new Reading.Refused<>(faults);
            case Reading.Read<DecisionTable>(DecisionTable table) -> {
                store.keepGuideline(key, title, purpose);
                yield new Reading.Read<>(store.keepDraft(
                        key,
                        title,
                        table,
                        demand,
                        Optional.empty(),
                        LocalDate.now(clock),
                        new StaffId(CurrentActor.get().id())));
            }
        };
    }
}
