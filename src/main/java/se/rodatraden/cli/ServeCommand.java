package se.rodatraden.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
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
        if (!Files.isReadable(config)) {
            throw new StartupRefusedException(
                    "Inställningsfilen %s går inte att läsa.".formatted(config),
                    "The file of settings %s cannot be read.".formatted(config));
        }
        Application.start(
                "serve",
                Console.ofTerminal(),
                "--spring.config.additional-location=" + config.toAbsolutePath().toUri());
        return 0;
    }
}
