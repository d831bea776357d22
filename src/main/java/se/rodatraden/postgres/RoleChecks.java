package se.rodatraden.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Row security binds those roles only that cannot pass it. These checks run before the first migration, so that a
 * database that would not keep secrets is given none.
 */
final class RoleChecks {
    private static final int OLDEST_VERSION = 18;

    private RoleChecks() {}

    /** @throws StartupRefusedException at the first thing that is wrong */
    static void verify(Database database) {
        String owner = database.login(DatabaseRole.OWNER).username();
        for (DatabaseRole role : List.of(DatabaseRole.RUNTIME, DatabaseRole.EVIDENCE)) {
            DatabaseLogin login = database.login(role);
            try (Connection connection = login.connect()) {
                refuseOldServer(connection.getMetaData().getDatabaseMajorVersion());
                refusePowers(connection, login.username(), owner);
            } catch (SQLException e) {
                throw new StartupRefusedException(
                        "Databasen på %s släpper inte in rollen %s: %s"
                                .formatted(login.url(), login.username(), e.getMessage()),
                        "The database does not let the role in; see the line above.");
            }
        }
        refuseSharedRole(database);
    }

    static void refuseOldServer(int version) {
        if (version < OLDEST_VERSION) {
            throw new StartupRefusedException(
                    "Databasservern är PostgreSQL %d. Programmet kräver %d eller senare."
                            .formatted(version, OLDEST_VERSION),
                    "The database server is PostgreSQL %d. The program needs %d or later."
                            .formatted(version, OLDEST_VERSION));
        }
    }

    private static void refusePowers(Connection connection, String username, String owner) throws SQLException {
        refuseIf(
                connection,
                "select rolsuper from pg_roles where rolname = session_user",
                "Databasrollen %s är superuser och går förbi radskyddet.".formatted(username),
                "The database role %s is a superuser and passes row security.".formatted(username));
        refuseIf(
                connection,
                "select rolbypassrls from pg_roles where rolname = session_user",
                "Databasrollen %s har BYPASSRLS och går förbi radskyddet.".formatted(username),
                "The database role %s has BYPASSRLS and passes row security.".formatted(username));
        refuseIf(
                connection,
                """
                select exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                where c.relowner = session_user::regrole and c.relkind in ('r', 'p', 'v', 'm')
                                  and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
                                  and n.nspname not like 'pg!_temp%' escape '!')
                """,
                "Databasrollen %s äger tabeller och kan ta bort radskyddet.".formatted(username),
                "The database role %s owns tables and can remove row security.".formatted(username));
        refuseIf(
                connection,
                "select has_database_privilege(current_database(), 'TEMPORARY')",
                "Databasrollen %s får skapa tillfälliga tabeller och typer, och kan med dem lura ägarens funktioner. Kör: revoke all on database … from public"
                        .formatted(username),
                "The database role %s may create temporary tables and types, and trick the owner's functions with them. Run: revoke all on database … from public"
                        .formatted(username));
        refuseIf(
                connection,
                "select exists (select from pg_roles r where r.rolname <> session_user"
                        + " and pg_has_role(session_user, r.oid, 'SET')"
                        + " and (r.rolsuper or r.rolbypassrls or r.rolname = '%s'))"
                                .formatted(owner.replace("'", "''")),
                "Databasrollen %s kan byta till en roll som går förbi radskyddet.".formatted(username),
                "The database role %s can switch to a role that passes row security.".formatted(username));
    }

    private static void refuseSharedRole(Database database) {
        long different = List.of(DatabaseRole.OWNER, DatabaseRole.RUNTIME, DatabaseRole.EVIDENCE).stream()
                .map(role -> database.login(role).username())
                .distinct()
                .count();
        if (different < 3) {
            throw new StartupRefusedException(
                    "Två av databasrollerna owner, runtime och evidence är samma. De måste vara tre olika.",
                    "Two of the database roles owner, runtime and evidence are the same. They must be three.");
        }
    }

    private static void refuseIf(Connection connection, String question, String swedish, String english)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            if (answer.next() && answer.getBoolean(1)) {
                throw new StartupRefusedException(swedish, english);
            }
        }
    }
}
