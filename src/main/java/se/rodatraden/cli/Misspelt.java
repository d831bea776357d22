package se.rodatraden.cli;

import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import se.rodatraden.cli.files.FileCommands;

/** What is wrong with a command that starts or keeps a server, in both languages, as every other refusal to start. */
final class Misspelt {
    private Misspelt() {}

    static String message(ParameterException failure) {
        return switch (failure) {
            case MissingParameterException missing -> """
                    Det här saknas: %1$s. Hur kommandot skrivs: ./rodatraden --help
                    Missing: %1$s. How the command is written: ./rodatraden --help""".formatted(names(missing));
            case UnmatchedArgumentException unmatched -> """
                    Det här går inte att förstå: %1$s. Hur kommandot skrivs: ./rodatraden --help
                    Not understood: %1$s. How the command is written: ./rodatraden --help""".formatted(String.join(" ", unmatched.getUnmatched()));
            default ->
                """
                    Det som står efter %1$s går inte att förstå. Hur kommandot skrivs: ./rodatraden --help
                    What stands after %1$s is not understood. How the command is written: ./rodatraden --help""".formatted(failure.getArgSpec() == null ? "rodatraden" : FileCommands.nameOf(failure.getArgSpec()));
        };
    }

    private static String names(MissingParameterException missing) {
        return missing.getMissing().stream().map(FileCommands::nameOf).collect(Collectors.joining(", "));
    }
}
