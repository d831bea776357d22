package se.rodatraden.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.rodatraden.TestDatabase;
import se.rodatraden.postgres.DatabaseLogin;
import se.rodatraden.postgres.DatabaseRole;

/** The file that {@code serve} is given, for a test's own database. */
record ServeSettings(TestDatabase database, String url, String issuer) {

    static ServeSettings of(TestDatabase database, String issuer) {
        return new ServeSettings(database, database.login(DatabaseRole.OWNER).url(), issuer);
    }

    /** Through another port than the server's own. */
    ServeSettings through(int port) {
        return new ServeSettings(database, url.replaceFirst("127\\.0\\.0\\.1:\\d+", "127.0.0.1:" + port), issuer);
    }

    /** @return the file's name */
    String in(Path directory) throws IOException {
        return Files.writeString(
                        directory.resolve("serve.properties"),
                        """
                        rodatraden.sign-in.issuer=%s
                        rodatraden.sign-in.client-id=rodatraden
                        rodatraden.sign-in.client-secret=secret
                        rodatraden.database.url=%s
                        """.formatted(issuer, url)
                                + credentials("owner", DatabaseRole.OWNER)
                                + credentials("runtime", DatabaseRole.RUNTIME)
                                + credentials("evidence", DatabaseRole.EVIDENCE))
                .toString();
    }

    private String credentials(String name, DatabaseRole role) {
        DatabaseLogin login = database.login(role);
        return """
                rodatraden.database.%1$s.username=%2$s
                rodatraden.database.%1$s.password=%3$s
                """.formatted(name, login.username(), login.password());
    }
}
