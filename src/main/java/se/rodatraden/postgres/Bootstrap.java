package se.rodatraden.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;

/** Creates the roles and the database in a new cluster. Each step sees for itself whether it is already done. */
final class Bootstrap {
    static final String DATABASE = "rodatraden";
    private static final List<DatabaseRole> LOGINS =
            List.of(DatabaseRole.OWNER, DatabaseRole.RUNTIME, DatabaseRole.EVIDENCE);

    private Bootstrap() {}

    static void run(DatabaseLogin superuser, Passwords passwords) {
        try (Connection connection = superuser.connect()) {
            for (DatabaseRole role : LOGINS) {
                if (!exists(connection, "select 1 from pg_roles where rolname = ?", role.roleName())) {
                    create(connection, role, passwords.of(role));
                }
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
                execute(connection, "create database " + DATABASE + " owner " + DatabaseRole.OWNER.roleName());
            }
            execute(connection, "revoke all on database " + DATABASE + " from public");
            execute(connection, "grant connect on database " + DATABASE + " to rt_runtime, rt_evidence");
        } catch (SQLException e) {
            throw new StartupRefusedException(
                    "Databasens roller kunde inte skapas.",
                    "The roles of the database could not be created: " + e.getMessage());
        }
    }

    /** In one transaction with its password, which the driver hashes: the server never hears it. */
    private static void create(Connection connection, DatabaseRole role, String password) throws SQLException {
        connection.setAutoCommit(false);
        execute(
                connection,
                "create role " + role.roleName()
                        + " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls noinherit");
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(role.roleName(), password.toCharArray(), "scram-sha-256");
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static boolean exists(Connection connection, String question, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
