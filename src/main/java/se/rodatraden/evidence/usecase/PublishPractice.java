package se.rodatraden.evidence.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.evidence.GuidelineFigures;
import se.rodatraden.evidence.domain.EarlierRelease;
import se.rodatraden.evidence.domain.FactsGate;
import se.rodatraden.evidence.domain.FactsOrigin;
import se.rodatraden.evidence.domain.GuidelinePractice;
import se.rodatraden.evidence.domain.PopulationSnapshot;
import se.rodatraden.evidence.domain.PracticeRelease;
import se.rodatraden.evidence.domain.PracticeScope;
import se.rodatraden.evidence.domain.Quarter;
import se.rodatraden.evidence.domain.disclosure.CellKey;
import se.rodatraden.evidence.domain.disclosure.Dimension;
import se.rodatraden.evidence.domain.disclosure.ProtectedTables;
import se.rodatraden.evidence.domain.disclosure.PublishedCount;
import se.rodatraden.evidence.domain.disclosure.SuppressionRule;
import se.rodatraden.evidence.store.PracticeLedger;
import se.rodatraden.evidence.store.Register;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.kernel.Period;

/**
 * Publishes what was decided under a version of a guideline, and what came of it, as of the last whole
 * quarter. The figures of one quarter are released once and never differ afterwards.
 */
@Component
class PublishPractice implements GuidelineFigures {
    private static final String TOTAL = Dimension.TOTAL;

    private final Register register;
    private final PracticeLedger ledger;
    private final EverythingReleased everything;
    private final CatalogueReading catalogue;
    private final SuppressionRule rule;
    private final FactsGate gate;
    private final Clock clock;

    PublishPractice(
            Register register,
            PracticeLedger ledger,
            EverythingReleased everything,
            CatalogueReading catalogue,
            SuppressionRule rule,
            FactsGate gate,
            Clock clock) {
        this.register = register;
        this.ledger = ledger;
        this.everything = everything;
        this.catalogue = catalogue;
        this.rule = rule;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<Figures> decidedUnder(GuidelineVersion version) {
        LocalDate asOf = Quarter.lastClosedBefore(LocalDate.now(clock));
        return version.state()
                .inForce()
                .filter(validity -> gate.mayTry().isAllowed() && isWholeQuarterUnder(validity, asOf))
                .map(validity -> figures(asOf, released(version, validity, asOf)));
    }

    private static boolean isWholeQuarterUnder(Period validity, LocalDate asOf) {
        LocalDate last = Quarter.firstWholeSince(validity.from()).lastDay();
        return validity.contains(last) && !last.isAfter(asOf);
    }

    private ProtectedTables released(GuidelineVersion version, Period validity, LocalDate asOf) {
        return ledger.find(version.hash(), asOf)
                .orElseGet(() -> {
                    everything.lock();
                    return ledger.find(version.hash(), asOf).orElseGet(() -> release(version, validity, asOf));
                })
                .figures();
    }

    private PracticeRelease release(GuidelineVersion version, Period validity, LocalDate asOf) {
        Instant now = clock.instant();
        PopulationSnapshot population = register.freeze(asOf, now);
        PracticeScope scope = new PracticeScope(
                version.hash(),
                catalogue.decidedBy(version.guideline(), asOf),
                validity,
                TableReading.ofKnown(version));
        List<EarlierRelease> earlier = everything.inOrder(FactsOrigin.REGISTER);
        PracticeRelease release = new PracticeRelease(
                now,
                CurrentActor.get().name(),
                asOf,
                population.hash(),
                scope,
                earlier.stream().map(EarlierRelease::receiptHash).toList(),
                new GuidelinePractice(population, scope).protectedBy(rule, earlier));
        ledger.add(release);
        return release;
    }

    private Figures figures(LocalDate asOf, ProtectedTables tables) {
        return new Figures(
                asOf,
                tables.rule().threshold(),
                count(tables, TOTAL, TOTAL, TOTAL),
                List.of(
                        division(tables, "age", GuidelinePractice.ages(), age -> CellKey.of(TOTAL, age, TOTAL)),
                        division(tables, "way", GuidelinePractice.ways(), way -> CellKey.of(way, TOTAL, TOTAL)),
                        division(
                                tables,
                                "outcome",
                                GuidelinePractice.outcomes(),
                                end -> CellKey.of(TOTAL, TOTAL, end))));
    }

    private static Division division(
            ProtectedTables tables, String by, List<String> codes, Function<String, CellKey> cell) {
        return new Division(
                by,
                codes.stream()
                        .map(code -> new Line(
                                code, count(tables, cell.apply(code).codes().toArray(String[]::new))))
                        .toList());
    }

    private static OptionalLong count(ProtectedTables tables, String... codes) {
        return switch (tables.at(CellKey.of(codes))) {
            case PublishedCount.Shown(long number) -> OptionalLong.of(number);
            case PublishedCount.SuppressedPrimary _, PublishedCount.SuppressedComplementary _ -> OptionalLong.empty();
        };
    }
}
