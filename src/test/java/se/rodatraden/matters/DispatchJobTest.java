package se.rodatraden.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestClock;
import se.rodatraden.TestDatabase;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterDocument;
import se.rodatraden.matters.store.StagedDispatches;
import se.rodatraden.matters.usecase.ApproveMinutes;
import se.rodatraden.matters.usecase.DiscloseMarked;
import se.rodatraden.matters.usecase.DispatchDecision;
import se.rodatraden.matters.usecase.MarkSecret;
import se.rodatraden.matters.usecase.ReadDay;
import se.rodatraden.matters.usecase.ReadMail;
import se.rodatraden.matters.usecase.ReadMatter;
import se.rodatraden.matters.usecase.RecordDecision;
import se.rodatraden.matters.usecase.RegisterDocument;

/** A crash between the approval and the dispatch is finished, once, after the restart. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DispatchJobTest {
    private final TestDatabase database;
    private final MattersFixture city;
    private int day;

    DispatchJobTest(TestDatabase database) {
        this.database = database;
        this.city = new MattersFixture(database);
    }

    @AfterEach
    void backToToday() {
        city.wired.clock().set(TestClock.TODAY);
    }

    @AfterAll
    void close() {
        city.close();
    }

    private record Decided(MatterId matter, FormalMeetingId meeting, LocalDate on) {}

    @Test
    void what_was_approved_before_a_crash_is_sent_after_it() throws InterruptedException {
        Decided decided = decided();
        approves(decided);
        assertThat(state(decided)).as("the program stopped here").isInstanceOf(Matter.Decided.class);
        assertThat(replies()).isZero();

        restarts();

        assertThat(state(decided)).isInstanceOf(Matter.Closed.class);
        assertThat(replies()).isEqualTo(1);
        city.registered(city.board);
    }

    /** The second time the program stops after the dispatch is committed and before the job is taken off the list. */
    @Test
    void a_job_that_is_done_a_second_time_sends_nothing_more() throws InterruptedException {
        Decided decided = decided();
        approves(decided);
        restarts();
        database.asSuperuser()
                .sql("""
                        insert into scheduler.scheduled_tasks
                            (task_name, task_instance, task_data, execution_time, picked, version)
                        select 'dispatch-decision', :matter, :data, now(), false, 1
                        """)
                .param("matter", decided.matter().toString())
                .param("data", serialized())
                .update();

        restarts();

        assertThat(replies()).isEqualTo(1);
        assertThat(jobs()).isZero();
        city.registered(city.board);
    }

    @Test
    void a_dispatch_that_fails_leaves_nothing_sent_and_the_job_to_be_done_again() {
        Decided decided = decided();
        approves(decided);

        assertThatThrownBy(() ->
                        city.wired.callInTransactionAs(city.person(Role.COMMITTEE_SECRETARY, city.committee), () -> {
                            city.use(DispatchDecision.class).dispatchUnlessDone(decided.matter());
                            throw new IllegalStateException("the power went");
                        }))
                .hasMessage("the power went");

        assertThat(replies()).isZero();
        assertThat(state(decided)).isInstanceOf(Matter.Decided.class);
        assertThat(jobs()).isEqualTo(1);
        city.does(
                Role.COMMITTEE_SECRETARY,
                city.committee,
                () -> city.use(DispatchDecision.class).dispatchUnlessDone(decided.matter()));
        city.registered(city.board);
        database.asSuperuser().sql("delete from scheduler.scheduled_tasks").update();
    }

    @Test
    void an_approval_that_fails_stages_nothing() {
        Decided decided = decided();

        assertThatThrownBy(() ->
                        city.wired.callInTransactionAs(city.person(Role.COMMITTEE_SECRETARY, city.committee), () -> {
                            city.use(ApproveMinutes.class).approveAndDispatch(decided.meeting(), decided.on());
                            throw new IllegalStateException("the power went");
                        }))
                .hasMessage("the power went");

        assertThat(jobs()).isZero();
    }

    @Test
    void an_approval_without_dispatch_leaves_it_to_be_done_by_hand() {
        Decided decided = decided();
        city.does(
                Role.COMMITTEE_SECRETARY,
                city.committee,
                () -> city.use(ApproveMinutes.class).approve(decided.meeting(), decided.on()));

        assertThat(jobs()).isZero();
        assertThat(state(decided)).isInstanceOf(Matter.Decided.class);
    }

    @Test
    void a_dispatch_that_the_law_stops_is_left_to_the_registrar_who_sees_it_and_sends_it() throws InterruptedException {
        Decided decided = decided();
        int report = report(decided);
        city.does(
                Role.REGISTRAR,
                city.committee,
                () -> city.use(MarkSecret.class)
                        .mark(decided.matter(), report, new RegisterDocument.Secret("26 kap. 1 § OSL", List.of())));
        approves(decided);

        restarts();

        assertThat(replies()).isZero();
        assertThat(unsent()).singleElement().satisfies(stuck -> {
            assertThat(stuck.matter()).isEqualTo(decided.matter());
            assertThat(stuck.failures()).isEqualTo(1);
            assertThat(stuck.over()).isTrue();
        });
        city.does(Role.REGISTRAR, city.committee, () -> {
            city.use(DiscloseMarked.class).disclose(decided.matter(), report, "10 kap. 2 § OSL");
            city.use(DispatchDecision.class).dispatch(decided.matter());
        });
        assertThat(unsent()).isEmpty();
        assertThat(jobs()).isZero();
        city.registered(city.board);
    }

    @Test
    void a_fault_is_tried_again_with_longer_waits_and_not_for_ever_and_a_refusal_is_not() {
        Exception fault = new IllegalStateException("the database is away");

        assertThat(IntStream.rangeClosed(1, 4).mapToObj(failures -> DispatchJob.wait(failures, fault)))
                .containsExactly(
                        Optional.of(Duration.ofMinutes(1)),
                        Optional.of(Duration.ofMinutes(2)),
                        Optional.of(Duration.ofMinutes(4)),
                        Optional.of(Duration.ofMinutes(8)));
        assertThat(DispatchJob.wait(5, fault)).isEmpty();
        assertThat(DispatchJob.wait(1, new NotFoundException("who approved has left")))
                .isEmpty();
    }

    private List<StagedDispatches.Stuck> unsent() {
        return city.as(
                Role.REGISTRAR,
                city.committee,
                () -> city.use(ReadDay.class).unsent(city.person(Role.REGISTRAR, city.committee)));
    }

    private int report(Decided decided) {
        return city
                .as(
                        Role.REGISTRAR,
                        city.committee,
                        () -> city.use(ReadMatter.class).read(decided.matter()))
                .documents()
                .stream()
                .filter(document -> document.direction() == MatterDocument.Direction.DRAWN_UP)
                .findFirst()
                .orElseThrow()
                .ordinal();
    }

    private Decided decided() {
        MatterId asked = city.motion().matter();
        city.referral(asked, city.committee);
        MatterId matter = city.registered(city.committee);
        LocalDate on = MattersFixture.COMMITTEE_MEETS.plusDays(day++);
        FormalMeetingId meeting = city.meeting(city.committee, on);
        city.writtenAndSigned(
                city.committee, city.report(city.committee, matter), "Nämnden avstyrker.", ReplyStance.OPPOSES);
        city.placed(city.committee, matter, meeting);
        city.wired.clock().set(on);
        city.does(
                Role.COMMITTEE_SECRETARY,
                city.committee,
                () -> city.use(RecordDecision.class)
                        .record(new RecordDecision.Particulars(
                                matter,
                                DecisionOutcome.AS_PROPOSED,
                                city.paragraph(),
                                List.of("Nämnden avstyrker."),
                                ReplyStance.OPPOSES,
                                "",
                                "",
                                false,
                                List.of())));
        return new Decided(matter, meeting, on);
    }

    private void approves(Decided decided) {
        city.does(
                Role.COMMITTEE_SECRETARY,
                city.committee,
                () -> city.use(ApproveMinutes.class).approveAndDispatch(decided.meeting(), decided.on()));
    }

    private Matter state(Decided decided) {
        return city.as(
                        Role.COMMITTEE_SECRETARY,
                        city.committee,
                        () -> city.use(ReadMatter.class).read(decided.matter()))
                .matter();
    }

    private int replies() {
        return city.as(
                Role.REGISTRAR,
                city.board,
                () -> city.use(ReadMail.class).waiting().size());
    }

    private int jobs() {
        return database.asSuperuser()
                .sql("select count(*) from scheduler.scheduled_tasks where task_name = 'dispatch-decision'")
                .query(Integer.class)
                .single();
    }

    private byte[] serialized() {
        return new com.github.kagkarlsson.scheduler.serializer.JavaSerializer()
                .serialize(city.person(Role.COMMITTEE_SECRETARY, city.committee)
                        .staff()
                        .toString());
    }

    /** The program starts, does what it finds, and stops. */
    private void restarts() throws InterruptedException {
        OneTimeTask<String> task = new DispatchJob()
                .dispatchDecisionTask(city.use(DispatchDecision.class), city.use(ActorDirectory.class));
        CountDownLatch done = new CountDownLatch(1);
        Scheduler scheduler = Scheduler.create(database.runtime(), List.of(task))
                .tableName("scheduler.scheduled_tasks")
                .threads(1)
                .pollingInterval(Duration.ofMillis(100))
                .addSchedulerListener(new AbstractSchedulerListener() {
                    @Override
                    public void onExecutionComplete(ExecutionComplete execution) {
                        done.countDown();
                    }
                })
                .build();
        scheduler.start();
        try {
            assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            scheduler.stop();
        }
    }
}
