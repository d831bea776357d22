package se.rodatraden.guidelines.store;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import se.rodatraden.guidelines.AgeSpan;
import se.rodatraden.guidelines.CitedSource;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.Intervention;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.guidelines.MethodCategory;
import se.rodatraden.guidelines.domain.DatedSource;
import se.rodatraden.kernel.Period;

/**
 * Reads a catalogue of interventions and the sources it cites from YAML; the form is told in {@code
 * guidelines/interventions.yml}.
 */
public record CatalogueFile(List<DatedSource> sources, List<Intervention> interventions) {

    /** @throws IllegalArgumentException naming the entry and what is wrong with it */
    public static CatalogueFile read(InputStream file) {
        try {
            Map<String, Object> top = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return new CatalogueFile(
                    each(top, "sources", CatalogueFile::source),
                    each(top, "interventions", CatalogueFile::intervention));
        } catch (YAMLException | ClassCastException e) {
            throw new IllegalArgumentException("the catalogue cannot be read: " + e.getMessage(), e);
        }
    }

    private static <T> List<T> each(Map<String, Object> top, String list, Function<Fields, T> read) {
        List<T> things = new ArrayList<>();
        for (Object entry : (List<?>) top.getOrDefault(list, List.of())) {
            try {
                things.add(read.apply(new Fields((Map<?, ?>) entry)));
            } catch (IllegalArgumentException | DateTimeException | ClassCastException e) {
                throw new IllegalArgumentException(
                        "entry " + (things.size() + 1) + " of " + list + ": " + e.getMessage(), e);
            }
        }
        return things;
    }

    private static DatedSource source(Fields fields) {
        return new DatedSource(
                fields.text("title"),
                fields.date("dated"),
                fields.optional("ended").map(LocalDate::parse),
                fields.optional("replacedBy").orElse(""));
    }

    private static Intervention intervention(Fields fields) {
        return new Intervention(
                new InterventionKey(fields.text("key")),
                fields.text("name"),
                fields.text("description"),
                new Period(
                        fields.date("from"),
                        fields.optional("to").map(LocalDate::parse).orElse(null)),
                Intervention.Status.valueOf(fields.text("status")),
                span(fields.optional("ages"), fields.optional("schoolYears")),
                fields.optional("nationalAges").map(CatalogueFile::years),
                MethodCategory.valueOf(fields.text("method")),
                Intervention.LegalForm.valueOf(fields.text("legalForm")),
                fields.optional("dose").orElse(""),
                fields.list("evidence").stream()
                        .map(source -> new CitedSource(
                                source.text("title"), source.optional("dated").map(LocalDate::parse)))
                        .toList(),
                fields.optional("evidenceSummary").orElse(""),
                fields.optional("nextGroup")
                        .map(day -> new Intervention.GroupStart(LocalDate.parse(day), fields.number("freeSeats"))),
                fields.optional("guideline").map(GuidelineKey::new));
    }

    private static AgeSpan span(Optional<String> ages, Optional<String> schoolYears) {
        if (ages.isPresent() == schoolYears.isPresent()) {
            throw new IllegalArgumentException("either ages or schoolYears is given");
        }
        return ages.<AgeSpan>map(CatalogueFile::years)
                .orElseGet(() -> new AgeSpan.SchoolYears(low(schoolYears.get()), high(schoolYears.get())));
    }

    private static AgeSpan.FullYears years(String text) {
        return new AgeSpan.FullYears(low(text), high(text));
    }

    private static int low(String span) {
        return Integer.parseInt(ends(span)[0]);
    }

    private static int high(String span) {
        return Integer.parseInt(ends(span)[1]);
    }

    private static String[] ends(String span) {
        String[] ends = span.split("-");
        if (ends.length != 2) {
            throw new IllegalArgumentException("a span is written 8-12, not " + span);
        }
        return ends;
    }

    /** One entry; a date is written in quotes, because YAML has a mind of its own about dates. */
    private record Fields(Map<?, ?> fields) {
        String text(String name) {
            return optional(name).orElseThrow(() -> new IllegalArgumentException("the field " + name + " is missing"));
        }

        Optional<String> optional(String name) {
            return Optional.ofNullable(fields.get(name))
                    .map(value -> value.toString().strip());
        }

        LocalDate date(String name) {
            return LocalDate.parse(text(name));
        }

        int number(String name) {
            return Integer.parseInt(text(name));
        }

        List<Fields> list(String name) {
            return fields.get(name) instanceof List<?> entries
                    ? entries.stream()
                            .map(entry -> new Fields((Map<?, ?>) entry))
                            .toList()
                    : List.of();
        }
    }
}
