package se.rodatraden.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.rodatraden.postgres.EmbeddedSettings;
import se.rodatraden.postgres.Progress;
import se.rodatraden.postgres.Restore;

/** {@code rodatraden restore}: puts a copy back where there are no data. */
@Command(name = "restore", description = "Put a saved database back, and start it once to prove it.")
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The copy.")
    private Path copy = Path.of("");

    @Option(
            names = "--data",
            defaultValue = "${sys:rodatraden.home:-.rodatraden}",
            description = "Directory of the data.")
    private Path data = Path.of(".rodatraden");

    @Override
    public Integer call() {
        Console console = Console.ofTerminal();
        Restore.from(copy, EmbeddedSettings.durable(data), step -> {
            if (step != Progress.Step.READY) { // nothing else is started after the database
                console.begins(step);
            }
        });
        console.say("Databasen är återställd i " + data, "The database is restored in " + data);
        return 0;
    }
}
