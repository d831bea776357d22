package se.rodatraden.casework.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.audit.AccessLog;
import se.rodatraden.casework.CaseNumber;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.ReporterCategory;
import se.rodatraden.casework.domain.CaseHeader;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.ConcernRules;
import se.rodatraden.casework.domain.NextStep;
import se.rodatraden.casework.domain.ReportOfConcern;
import se.rodatraden.casework.domain.ReportOfConcern.ImmediateSafetyAssessment;
import se.rodatraden.casework.domain.UnitOffice;
import se.rodatraden.casework.store.CaseStore;
import se.rodatraden.casework.store.ConcernStore;
import se.rodatraden.clocks.DeadlineRule;
import se.rodatraden.clocks.StatutoryDeadline;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.people.Guardian;
import se.rodatraden.people.Household;
import se.rodatraden.people.NewHousehold;
import se.rodatraden.people.PersonId;
import se.rodatraden.people.usecase.ReadHousehold;
import se.rodatraden.people.usecase.RegisterHousehold;

/**
 * Registers a report of concern with the immediate safety assessment, which is made before anything else is
 * stored. A case begins, and its clock with it: on the day of receipt, however late the registration. Where the
 * child is being assessed or investigated already, the report is taken into that case instead. Where the child has an
 * intervention, or had a case before, the new case and those lead to each other.
 */
@Component
public class RegisterConcern {
    private final CaseStore cases;
    private final ConcernStore concerns;
    private final RegisterHousehold registerHousehold;
    private final CasesOfChild casesOfChild;
    private final ReadHousehold readHousehold;
    private final CompleteHousehold completeHousehold;
    private final CaseClocks caseClocks;
    private final CaseDoor door;
    private final AccessLog accessLog;
    private final Clock clock;

    RegisterConcern(
            CaseStore cases,
            ConcernStore concerns,
            RegisterHousehold registerHousehold,
            CasesOfChild casesOfChild,
            ReadHousehold readHousehold,
            CompleteHousehold completeHousehold,
            CaseClocks caseClocks,
            CaseDoor door,
            AccessLog accessLog,
            Clock clock) {
        this.cases = cases;
        this.concerns = concerns;
        this.registerHousehold = registerHousehold;
        this.casesOfChild = casesOfChild;
        this.readHousehold = readHousehold;
        this.completeHousehold = completeHousehold;
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
            String safetyText,
            SameChild same) {}

    /** What whoever registers says of the cases that may be about the same child, where no number tells. */
    public sealed interface SameChild {
        record NotAsked() implements SameChild {}

        /** @param than the cases that were asked about */
        record Another(Set<ChildCaseId> than) implements SameChild {
            public Another {
                than = Set.copyOf(than);
            }
        }

        record Known(ChildCaseId from) implements SameChild {}
    }

    /**
     * The case that has the report, and the ids of its persons in the order of its household.
     *
     * @param course how the report came there
     */
    public record Registered(
            ChildCaseId id, CaseNumber number, PersonId child, List<PersonId> guardians, Course course) {

        public enum Course {
            BEGUN,
            /** The child has a case that is protected; the new one is not, until somebody protects it. */
            BEGUN_BESIDE_PROTECTED,
            /** The child had the case already; what was known of the persons is unchanged. */
            JOINED,
            /** Likewise, and what was lacking about the persons is filled in. */
            JOINED_AND_COMPLETED
        }

        public boolean joined() {
            return switch (course) {
                case BEGUN, BEGUN_BESIDE_PROTECTED -> false;
                case JOINED, JOINED_AND_COMPLETED -> true;
            };
        }
    }

    /** Whether a report can have been received on the day; told at the field, before the report is sent in. */
    public Verdict mayBeReceivedOn(LocalDate day) {
        return caseClocks.mayBeReceivedOn(day);
    }

    /** Open cases of the unit that may be about the same child, where no number tells; whoever registers says. */
    @Transactional
    public List<CaseList.Entry> perhapsKnown(NewConcern concern) {
        return openCase(concern).isPresent()
                ? List.of()
                : casesOfChild.perhapsAbout(concern.unit(), concern.household().child());
    }

    /**
     * @throws se.rodatraden.kernel.RefusedException when the actor is no social worker or manager of the unit, or the
     *     report cannot have been received then, or be about somebody born then ({@link ConcernRules})
     */
    @Transactional
    public Registered register(NewConcern concern) {
        Instant now = clock.instant();
        UnitOffice.receives(CurrentActor.get(), concern.unit())
                .and(() -> Verdict.allowedIf(!concern.receivedAt().isAfter(now), "casework.refused.received-in-future"))
                .and(() -> mayBeReceivedOn(received(concern)))
                .and(() -> ConcernRules.aboutSomebodyBorn(
                        concern.household().child().birthDate(), received(concern)))
                .orThrow();
        Optional<ChildCase> known = known(concern);
        return known.filter(ChildCase::takesInReports)
                .map(open -> join(open.header().id(), concern, now))
                .orElseGet(() -> begin(concern, known, now));
    }

    /** Where the report belongs, or what goes on beside it: by the number, or by what whoever registers says. */
    private Optional<ChildCase> known(NewConcern concern) {
        return openCase(concern).or(() -> recognised(concern)).or(() -> ongoing(concern));
    }

    private Optional<ChildCase> recognised(NewConcern concern) {
        Map<ChildCaseId, ChildCase> alike = perhapsKnown(concern).stream()
                .map(entry -> entry.line().childCase())
                .collect(Collectors.toMap(one -> one.header().id(), Function.identity()));
        Set<ChildCaseId> answered = switch (concern.same()) {
            case SameChild.NotAsked() -> Set.of();
            case SameChild.Another(Set<ChildCaseId> than) -> than;
            case SameChild.Known(ChildCaseId from) -> alike.containsKey(from) ? alike.keySet() : Set.of();
        };
        Verdict.allowedIf(answered.containsAll(alike.keySet()), "casework.refused.perhaps-known")
                .orThrow();
        return concern.same() instanceof SameChild.Known(ChildCaseId from)
                ? Optional.ofNullable(alike.get(from))
                : Optional.empty();
    }

    /** By the number: the case in which the child has an intervention. */
    private Optional<ChildCase> ongoing(NewConcern concern) {
        return aboutTheNumber(concern).stream().filter(ChildCase::isOpen).reduce((_, newest) -> newest);
    }

    private Registered begin(NewConcern concern, Optional<ChildCase> ongoing, Instant now) {
        LocalDate received = received(concern);
        StatutoryDeadline clockOfReport = caseClocks.statutory(DeadlineRule.PRELIMINARY_ASSESSMENT, received);
        NextStep next = new NextStep(NextStep.SETTLE_REPORT, clockOfReport.dueOn());
        CaseHeader header = cases.insert(concern.unit(), CaseDoor.staff(), received, next);
        // The unit's series is held from the taking of the number: of two who register the same child at the same
        // time, the second sees here what the first has registered, and its number was never taken.
        openCase(concern)
                .ifPresent(known -> Verdict.refused(
                                "casework.refused.registered-meanwhile",
                                known.header().number())
                        .orThrow());
        recognised(concern);
        accessLog.wrote(AccessLog.Action.CREATED, ChildCaseId.KIND, header.id().value());
        List<PersonId> persons =
                registerHousehold.register(header.id().value(), concern.unit(), persons(concern, ongoing));
        store(header, concern, now);
        caseClocks.begin(header, next, clockOfReport);
        door.tell(header, "concern-registered", received, clockOfReport.dueOn());
        tellBeside(header, concern, ongoing);
        return new Registered(
                header.id(),
                header.number(),
                persons.getFirst(),
                persons.subList(1, persons.size()),
                ongoing.filter(RegisterConcern::isShielded).isPresent()
                        ? Registered.Course.BEGUN_BESIDE_PROTECTED
                        : Registered.Course.BEGUN);
    }

    /** What is known in the case that goes on, unless it is protected there: this one is not, yet. */
    private NewHousehold persons(NewConcern concern, Optional<ChildCase> ongoing) {
        return ongoing.filter(known -> !isShielded(known))
                .map(known ->
                        door.toRead(known.header().id()).childCase().header().id())
                .map(id -> concern.household().completedBy(readHousehold.of(id.value())))
                .orElse(concern.household());
    }

    /** The child's other cases and the new one lead to each other, and whoever handles one that goes on is told. */
    private void tellBeside(CaseHeader header, NewConcern concern, Optional<ChildCase> ongoing) {
        List<ChildCase> others = Stream.concat(aboutTheNumber(concern).stream(), ongoing.stream())
                .toList();
        casesOfChild.note(
                header, others.stream().map(other -> other.header().id()).toList());
        ongoing.ifPresent(known -> {
            caseClocks.reportedBeside(known, header, door.today());
            door.tell(known.header(), "concern-beside", header.number());
        });
    }

    private Registered join(ChildCaseId id, NewConcern concern, Instant now) {
        ChildCase childCase = door.toChange(id);
        CaseHeader header = childCase.header();
        store(header, concern, now);
        caseClocks.reportedAgain(childCase, door.today());
        door.tell(header, "concern-joined", received(concern));
        boolean completed = completeHousehold.complete(childCase, concern.household());
        Household household = readHousehold.of(id.value());
        return new Registered(
                id,
                header.number(),
                household.child().id(),
                household.guardians().stream().map(Guardian::id).toList(),
                completed ? Registered.Course.JOINED_AND_COMPLETED : Registered.Course.JOINED);
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

    /** The unit's own case in which the child is assessed now. */
    private Optional<ChildCase> openCase(NewConcern concern) {
        return aboutTheNumber(concern).stream()
                .filter(ChildCase::takesInReports)
                .findFirst();
    }

    private List<ChildCase> aboutTheNumber(NewConcern concern) {
        PersonalIdentityNumber number = concern.household().child().number();
        return number == null ? List.of() : casesOfChild.about(concern.unit(), number);
    }

    private static boolean isShielded(ChildCase known) {
        return known.header().shielded();
    }
}
