package se.rodatraden.matters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.kernel.DiaryNumber;

/** The formats are those of published documents of different authorities and years. */
class DiaryNumberReaderTest {

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
                "125-1289/2010",
                "0207/19",
                "3.2-0073/2011"
            })
    void finds_a_number_as_it_was_written(String number) {
        assertThat(DiaryNumberReader.in("Svar på remiss, dnr " + number + ", från kommunstyrelsen."))
                .containsExactly(new DiaryNumber(number));
        assertThat(DiaryNumberReader.in(number)).containsExactly(new DiaryNumber(number));
        assertThat(DiaryNumberReader.in("Se (" + number + ").")).containsExactly(new DiaryNumber(number));
    }

    @Test
    void finds_two_in_one_line() {
        assertThat(DiaryNumberReader.in("7-742-2011 och 5-744-2011"))
                .containsExactly(new DiaryNumber("7-742-2011"), new DiaryNumber("5-744-2011"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-10-17", // a date
                "den 17 oktober 2024",
                "socialtjänstlagen (2001:453)", // an act
                "100 000",
                "kl. 13.30–15.00",
                "3–5 år",
                "08-508 25 000"
            })
    void does_not_take_other_figures_for_one(String text) {
        assertThat(DiaryNumberReader.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KS 2024/890",
                "ks2024/890",
                "KS-2024/890",
                " ks 2024:890 ",
                "KS/2024/890",
                "KS 2024-890",
                "KS 2024–890", // as Word makes it
                "ks 2024 890",
                "ks–2024–00890",
                "dnr KS 2024/890",
                "Diarienummer: ks 2024/890",
                "KS 2024/890-3", // its third document
                "KS 2024/890:3",
                "KS 24/890",
                "ks24-890",
                "KS 890/2024",
                "ks 890/24",
                "KS 2024/890."
            })
    void reads_what_somebody_typed_to_find_one_of_ours(String typed) {
        assertThat(DiaryNumberReader.ours(typed, List.of("SON"), 2026))
                .contains(new DiaryNumber("KS 2024/890"))
                .hasSizeLessThan(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ks 890", "KS890", "ks-00890", "KS/890."})
    void a_number_without_its_year_is_one_in_each_the_latest_first(String typed) {
        assertThat(DiaryNumberReader.ours(typed, List.of("SON"), 2026))
                .startsWith(new DiaryNumber("KS 2026/890"), new DiaryNumber("KS 2025/890"))
                .contains(new DiaryNumber("KS 2019/890"))
                .allMatch(number -> number.value().startsWith("KS "));
    }

    @Test
    void zeros_before_it_make_a_number_of_what_is_otherwise_a_word() {
        assertThat(DiaryNumberReader.ours("00012", List.of("KS", "SON"), 2026))
                .startsWith(new DiaryNumber("KS 2026/12"), new DiaryNumber("SON 2026/12"));
        assertThat(DiaryNumberReader.ours("12", List.of("KS", "SON"), 2026)).isEmpty();
        assertThat(DiaryNumberReader.ours("dnr 12", List.of("KS"), 2026)).startsWith(new DiaryNumber("KS 2026/12"));
    }

    @Test
    void a_year_of_two_digits_is_not_yet_to_come_and_may_stand_on_either_side() {
        assertThat(DiaryNumberReader.ours("24/12", List.of("KS"), 2026))
                .containsExactly(new DiaryNumber("KS 2024/12"), new DiaryNumber("KS 2012/24"));
        assertThat(DiaryNumberReader.ours("KS 98/7", List.of(), 2026)).contains(new DiaryNumber("KS 1998/7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024/890", "2024-890", "2024–890.", "2024 890", "24/890", "890/24", "dnr 2024/890"})
    void a_number_without_its_series_is_one_in_each_diary_of_the_reader(String typed) {
        assertThat(DiaryNumberReader.ours(typed, List.of("KS", "SON"), 2026))
                .containsExactly(new DiaryNumber("KS 2024/890"), new DiaryNumber("SON 2024/890"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "motion", "KS 2024", "2024", "24", "2024-10-17", "12-15", "5–12 år", "SIG från åtta år"})
    void leaves_words_to_the_search(String typed) {
        assertThat(DiaryNumberReader.ours(typed, List.of("KS"), 2026)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SON 2025/238",
                "son2025/238",
                "SON-2025:0238",
                "son 2025 / 238",
                "Dnr SON 2025/238",
                "dnr: SON/2025-238"
            })
    void is_the_same_however_it_is_spelt(String number) {
        assertThat(DiaryNumberReader.isSame(number, "SON 2025/238")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SON 2025/239", "SON 2025/2380", "SON 20252/38", "SN 2025/238", "2025/238", "", "–"})
    void another_number_is_another(String number) {
        assertThat(DiaryNumberReader.isSame(number, "SON 2025/238")).isFalse();
    }
}
