package se.rodatraden.matters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import se.rodatraden.kernel.Verdict;

/** What does not belong in a public diary. The personal numbers are put together here; none stands in the text. */
class DiaryEntryTest {

    @Property
    void every_personal_number_is_found_however_it_is_written(
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = 1, max = 28) int day,
            @ForAll @IntRange(min = 0, max = 99) int year,
            @ForAll @IntRange(min = 980, max = 999) int serial,
            @ForAll boolean coordination,
            @ForAll @IntRange(min = 0, max = 5) int layout) {
        String born = "%02d%02d%02d".formatted(year, month, coordination ? day + 60 : day);
        String last = serial + String.valueOf(checkDigit(born + serial));
        String written = switch (layout) {
            case 0 -> born + "-" + last;
            case 1 -> born + last;
            case 2 -> "20" + born + "-" + last;
            case 3 -> "19" + born + last;
            case 4 -> born + "+" + last;
            default -> born + " " + last;
        };

        assertThat(DiaryEntry.mayStand("Ansökan, " + written + ", om insats")).isInstanceOf(Verdict.Refused.class);
    }

    @Property
    void a_number_with_another_check_digit_is_no_personal_number(
            @ForAll @IntRange(min = 1, max = 28) int day, @ForAll @IntRange(min = 1, max = 9) int wrong) {
        String born = "1204%02d".formatted(day);
        int digit = (checkDigit(born + "238") + wrong) % 10;

        assertThat(DiaryEntry.mayStand("Fastighet " + born + "-238" + digit).isAllowed())
                .isTrue();
    }

    @Example
    void diary_numbers_days_and_organisation_numbers_may_stand() {
        for (String title : new String[] {
            "Remiss KS 2024/890",
            "Yttrande den 2024-10-17",
            "Avtal med Ekehamns kommun, 212000-0142",
            "T2012-050-05828",
            "Nämndens protokoll 2024-10-07, §§ 1-12"
        }) {
            assertThat(DiaryEntry.mayStand(title).isAllowed()).as(title).isTrue();
        }
    }

    @Example
    void the_number_of_a_childs_case_is_found() {
        assertThat(DiaryEntry.mayStand("Komplettering till B-2024-00123").isAllowed())
                .isFalse();
    }

    private static int checkDigit(String nine) {
        int sum = 0;
        for (int i = 0; i < nine.length(); i++) {
            int product = (nine.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return (10 - sum % 10) % 10;
    }
}
