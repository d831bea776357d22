package se.rodatraden;

import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.access.ActorTransactionManager;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.StaffId;

/** Runs transactions as somebody on the runtime role, the way requests and jobs do. */
public final class Acting {
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final TestClock clock = new TestClock();

    public Acting(DataSource runtime) {
        transactions = new TransactionTemplate(new ActorTransactionManager(runtime, clock));
        jdbc = JdbcClient.create(runtime);
    }

    public TestClock clock() {
        return clock;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public <T> T as(Actor actor, Supplier<T> work) {
        return CurrentActor.callAs(actor, Purpose.HANDLE_CHILD_CASE, () -> inTransaction(work));
    }

    public void runAs(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return true;
        });
    }

    /** A transaction in which nobody acts. */
    public <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(_ -> work.get());
    }

    /** The database decides by memberships, so the offices of the actor are left out. */
    public static Actor person(StaffId staff) {
        return new Actor.Person(staff, "Maja Lind", List.of());
    }
}
