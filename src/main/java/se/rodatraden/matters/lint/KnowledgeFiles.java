package se.rodatraden.matters.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import se.rodatraden.guidelines.AgeSpan;
import se.rodatraden.guidelines.Intervention;
import se.rodatraden.kernel.Period;

/** Reads the knowledge that ships, from {@code matters/lint/*.yml} and {@code matters/statutes.yml}. */
public final class KnowledgeFiles {
    private static final String DIRECTORY = "/matters/lint/";

    private KnowledgeFiles() {}

    /** @param catalogue what the municipality offers, on any day */
    public static Knowledge shipped(List<Intervention> catalogue) {
        return read(catalogue, open("/matters/statutes.yml"));
    }

    /** @param statutes the municipality's own list; closed when read */
    public static Knowledge read(List<Intervention> catalogue, InputStream statutes) {
        Map<String, Object> words = map(open(DIRECTORY + "words.yml"));
        Map<String, Object> signatories = map(open(DIRECTORY + "signatories.yml"));
        return new Knowledge(
                headings(map(open(DIRECTORY + "headings.yml"))),
                each(statutes, KnowledgeFiles::statute),
                each(open(DIRECTORY + "bodies.yml"), KnowledgeFiles::body),
                Stream.concat(
                                catalogue.stream().map(KnowledgeFiles::offered),
                                each(open(DIRECTORY + "instruments.yml"), KnowledgeFiles::instrument).stream())
                        .toList(),
                each(open(DIRECTORY + "descriptions.yml"), KnowledgeFiles::description),
                each(open(DIRECTORY + "plans.yml"), KnowledgeFiles::plan),
                each(open(DIRECTORY + "matter-types.yml"), KnowledgeFiles::matterType),
                each(
                        open(DIRECTORY + "terms.yml"),
                        entry -> new Knowledge.Term(text(entry, "preferred"), texts(entry, "variants"))),
                elements(map(open(DIRECTORY + "elements.yml"))),
                each(
                        open(DIRECTORY + "idioms.yml"),
                        entry -> new Knowledge.Idiom(text(entry, "wrong"), text(entry, "right"))),
                new HashSet<>(texts(words, "acronyms")),
                new HashSet<>(texts(words, "words")),
                new Knowledge.Signatories(texts(signatories, "titles"), texts(signatories, "heads")));
    }

    private static SectionHeadings headings(Map<String, Object> file) {
        Map<SectionRole, List<String>> variants = new EnumMap<>(SectionRole.class);
        file.keySet().forEach(role -> variants.put(SectionRole.valueOf(role), texts(file, role)));
        return new SectionHeadings(variants);
    }

    private static Knowledge.Elements elements(Map<String, Object> file) {
        return new Knowledge.Elements(groups(file, "first"), groups(file, "last"), groups(file, "whole"));
    }

    private static List<List<String>> groups(Map<String, Object> file, String name) {
        return ((List<?>) file.getOrDefault(name, List.of()))
                .stream()
                        .map(group ->
                                ((List<?>) group).stream().map(Object::toString).toList())
                        .toList();
    }

    private static Knowledge.Statute statute(Map<String, Object> entry) {
        return new Knowledge.Statute(
                text(entry, "name"),
                text(entry, "number"),
                period(entry),
                entry.containsKey("replaced-by") ? text(entry, "replaced-by") : null,
                entry.containsKey("assumed"));
    }

    private static Knowledge.Body body(Map<String, Object> entry) {
        return new Knowledge.Body(
                text(entry, "name"),
                entries(entry, "former").stream()
                        .map(former ->
                                new Knowledge.FormerName(text(former, "name"), LocalDate.parse(text(former, "until"))))
                        .toList(),
                entry.containsKey("assumed"));
    }

    private static Knowledge.Description description(Map<String, Object> entry) {
        return new Knowledge.Description(
                text(entry, "name"),
                entry.containsKey("between") ? texts(entry, "between") : List.of(),
                entry.containsKey("by") ? texts(entry, "by") : List.of(),
                entry.containsKey("not") ? texts(entry, "not") : List.of(),
                period(entry),
                text(entry, "source"));
    }

    private static Knowledge.Programme offered(Intervention intervention) {
        return new Knowledge.Programme(
                namesOf(intervention.name()),
                Optional.of(intervention.localOffer()),
                intervention.nationalBracket(),
                switch (intervention.status()) {
                    case OFFERED -> Knowledge.Programme.Status.OFFERED;
                    case BEING_INTRODUCED -> Knowledge.Programme.Status.BEING_INTRODUCED;
                    case ENDED -> Knowledge.Programme.Status.ENDED;
                },
                intervention.offered(),
                intervention.evidence().isEmpty()
                        ? ""
                        : intervention.evidence().getFirst().title(),
                Optional.empty());
    }

    /** {@code Coping Power Program (CPP)} goes by both names, and {@code Komet 3–11 år} by the one that has its ages. */
    private static List<String> namesOf(String name) {
        int open = name.indexOf('(');
        if (open < 0) {
            return List.of(name);
        }
        return Stream.concat(
                        Stream.of(name.substring(0, open).strip()),
                        Arrays.stream(name.substring(open + 1).replace(")", "").split(","))
                                .map(String::strip))
                .toList();
    }

    private static Knowledge.Programme instrument(Map<String, Object> entry) {
        return new Knowledge.Programme(
                texts(entry, "names"),
                Optional.ofNullable(entry.get("ages")).map(ages -> years(ages.toString())),
                Optional.ofNullable(entry.get("national")).map(ages -> years(ages.toString())),
                Knowledge.Programme.Status.valueOf(text(entry, "status")),
                period(entry),
                text(entry, "source"),
                Optional.ofNullable(entry.get("for")).map(Object::toString));
    }

    private static AgeSpan years(String written) {
        int dash = written.indexOf('-');
        return new AgeSpan.FullYears(
                Integer.parseInt(written.substring(0, dash)), Integer.parseInt(written.substring(dash + 1)));
    }

    private static Knowledge.Plan plan(Map<String, Object> entry) {
        return new Knowledge.Plan(text(entry, "name"), period(entry));
    }

    private static Knowledge.MatterType matterType(Map<String, Object> entry) {
        return new Knowledge.MatterType(
                text(entry, "key"),
                texts(entry, "title"),
                texts(entry, "requires").stream().map(KnowledgeFiles::anyOf).toList(),
                entries(entry, "heard").stream()
                        .map(heard -> new Knowledge.NormallyHeard(
                                text(heard, "body"),
                                texts(heard, "mentions"),
                                heard.containsKey("assumed"),
                                Integer.parseInt(
                                        heard.getOrDefault("among", "0").toString()),
                                texts(heard, "alongside"),
                                texts(heard, "not-in")))
                        .toList());
    }

    /** {@code BACKGROUND or MATTER}. */
    private static Set<SectionRole> anyOf(String written) {
        return Arrays.stream(written.split(" or ")).map(SectionRole::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static Period period(Map<String, Object> entry) {
        return new Period(LocalDate.parse(text(entry, "from")), lastDay(entry.get("to")));
    }

    private static @Nullable LocalDate lastDay(@Nullable Object to) {
        return to == null ? null : LocalDate.parse(to.toString());
    }

    private static InputStream open(String path) {
        InputStream file = KnowledgeFiles.class.getResourceAsStream(path);
        if (file == null) {
            throw new IllegalStateException("the program lacks its file " + path);
        }
        return file;
    }

    private static <T> List<T> each(InputStream file, Function<Map<String, Object>, T> read) {
        List<Map<String, Object>> entries = load(file);
        return entries.stream().map(read).toList();
    }

    private static Map<String, Object> map(InputStream file) {
        return load(file);
    }

    private static <T> T load(InputStream file) {
        try (file) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // what is no list of entries fails on first use, at start
    private static List<Map<String, Object>> entries(Map<String, Object> entry, String name) {
        return (List<Map<String, Object>>) entry.getOrDefault(name, List.of());
    }

    private static List<String> texts(Map<String, Object> entry, String name) {
        return ((List<?>) entry.getOrDefault(name, List.of()))
                .stream().map(Object::toString).toList();
    }

    private static String text(Map<String, Object> entry, String name) {
        Object value = entry.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the field " + name + " is missing in " + entry);
        }
        return value.toString();
    }
}
