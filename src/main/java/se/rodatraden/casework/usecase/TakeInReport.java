package se.rodatraden.casework.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.audit.AccessLog;
import se.rodatraden.casework.CaseNumber;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.CaseHeader;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.NextStep;
import se.rodatraden.casework.domain.ReportOfConcern;
import se.rodatraden.casework.domain.ReportOfConcern.ImmediateSafetyAssessment;
import se.rodatraden.casework.store.CaseStore;
import se.rodatraden.casework.store.ConcernStore;
import se.rodatraden.casework.store.UnseenReportStore;
import se.rodatraden.casework.usecase.RegisterConcern.NewConcern;
import se.rodatraden.casework.usecase.RegisterConcern.Registered;
import se.rodatraden.clocks.DeadlineRule;
import se.rodatraden.clocks.StatutoryDeadline;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.people.Guardian;
import se.rodatraden.people.Household;
import se.rodatraden.people.NewHousehold;
import se.rodatraden.people.PersonId;
import se.rodatraden.people.usecase.ReadHousehold;
import se.rodatraden.people.usecase.RegisterHousehold;

/** Puts a report of concern where it belongs: into a case of its own, or into the one that assesses the child. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TakeInReport {
    /** A report about a child with a protected identity goes where not everybody in the unit reads it. */
    private static final Comparator<ChildCase> PROTECTED_FIRST =
            Comparator.comparing(one -> !one.header().shielded());

    private final CaseStore cases;
    private final ConcernStore concerns;
    private final RegisterHousehold registerHousehold;
    private final ReadHousehold readHousehold;
    private final CompleteHousehold completeHousehold;
    private final KnownChild knownChild;
    private final SettleSpelling settleSpelling;
    private final CasesOfChild casesOfChild;
    private final UnseenReportStore unseenReports;
    private final CaseClocks caseClocks;
    private final CaseDoor door;
    private final AccessLog accessLog;
    private final Clock clock;

    TakeInReport(
            CaseStore cases,
            ConcernStore concerns,
            RegisterHousehold registerHousehold,
            ReadHousehold readHousehold,
            CompleteHousehold completeHousehold,
            KnownChild knownChild,
            SettleSpelling settleSpelling,
            CasesOfChild casesOfChild,
            UnseenReportStore unseenReports,
            CaseClocks caseClocks,
            CaseDoor door,
            AccessLog accessLog,
            Clock clock) {
        this.cases = cases;
        this.concerns = concerns;
        this.registerHousehold = registerHousehold;
        this.readHousehold = readHousehold;
        this.completeHousehold = completeHousehold;
        this.knownChild = knownChild;
        this.settleSpelling = settleSpelling;
        this.casesOfChild = casesOfChild;
        this.unseenReports = unseenReports;
        this.caseClocks = caseClocks;
        this.door = door;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * The unit's series is held from here on: of two who register the same child at the same time, the second finds what
     * the first has registered. Each case is held before it is looked at, for a colleague may end it meanwhile.
     */
    Registered take(NewConcern reported, Instant now) {
        cases.holdSeries(reported.unit());
        List<ChildCase> known = knownChild.casesAbout(reported).stream()
                .map(one -> door.toChange(one.header().id()))
                .toList();
        NewConcern concern = settleSpelling.settled(reported);
        return known.stream()
                .filter(ChildCase::takesInReports)
                .min(PROTECTED_FIRST)
                .map(open -> join(open, known, concern, now))
                .orElseGet(() -> begin(concern, known, now, () -> refuseIfRegisteredMeanwhile(reported)));
    }

    /**
     * @param known the unit's other cases about the child; none of them takes in reports
     * @param stillUnknown asked once more when the new case has its number
     */
    private Registered begin(NewConcern concern, List<ChildCase> known, Instant now, Runnable stillUnknown) {
        LocalDate received = received(concern);
        StatutoryDeadline clockOfReport = caseClocks.statutory(DeadlineRule.PRELIMINARY_ASSESSMENT, received);
        NextStep next = new NextStep(NextStep.SETTLE_REPORT, clockOfReport.dueOn());
        CaseHeader header = cases.insert(concern.unit(), CaseDoor.staff(), received, next);
        stillUnknown.run();
        accessLog.wrote(AccessLog.Action.CREATED, ChildCaseId.KIND, header.id().value());
        Optional<ChildCase> ongoing = known.stream().filter(ChildCase::isOpen).findFirst();
        boolean besideProtected = known.stream().anyMatch(one -> one.header().shielded());
        List<PersonId> persons = registerHousehold.register(
                header.id().value(), concern.unit(), besideProtected ? concern.household() : persons(concern, ongoing));
        store(header, concern, now);
        caseClocks.begin(header, next, clockOfReport);
        door.tell(header, "concern-registered", received, clockOfReport.dueOn());
        casesOfChild.note(header, known);
        unseenReports.note(header.id());
        known.stream().filter(ChildCase::isOpen).forEach(one -> tellBeside(one, header));
        return new Registered(
                header.id(),
                header.number(),
                persons.getFirst(),
                persons.subList(1, persons.size()),
                besideProtected ? Registered.Course.BEGUN_BESIDE_PROTECTED : Registered.Course.BEGUN,
                protectedOf(known));
    }

    /** In a year that has no series yet, it is held from the taking of its first number. */
    private void refuseIfRegisteredMeanwhile(NewConcern concern) {
        knownChild.casesAbout(concern).stream()
                .filter(ChildCase::takesInReports)
                .findFirst()
                .ifPresent(known -> Verdict.refused(
                                "casework.refused.registered-meanwhile",
                                known.header().number())
                        .orThrow());
    }

    /** With what is known in the case that goes on. */
    private NewHousehold persons(NewConcern concern, Optional<ChildCase> ongoing) {
        return ongoing.map(known -> readHousehold.of(known.header().id().value()))
                .map(known -> {
                    NewHousehold completed = concern.household().completedBy(known);
                    if (!concern.household().guardians().isEmpty()) {
                        completed.eachHasOwnNumber().orThrow();
                    }
                    return completed;
                })
                .orElse(concern.household());
    }

    /** Whoever handles a case of the child that goes on is told of the new one. */
    private void tellBeside(ChildCase ongoing, CaseHeader begun) {
        caseClocks.reportedBeside(ongoing, begun, door.today());
        door.tell(ongoing.header(), "concern-beside", begun.number());
    }

    private Registered join(ChildCase childCase, List<ChildCase> known, NewConcern concern, Instant now) {
        CaseHeader header = childCase.header();
        ChildCaseId id = header.id();
        store(header, concern, now);
        caseClocks.reportedAgain(childCase, door.today());
        door.tell(header, "concern-joined", received(concern));
        boolean completed = completeHousehold.complete(childCase, concern.household());
        casesOfChild.note(header, known);
        unseenReports.note(id);
        Household household = readHousehold.of(id.value());
        return new Registered(
                id,
                header.number(),
                household.child().id(),
                household.guardians().stream().map(Guardian::id).toList(),
                joined(header, known, completed),
                protectedOf(known));
    }

    private static List<CaseNumber> protectedOf(List<ChildCase> known) {
        return known.stream()
                .map(ChildCase::header)
                .filter(CaseHeader::shielded)
                .map(CaseHeader::number)
                .toList();
    }

    private static Registered.Course joined(CaseHeader header, List<ChildCase> known, boolean completed) {
        if (!header.shielded() && known.stream().anyMatch(one -> one.header().shielded())) {
            return Registered.Course.JOINED_BESIDE_PROTECTED;
        }
        return completed ? Registered.Course.JOINED_AND_COMPLETED : Registered.Course.JOINED;
    }

    private void store(CaseHeader header, NewConcern concern, Instant now) {
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
    }

    private LocalDate received(NewConcern concern) {
        return concern.receivedAt().atZone(clock.getZone()).toLocalDate();
    }
}
