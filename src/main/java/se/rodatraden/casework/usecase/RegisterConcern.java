package se.rodatraden.casework.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.audit.AccessLog;
import se.rodatraden.casework.CaseNumber;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.ReporterCategory;
import se.rodatraden.casework.domain.CaseHeader;
import se.rodatraden.casework.domain.CaseLine;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.NextStep;
import se.rodatraden.casework.domain.ReportOfConcern;
import se.rodatraden.casework.domain.ReportOfConcern.ImmediateSafetyAssessment;
import se.rodatraden.casework.domain.UnitOffice;
import se.rodatraden.casework.store.CaseStore;
import se.rodatraden.casework.store.ConcernStore;
import se.rodatraden.clocks.DeadlineRule;
import se.rodatraden.clocks.StatutoryDeadline;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.people.NewHousehold;
import se.rodatraden.people.PersonId;
import se.rodatraden.people.usecase.FindPerson;
import se.rodatraden.people.usecase.RegisterHousehold;

/**
 * Registers a report of concern about a child who has no case in the unit, with the immediate safety
 * assessment, which is made before anything else is stored. The case begins, and its clock with it: on the
 * day of receipt, however late the registration.
 */
@Component
public class RegisterConcern {
    private final CaseStore cases;
    private final ConcernStore concerns;
    private final RegisterHousehold registerHousehold;
    private final FindPerson findPerson;
    private final CaseClocks caseClocks;
    private final CaseDoor door;
    private final AccessLog accessLog;
    private final Clock clock;

    RegisterConcern(
            CaseStore cases,
            ConcernStore concerns,
            RegisterHousehold registerHousehold,
            FindPerson findPerson,
            CaseClocks caseClocks,
            CaseDoor door,
            AccessLog accessLog,
            Clock clock) {
        this.cases = cases;
        this.concerns = concerns;
        this.registerHousehold = registerHousehold;
        this.findPerson = findPerson;
        this.caseClocks = caseClocks;
        this.door = door;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * What was reported, to which unit.
     *
     * @param receivedAt day 0; not in the future
     */
    public record NewConcern(
            CompartmentId unit,
            NewHousehold household,
            Instant receivedAt,
            ReporterCategory reporter,
            @Nullable String reporterName,
            String account,
            boolean needsProtection,
            String safetyText) {}

    /** The case that began, and the ids of its persons in the order of the household. */
    public record Registered(ChildCaseId id, CaseNumber number, PersonId child, List<PersonId> guardians) {}

    /** @throws se.rodatraden.kernel.RefusedException when the actor is no social worker or manager of the unit */
    @Transactional
    public Registered register(NewConcern concern) {
        Instant now = clock.instant();
        UnitOffice.receives(CurrentActor.get(), concern.unit())
                .and(() -> Verdict.allowedIf(!concern.receivedAt().isAfter(now), "casework.refused.received-in-future"))
                .orThrow();
        LocalDate received = concern.receivedAt().atZone(clock.getZone()).toLocalDate();
        StatutoryDeadline clockOfReport = caseClocks.statutory(DeadlineRule.PRELIMINARY_ASSESSMENT, received);
        NextStep next = new NextStep(NextStep.SETTLE_REPORT, clockOfReport.dueOn());
        CaseHeader header = cases.insert(concern.unit(), CaseDoor.staff(), received, next);
        // The unit's series is held from the taking of the number: of two who register the same child at the same
        // time, the second sees here what the first has registered, and its number was never taken.
        hasNoCase(concern.household().child()).orThrow();
        accessLog.wrote(AccessLog.Action.CREATED, ChildCaseId.KIND, header.id().value());
        List<PersonId> persons = registerHousehold.register(header.id().value(), concern.unit(), concern.household());
        concerns.insert(
                header,
                new ReportOfConcern(
                        concern.receivedAt(),
                        concern.reporter(),
                        Optional.ofNullable(concern.reporterName()),
                        concern.account(),
                        new ImmediateSafetyAssessment(door.today(), concern.needsProtection(), concern.safetyText())),
                now,
                CaseDoor.staff().value());
        caseClocks.begin(header, next, clockOfReport);
        door.tell(header, "concern-registered", received, clockOfReport.dueOn());
        return new Registered(header.id(), header.number(), persons.getFirst(), persons.subList(1, persons.size()));
    }

    /** A second report about the same child belongs in the open case; the number alone tells that it is the same. */
    private Verdict hasNoCase(NewHousehold.NewChild child) {
        if (child.number() == null) {
            return Verdict.ALLOWED;
        }
        return cases.byIds(findPerson.find(child.number().value())).stream()
                .map(CaseLine::childCase)
                .filter(ChildCase::isOpen)
                .findFirst()
                .map(open -> Verdict.refused(
                        "casework.refused.has-case", open.header().number()))
                .orElse(Verdict.ALLOWED);
    }
}
