package se.rodatraden.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;
import se.rodatraden.Acting;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestClock;
import se.rodatraden.TestDatabase;
import se.rodatraden.Wired;
import se.rodatraden.access.Organisation;
import se.rodatraden.clocks.store.DeadlineStore;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;

@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorklistTest {
    private static final LocalDate TODAY = TestClock.TODAY;
    private static final String ASSESSMENT = "casework.deadline.preliminary-assessment";
    private static final String FOLLOW_UP = "casework.deadline.follow-up";
    private static int made;

    private final TestDatabase database;
    private final Wired wired;
    private final SetDeadline setDeadline;
    private final MeetDeadline meetDeadline;
    private final MyDeadlines myDeadlines;
    private final Clocks clocks;

    private CompartmentId north;
    private StaffId maja;
    private Actor worker;
    private Actor colleague;
    private Actor outsider;
    private UUID child;

    WorklistTest(TestDatabase database) {
        this.database = database;
        this.wired = new Wired(
                database, DeadlineStore.class, SetDeadline.class, MeetDeadline.class, MyDeadlines.class, Clocks.class);
        this.setDeadline = wired.get(SetDeadline.class);
        this.meetDeadline = wired.get(MeetDeadline.class);
        this.myDeadlines = wired.get(MyDeadlines.class);
        this.clocks = wired.get(Clocks.class);
    }

    @AfterAll
    void close() {
        wired.close();
    }

    @BeforeEach
    void two_units() {
        made++;
        Organisation organisation = wired.get(Organisation.class);
        north = organisation.foundCompartment("north-" + made, "Enhet Norr", Organisation.Kind.UNIT, null);
        CompartmentId south =
                organisation.foundCompartment("south-" + made, "Enhet Söder", Organisation.Kind.UNIT, null);
        maja = enrol(organisation, "maja", north);
        worker = Acting.person(maja);
        colleague = Acting.person(enrol(organisation, "nils", north));
        outsider = Acting.person(enrol(organisation, "sara", south));
        child = UUID.randomUUID();
    }

    @Test
    void a_statutory_deadline_is_listed_with_its_trigger_and_its_provision() {
        set(assessment(child, TODAY).responsible(maja));

        assertThat(mine(worker)).singleElement().satisfies(line -> {
            assertThat(line.dueOn()).isEqualTo("2024-10-21");
            assertThat(line.triggeredOn()).isEqualTo("2024-10-07");
            assertThat(line.citation()).isEqualTo("11 kap. 1 a § SoL (2001:453)");
            assertThat(line.mine()).isTrue();
            assertThat(line.reference()).isEqualTo("BA 2024/17");
        });
    }

    @Test
    void a_unit_sees_all_of_its_own_by_day_and_nobody_elses() {
        UUID other = UUID.randomUUID();
        set(followUp(child, TODAY.plusDays(30)));
        set(assessment(other, TODAY.minusDays(10)).responsible(maja));

        assertThat(unit(colleague)).extracting(OpenDeadline::subject).containsExactly(other, child);
        assertThat(unit(colleague)).noneMatch(OpenDeadline::mine);
        assertThat(unit(outsider)).isEmpty();
        assertThat(mine(colleague)).isEmpty();
        assertThat(wired.callAs(outsider, () -> myDeadlines.of(child))).isEmpty();
    }

    @Test
    void setting_the_same_deadline_again_moves_it() {
        set(followUp(child, TODAY.plusDays(30)));
        set(followUp(child, TODAY.plusDays(45)).responsible(maja));

        assertThat(mine(worker)).singleElement().extracting(OpenDeadline::dueOn).isEqualTo(TODAY.plusDays(45));
    }

    @Test
    void a_met_deadline_leaves_the_list_and_is_kept_with_its_day() {
        set(assessment(child, TODAY).responsible(maja));
        set(followUp(child, TODAY.plusDays(30)).responsible(maja));
        wired.as(worker, () -> meetDeadline.meet(child, ASSESSMENT));

        assertThat(mine(worker)).extracting(OpenDeadline::kind).containsExactly(FOLLOW_UP);
        assertThat(database.asSuperuser()
                        .sql("select met_on from clocks.deadline where subject_id = :child and kind = :kind")
                        .param("child", child)
                        .param("kind", ASSESSMENT)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(TODAY);
    }

    @Test
    void of_two_of_a_kind_the_one_behind_the_link_is_met() {
        set(Deadline.agreed(child, north, FOLLOW_UP, "BA 2024/17", "/cases/1", TODAY.plusDays(5)));
        set(Deadline.agreed(child, north, FOLLOW_UP, "BA 2024/17", "/cases/2", TODAY.plusDays(9)));
        wired.as(worker, () -> meetDeadline.meet(child, FOLLOW_UP, "/cases/1"));

        assertThat(wired.callAs(worker, () -> myDeadlines.of(child)))
                .extracting(OpenDeadline::link)
                .containsExactly("/cases/2");
    }

    @Test
    void after_it_is_met_the_same_may_be_set_anew() {
        set(followUp(child, TODAY.plusDays(30)));
        wired.as(worker, () -> meetDeadline.meet(child, FOLLOW_UP));
        set(followUp(child, TODAY.plusDays(60)));

        assertThat(unit(worker)).extracting(OpenDeadline::dueOn).containsExactly(TODAY.plusDays(60));
    }

    @Test
    void nobody_sets_or_meets_a_deadline_in_anothers_compartment() {
        set(followUp(child, TODAY.plusDays(30)));
        wired.as(outsider, () -> meetDeadline.meet(child, FOLLOW_UP));

        assertThat(unit(worker)).hasSize(1);
        assertThatThrownBy(() -> wired.as(outsider, () -> setDeadline.set(followUp(child, TODAY))))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void lists_no_more_than_asked_for() {
        set(followUp(child, TODAY.plusDays(30)));
        set(followUp(UUID.randomUUID(), TODAY.plusDays(3)));

        assertThat(wired.callAs(worker, () -> myDeadlines.in(north, 1)))
                .extracting(OpenDeadline::dueOn)
                .containsExactly(TODAY.plusDays(3));
    }

    private Deadline assessment(UUID subject, LocalDate received) {
        StatutoryDeadline deadline =
                clocks.deadline(DeadlineRule.PRELIMINARY_ASSESSMENT, received).orElseThrow();
        return Deadline.statutory(subject, north, ASSESSMENT, "BA 2024/17", "/cases/" + subject, deadline);
    }

    private Deadline followUp(UUID subject, LocalDate dueOn) {
        return Deadline.agreed(subject, north, FOLLOW_UP, "BA 2024/17", "/cases/" + subject, dueOn);
    }

    private void set(Deadline deadline) {
        wired.as(worker, () -> setDeadline.set(deadline));
    }

    private List<OpenDeadline> mine(Actor actor) {
        return wired.callAs(actor, () -> myDeadlines.mine(50));
    }

    private List<OpenDeadline> unit(Actor actor) {
        return wired.callAs(actor, () -> myDeadlines.in(north, 50));
    }

    private static StaffId enrol(Organisation organisation, String name, CompartmentId unit) {
        StaffId staff = organisation.enrol(name + "-" + made, "Maja Lind", "socialsekreterare");
        organisation.appoint(staff, Role.SOCIAL_WORKER, unit, TODAY.minusYears(1));
        return staff;
    }
}
