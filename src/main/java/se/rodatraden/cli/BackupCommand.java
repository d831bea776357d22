package se.rodatraden.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.rodatraden.postgres.Backup;
import se.rodatraden.postgres.EmbeddedSettings;

/** {@code rodatraden backup}: a copy of the embedded database, also while it is in use. */
@Command(name = "backup", description = "Save the embedded database, also while it is in use.")
final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The copy; must not exist yet.")
    private Path target = Path.of("");

    @Option(
            names = "--data",
            defaultValue = "${sys:rodatraden.home:-.rodatraden}",
            description = "Directory of the data.")
    private Path data = Path.of(".rodatraden");

    @Override
    public Integer call() {
        Backup.make(EmbeddedSettings.durable(data), target);
        Console.ofTerminal().say("Säkerhetskopian är klar: " + target, "The backup is done: " + target);
        return 0;
    }
}
