package se.rodatraden.postgres;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;

/** Each test gives a role of its own one power too much, against the real server. */
@DatabaseTest
class RoleChecksTest {
    private static final String ROLE = "rt_too_strong";
    private final TestDatabase database;

    RoleChecksTest(TestDatabase database) {
        this.database = database;
    }

    @AfterEach
    void drop() {
        database.asSuperuser().sql("drop owned by " + ROLE).update();
        database.asSuperuser().sql("drop role " + ROLE).update();
    }

    @Test
    void accepts_roles_that_can_do_no_more_than_their_task() {
        create("login");
        assertThatCode(() -> RoleChecks.verify(withRuntime())).doesNotThrowAnyException();
    }

    @Test
    void refuses_a_superuser() {
        create("login superuser");
        refused("is a superuser");
    }

    @Test
    void refuses_a_role_that_bypasses_row_security() {
        create("login bypassrls");
        refused("has BYPASSRLS");
    }

    @Test
    void refuses_a_role_that_owns_a_table() {
        create("login");
        database.asSuperuser().sql("create table public.owned (id int)").update();
        database.asSuperuser().sql("alter table public.owned owner to " + ROLE).update();
        refused("owns tables");
    }

    @Test
    void refuses_a_role_that_can_put_its_own_types_before_those_of_the_owners_functions() {
        create("login");
        database.asSuperuser()
                .sql("grant temporary on database %s to %s"
                        .formatted(
                                database.asSuperuser()
                                        .sql("select current_database()")
                                        .query(String.class)
                                        .single(),
                                ROLE))
                .update();
        try {
            refused("may create temporary tables");
        } finally {
            database.asSuperuser().sql("drop owned by " + ROLE).update();
        }
    }

    @Test
    void refuses_a_role_that_can_become_the_owner() {
        create("login noinherit");
        database.asSuperuser().sql("grant rt_owner to " + ROLE).update();
        refused("can switch to a role that passes row security");
    }

    @Test
    void refuses_a_role_that_can_become_a_superuser_by_way_of_another() {
        create("login noinherit");
        database.asSuperuser().sql("create role rt_stepping_stone").update();
        try {
            database.asSuperuser().sql("grant postgres to rt_stepping_stone").update();
            database.asSuperuser().sql("grant rt_stepping_stone to " + ROLE).update();
            refused("can switch to a role that passes row security");
        } finally {
            database.asSuperuser().sql("drop role rt_stepping_stone").update();
        }
    }

    @Test
    void refuses_the_owner_as_runtime_role() {
        create("login");
        Database same = new ExternalDatabase(
                database.login(DatabaseRole.OWNER),
                database.login(DatabaseRole.OWNER),
                database.login(DatabaseRole.EVIDENCE));
        assertThatThrownBy(() -> RoleChecks.verify(same)).isInstanceOf(StartupRefusedException.class);
    }

    @Test
    void refuses_one_role_for_two_tasks() {
        create("login");
        Database same = new ExternalDatabase(
                database.login(DatabaseRole.OWNER),
                database.login(DatabaseRole.RUNTIME),
                database.login(DatabaseRole.RUNTIME));
        assertThatThrownBy(() -> RoleChecks.verify(same)).hasMessageContaining("are the same");
    }

    @Test
    void refuses_a_role_that_does_not_get_in_and_says_where() {
        create("nologin");
        assertThatThrownBy(() -> RoleChecks.verify(withRuntime()))
                .isInstanceOf(StartupRefusedException.class)
                .hasMessageContaining(ROLE)
                .hasMessageNotContaining("secret");
    }

    @Test
    void refuses_a_server_that_is_too_old() {
        create("login");
        assertThatThrownBy(() -> RoleChecks.refuseOldServer(17)).hasMessageContaining("needs 18 or later");
        assertThatCode(() -> RoleChecks.refuseOldServer(18)).doesNotThrowAnyException();
    }

    private void create(String powers) {
        database.asSuperuser()
                .sql("create role %s %s password 'secret'".formatted(ROLE, powers))
                .update();
    }

    private void refused(String reason) {
        assertThatThrownBy(() -> RoleChecks.verify(withRuntime()))
                .isInstanceOf(StartupRefusedException.class)
                .hasMessageContaining(ROLE)
                .hasMessageContaining(reason)
                .satisfies(thrown -> org.assertj.core.api.Assertions.assertThat(
                                thrown.getMessage().lines())
                        .hasSize(2));
    }

    private Database withRuntime() {
        DatabaseLogin owner = database.login(DatabaseRole.OWNER);
        return new ExternalDatabase(
                owner, new DatabaseLogin(owner.url(), ROLE, "secret"), database.login(DatabaseRole.EVIDENCE));
    }
}
