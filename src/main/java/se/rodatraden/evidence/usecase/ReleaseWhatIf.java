package se.rodatraden.evidence.usecase;

import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Organisation;
import se.rodatraden.audit.EventLog;
import se.rodatraden.evidence.RunId;
import se.rodatraden.evidence.domain.Counting;
import se.rodatraden.evidence.domain.EarlierRelease;
import se.rodatraden.evidence.domain.ExecutionReceipt;
import se.rodatraden.evidence.domain.FactsOrigin;
import se.rodatraden.evidence.domain.LedgerEntry;
import se.rodatraden.evidence.domain.PopulationGroup;
import se.rodatraden.evidence.domain.PopulationSnapshot;
import se.rodatraden.evidence.domain.Scenario;
import se.rodatraden.evidence.domain.TriedDraft;
import se.rodatraden.evidence.domain.WhatIf;
import se.rodatraden.evidence.domain.disclosure.ProtectedTables;
import se.rodatraden.evidence.domain.disclosure.SuppressionRule;
import se.rodatraden.evidence.store.ReleaseLedger;
import se.rodatraden.evidence.store.RunStore;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Role;

/**
 * Releases the figures of a what-if over frozen facts. What comes out is protected beside everything released before of
 * facts of the same origin and enters the ledger before anybody sees it; who asks the same question again gets the
 * figures that were given the first time.
 */
@Component
public class ReleaseWhatIf {
    private final ReleaseLedger ledger;
    private final EverythingReleased everything;
    private final RunStore runs;
    private final Organisation organisation;
    private final CatalogueReading catalogue;
    private final SuppressionRule rule;
    private final EventLog history;
    private final Clock clock;

    ReleaseWhatIf(
            ReleaseLedger ledger,
            EverythingReleased everything,
            RunStore runs,
            Organisation organisation,
            CatalogueReading catalogue,
            SuppressionRule rule,
            EventLog history,
            Clock clock) {
        this.ledger = ledger;
        this.everything = everything;
        this.runs = runs;
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.rule = rule;
        this.history = history;
        this.clock = clock;
    }

    /** @param purpose what the figures are needed for; kept with the run */
    public RunId run(
            TriableDraft chosen,
            String purpose,
            PopulationSnapshot population,
            ReleaseLedger.Facts facts,
            Instant now) {
        Scenario scenario = new Scenario(
                TableReading.of(chosen.baseline()),
                TableReading.of(chosen.draft()),
                Optional.empty(),
                new Counting.Whole(
                        catalogue.on(LocalDate.now(clock), chosen.draft().guideline()),
                        chosen.baseline().state().inForce()));
        TriedDraft tried = new TriedDraft(
                chosen.draft().guideline().value(),
                chosen.guideline().title(),
                chosen.baseline().id().value(),
                chosen.baseline().number(),
                chosen.draft().id().value(),
                chosen.draft().number(),
                chosen.draft().title(),
                WrittenChanges.between(chosen.baseline().table(), chosen.draft().table()),
                chosen.lacking());
        Actor.Person analyst = CurrentActor.person();
        CompartmentId compartment = analyst.compartmentOf(Role.ANALYST).orElseThrow();
        UUID release = released(scenario, population, facts, now);
        RunId run = runs.add(release, compartment, now, analyst, purpose, tried);
        history.record(
                facts.origin() == FactsOrigin.REGISTER
                        ? "evidence.event.what-if-run"
                        : "evidence.event.what-if-run-on-file",
                "what_if_run",
                run.value(),
                compartment,
                tried.title(),
                tried.draftNumber());
        return run;
    }

    private UUID released(Scenario scenario, PopulationSnapshot population, ReleaseLedger.Facts facts, Instant now) {
        everything.lock();
        return ledger.answering(ExecutionReceipt.questionHash(scenario, facts.origin(), population, rule))
                .map(LedgerEntry::id)
                .orElseGet(() -> release(scenario, population, facts, now));
    }

    private UUID release(Scenario scenario, PopulationSnapshot population, ReleaseLedger.Facts facts, Instant now) {
        List<EarlierRelease> earlier = everything.inOrder(facts.origin());
        List<String> districts = districts(population, facts.origin());
        ProtectedTables figures = new WhatIf(scenario, population, districts).protectedBy(rule, earlier);
        ExecutionReceipt receipt = ExecutionReceipt.of(
                scenario,
                facts.origin(),
                population.hash(),
                population.asOf(),
                earlier.stream().map(EarlierRelease::receiptHash).toList(),
                figures);
        return ledger.add(now, receipt, population, facts, scenario, districts, figures);
    }

    /** For the register every district that there is, so that one without a single case is not told by its absence. */
    private List<String> districts(PopulationSnapshot population, FactsOrigin origin) {
        Stream<String> ours = switch (origin) {
            case REGISTER ->
                organisation.compartments(Organisation.Kind.UNIT).stream().map(Organisation.Compartment::district);
            case FILE -> Stream.empty();
        };
        return Stream.concat(ours, population.groups().stream().map(PopulationGroup::district))
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Collator.getInstance(Locale.of("sv")))
                .toList();
    }
}
