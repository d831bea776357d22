package se.rodatraden.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.ClassPathResource;

/**
 * Migrates module by module, each with a history of its own. The order is written down in a file, and a test holds
 * it against what the modules declare; so a start need not scan every class to find it out.
 */
public final class Migrations {
    private static final ClassPathResource ORDER = new ClassPathResource("db/migration/modules.txt");

    private Migrations() {}

    /** Runs what is not yet applied, as the role that {@code flyway} logs in as. */
    public static void run(Flyway flyway) {
        flyway(flyway, "__root", "flyway_schema_history").migrate();
        order().stream()
                .filter(Migrations::hasTables)
                .forEach(module -> flyway(flyway, module, "flyway_schema_history_" + module)
                        .migrate());
    }

    /** Each history begins at 0 in a database that already has tables: those of the modules before it. */
    private static Flyway flyway(Flyway configured, String folder, String history) {
        return Flyway.configure()
                .configuration(configured.getConfiguration())
                .locations("classpath:db/migration/" + folder)
                .table(history)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }

    private static boolean hasTables(String module) {
        return new ClassPathResource("db/migration/" + module + "/").exists();
    }

    /** The names of the modules, those first that others depend on. */
    public static List<String> order() {
        try {
            return ORDER.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
