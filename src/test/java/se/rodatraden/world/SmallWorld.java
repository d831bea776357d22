package se.rodatraden.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.TestClock;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Organisation;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.matters.AuthorityKind;
import se.rodatraden.matters.usecase.FoundAuthority;

/**
 * Two of everything: a northern and a southern authority and unit, each with somebody in every role and with
 * records of its own, all built through use cases. What is northern has nothing to do in the south, and
 * texts that stand nowhere else tell when it turns up there.
 */
public final class SmallWorld {
    private static final LocalDate EARLY = LocalDate.of(2020, 1, 1);

    /** What each module puts on the shelves, in the order in which the modules depend on each other. */
    private static final List<Part> PARTS =
            List.of(DocumentsPart::build, MattersPart::build, CaseworkPart::build, EvidencePart::build);

    private final ApplicationContext context;
    private final List<Side> sides;
    private final List<Shelf> shelves = new ArrayList<>();
    /** Addresses of what everybody may see. */
    private final Map<String, String> common = new HashMap<>();

    private SmallWorld(ApplicationContext context) {
        this.context = context;
        this.sides = List.of(people("norr"), people("sydd"));
        GuidelinesPart.build(this);
        for (Part part : PARTS) {
            sides.forEach(side -> part.build(this, side));
        }
        common("deadlines/{compartment}", sides.getFirst().unit());
        common("accounts/{staff}", sides.getFirst().staff(Role.ANALYST));
    }

    public List<Side> sides() {
        return sides;
    }

    public List<Shelf> shelves() {
        return shelves;
    }

    /** Enough to be strange to everybody: each side's people see none of the other's. */
    List<Shelf> oneShelfOfEachSide() {
        return sides.stream()
                .flatMap(side -> shelves.stream()
                        .filter(shelf -> shelf.toString().endsWith(side.code()))
                        .limit(1))
                .toList();
    }

    /** The sign-in name of everybody, with the role that the person has. */
    public Map<String, Role> people() {
        Map<String, Role> people = new java.util.TreeMap<>();
        for (Side side : sides) {
            for (Role role : Role.values()) {
                people.put(side.subject(role), role);
            }
        }
        return people;
    }

    Map<String, String> common() {
        return common;
    }

    /** Something that is addressed so and is nobody's record. */
    void common(String variable, Object value) {
        common.put(variable, value.toString());
    }

    Shelf shelf(String name) {
        Shelf shelf = new Shelf(name);
        shelves.add(shelf);
        return shelf;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Does what somebody on that side does in that role, in one transaction. */
    <T> T as(Side side, Role role, Supplier<T> work) {
        Actor actor = bean(ActorDirectory.class).byId(side.staff(role)).orElseThrow();
        TransactionTemplate transaction = new TransactionTemplate(bean(PlatformTransactionManager.class));
        return CurrentActor.callAs(actor, Purpose.OWN_DAY, () -> transaction.execute(_ -> work.get()));
    }

    private Side people(String code) {
        Organisation organisation = bean(Organisation.class);
        Side side = new Side(
                code,
                authority("styrelse-" + code, "Styrelsen " + code, AuthorityKind.EXECUTIVE_BOARD),
                authority("namnd-" + code, "Nämnden " + code, AuthorityKind.COMMITTEE),
                organisation.foundCompartment(
                        "enhet-" + code, "Enheten " + code, Organisation.Kind.UNIT, "Kvarnberga"));
        for (Role role : Role.values()) {
            StaffId person = organisation.enrol(side.subject(role), "Anna " + side.subject(role), "");
            organisation.appoint(person, role, compartmentOf(role, side), EARLY);
            side.employ(role, person);
            if (role == Role.REGISTRAR) {
                organisation.appoint(person, role, side.body(), EARLY.plusYears(1));
            }
        }
        return side;
    }

    private CompartmentId authority(String code, String name, AuthorityKind kind) {
        String series = code.replaceAll("[^a-z]", "").toUpperCase().substring(0, 3)
                + code.substring(code.length() - 1).toUpperCase();
        return CurrentActor.callAs(
                new Actor.SystemPurpose("founding"),
                Purpose.RUN_SYSTEM,
                () -> bean(FoundAuthority.class)
                        .found(new FoundAuthority.Particulars(code, name, series, kind, null))
                        .id());
    }

    private static @Nullable CompartmentId compartmentOf(Role role, Side side) {
        return switch (role) {
            case SOCIAL_WORKER, UNIT_MANAGER, SIG_COORDINATOR -> side.unit();
            case REGISTRAR, ANALYST, HEAD_OF_ADMINISTRATION, COMMITTEE_SECRETARY, COMMITTEE_MEMBER -> side.authority();
            case DATA_PROTECTION_OFFICER, SYSTEM_ADMINISTRATOR -> null;
        };
    }

    @TestConfiguration
    static class Configuration {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }

        @Bean
        @Lazy
        SmallWorld smallWorld(ApplicationContext context) {
            return new SmallWorld(context);
        }

        @Bean
        @Lazy
        Visits visits(ApplicationContext context, SmallWorld world) {
            return new Visits(context, world);
        }
    }
}
