package se.rodatraden.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case is found by its number as people write it. */
class CaseNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "B-2024-00114",
                "b-2024-114",
                "b-2024-0114",
                "b 2024 114",
                "B 2024/114",
                "B/2024/114",
                "B2024114",
                "2024-114",
                "2024/114",
                "2024 00114",
                "B–2024–114", // as Word makes it
                "B-2024-00114.",
                " b-2024-114, "
            })
    void reads_a_number_however_it_was_written(String written) {
        assertThat(CaseNumber.looksLike(written)).isTrue();
        assertThat(CaseNumber.parse(written)).isEqualTo(new CaseNumber("B-2024-00114"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "B",
                "2024",
                "2024114", // without the letter nothing tells year and number apart
                "20100301-2380", // somebody's personal identity number
                "201003012380",
                "100301-2380",
                "2024-10-17",
                "Barn 2024",
                "A-2024-00114",
                "B-1724-00114",
                "B-2024-00114-2"
            })
    void takes_nothing_else_for_one(String written) {
        assertThat(CaseNumber.looksLike(written)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> CaseNumber.parse(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"b-2024-00114", "B-2024-114", "B 2024/114"})
    void is_kept_in_one_form(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CaseNumber(written));
    }
}
