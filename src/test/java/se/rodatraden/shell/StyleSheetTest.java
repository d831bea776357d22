package se.rodatraden.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nested rules are legal, so a browser says nothing of a lost brace: everything after it just stops applying. */
class StyleSheetTest {

    @Test
    void every_section_begins_outside_every_rule() throws IOException {
        List<String> nested = new ArrayList<>();
        int depth = 0;
        for (String line : Files.readAllLines(Path.of("src/main/resources/static/rodatraden.css"))) {
            if (line.startsWith("/* ----") && depth > 0) {
                nested.add(line);
            }
            depth += (int) line.chars().filter(sign -> sign == '{').count();
            depth -= (int) line.chars().filter(sign -> sign == '}').count();
        }
        assertThat(nested).isEmpty();
        assertThat(depth).isZero();
    }
}
