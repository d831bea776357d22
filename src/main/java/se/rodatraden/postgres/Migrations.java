package se.rodatraden.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.ClassPathResource;

/**
 * Migrates module by module, each with a history of its own. The order is written down in a file, and a test holds
 * it against what the modules declare; so a start need not scan every class to find it out.
 */
public final class Migrations {
    static final String HISTORY = "flyway_schema_history";
    private static final String ROOT = "__root";
    private static final int CONNECTIONS = 4;
    private static final ClassPathResource ORDER = new ClassPathResource("db/migration/modules.txt");

    private Migrations() {}

    /**
     * Runs what is not yet applied, as the role that {@code flyway} logs in as. Over a few connections that are used
     * again and closed at the end: to sign in costs more than to find that nothing is to be done. A database that these
     * very files have made is left as it is.
     */
    public static void run(Flyway flyway) {
        try (HikariDataSource few = new HikariDataSource()) {
            few.setPoolName("migrations");
            few.setDataSource(flyway.getConfiguration().getDataSource());
            few.setMaximumPoolSize(CONNECTIONS);
            few.setMinimumIdle(0);
            MigrationMark mark = new MigrationMark(few);
            String files = MigrationMark.of(folders());
            if (mark.isAt(files)) {
                return;
            }
            migrate(flyway, few, ROOT, HISTORY);
            order().stream()
                    .filter(Migrations::hasTables)
                    .forEach(module -> migrate(flyway, few, module, HISTORY + "_" + module));
            mark.set(files);
        }
    }

    private static List<String> folders() {
        return Stream.concat(Stream.of(ROOT), order().stream().filter(Migrations::hasTables))
                .toList();
    }

    /** Each history begins at 0 in a database that already has tables: those of the modules before it. */
    private static void migrate(Flyway configured, DataSource few, String folder, String history) {
        Flyway.configure()
                .configuration(configured.getConfiguration())
                .dataSource(few)
                // Beans written at build bring one that looks in the folders of all modules at once.
                .resourceProvider(null)
                .locations("classpath:db/migration/" + folder)
                .table(history)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
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
