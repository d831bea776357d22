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
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Organisation;
import se.rodatraden.audit.EventLog;
import se.rodatraden.evidence.RunId;
import se.rodatraden.evidence.domain.Counting;
import se.rodatraden.evidence.domain.EarlierRelease;
import se.rodatraden.evidence.domain.ExecutionReceipt;
import se.rodatraden.evidence.domain.FactsGate;
import se.rodatraden.evidence.domain.LedgerEntry;
import se.rodatraden.evidence.domain.PopulationGroup;
import se.rodatraden.evidence.domain.PopulationSnapshot;
import se.rodatraden.evidence.domain.Quarter;
import se.rodatraden.evidence.domain.Scenario;
import se.rodatraden.evidence.domain.TriedDraft;
import se.rodatraden.evidence.domain.WhatIf;
import se.rodatraden.evidence.domain.disclosure.ProtectedTables;
import se.rodatraden.evidence.domain.disclosure.SuppressionRule;
import se.rodatraden.evidence.store.Register;
import se.rodatraden.evidence.store.ReleaseLedger;
import se.rodatraden.evidence.store.RunStore;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Role;

/**
 * Tries a draft against the register. The facts are those known at the end of the last whole quarter. What
 * comes out is protected beside everything released before and enters the ledger before anybody sees it; who
 * asks the same question again gets the figures that were given the first time.
 */
@Component
public class RunWhatIf {
    private final FindTriableDrafts drafts;
    private final Register register;
    private final ReleaseLedger ledger;
    private final EverythingReleased everything;
    private final RunStore runs;
    private final Organisation organisation;
    private final CatalogueReading catalogue;
    private final SuppressionRule rule;
    private final FactsGate gate;
    private final EventLog history;
    private final Clock clock;

    RunWhatIf(
            FindTriableDrafts drafts,
            Register register,
            ReleaseLedger ledger,
            EverythingReleased everything,
            RunStore runs,
            Organisation organisation,
            CatalogueReading catalogue,
            SuppressionRule rule,
            FactsGate gate,
            EventLog history,
            Clock clock) {
        this.drafts = drafts;
        this.register = register;
        this.ledger = ledger;
        this.everything = everything;
        this.runs = runs;
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.rule = rule;
        this.gate = gate;
        this.history = history;
        this.clock = clock;
    }

    /** @param purpose what the figures are needed for, 10 to 500 characters; kept with the run */
    @Transactional
    public RunId run(GuidelineVersionId draftId, String purpose) {
        TriableDraft chosen = drafts.of(draftId);
        chosen.mayTry().orThrow();
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        Scenario scenario = new Scenario(
                TableReading.of(chosen.baseline()),
                TableReading.of(chosen.draft()),
                Optional.empty(),
                new Counting.Whole(
                        catalogue.on(today, chosen.draft().guideline()),
                        chosen.baseline().state().inForce()));
        PopulationSnapshot population = register.freeze(Quarter.lastClosedBefore(today), now);
        TriedDraft tried = new TriedDraft(
                chosen.draft().guideline().value(),
                chosen.guideline().title(),
                chosen.baseline().id().value(),
                chosen.baseline().number(),
                chosen.draft().id().value(),
                chosen.draft().number(),
                chosen.draft().title(),
                WrittenChanges.between(chosen.baseline().table(), chosen.draft().table()));
        Actor.Person analyst = CurrentActor.person();
        CompartmentId compartment = analyst.compartmentOf(Role.ANALYST).orElseThrow();
        UUID release = released(scenario, population, now);
        RunId run = runs.add(release, compartment, now, analyst, purpose, tried);
        history.record(
                "evidence.event.what-if-run",
                "what_if_run",
                run.value(),
                compartment,
                tried.title(),
                tried.draftNumber());
        return run;
    }

    private UUID released(Scenario scenario, PopulationSnapshot population, Instant now) {
        everything.lock();
        return ledger.answering(ExecutionReceipt.questionHash(scenario, population, rule))
                .map(LedgerEntry::id)
                .orElseGet(() -> release(scenario, population, now));
    }

    private UUID release(Scenario scenario, PopulationSnapshot population, Instant now) {
        List<EarlierRelease> earlier = everything.inOrder();
        List<String> districts = districts(population);
        ProtectedTables figures = new WhatIf(scenario, population, districts).protectedBy(rule, earlier);
        ExecutionReceipt receipt = ExecutionReceipt.of(
                scenario,
                population.hash(),
                population.asOf(),
                earlier.stream().map(EarlierRelease::receiptHash).toList(),
                figures);
        return ledger.add(now, receipt, population, gate.synthetic(), scenario, districts, figures);
    }

    /** Every district there is, so that one without a single case is not told by its absence. */
    private List<String> districts(PopulationSnapshot population) {
        return Stream.concat(
                        organisation.compartments(Organisation.Kind.UNIT).stream()
                                .map(Organisation.Compartment::district),
                        population.groups().stream().map(PopulationGroup::district))
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Collator.getInstance(Locale.of("sv")))
                .toList();
    }
}
