package se.rodatraden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A migration that others have run is never changed: a database of theirs would no longer be what ours is. Each
 * stands in a list with its hash, in the form of {@code sha256sum}.
 */
class MigrationsAreFrozenTest {
    private static final Path LIST = Path.of("docs/migrations.sha256");
    private static final String ADD =
            "add new ones to %s with: ./mvnw test -Dtest=MigrationsAreFrozenTest -Dfreeze=true".formatted(LIST);

    private final Map<String, String> migrations = new TreeMap<>();

    MigrationsAreFrozenTest() {
        Sources.files(Sources.MIGRATIONS, ".sql")
                .forEach(file -> migrations.put(file.toString().replace('\\', '/'), hash(Sources.text(file))));
        if (Boolean.getBoolean("freeze")) {
            freezeNewOnes();
        }
    }

    @Test
    void a_migration_that_was_frozen_is_as_it_was() {
        frozen().forEach((file, hash) -> assertThat(migrations.get(file))
                .as("%s is frozen; write a new migration that mends it", file)
                .isEqualTo(hash));
    }

    @Test
    void every_migration_is_frozen() {
        assertThat(frozen().keySet()).as(ADD).containsAll(migrations.keySet());
    }

    @Test
    void a_version_is_given_once_in_its_module() {
        assertThat(migrations.keySet().stream()
                        .collect(Collectors.groupingBy(
                                file -> file.replaceFirst("(/V[0-9]+)__[^/]*$", "$1"), Collectors.counting()))
                        .entrySet()
                        .stream()
                        .filter(version -> version.getValue() > 1))
                .isEmpty();
    }

    private void freezeNewOnes() {
        Map<String, String> all = new TreeMap<>(migrations);
        all.putAll(frozen());
        String list = all.entrySet().stream()
                .map(entry -> "%s  %s\n".formatted(entry.getValue(), entry.getKey()))
                .collect(Collectors.joining());
        try {
            Files.writeString(LIST, list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> frozen() {
        return Files.exists(LIST)
                ? Sources.text(LIST)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .collect(Collectors.toMap(line -> line.substring(66), line -> line.substring(0, 64)))
                : Map.of();
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
