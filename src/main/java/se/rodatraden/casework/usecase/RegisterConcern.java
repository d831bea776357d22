package se.rodatraden.casework.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.casework.CaseNumber;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.ReporterCategory;
import se.rodatraden.casework.domain.ConcernRules;
import se.rodatraden.casework.domain.UnitOffice;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.people.NewHousehold;
import se.rodatraden.people.NewHousehold.NewChild;
import se.rodatraden.people.PersonId;
import se.rodatraden.people.PersonName;

/**
 * Registers a report of concern with the immediate safety assessment, which is made before anything else is
 * stored. A case begins, and its clock with it: on the day of receipt, however late the registration. Where the
 * child is being assessed or investigated already, the report is taken into that case instead. Where the child has an
 * intervention, or had a case before, the new case and those lead to each other.
 */
@Component
public class RegisterConcern {
    private final KnownChild knownChild;
    private final SettleSpelling settleSpelling;
    private final TakeInReport takeInReport;
    private final CaseClocks caseClocks;
    private final Clock clock;

    RegisterConcern(
            KnownChild knownChild,
            SettleSpelling settleSpelling,
            TakeInReport takeInReport,
            CaseClocks caseClocks,
            Clock clock) {
        this.knownChild = knownChild;
        this.settleSpelling = settleSpelling;
        this.takeInReport = takeInReport;
        this.caseClocks = caseClocks;
        this.clock = clock;
    }

    /**
     * What was reported, to which unit.
     *
     * @param receivedAt day 0; not in the future
     * @param spellings which spelling of a name holds, by the number of whoever has it, where that was asked
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
            SameChild same,
            Map<PersonalIdentityNumber, Spelling> spellings) {
        public NewConcern {
            spellings = Map.copyOf(spellings);
        }

        NewConcern spelled(PersonalIdentityNumber number, PersonName name) {
            return new NewConcern(
                    unit,
                    household.spelled(number, name),
                    receivedAt,
                    reporter,
                    reporterName,
                    account,
                    needsProtection,
                    safetyText,
                    same,
                    spellings);
        }
    }

    /** Which spelling of a name holds, where the unit has another beside the number. */
    public enum Spelling {
        AS_KNOWN,
        AS_REPORTED
    }

    /** What whoever registers says of the cases that may be about the same child, where no number tells. */
    public sealed interface SameChild {

        /** @param alike the cases that there is something to say of */
        default boolean settles(Set<ChildCaseId> alike) {
            return alike.isEmpty()
                    || switch (this) {
                        case NotAsked() -> false;
                        case Another(Set<ChildCaseId> than) -> than.containsAll(alike);
                        case Known(ChildCaseId from) -> alike.contains(from);
                    };
        }

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
     * @param shielded the child's protected cases, as far as whoever registers sees them
     */
    public record Registered(
            ChildCaseId id,
            CaseNumber number,
            PersonId child,
            List<PersonId> guardians,
            Course course,
            List<CaseNumber> shielded) {
        public Registered {
            guardians = List.copyOf(guardians);
            shielded = List.copyOf(shielded);
        }

        public enum Course {
            BEGUN,
            /** The child has a case that is protected; the new one is not, until somebody protects it. */
            BEGUN_BESIDE_PROTECTED,
            /** The child had the case already; what was known of the persons is unchanged. */
            JOINED,
            /** Likewise, and what was lacking about the persons is filled in. */
            JOINED_AND_COMPLETED,
            /** Likewise, and the child has another case that is protected; this one is not, until somebody protects it. */
            JOINED_BESIDE_PROTECTED
        }

        public boolean joined() {
            return switch (course) {
                case BEGUN, BEGUN_BESIDE_PROTECTED -> false;
                case JOINED, JOINED_AND_COMPLETED, JOINED_BESIDE_PROTECTED -> true;
            };
        }
    }

    /** Whether a report can have been received on the day; told at the field, before the report is sent in. */
    public Verdict mayBeReceivedOn(LocalDate day) {
        return caseClocks.mayBeReceivedOn(day);
    }

    /**
     * What there is to say of the child and the guardians first; asked in the same round as what else the report lacks.
     *
     * @param child null as long as it cannot be read who that is
     * @param numbered the names of those whose number is known, child and guardians
     */
    @Transactional
    public ChildQuestions questions(
            CompartmentId unit, @Nullable NewChild child, Map<PersonalIdentityNumber, PersonName> numbered) {
        UnitOffice.receives(CurrentActor.get(), unit).orThrow();
        return new ChildQuestions(
                child == null ? List.of() : knownChild.alike(unit, child), settleSpelling.asked(unit, numbered));
    }

    /**
     * @throws se.rodatraden.kernel.RefusedException when the actor is no social worker or manager of the unit, or the
     *     report cannot have been received then, or be about somebody born then ({@link ConcernRules}), or nobody has
     *     answered {@link #questions}
     */
    @Transactional
    public Registered register(NewConcern concern) {
        Instant now = clock.instant();
        LocalDate received = concern.receivedAt().atZone(clock.getZone()).toLocalDate();
        UnitOffice.receives(CurrentActor.get(), concern.unit())
                .and(() -> Verdict.allowedIf(!concern.receivedAt().isAfter(now), "casework.refused.received-in-future"))
                .and(() -> mayBeReceivedOn(received))
                .and(() -> ConcernRules.aboutSomebodyBorn(
                        concern.household().child().birthDate(), received))
                .and(() -> concern.household().eachHasOwnNumber())
                .orThrow();
        return takeInReport.take(concern, now);
    }
}
