package se.rodatraden.guidelines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import se.rodatraden.guidelines.domain.table.FileTypes;
import se.rodatraden.guidelines.domain.table.NamedType;
import se.rodatraden.shell.Language;
import se.rodatraden.shell.Texts;

class TypeLineTest {

    @Test
    void the_types_of_a_file_are_told_in_words_with_the_parts_of_each_after_it() throws IOException {
        FileTypes types = new FileTypes(
                List.of(
                        new NamedType("_1", "tRisk", "Risknivå", "string", false, "\"låg\", \"hög\"", List.of()),
                        new NamedType("", "tTried", "", "tRisk", true, "", List.of()),
                        new NamedType(
                                "",
                                "tAnswer",
                                "",
                                "",
                                false,
                                "",
                                List.of(new NamedType("", "until", "", "number", false, "[0..20]", List.of())))),
                Collections.emptySortedMap(),
                "");

        assertThat(TypeLine.of(types, swedish()))
                .containsExactly(
                        new TypeLine("Risknivå (tRisk)", "Text", "låg, hög"),
                        new TypeLine("tTried", "Flera värden. Av slaget tRisk", ""),
                        new TypeLine("tAnswer", "Består av until", ""),
                        new TypeLine("until, en del av tAnswer", "Tal", "[0..20]"));
    }

    private static Texts swedish() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages/guidelines_sv.properties"))) {
            properties.load(reader);
        }
        Map<String, String> byKey = new HashMap<>();
        properties.forEach((key, text) -> byKey.put((String) key, (String) text));
        return new Texts(Language.SWEDISH, byKey);
    }
}
