package se.rodatraden.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.rodatraden.postgres.StartupRefusedException;

/** {@code rodatraden serve}: real service, as a file of settings says. */
@Command(name = "serve", description = "Serve an organisation, as a file of settings says.")
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--config", required = true, description = "Settings: a .properties or .yaml file.")
    private Path config = Path.of("");

    @Override
    public Integer call() {
        start(config, Console.ofTerminal());
        return 0;
    }

    /** @param more settings that override those of the file */
    static ConfigurableApplicationContext start(Path config, Console console, String... more) {
        if (!Files.isReadable(config)) {
            throw new StartupRefusedException(
                    "Inställningsfilen %s går inte att läsa.".formatted(config),
                    "The file of settings %s cannot be read.".formatted(config));
        }
        String[] settings = Stream.concat(
                        Stream.of("--spring.config.additional-location="
                                + config.toAbsolutePath().toUri()),
                        Stream.of(more))
                .toArray(String[]::new);
        return Application.start("serve", console, settings);
    }
}
