package se.rodatraden;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A JSON Schema of {@code docs/formats}, taken as strictly as it is written, dates and addresses included. */
public record PublishedFormat(String name) {

    public static void assertKeeps(String format, String json) {
        assertThat(new PublishedFormat(format).faults(json)).as(format).isEmpty();
    }

    public List<?> faults(String json) {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("docs/formats", name + ".schema.json")), InputFormat.JSON)
                    .validate(
                            json,
                            InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
