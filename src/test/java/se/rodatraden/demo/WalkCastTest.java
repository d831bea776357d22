package se.rodatraden.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.rodatraden.shell.Language;
import se.rodatraden.shell.ModuleTexts;

/** Whoever starts the demonstration is told everybody that the walk needs. */
class WalkCastTest {

    @Test
    void everybody_whom_the_walk_names_is_among_the_accounts_that_are_printed() {
        List<String> printed = Stream.concat(SampleStaff.CAST.stream(), SampleStaff.OFFICES.stream())
                .map(SampleMunicipality.DemoAccount::name)
                .toList();
        List<String> named = ModuleTexts.read(Language.SWEDISH, List.of("demo")).entrySet().stream()
                .filter(text -> text.getKey().matches("demo\\.step\\..+\\.name"))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        assertThat(named).hasSizeGreaterThan(5);
        assertThat(printed).containsAll(named);
    }
}
