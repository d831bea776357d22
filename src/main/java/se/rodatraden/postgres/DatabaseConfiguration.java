package se.rodatraden.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.jdbc.health.DataSourceHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * The database and the three ways into it. Every data source takes the database as an argument, which is also
 * what keeps the order at the end: pools first, the server after them.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {
    /**
     * A statement with row security in it takes longer to plan than to run, and PostgreSQL would plan many of them anew
     * each time. So a statement does not depend on what it is given: one that finds few rows for some values and most
     * of the table for others is written as two.
     */
    private static final String PLANNED_ONCE = "set plan_cache_mode = force_generic_plan";

    private static final int EVIDENCE_CONNECTIONS = 4;

    /** How long anybody waits for a connection: whoever has waited so long is better told that the database is away. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Shorter, as a connection that is tried and found broken leaves time for a new one. */
    private static final Duration TRIAL = Duration.ofSeconds(2);

    @Bean
    Database database(DatabaseProperties properties, ObjectProvider<Progress> progress) {
        Database database = properties.external()
                ? properties.toExternalDatabase()
                : EmbeddedPostgres.start(
                        EmbeddedSettings.durable(properties.directory()),
                        progress.getIfAvailable(() -> Progress.SILENT));
        try {
            RoleChecks.verify(database);
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Serves people. The one that is meant when nothing else is said. */
    @Bean
    @Primary
    HikariDataSource runtimeDataSource(Database database, DatabaseProperties properties) {
        HikariDataSource pool = pool(database.login(DatabaseRole.RUNTIME), "runtime", properties.poolSize(), 2);
        pool.setConnectionInitSql(PLANNED_ONCE);
        return pool;
    }

    /** De-identified facts only; ask for it with {@code @Qualifier("evidence")}. */
    @Bean(defaultCandidate = false)
    @Qualifier("evidence")
    HikariDataSource evidenceDataSource(Database database) {
        return pool(database.login(DatabaseRole.EVIDENCE), "evidence", EVIDENCE_CONNECTIONS, 0);
    }

    /** Asked of what serves people alone: one wait instead of one for each data source. */
    @Bean
    HealthContributor dbHealthContributor(HikariDataSource runtimeDataSource) {
        return new DataSourceHealthIndicator(runtimeDataSource, "select 1");
    }

    /** For migrations alone, hence no pool: after them nobody is logged in as owner. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(Database database) {
        DatabaseLogin owner = database.login(DatabaseRole.OWNER);
        PGSimpleDataSource logins = new PGSimpleDataSource();
        logins.setUrl(owner.url());
        logins.setUser(owner.username());
        logins.setPassword(owner.password());
        return logins;
    }

    @Bean
    FlywayMigrationStrategy migrationStrategy() {
        return Migrations::run;
    }

    private static HikariDataSource pool(DatabaseLogin login, String name, int size, int idle) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(login.url());
        pool.setUsername(login.username());
        pool.setPassword(login.password());
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(idle);
        pool.setConnectionTimeout(PATIENCE.toMillis());
        pool.setValidationTimeout(TRIAL.toMillis());
        // A machine that is gone says nothing; without these it is waited for ten seconds, and in the middle of an
        // answer for ever.
        pool.addDataSourceProperty("connectTimeout", PATIENCE.toSeconds());
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("ApplicationName", "rodatraden");
        // What a failed statement quotes may be a person's data: the exception must not carry it into a log.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return pool;
    }
}
