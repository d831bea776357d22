package se.rodatraden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A new state does not compile until every switch over the states answers it: none has a way around the compiler. */
class EveryStateIsAnsweredTest {
    private static final Path PLANTED = Path.of("src/test/java/se/rodatraden/planted/domain/SwitchFaults.java");

    @Test
    void no_switch_over_states_of_ours_answers_those_that_it_does_not_name() {
        List<Path> switching = Sources.files(Sources.MAIN, ".java").stream()
                .filter(file -> Sources.text(file).contains("switch"))
                .toList();

        assertThat(StateSwitches.faults(switching)).isEmpty();
    }

    @Test
    void every_planted_way_around_the_compiler_is_found_and_nothing_else() {
        List<String> lines = Sources.text(PLANTED).lines().toList();
        List<Long> faults = IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).contains("// fault"))
                .mapToObj(line -> line + 1L)
                .toList();

        assertThat(StateSwitches.faults(List.of(PLANTED)))
                .extracting(StateSwitches.Fault::line)
                .containsExactlyInAnyOrderElementsOf(faults);
    }
}
