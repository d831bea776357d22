package se.rodatraden;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts as they lie in their files, and the keys that the program asks for. */
final class MessageFiles {
    private MessageFiles() {}

    /** One line of a file: {@code audit.title=Loggranskning}. */
    record Entry(String module, String key, String text) {}

    static List<Entry> in(String language) {
        return Sources.files(Sources.MESSAGES, "_" + language + ".properties").stream()
                .flatMap(file -> read(file, language))
                .toList();
    }

    static Map<String, String> texts(String language) {
        return in(language).stream()
                .collect(Collectors.toMap(Entry::key, Entry::text, (first, _) -> first, TreeMap::new));
    }

    static Set<String> modules() {
        return in("sv").stream().map(Entry::module).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What stands in the code and in templates in quotes and looks like a key or the start of one. */
    static Set<String> literals() {
        Pattern key = Pattern.compile("[\"']((?:" + String.join("|", modules()) + ")\\.[\\w.-]*)[\"']");
        Set<String> found = new TreeSet<>();
        sources().forEach(file -> {
            Matcher literal = key.matcher(Sources.text(file));
            while (literal.find()) {
                found.add(literal.group(1));
            }
        });
        return found;
    }

    /** A page without a title of its own is called by its template: {@code audit/log} is {@code audit.log.title}. */
    static Set<String> titlesOfPages() {
        Pattern page = Pattern.compile("Page\\s*\\.of\\(\\s*\"([\\w/-]+)\"");
        Set<String> found = new TreeSet<>();
        sources().forEach(file -> {
            Matcher template = page.matcher(Sources.text(file));
            while (template.find()) {
                found.add(template.group(1).replace('/', '.') + ".title");
            }
        });
        return found;
    }

    private static Stream<Path> sources() {
        return Stream.of(Sources.files(Sources.MAIN, ".java"), Sources.files(Sources.TEMPLATES, ".jte"))
                .flatMap(List::stream);
    }

    private static Stream<Entry> read(Path file, String language) {
        String module = file.getFileName().toString().replace("_" + language + ".properties", "");
        List<Entry> entries = new ArrayList<>();
        for (String line : Sources.text(file).replaceAll("\\\\\\R\\s*", "").split("\\R")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int equals = line.indexOf('=');
                entries.add(new Entry(
                        module,
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip()));
            }
        }
        return entries.stream();
    }
}
