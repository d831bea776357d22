package se.rodatraden.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;

@SpringBootTest
@DatabaseTest
class DataSourcesTest {
    @Autowired
    DataSource unqualified;

    @Autowired
    JdbcClient client;

    @Autowired
    @Qualifier("evidence")
    DataSource evidence;

    @Autowired
    @FlywayDataSource
    DataSource migrations;

    @Test
    void serves_people_as_the_role_that_row_security_binds() {
        assertThat(user(JdbcClient.create(unqualified))).isEqualTo("rt_runtime");
        assertThat(user(client)).isEqualTo("rt_runtime");
    }

    @Test
    void keeps_migrations_and_evidence_apart() {
        assertThat(user(JdbcClient.create(migrations))).isEqualTo("rt_owner");
        assertThat(user(JdbcClient.create(evidence))).isEqualTo("rt_evidence");
    }

    @Test
    void runs_on_the_database_of_the_test(TestDatabase database) {
        String name = "select current_database()";
        assertThat(client.sql(name).query(String.class).single())
                .isEqualTo(database.asOwner().sql(name).query(String.class).single());
    }

    private static String user(JdbcClient client) {
        return client.sql("select current_user").query(String.class).single();
    }
}
