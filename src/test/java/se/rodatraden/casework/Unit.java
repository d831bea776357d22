package se.rodatraden.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Controller;
import se.rodatraden.TestClock;
import se.rodatraden.TestDatabase;
import se.rodatraden.Wired;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.EmergencyOpenings;
import se.rodatraden.access.NeedToKnow;
import se.rodatraden.access.Organisation;
import se.rodatraden.casework.usecase.RecordConsents;
import se.rodatraden.casework.usecase.RegisterConcern;
import se.rodatraden.casework.usecase.RegisterConcern.NewConcern;
import se.rodatraden.casework.usecase.RegisterConcern.Registered;
import se.rodatraden.casework.usecase.RegisterConcern.SameChild;
import se.rodatraden.casework.usecase.RegisterConcern.Spelling;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.people.Address;
import se.rodatraden.people.Custody;
import se.rodatraden.people.NewHousehold;
import se.rodatraden.people.NewHousehold.NewChild;
import se.rodatraden.people.NewHousehold.NewGuardian;
import se.rodatraden.people.PersonName;

/** A unit of social services with its staff, on a test's database, with the use cases and no page. */
public final class Unit implements AutoCloseable {
    private static final AtomicInteger UNITS = new AtomicInteger();

    private final Wired wired;
    private final int number = UNITS.incrementAndGet();
    public final CompartmentId id;
    public final Actor.Person worker;
    public final Actor.Person colleague;
    public final Actor.Person manager;

    public Unit(TestDatabase database) {
        this(new Wired(database, Scanned.class));
    }

    private Unit(Wired wired) {
        this.wired = wired;
        Organisation organisation = wired.get(Organisation.class);
        id = organisation.foundCompartment(
                "unit-" + number, "Barn och unga " + number, Organisation.Kind.UNIT, "Hamnen");
        worker = staff("worker", Role.SOCIAL_WORKER);
        colleague = staff("colleague", Role.SOCIAL_WORKER);
        manager = staff("manager", Role.UNIT_MANAGER);
    }

    /** Another unit in the same municipality. */
    public Unit next() {
        return new Unit(wired);
    }

    public Actor.Person staff(String name, Role... roles) {
        Organisation organisation = wired.get(Organisation.class);
        StaffId staff = organisation.enrol(name + "-" + number, "Anställd " + name, "");
        for (Role role : roles) {
            organisation.appoint(staff, role, where(role), LocalDate.of(2020, 1, 1));
        }
        return wired.get(ActorDirectory.class).byId(staff).orElseThrow();
    }

    /** In the unit; a role in the diary in an authority, which is there when it is first asked for. */
    private @Nullable CompartmentId where(Role role) {
        return Organisation.Kind.of(role)
                .map(kind -> switch (kind) {
                    case UNIT -> id;
                    case AUTHORITY -> authority();
                })
                .orElse(null);
    }

    private CompartmentId authority() {
        Organisation organisation = wired.get(Organisation.class);
        String code = "authority-" + number;
        return organisation.compartments(Organisation.Kind.AUTHORITY).stream()
                .filter(one -> one.code().equals(code))
                .map(Organisation.Compartment::id)
                .findFirst()
                .orElseGet(() ->
                        organisation.foundCompartment(code, "Nämnden " + number, Organisation.Kind.AUTHORITY, null));
    }

    public TestClock clock() {
        return wired.clock();
    }

    public WorkedTable table() {
        return wired.get(WorkedTable.class);
    }

    public Told told() {
        return wired.get(Told.class);
    }

    public NeedToKnow needToKnow() {
        return wired.get(NeedToKnow.class);
    }

    public <T> T get(Class<T> component) {
        return wired.get(component);
    }

    public <T> T as(Actor actor, Supplier<T> work) {
        return wired.callAs(actor, work);
    }

    public void runAs(Actor actor, Runnable work) {
        wired.as(actor, work);
    }

    public <T> T inTransactionAs(Actor actor, Supplier<T> work) {
        return wired.callInTransactionAs(actor, work);
    }

    /** A case about the child with the official test number, registered today by the unit's worker. */
    public Registered concern(String personalNumber) {
        return concern(household(personalNumber));
    }

    public Registered concern(NewHousehold household) {
        return concern(household, new SameChild.NotAsked());
    }

    public Registered concern(NewHousehold household, SameChild same) {
        return concern(worker, household, same);
    }

    public Registered concern(Actor.Person by, NewHousehold household, SameChild same) {
        return concern(by, household, same, Map.of());
    }

    public Registered concern(
            Actor.Person by, NewHousehold household, SameChild same, Map<PersonalIdentityNumber, Spelling> spellings) {
        return as(
                by,
                () -> get(RegisterConcern.class)
                        .register(new NewConcern(
                                id,
                                household,
                                clock().instant(),
                                ReporterCategory.SCHOOL,
                                null,
                                "Har slagits på skolgården.",
                                false,
                                "Behöver inte skydd nu.",
                                same,
                                spellings)));
    }

    public static NewHousehold household(String personalNumber) {
        return new NewHousehold(
                NewChild.of(new PersonName("Elin", "Åkerström"), PersonalIdentityNumber.parse(personalNumber)),
                List.of(guardian("Maria", "19870102-2389"), guardian("Johan", "19870109-2390")));
    }

    private static NewGuardian guardian(String given, @Nullable String number) {
        return new NewGuardian(
                new PersonName(given, "Åkerström"),
                number == null ? null : PersonalIdentityNumber.parse(number),
                Custody.JOINT,
                true,
                new Address("Kajgatan 4", "123 45", "Ekehamn"));
    }

    /** The child and both guardians say yes, to the intervention and to sharing. */
    public void everybodySaysYes(Registered registered) {
        List<RecordConsents.Answer> answers = new ArrayList<>();
        for (ConsentKind kind : ConsentKind.values()) {
            answers.add(new RecordConsents.Answer(registered.child(), kind, true));
            registered.guardians().forEach(guardian -> answers.add(new RecordConsents.Answer(guardian, kind, true)));
        }
        runAs(worker, () -> get(RecordConsents.class).record(registered.id(), answers));
    }

    @Override
    public void close() {
        wired.close();
    }

    /** The facts that casework has told. */
    public static final class Told {
        public final List<CaseFactChanged> facts = new ArrayList<>();

        @EventListener
        void tell(CaseFactChanged fact) {
            facts.add(fact);
        }

        public CaseFactChanged last() {
            return facts.getLast();
        }
    }

    /** Not marked as configuration: the application under test would find it. */
    @Import({ActorDirectory.class, NeedToKnow.class, EmergencyOpenings.class})
    @ComponentScan(
            basePackages = {
                "se.rodatraden.casework.usecase",
                "se.rodatraden.casework.store",
                "se.rodatraden.people",
                "se.rodatraden.clocks",
                "se.rodatraden.audit.usecase",
                "se.rodatraden.audit.store"
            },
            excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = Controller.class))
    static class Scanned {
        @Bean
        WorkedTable workedTable() {
            return new WorkedTable();
        }

        @Bean
        Told told() {
            return new Told();
        }
    }
}
