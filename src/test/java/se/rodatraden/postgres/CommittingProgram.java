package se.rodatraden.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A program of its own for tests that kill one: starts a server, commits rows without end, and says each number
 * once it is committed. Arguments: home and binaries.
 */
final class CommittingProgram {
    private CommittingProgram() {}

    public static void main(String[] args) throws SQLException {
        EmbeddedSettings settings = new EmbeddedSettings(Path.of(args[0]), Path.of(args[1]), true);
        EmbeddedPostgres postgres = EmbeddedPostgres.start(settings, Progress.SILENT);
        try (Connection connection = postgres.login(DatabaseRole.OWNER).connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists committed (number int primary key)");
            for (int number = 1; ; number++) {
                statement.execute("insert into committed values (%d) on conflict do nothing".formatted(number));
                System.out.println(number);
            }
        }
    }
}
