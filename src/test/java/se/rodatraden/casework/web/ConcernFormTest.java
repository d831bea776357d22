package se.rodatraden.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.rodatraden.casework.usecase.RegisterConcern.NewConcern;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.people.Custody;
import se.rodatraden.people.NewHousehold.NewGuardian;
import se.rodatraden.shell.FormErrors;

/** Each fault is told at its field, and nothing is said of custody that nobody has said. */
class ConcernFormTest {
    private static final ZonedDateTime NOW = ZonedDateTime.of(2024, 10, 7, 12, 0, 0, 0, ZoneId.of("Europe/Stockholm"));
    private static final LocalDate FIRST = LocalDate.of(2013, 1, 1);

    private final FormErrors errors = new FormErrors();
    private @Nullable String sex = "FEMALE";
    private @Nullable String guardian;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2024-10-07, -, 2030-01-01, birth, casework.refused.born-after-receipt",
                "2024-10-06, -, 2024-10-07, birth, casework.refused.born-after-receipt",
                "2024-10-07, -, 1980-01-01, birth, casework.refused.too-old",
                "2024-10-07, 19870102-2389, -, number, casework.refused.too-old",
                "2014-12-31, 20150101-2395, -, number, casework.refused.born-after-receipt",
                "1990-05-05, -, 1989-01-01, receivedOn, casework.refused.before-the-law",
                "2025-01-01, -, 2015-01-01, receivedOn, casework.refused.received-in-future"
            })
    void a_wrong_day_is_told_at_its_field(
            String received, @Nullable String number, @Nullable String birth, String field, String key) {
        sex = number == null ? "FEMALE" : null;
        assertThat(read(received, number, birth, false, false, null)).isEmpty();

        assertThat(errors.entries()).extracting(FormErrors.Entry::field).containsExactly(field);
        assertThat(errors.entries()).extracting(FormErrors.Entry::key).containsExactly(key);
    }

    @ParameterizedTest
    @EnumSource(Custody.class)
    void custody_is_what_was_said_of_it(Custody custody) {
        assertThat(guardians(true, false, custody.name()))
                .extracting(NewGuardian::custody)
                .containsExactly(custody);
    }

    @Test
    void nothing_is_registered_about_a_guardian_without_a_word_of_custody() {
        assertThat(read("2024-10-07", null, "2015-01-01", true, true, null)).isEmpty();

        assertThat(faults()).containsExactly("custody");
    }

    @Test
    void nobody_asks_for_custody_where_no_guardian_is_named() {
        assertThat(guardians(false, false, null)).isEmpty();
    }

    @Test
    void two_have_no_sole_custody() {
        assertThat(read("2024-10-07", null, "2015-01-01", true, true, "SOLE")).isEmpty();

        assertThat(faults()).containsExactly("custody");
    }

    @Test
    void what_is_typed_beside_the_number_says_the_same_as_it() {
        sex = "MALE";
        assertThat(read("2024-10-07", "20150808-2383", "2014-01-01", false, false, null))
                .isEmpty();
        assertThat(faults()).containsExactlyInAnyOrder("birth", "sex");
    }

    @Test
    void two_guardians_have_a_number_each() {
        guardian = "19870102-2389";
        assertThat(read("2024-10-07", null, "2015-01-01", true, true, "JOINT")).isEmpty();
        assertThat(faults()).containsExactly("guardian2Number");
    }

    @Test
    void no_guardian_has_the_number_of_the_child() {
        guardian = "201508082383";
        assertThat(read("2024-10-07", "20150808-2383", null, true, false, "JOINT"))
                .isEmpty();
        assertThat(faults()).containsExactly("guardian1Number");
    }

    private List<NewGuardian> guardians(boolean first, boolean second, @Nullable String custody) {
        return read("2024-10-07", null, "2015-01-01", first, second, custody)
                .orElseThrow()
                .household()
                .guardians();
    }

    private List<String> faults() {
        return errors.entries().stream().map(FormErrors.Entry::field).toList();
    }

    private Optional<NewConcern> read(
            String received,
            @Nullable String number,
            @Nullable String birth,
            boolean first,
            boolean second,
            @Nullable String custody) {
        return new ConcernForm(
                        received,
                        "08.00",
                        "SCHOOL",
                        null,
                        "Har slagits på skolgården.",
                        "Elin",
                        "Åkerström",
                        number,
                        birth,
                        sex,
                        first ? "Maria" : null,
                        first ? "Åkerström" : null,
                        first ? guardian : null,
                        second ? "Johan" : null,
                        second ? "Åkerström" : null,
                        second ? guardian : null,
                        custody,
                        "no",
                        "Behöver inte skydd nu.",
                        null,
                        null,
                        null,
                        null,
                        null)
                .read(new CompartmentId(1), NOW, ConcernFormTest::mayBeReceivedOn, errors);
    }

    private static Verdict mayBeReceivedOn(LocalDate day) {
        return Verdict.allowedIf(!day.isBefore(FIRST), "casework.refused.before-the-law", FIRST);
    }
}
