package se.rodatraden;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;
import se.rodatraden.postgres.DatabaseLogin;
import se.rodatraden.postgres.DatabaseRole;

/**
 * The database under the Spring contexts of tests. Its address stays the same, so that a context can be used again;
 * the database behind the address is replaced before each class.
 *
 * @param name of the database
 * @param replaced whether each class gets it anew
 */
record SpringTestDatabase(String name, boolean replaced) implements ContextCustomizer {
    private static final Map<String, TestDatabase> CURRENT = new ConcurrentHashMap<>();

    static SpringTestDatabase of(Class<?> testClass) {
        DatabaseTest wish = AnnotatedElementUtils.findMergedAnnotation(testClass, DatabaseTest.class);
        return wish == null || wish.shared().isEmpty()
                ? new SpringTestDatabase("spring", true)
                : new SpringTestDatabase("shared_" + wish.shared(), false);
    }

    TestDatabase current() {
        return CURRENT.computeIfAbsent(name, TestDatabase::named);
    }

    private void renew() {
        CURRENT.compute(name, (key, old) -> {
            if (old != null) {
                old.close();
            }
            return TestDatabase.named(key);
        });
    }

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        TestDatabase database = current();
        TestPropertyValues.of("rodatraden.database.url="
                        + database.login(DatabaseRole.OWNER).url())
                .and(credentials("owner", database.login(DatabaseRole.OWNER)))
                .and(credentials("runtime", database.login(DatabaseRole.RUNTIME)))
                .and(credentials("evidence", database.login(DatabaseRole.EVIDENCE)))
                // A test runs a job itself; a poller would meet the database while it is replaced.
                .and("db-scheduler.enabled=false")
                .applyTo(context);
    }

    private static String[] credentials(String role, DatabaseLogin login) {
        return new String[] {
            "rodatraden.database." + role + ".username=" + login.username(),
            "rodatraden.database." + role + ".password=" + login.password()
        };
    }

    /** Named in spring.factories: every Spring test that wants a database gets one. */
    static final class Factory implements ContextCustomizerFactory {
        @Override
        public @Nullable ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
            return AnnotatedElementUtils.hasAnnotation(testClass, DatabaseTest.class) ? of(testClass) : null;
        }
    }

    /** Named in spring.factories: replaces the database and the connections to the old one. */
    static final class Renewal extends AbstractTestExecutionListener {
        @Override
        public int getOrder() {
            return 500; // before anything is injected
        }

        @Override
        public void beforeTestClass(TestContext test) {
            Class<?> testClass = test.getTestClass();
            if (!AnnotatedElementUtils.hasAnnotation(testClass, DatabaseTest.class)
                    || !of(testClass).replaced()) {
                return;
            }
            of(testClass).renew();
            if (test.hasApplicationContext()) {
                // A class before this one may have left its clock on another day.
                test.getApplicationContext()
                        .getBeansOfType(TestClock.class)
                        .values()
                        .forEach(clock -> clock.set(TestClock.TODAY));
                test.getApplicationContext().getBeansOfType(HikariDataSource.class).values().stream()
                        .map(HikariDataSource::getHikariPoolMXBean)
                        .filter(java.util.Objects::nonNull) // a pool that nobody has asked yet
                        .forEach(com.zaxxer.hikari.HikariPoolMXBean::softEvictConnections);
            }
        }
    }
}
