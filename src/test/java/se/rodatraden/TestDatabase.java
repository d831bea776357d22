package se.rodatraden;

import com.zaxxer.hikari.HikariDataSource;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.rodatraden.postgres.DatabaseLogin;
import se.rodatraden.postgres.DatabaseRole;

/**
 * A migrated database of a test's own, and the three ways into it. Declare it as a parameter in a class that has
 * {@link DatabaseTest}.
 */
public final class TestDatabase implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    private final String name;
    private final Map<DatabaseRole, HikariDataSource> pools = new EnumMap<>(DatabaseRole.class);

    private TestDatabase(String name) {
        this.name = name;
    }

    /** A fresh one. Close it. */
    public static TestDatabase create() {
        return named(TestServer.newName());
    }

    /** A fresh one in place of any that had the name. */
    static TestDatabase named(String name) {
        TestServer.copyTemplate(name);
        return new TestDatabase(name);
    }

    /** What the application runs as: row security binds it. */
    public DataSource runtime() {
        return pool(DatabaseRole.RUNTIME);
    }

    /** What migrations run as. Row security is forced, so the owner is bound by it too. */
    public DataSource owner() {
        return pool(DatabaseRole.OWNER);
    }

    /** What reaches the de-identified facts. */
    public DataSource evidence() {
        return pool(DatabaseRole.EVIDENCE);
    }

    /** Passes row security. For looking behind it in an assertion, never for the code under test. */
    public DataSource superuser() {
        return pool(DatabaseRole.SUPERUSER);
    }

    public JdbcClient asRuntime() {
        return JdbcClient.create(runtime());
    }

    public JdbcClient asOwner() {
        return JdbcClient.create(owner());
    }

    public JdbcClient asEvidence() {
        return JdbcClient.create(evidence());
    }

    public JdbcClient asSuperuser() {
        return JdbcClient.create(superuser());
    }

    public DatabaseLogin login(DatabaseRole role) {
        return TestServer.login(role, name);
    }

    @Override
    public void close() {
        closePools();
        TestServer.drop(name);
    }

    private synchronized void closePools() {
        pools.values().forEach(HikariDataSource::close);
        pools.clear();
    }

    private synchronized DataSource pool(DatabaseRole role) {
        return pools.computeIfAbsent(role, wanted -> {
            DatabaseLogin login = login(wanted);
            HikariDataSource pool = new HikariDataSource();
            pool.setPoolName(name + " " + wanted);
            pool.setJdbcUrl(login.url());
            pool.setUsername(login.username());
            pool.setPassword(login.password());
            pool.setMaximumPoolSize(CONNECTIONS);
            pool.setMinimumIdle(0);
            return pool;
        });
    }
}
