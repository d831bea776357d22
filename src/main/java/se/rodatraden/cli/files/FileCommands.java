package se.rodatraden.cli.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import se.rodatraden.shell.Language;
import se.rodatraden.shell.ModuleTexts;
import se.rodatraden.shell.Texts;

/** Adds the commands of this package to the program's, with help and refusals in the reader's language. */
public final class FileCommands {
    private static final String HELP = "cli.help.";
    private static final List<String> MODULES =
            List.of("cli", "clocks", "documents", "evidence", "guidelines", "matters", "shell");

    private FileCommands() {}

    public static void addTo(CommandLine program) {
        List.of(
                        new DecideCommand(),
                        new AnalyseCommand(),
                        new DiffCommand(),
                        new SimulateCommand(),
                        new ProtectCommand(),
                        new AuditCommand(),
                        new LintCommand())
                .forEach(program::addSubcommand);
    }

    /** Reads the texts, which a command that starts a server does not need. */
    public static void speak(CommandLine program, Language language, String... arguments) {
        CommandLine command =
                arguments.length == 0 ? null : program.getSubcommands().get(arguments[0]);
        if (command == null || !(command.getCommand() instanceof FileCommand its)) {
            return;
        }
        Map<String, String> byKey = ModuleTexts.read(language, MODULES);
        Texts texts = new Texts(language, byKey);
        its.speak(texts);
        command.setResourceBundle(new Help(byKey));
        program.setParameterExceptionHandler((failure, given) -> {
            String help =
                    texts.get("cli.argument.help", failure.getCommandLine().getCommandName());
            its.tell(
                    List.of(given).contains("--json"),
                    List.of(Refusal.of("argument", null, cause(failure, texts)), Refusal.of("help", null, help)));
            return FileCommand.REFUSED;
        });
    }

    private static String cause(ParameterException failure, Texts texts) {
        return switch (failure) {
            case MissingParameterException missing ->
                texts.get(
                        "cli.argument.missing",
                        String.join(
                                ", ",
                                missing.getMissing().stream()
                                        .map(FileCommands::nameOf)
                                        .toList()));
            case UnmatchedArgumentException unmatched ->
                texts.get("cli.argument.unknown", String.join(" ", unmatched.getUnmatched()));
            default ->
                failure.getArgSpec() == null
                        ? texts.get("cli.argument.unreadable")
                        : texts.get("cli.argument.unreadable.named", nameOf(failure.getArgSpec()));
        };
    }

    /** The option or the file as it is written on the command line. */
    public static String nameOf(CommandLine.Model.ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** Our texts by the names that picocli looks for. */
    private static final class Help extends ResourceBundle {
        private final Map<String, String> byName = new HashMap<>();

        private Help(Map<String, String> byKey) {
            byKey.forEach((key, text) -> {
                if (key.startsWith(HELP)) {
                    byName.put(key.substring(HELP.length()), text);
                    byName.put("rodatraden." + key.substring(HELP.length()), text);
                }
            });
        }

        @Override
        protected Object handleGetObject(String name) {
            return byName.getOrDefault(name, "");
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(new ArrayList<>(byName.keySet()));
        }
    }
}
