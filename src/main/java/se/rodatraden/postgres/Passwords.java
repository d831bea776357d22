package se.rodatraden.postgres;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The random passwords of an embedded server, in a file that only its owner may read. */
final class Passwords {
    private static final int BYTES = 24;
    private final Properties byRole;

    private Passwords(Properties byRole) {
        this.byRole = byRole;
    }

    /** Those of the file, or new ones that are on disk before anything uses them. */
    static Passwords readOrCreate(Path file) {
        try {
            return Files.exists(file) ? new Passwords(read(file)) : new Passwords(create(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use the password file " + file, e);
        }
    }

    String of(DatabaseRole role) {
        @Nullable String password = byRole.getProperty(role.roleName());
        if (password == null) {
            throw new StartupRefusedException(
                    "Lösenordsfilen saknar %s. Återställ den från säkerhetskopian.".formatted(role.roleName()),
                    "The password file lacks a role. Restore it from the backup.");
        }
        return password;
    }

    private static Properties read(Path file) throws IOException {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            passwords.load(reader);
        }
        return passwords;
    }

    private static Properties create(Path file) throws IOException {
        SecureRandom random = new SecureRandom();
        Properties passwords = new Properties();
        for (DatabaseRole role : DatabaseRole.values()) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            passwords.setProperty(
                    role.roleName(), Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        Path partial = Files.createTempFile(file.getParent(), "passwords", ".partial"); // mode 0600
        try (Writer writer = Files.newBufferedWriter(partial)) {
            passwords.store(writer, "Passwords of the embedded PostgreSQL. Belongs to every backup.");
        }
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        return passwords;
    }
}
