package se.rodatraden.matters.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a compilation replaces in a report, and what it leaves alone. */
class EarlierCompilationTest {
    private static final String FIRST = "### Nämnden\n\nNämnden tillstyrker (KS 2024/890-8, stycke 3).";
    private static final String BEGUN = "Nämnden tillstyrker.";

    @Test
    void comes_last_where_there_was_none() {
        EarlierCompilation put = EarlierCompilation.in("Egna ord.", List.of(FIRST));

        assertThat(put.isChanged()).isFalse();
        assertThat(put.replacedBy("Nytt.")).isEqualTo("Egna ord.\n\nNytt.");
    }

    @Test
    void takes_the_place_of_the_earlier_one_and_leaves_what_is_written_around_it() {
        EarlierCompilation put = EarlierCompilation.in("Före.\n\n" + FIRST + "\n\nEfter.", List.of("Annat.", FIRST));

        assertThat(put.isChanged()).isFalse();
        assertThat(put.replacedBy("Nytt.")).isEqualTo("Före.\n\nNytt.\n\nEfter.");
    }

    @Test
    void takes_the_place_of_all_that_was_put_in_once_and_again() {
        EarlierCompilation put =
                EarlierCompilation.in(BEGUN + "\n\nEgna ord.\n\n" + FIRST + "\n\n" + FIRST, List.of(FIRST, BEGUN));

        assertThat(put.replacedBy("Nytt.")).isEqualTo("Nytt.\n\nEgna ord.");
    }

    @Test
    void knows_the_words_again_as_the_editor_writes_them() {
        EarlierCompilation put = EarlierCompilation.in(
                "### Nämnden\n\nDen kallar det \\*akut\\* och  dyrt.",
                List.of("### Nämnden\n\nDen kallar det *akut* och\ndyrt."));

        assertThat(put.isChanged()).isFalse();
        assertThat(put.replacedBy("Nytt.")).isEqualTo("Nytt.");
    }

    @Test
    void asks_where_it_was_changed_and_keeps_what_is_written_around_it_either_way() {
        String changed = "### Nämnden\n\nNämnden tillstyrker med tvekan.\n\nDen tredje punkten.";
        EarlierCompilation put =
                EarlierCompilation.in("Före.\n\n" + changed + "\n\nEfter.", List.of(FIRST + "\n\nDen tredje punkten."));

        assertThat(put.isChanged()).isTrue();
        assertThat(put.changed()).isEqualTo(changed);
        assertThat(put.replacedBy("Nytt.")).isEqualTo("Före.\n\nNytt.\n\nEfter.");
        assertThat(put.beside("Nytt.")).isEqualTo("Före.\n\n" + changed + "\n\nEfter.\n\nNytt.");
    }
}
