package se.rodatraden;

import java.time.Clock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.access.ActorTransactionManager;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Organisation;
import se.rodatraden.access.Purpose;
import se.rodatraden.audit.AccessLog;
import se.rodatraden.audit.EventLog;
import se.rodatraden.kernel.Actor;

/**
 * A few components of the program on a test's database, with the program's own transactions and nothing else
 * of it: for tests of use cases and stores that need no page. Close it.
 */
public final class Wired implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final TestClock clock = new TestClock();

    /** @param components beyond {@link Organisation} and the logs, which everybody needs */
    public Wired(TestDatabase database, Class<?>... components) {
        context.registerBean(DataSource.class, database::runtime, definition -> definition.setDestroyMethodName(""));
        context.registerBean(Clock.class, () -> clock);
        context.register(Transactions.class, Organisation.class, AccessLog.class, EventLog.class);
        if (components.length > 0) {
            context.register(components);
        }
        context.refresh();
    }

    public TestClock clock() {
        return clock;
    }

    public <T> T get(Class<T> component) {
        return context.getBean(component);
    }

    public void as(Actor actor, Runnable work) {
        CurrentActor.runAs(actor, Purpose.OWN_DAY, work);
    }

    public <T> T callAs(Actor actor, Supplier<T> work) {
        return CurrentActor.callAs(actor, Purpose.OWN_DAY, work::get);
    }

    /** One transaction around all of the work. */
    public <T> T callInTransactionAs(Actor actor, Supplier<T> work) {
        TransactionTemplate transaction = new TransactionTemplate(get(PlatformTransactionManager.class));
        return callAs(actor, () -> transaction.execute(_ -> work.get()));
    }

    @Override
    public void close() {
        context.close();
    }

    // For tests: what scans the program for its configuration passes this by.
    @TestConfiguration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {
        @Bean
        PlatformTransactionManager transactionManager(DataSource dataSource, Clock clock) {
            return new ActorTransactionManager(dataSource, clock);
        }

        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }
    }
}
