package se.rodatraden.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;

/** A database that was in use before there was break-glass: its tables get the policy as new ones do. */
@DatabaseTest
class BreakGlassMigrationTest {
    private static final Path MIGRATION = Path.of("src/main/resources/db/migration/access/V2__break_glass.sql");
    private static final String POLICIES = """
            select polrelid::regclass || ' ' || pg_get_expr(polqual, polrelid)
            from pg_policy where polname = 'opening_emergency' order by 1
            """;

    @Test
    void tables_that_were_protected_before_get_the_opening_for_reading_too(TestDatabase database) throws Exception {
        String migration = Files.readString(MIGRATION);
        String loop =
                migration.substring(migration.indexOf("do $$"), migration.indexOf("$$;", migration.indexOf("do $$")))
                        + "$$";
        JdbcClient superuser = database.asSuperuser();
        List<String> asNew = superuser.sql(POLICIES).query(String.class).list();
        assertThat(asNew).hasSizeGreaterThan(20);

        List<String> upgraded = new TransactionTemplate(new JdbcTransactionManager(database.superuser()))
                .execute(trying -> {
                    JdbcClient client = JdbcClient.create(database.superuser());
                    client.sql("select polrelid::regclass::text from pg_policy where polname = 'opening_emergency'")
                            .query(String.class)
                            .list()
                            .forEach(table -> client.sql("drop policy opening_emergency on " + table)
                                    .update());
                    client.sql(loop).update();
                    trying.setRollbackOnly();
                    return client.sql(POLICIES).query(String.class).list();
                });

        assertThat(upgraded).isEqualTo(asNew);
    }
}
