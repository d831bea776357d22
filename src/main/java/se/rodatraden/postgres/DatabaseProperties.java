package se.rodatraden.postgres;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code rodatraden.database.*}.
 *
 * @param url JDBC address of a PostgreSQL server of version 18 or later; without it a server of our own is started
 * @param directory where a server of our own keeps its data
 * @param poolSize the most connections that serve people at one time: some four for each processor, as more only take turns and
 *     push each other out of its cache
 */
@ConfigurationProperties("rodatraden.database")
record DatabaseProperties(
        @Nullable String url,
        @DefaultValue(".rodatraden") Path directory,
        @DefaultValue("8") int poolSize,
        @Nullable Credentials owner,
        @Nullable Credentials runtime,
        @Nullable Credentials evidence) {

    record Credentials(String username, String password) {
        @Override
        public String toString() {
            return username;
        }
    }

    boolean external() {
        return url != null && !url.isBlank();
    }

    /** @throws StartupRefusedException when the address is given and a role is not */
    ExternalDatabase toExternalDatabase() {
        return new ExternalDatabase(login("owner", owner), login("runtime", runtime), login("evidence", evidence));
    }

    private DatabaseLogin login(String name, @Nullable Credentials credentials) {
        if (url == null || credentials == null) {
            throw new StartupRefusedException(
                    "Inställningarna rodatraden.database.%s.username och .password saknas.".formatted(name),
                    "The settings rodatraden.database.%s.username and .password are missing.".formatted(name));
        }
        return new DatabaseLogin(url, credentials.username(), credentials.password());
    }
}
