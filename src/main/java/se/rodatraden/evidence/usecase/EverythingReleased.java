package se.rodatraden.evidence.usecase;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.rodatraden.evidence.domain.EarlierRelease;
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

    List<EarlierRelease> inOrder() {
        return Stream.concat(
                        whatIfs.all().stream().map(entry -> new Entry(entry.releasedAt(), entry.asEarlier())),
                        practices.all().stream().map(entry -> new Entry(entry.releasedAt(), entry.asEarlier())))
                .sorted(Comparator.comparing(Entry::at))
                .map(Entry::release)
                .toList();
    }
}
