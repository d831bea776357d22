package se.rodatraden.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import se.rodatraden.cli.files.FileCommands;
import se.rodatraden.cli.files.TerminalLanguage;

/** Where the jar begins. */
@Command(
        name = "rodatraden",
        description = "Röda tråden: from a motion to the decision about one child, and back.",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            FoundCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            RehearseCommand.class
        })
public final class Rodatraden {
    private static final int REFUSED = 2;

    private Rodatraden() {}

    public static void main(String[] args) {
        int status = execute(args);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** @return 0 also when a server has been started and goes on */
    static int execute(String... args) {
        CommandLine program = new CommandLine(new Rodatraden());
        FileCommands.addTo(program);
        program.setExecutionExceptionHandler((failure, command, parsed) -> {
            String message = KnownFailures.messageOf(failure).orElseThrow(() -> failure);
            command.getErr().println(message);
            return REFUSED;
        });
        program.setParameterExceptionHandler((failure, _) -> {
            failure.getCommandLine().getErr().println(Misspelt.message(failure));
            return REFUSED;
        });
        FileCommands.speak(program, TerminalLanguage.of(List.of(args), System.getenv()), args);
        return program.execute(args);
    }
}
