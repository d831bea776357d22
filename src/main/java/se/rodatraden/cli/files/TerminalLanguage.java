package se.rodatraden.cli.files;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.rodatraden.shell.Language;

/** The language that a command speaks: the one asked for with {@code --lang}, else the terminal's. */
public final class TerminalLanguage {
    private static final String OPTION = "--lang";

    private TerminalLanguage() {}

    /** Swedish where the terminal is Swedish, else English. */
    public static Language of(Map<String, String> environment) {
        String language = List.of("LC_ALL", "LC_MESSAGES", "LANG").stream()
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        return language.toLowerCase(Locale.ROOT).startsWith("sv") ? Language.SWEDISH : Language.ENGLISH;
    }

    /** Looked for before the arguments are read, as their faults are told in it too. */
    public static Language of(List<String> arguments, Map<String, String> environment) {
        Optional<String> asked = Optional.empty();
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).startsWith(OPTION + "=")) {
                asked = Optional.of(arguments.get(i).substring(OPTION.length() + 1));
            } else if (arguments.get(i).equals(OPTION) && i + 1 < arguments.size()) {
                asked = Optional.of(arguments.get(i + 1));
            }
        }
        return asked.flatMap(TerminalLanguage::named).orElseGet(() -> of(environment));
    }

    private static Optional<Language> named(String tag) {
        return List.of(Language.values()).stream()
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }
}
