package se.rodatraden;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The test support itself: what the other database tests take for granted. */
@DatabaseTest
@TestMethodOrder(MethodOrderer.MethodName.class)
class DatabaseTestTest {

    @Test
    void gives_three_ways_in(TestDatabase database) {
        assertThat(user(database.asOwner())).isEqualTo("rt_owner");
        assertThat(user(database.asRuntime())).isEqualTo("rt_runtime");
        assertThat(user(database.asEvidence())).isEqualTo("rt_evidence");
    }

    @Test
    void is_migrated_module_by_module_in_the_order_they_depend_on_each_other(TestDatabase database) {
        assertThat(database.asOwner()
                        .sql("select count(*) from public.flyway_schema_history_access where success")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void keeps_one_database_for_the_class_1(TestDatabase database) {
        database.asOwner().sql("create table public.left_by_a_test (id int)").update();
    }

    @Test
    void keeps_one_database_for_the_class_2(TestDatabase database) {
        assertThat(database.asOwner()
                        .sql("select count(*) from public.left_by_a_test")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Nested
    class Inside {
        @Test
        void uses_the_database_of_the_outer_class(TestDatabase database) {
            assertThat(user(database.asOwner())).isEqualTo("rt_owner");
        }
    }

    private static String user(org.springframework.jdbc.core.simple.JdbcClient client) {
        return client.sql("select current_user").query(String.class).single();
    }
}
