package se.rodatraden.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The only whole number here is one of the tax agency's official test numbers. */
class PersonalIdentityNumberTest {
    private static final String OFFICIAL_TEST_NUMBER = officialTestNumberBornOn("20120401");

    @ParameterizedTest
    @ValueSource(strings = {"%s%s", "%s-%s", "  %s-%s ", "%s%s\n"})
    void is_read_with_and_without_a_hyphen(String layout) {
        String written = layout.formatted(OFFICIAL_TEST_NUMBER.substring(0, 8), OFFICIAL_TEST_NUMBER.substring(8));

        PersonalIdentityNumber number = PersonalIdentityNumber.parse(written);

        assertThat(number.value()).isEqualTo(OFFICIAL_TEST_NUMBER);
        assertThat(number.birthDate()).isEqualTo(LocalDate.of(2012, 4, 1));
        assertThat(number.formatted()).isEqualTo("20120401-" + OFFICIAL_TEST_NUMBER.substring(8));
    }

    @Test
    void its_text_hides_the_last_four() {
        PersonalIdentityNumber number = new PersonalIdentityNumber(OFFICIAL_TEST_NUMBER);

        assertThat(number.toString()).isEqualTo("20120401-****");
        assertThat("%s".formatted(number)).doesNotContain(OFFICIAL_TEST_NUMBER.substring(8));
    }

    @Test
    void only_one_check_digit_fits() {
        String withoutCheckDigit = OFFICIAL_TEST_NUMBER.substring(0, 11);

        assertThat(IntStream.range(0, 10)
                        .mapToObj(digit -> withoutCheckDigit + digit)
                        .filter(PersonalIdentityNumberTest::isAccepted))
                .containsExactly(OFFICIAL_TEST_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20120401", "120401-238", "2012-04-01-2384", "abcdefgh-ijkl", "20120401+2384"})
    void refuses_what_has_another_shape(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> PersonalIdentityNumber.parse(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20120230", "20121301", "20120400", "20120461"})
    void refuses_a_day_that_is_not_in_the_calendar(String day) {
        // A coordination number has the day plus 60: it is another kind of number.
        String serial = day + "238";
        assertThat(IntStream.range(0, 10)
                        .mapToObj(digit -> serial + digit)
                        .filter(PersonalIdentityNumberTest::isAccepted))
                .isEmpty();
    }

    @Test
    void the_refusal_does_not_repeat_the_number() {
        String wrong = OFFICIAL_TEST_NUMBER.substring(0, 11) + (OFFICIAL_TEST_NUMBER.endsWith("0") ? "1" : "0");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonalIdentityNumber.parse(wrong))
                .withMessageNotContaining(wrong.substring(0, 8));
    }

    private static boolean isAccepted(String digits) {
        try {
            new PersonalIdentityNumber(digits);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    /** Serial 238 with its check digit, worked out here on its own: Luhn over ten digits, weights 2, 1, 2, … */
    private static String officialTestNumberBornOn(String day) {
        String digits = day + "238";
        int sum = IntStream.range(0, 9)
                .map(i -> (digits.charAt(i + 2) - '0') * (i % 2 == 0 ? 2 : 1))
                .map(product -> product / 10 + product % 10)
                .sum();
        return digits + (10 - sum % 10) % 10;
    }
}
