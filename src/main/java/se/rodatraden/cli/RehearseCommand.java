package se.rodatraden.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rodatraden rehearse}: what a command over files does, once, for the build. */
@Command(name = "rehearse", hidden = true, description = "For the build.")
final class RehearseCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "Where files may be written.")
    private Path directory = Path.of("");

    @Override
    public Integer call() {
        Rehearsal.lint(directory);
        return 0;
    }
}
