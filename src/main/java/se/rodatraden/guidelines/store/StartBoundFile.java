package se.rodatraden.guidelines.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Repository;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import se.rodatraden.guidelines.domain.StartBound;
import se.rodatraden.guidelines.domain.StartBounds;
import se.rodatraden.kernel.Period;

/** Reads the bounds on when a version may begin; their form is told in {@code guidelines/start-bounds.yml}. */
@Repository
public class StartBoundFile {
    private static final String SHIPPED = "classpath:guidelines/start-bounds.yml";
    private static final Set<String> FIELDS = Set.of("from", "to", "years", "source");

    private final StartBounds bounds;

    /** @param local where the municipality keeps bounds of its own ({@code file:/…}); empty for none */
    StartBoundFile(@Value("${rodatraden.guidelines.start-bounds:}") String local, ResourceLoader resources) {
        this.bounds = read(resources.getResource(local.isBlank() ? SHIPPED : local));
    }

    public StartBounds bounds() {
        return bounds;
    }

    /** @throws IllegalArgumentException naming the file and what is wrong with it */
    static StartBounds read(Resource file) {
        try (InputStream stream = file.getInputStream()) {
            Object parsed = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
            if (!(parsed instanceof List<?> entries)) {
                throw new IllegalArgumentException("a list of bounds is expected");
            }
            return new StartBounds(entries.stream().map(StartBoundFile::bound).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (YAMLException | IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(file.getDescription() + ": " + e.getMessage(), e);
        }
    }

    private static StartBound bound(@Nullable Object entry) {
        if (!(entry instanceof Map<?, ?> fields) || !FIELDS.containsAll(fields.keySet())) {
            throw new IllegalArgumentException("a bound has from, to, years and source, not " + entry);
        }
        if (!(fields.get("years") instanceof Integer years) || !(fields.get("source") instanceof String source)) {
            throw new IllegalArgumentException("years is a whole number and source a text: " + entry);
        }
        return new StartBound(
                new Period(day(fields.get("from")), fields.get("to") == null ? null : day(fields.get("to"))),
                years,
                source);
    }

    /** Quoted, as YAML's own reading would take the thirteenth month for January of the next year. */
    private static LocalDate day(@Nullable Object value) {
        if (value instanceof String text) {
            return LocalDate.parse(text);
        }
        throw new IllegalArgumentException("a day is written in quotes, \"2025-07-01\", not " + value);
    }
}
