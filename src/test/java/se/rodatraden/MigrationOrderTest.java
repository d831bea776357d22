package se.rodatraden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import se.rodatraden.postgres.Migrations;

/** A module's tables may refer to those of the modules it uses, so theirs have to be there first. */
class MigrationOrderTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final ApplicationModules MODULES = ApplicationModules.of(RodatradenApplication.class);
    private final List<String> order = Migrations.order();

    @Test
    void no_folder_of_migrations_is_left_out() throws IOException {
        try (Stream<Path> folders = Files.list(MIGRATIONS)) {
            assertThat(order)
                    .containsAll(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString())
                            .filter(name -> !name.equals("__root"))
                            .toList());
        }
    }

    @Test
    void a_module_comes_after_those_it_uses() {
        MODULES.stream()
                .filter(MigrationOrderTest::hasTables)
                .forEach(module -> module.getDirectDependencies(MODULES)
                        .uniqueModules()
                        .filter(MigrationOrderTest::hasTables)
                        .forEach(used -> assertThat(place(used))
                                .as("place of %s, which %s uses", used.getIdentifier(), module.getIdentifier())
                                .isLessThan(place(module))));
    }

    private int place(ApplicationModule module) {
        return order.indexOf(module.getIdentifier().toString());
    }

    private static boolean hasTables(ApplicationModule module) {
        return Files.isDirectory(MIGRATIONS.resolve(module.getIdentifier().toString()));
    }
}
