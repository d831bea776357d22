package se.rodatraden.evidence.usecase;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.rodatraden.evidence.domain.EarlierRelease;
import se.rodatraden.evidence.domain.FactsOrigin;
import se.rodatraden.evidence.store.PracticeLedger;
import se.rodatraden.evidence.store.ReleaseLedger;

/** The one ledger: whatever has left the module, of either kind, in order of release. */
@Component
class EverythingReleased {
    private final ReleaseLedger whatIfs;
    private final PracticeLedger practices;

    EverythingReleased(ReleaseLedger whatIfs, PracticeLedger practices) {
        this.whatIfs = whatIfs;
        this.practices = practices;
    }

    private record Entry(Instant at, EarlierRelease release) {}

    /** Until the transaction ends nobody else releases anything: two at once would not know of each other. */
    void lock() {
        whatIfs.lock();
    }

    /** What a new release of facts of that origin is audited together with. */
    List<EarlierRelease> inOrder(FactsOrigin origin) {
        Stream<Entry> tried =
                whatIfs.of(origin).stream().map(entry -> new Entry(entry.releasedAt(), entry.asEarlier()));
        Stream<Entry> practised = switch (origin) {
            case REGISTER -> practices.all().stream().map(entry -> new Entry(entry.releasedAt(), entry.asEarlier()));
            case FILE -> Stream.empty(); // what was decided here is counted in the register alone
        };
        return Stream.concat(tried, practised)
                .sorted(Comparator.comparing(Entry::at))
                .map(Entry::release)
                .toList();
    }
}
