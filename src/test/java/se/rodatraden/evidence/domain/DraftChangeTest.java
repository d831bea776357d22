package se.rodatraden.evidence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.rodatraden.shell.Language;
import se.rodatraden.shell.ModuleTexts;

class DraftChangeTest {

    @Test
    void every_kind_of_change_has_its_sentence() {
        assertThat(ModuleTexts.read(Language.SWEDISH, List.of("evidence")))
                .containsKeys(Arrays.stream(DraftChange.Kind.values())
                        .map(kind -> "evidence.changes." + kind)
                        .toArray(String[]::new));
    }
}
