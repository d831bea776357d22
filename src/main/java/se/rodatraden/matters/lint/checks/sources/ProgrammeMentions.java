package se.rodatraden.matters.lint.checks.sources;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.guidelines.AgeSpan;
import se.rodatraden.matters.lint.Knowledge;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.StatedAges;

/**
 * Where a text names the programmes of the catalogue: by any of their names, and by that of a family, {@code Komet} for
 * {@code Komet 3–11 år} and {@code Komet 12–18 år}, which has the ages of each.
 */
public final class ProgrammeMentions {
    private static final Pattern WITH_AGES = Patterns.exact("^(\\p{Lu}[\\p{L} ]{2,40}) \\d{1,2}–\\d{1,2} år$");
    private static final Pattern PLAIN_WORDS = Pattern.compile("\\p{L}\\p{Ll}+(?: [\\p{L}-]*\\p{Ll}+)+");
    private static final String ENDINGS = "(?:en|et|n|t|s|ens|ets)?";

    /**
     * @param name as it is sought
     * @param programmes several for a family
     */
    public record Named(String name, List<Knowledge.Programme> programmes, int from, int to) {
        public List<AgeSpan> ages() {
            return programmes.stream().flatMap(one -> one.ages().stream()).toList();
        }

        Optional<AgeSpan> nationalAges() {
            return programmes.stream()
                    .flatMap(one -> one.nationalAges().stream())
                    .findFirst();
        }

        boolean isFamily() {
            return programmes.size() > 1;
        }

        StatedAges.Mention mention() {
            return new StatedAges.Mention(from, to);
        }

        private boolean covers(Named other) {
            return from <= other.from && other.to <= to && to - from > other.to - other.from;
        }
    }

    private record Sought(String name, List<Knowledge.Programme> programmes, Pattern pattern, String letters) {}

    private final List<Sought> sought = new ArrayList<>();

    public ProgrammeMentions(Knowledge knowledge) {
        for (Knowledge.Programme programme : knowledge.programmes()) {
            for (String name : programme.names()) {
                seek(name, List.of(programme), false);
                if (WITH_AGES.matcher(name).find()) {
                    seek(name.substring(0, name.length() - " år".length()), List.of(programme), false);
                }
            }
        }
        families(knowledge.programmes()).forEach((name, members) -> seek(name, members, true));
    }

    private void seek(String name, List<Knowledge.Programme> programmes, boolean family) {
        boolean plain = PLAIN_WORDS.matcher(name).matches();
        String first = plain && name.indexOf("a ") > 0 ? name.substring(0, name.indexOf("a ")) : "";
        // "Ett skolsocialt team", "de skolsociala teamen".
        String written = first.isEmpty()
                ? Pattern.quote(name)
                : Pattern.quote(first) + "[at]? " + Pattern.quote(name.substring(first.length() + 2));
        String expression = "(?<![\\p{L}\\d-]" + (family ? "|Förstärkt )" : ")") + written + (plain ? ENDINGS : "")
                + (family ? "(?![\\p{L}-]| \\d)" : "(?![\\p{L}\\d]|-\\d)");
        sought.add(new Sought(
                name,
                programmes,
                plain ? Patterns.of(expression) : Patterns.exact(expression),
                (first.isEmpty() ? name : first).toLowerCase(Locale.ROOT)));
    }

    public List<Named> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<Named> named = new ArrayList<>();
        for (Sought one : sought) {
            if (lower.contains(one.letters())) {
                Matcher matcher = one.pattern().matcher(text);
                while (matcher.find()) {
                    named.add(new Named(one.name(), one.programmes(), matcher.start(), matcher.end()));
                }
            }
        }
        named.removeIf(one -> named.stream().anyMatch(other -> other.covers(one)) || isOfOthers(one, text));
        named.sort(Comparator.comparingInt(Named::from));
        return named;
    }

    /** "CPP, Child-Parent Psychotherapy": the letters of another programme, which is known by its name and not by them. */
    private boolean isOfOthers(Named named, String text) {
        Matcher written = WRITTEN_OUT.matcher(text).region(named.to(), text.length());
        return ACRONYM.matcher(named.name()).matches()
                && written.lookingAt()
                && initials(written.group(1)).equals(named.name())
                && sought.stream()
                        .filter(other -> other.name().equalsIgnoreCase(written.group(1)))
                        .anyMatch(other -> other.programmes().stream()
                                .flatMap(programme -> programme.names().stream())
                                .noneMatch(name -> name.startsWith(named.name())));
    }

    private static String initials(String name) {
        StringBuilder letters = new StringBuilder();
        for (String word : name.split("[ -]", -1)) {
            letters.append(word.isEmpty() ? "" : word.substring(0, 1));
        }
        return letters.toString().toUpperCase(Locale.ROOT);
    }

    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{3,6}");
    private static final Pattern WRITTEN_OUT =
            Patterns.exact("(?:, | \\()(\\p{Lu}\\p{Ll}+(?:[ -]\\p{L}\\p{Ll}+){2,4})(?=[,.)])");

    private static Map<String, List<Knowledge.Programme>> families(List<Knowledge.Programme> programmes) {
        Map<String, List<Knowledge.Programme>> families = new LinkedHashMap<>();
        for (Knowledge.Programme programme : programmes) {
            Matcher name = WITH_AGES.matcher(programme.names().getFirst());
            if (name.find()) {
                families.merge(
                        name.group(1),
                        List.of(programme),
                        (one, other) ->
                                Stream.concat(one.stream(), other.stream()).toList());
            }
        }
        return families;
    }
}
