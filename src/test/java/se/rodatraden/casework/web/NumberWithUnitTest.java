package se.rodatraden.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestClock;
import se.rodatraden.TestDatabase;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.NeedToKnow;
import se.rodatraden.access.Organisation;
import se.rodatraden.casework.Unit;
import se.rodatraden.casework.domain.CaseCursor;
import se.rodatraden.casework.usecase.CaseFile;
import se.rodatraden.casework.usecase.CaseList;
import se.rodatraden.casework.usecase.MyCases;
import se.rodatraden.casework.usecase.ReadCase;
import se.rodatraden.casework.usecase.RegisterConcern.Registered;
import se.rodatraden.casework.usecase.SharedCases;
import se.rodatraden.clocks.MyDeadlines;
import se.rodatraden.clocks.OpenDeadline;
import se.rodatraden.clocks.UnitsBeside;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Period;
import se.rodatraden.kernel.Role;

/** The numbers of cases are each unit's own: where several units' can be seen, the unit stands beside the number. */
@DatabaseTest
class NumberWithUnitTest {
    private final TestDatabase database;
    private Unit unit;
    private Unit far;
    private Registered here;
    private Registered there;
    private Actor.Person coordinator;

    NumberWithUnitTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void one_number_in_two_units() {
        database.asSuperuser()
                .sql("truncate access.account, access.compartment, audit.access_log cascade")
                .update();
        unit = new Unit(database);
        far = unit.next();
        here = unit.concern("20150808-2383");
        there = far.concern("20110201-2380");
        coordinator = unit.next().staff("coordinator", Role.SIG_COORDINATOR);
        letIn(unit, here);
        letIn(far, there);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    private void letIn(Unit to, Registered registered) {
        to.runAs(
                to.worker,
                () -> to.needToKnow()
                        .grant(
                                coordinator.staff(),
                                registered.id().value(),
                                NeedToKnow.GrantKind.COOPERATION,
                                "Samordnar insatsen",
                                Period.of(TestClock.TODAY, TestClock.TODAY.plusDays(30))));
    }

    @Test
    void in_a_list_over_several_units() {
        assertThat(here.number()).isEqualTo(there.number());
        CasePlaces places = new CasePlaces(unit.get(ActorDirectory.class), unit.get(Organisation.class));
        List<CaseList.Entry> shared =
                unit.as(coordinator, unit.get(SharedCases.class)::list).entries();
        assertThat(places.units(shared).values()).doesNotHaveDuplicates().hasSize(2);
        assertThat(places.unitsIfSeveral(shared)).hasSize(2);
        List<CaseList.Entry> own = unit.as(
                        unit.worker, () -> unit.get(MyCases.class).list(CaseCursor.START))
                .entries();
        assertThat(own).hasSize(1);
        assertThat(places.unitsIfSeveral(own)).isEmpty();
    }

    @Test
    void over_the_pages_of_a_case_for_whoever_comes_from_elsewhere() {
        assertThat(number(unit.worker, here)).isEqualTo(here.number().value());
        assertThat(number(coordinator, here))
                .startsWith(here.number().value() + ", Barn och unga")
                .isNotEqualTo(number(coordinator, there));
    }

    /** A day's own lines are those of all the units that one works in; an authority's diary number stands alone. */
    @Test
    void on_the_worklist_of_whoever_works_over_several_units() {
        Organisation organisation = unit.get(Organisation.class);
        organisation.appoint(unit.worker.staff(), Role.SOCIAL_WORKER, far.id, TestClock.TODAY.minusDays(1));
        Actor.Person both =
                unit.get(ActorDirectory.class).byId(unit.worker.staff()).orElseThrow();
        List<OpenDeadline> own = unit.as(both, () -> unit.get(MyDeadlines.class).mine(10));
        assertThat(own).extracting(OpenDeadline::compartment).containsExactly(unit.id);
        UnitsBeside unitsBeside = unit.get(UnitsBeside.class);
        assertThat(unitsBeside.ifSeveral(both, own)).containsOnlyKeys(unit.id, far.id);
        assertThat(unitsBeside.ifSeveral(both, own).get(unit.id)).startsWith("Barn och unga");

        assertThat(unitsBeside.ifSeveral(unit.colleague, own)).isEmpty();
        CompartmentId diary =
                organisation.foundCompartment("diary", "Kommunstyrelsen", Organisation.Kind.AUTHORITY, null);
        organisation.appoint(unit.colleague.staff(), Role.REGISTRAR, diary, TestClock.TODAY.minusDays(1));
        Actor.Person registrar =
                unit.get(ActorDirectory.class).byId(unit.colleague.staff()).orElseThrow();
        assertThat(unitsBeside.ifSeveral(registrar, own)).isEmpty();
    }

    private String number(Actor.Person reader, Registered registered) {
        CaseFrames frames = new CaseFrames(unit.get(Organisation.class), unit.clock());
        return unit.as(reader, () -> {
            CaseFile file = unit.get(ReadCase.class).read(registered.id());
            return frames.of(file.childCase(), file.household().child()).number();
        });
    }
}
