package se.rodatraden.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;

/** Lets somebody of the sample municipality do something on a day, in one transaction, as they would have done it. */
@Component
@Profile("demo")
final class Stage {
    private final DemoCalendar calendar;
    private final ActorDirectory directory;
    private final TransactionTemplate transaction;
    private final Map<String, Actor.Person> met = new ConcurrentHashMap<>();
    private volatile boolean closed;

    Stage(DemoCalendar calendar, ActorDirectory directory, PlatformTransactionManager transactions) {
        this.calendar = calendar;
        this.directory = directory;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param subject what the person signs in as */
    <T> T on(LocalDate day, String subject, Supplier<T> work) {
        return play(day, person(subject), work);
    }

    void on(LocalDate day, String subject, Runnable work) {
        on(day, subject, () -> {
            work.run();
            return day;
        });
    }

    /** What is set up before anybody works here. */
    void before(LocalDate day, Runnable work) {
        play(day, new Actor.SystemPurpose("building the sample municipality"), () -> {
            work.run();
            return day;
        });
    }

    Actor.Person person(String subject) {
        return met.computeIfAbsent(
                subject, name -> directory.bySubject(name).orElseThrow(() -> new IllegalStateException(name)));
    }

    /** What is being done is done; nothing more is begun. */
    void close() {
        closed = true;
    }

    private <T> T play(LocalDate day, Actor actor, Supplier<T> work) {
        if (closed) {
            throw new BuildingStoppedException();
        }
        return calendar.on(
                day, () -> CurrentActor.callAs(actor, purposeOf(actor), () -> transaction.execute(_ -> work.get())));
    }

    private static Purpose purposeOf(Actor actor) {
        if (actor.holds(Role.UNIT_MANAGER)) {
            return Purpose.LEAD_UNIT;
        }
        if (actor.holds(Role.SOCIAL_WORKER)) {
            return Purpose.HANDLE_CHILD_CASE;
        }
        if (actor.holds(Role.REGISTRAR)) {
            return Purpose.REGISTER_MATTERS;
        }
        if (actor.holds(Role.ANALYST)) {
            return Purpose.PREPARE_MATTERS;
        }
        return actor.holds(Role.COMMITTEE_SECRETARY) ? Purpose.DECIDE_MATTERS : Purpose.RUN_SYSTEM;
    }
}
