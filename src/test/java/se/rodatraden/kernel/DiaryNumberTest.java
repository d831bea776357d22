package se.rodatraden.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiaryNumberTest {

    /** Forms found in published documents of Swedish municipalities: there is no common one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "KS 2024/890",
                "SON 2025/238",
                "VON-2025/00095",
                "KS-2014/742.912",
                "KS/2016:51",
                "KS2019/158/11",
                "SUN-59/2013",
                "SN13/25",
                "T2012-050-05828",
                "2006-152-307",
                "2.6-335-2013",
                "1.5.1.388-2011",
                "1.5.1-135-2012",
                "1.6-0462/2011",
                "316-259/2012",
                "7-742-2011 och 5-744-2011",
                "125-1289/2010",
                "0207/19",
                "3.2-0073/2011"
            })
    void another_authoritys_number_is_kept_as_it_was_written(String written) {
        assertThat(new DiaryNumber(written)).hasToString(written);
    }

    @Test
    void ours_have_series_year_and_ordinal() {
        assertThat(DiaryNumber.of("KS", 2024, 890)).hasToString("KS 2024/890");
    }

    @Test
    void space_around_it_is_not_part_of_it() {
        assertThat(new DiaryNumber(" KS 2024/890\t")).isEqualTo(new DiaryNumber("KS 2024/890"));
    }

    @Test
    void refuses_nothing_and_more_than_a_number() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DiaryNumber("  "));
        assertThatIllegalArgumentException().isThrownBy(() -> new DiaryNumber("1".repeat(61)));
        assertThat(new DiaryNumber("1".repeat(60)).value()).hasSize(60);
    }
}
