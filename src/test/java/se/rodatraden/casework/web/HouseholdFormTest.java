package se.rodatraden.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.people.CorrectedHousehold.CorrectedGuardian;
import se.rodatraden.people.Custody;
import se.rodatraden.shell.FormErrors;

/** Each fault of a correction is told at its field; the empty row is nobody. */
class HouseholdFormTest {
    private static final LocalDate RECEIVED = LocalDate.of(2024, 10, 7);

    private final FormErrors errors = new FormErrors();
    private final Map<String, String> sent = new HashMap<>(Map.of(
            "version", "3",
            "given", "Elin",
            "family", "Åkerström",
            "number", "20150808-2383",
            "reason", "Uppgift från folkbokföringen"));

    @Test
    void an_empty_row_is_nobody_and_there_is_one_to_fill_in() {
        guardian(1, "00000000-0000-7000-8000-000000000001", "JOINT");

        assertThat(read().orElseThrow().household().guardians())
                .extracting(CorrectedGuardian::custody)
                .containsExactly(Custody.JOINT);
        assertThat(HouseholdForm.sent(name -> Optional.ofNullable(sent.get(name)))
                        .guardians())
                .hasSize(2)
                .last()
                .isEqualTo(GuardianRow.FURTHER);
    }

    @Test
    void a_further_guardian_is_whole_or_not_there() {
        sent.put("guardian1Given", "Maria");

        assertThat(read()).isEmpty();
        assertThat(faults()).containsExactly("guardian1Family", "guardian1Custody", "guardian1Home");
    }

    @Test
    void two_have_no_sole_custody() {
        guardian(1, "", "SOLE");
        guardian(2, "", "SOLE");

        assertThat(read()).isEmpty();
        assertThat(faults()).containsExactly("guardian1Custody", "guardian2Custody");
    }

    @Test
    void a_wrong_day_of_birth_is_told_where_it_was_written() {
        sent.put("number", "19870102-2389");
        assertThat(read()).isEmpty();
        assertThat(faults()).containsExactly("number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "", "99999999999"})
    void what_no_form_of_ours_sends_is_told_and_fails_nothing(String value) {
        for (String field : List.of("version", "number")) {
            sent.put(field, value);
        }
        guardian(6, value, value);

        assertThat(read()).isEmpty();
        assertThat(faults()).isNotEmpty();
    }

    @Test
    void what_is_typed_beside_the_number_says_the_same_as_it() {
        sent.put("birth", "2014-01-01");
        sent.put("sex", "MALE");

        assertThat(read()).isEmpty();
        assertThat(faults()).containsExactlyInAnyOrder("birth", "sex");
    }

    @Test
    void nobody_has_the_number_of_the_child_or_of_another_guardian() {
        guardian(1, "", "JOINT");
        guardian(2, "", "JOINT");
        guardian(3, "", "JOINT");
        sent.put("guardian1Number", "201508082383");
        sent.put("guardian2Number", "19870102-2389");
        sent.put("guardian3Number", "198701022389");

        assertThat(read()).isEmpty();
        assertThat(faults()).containsExactlyInAnyOrder("guardian1Number", "guardian3Number");
    }

    private void guardian(int place, String id, String custody) {
        sent.put("guardian" + place + "Id", id);
        sent.put("guardian" + place + "Given", "Maria");
        sent.put("guardian" + place + "Family", "Åkerström");
        sent.put("guardian" + place + "Custody", custody);
        sent.put("guardian" + place + "Home", "YES");
    }

    private List<String> faults() {
        return errors.entries().stream().map(FormErrors.Entry::field).toList();
    }

    private Optional<HouseholdForm.Corrected> read() {
        return HouseholdForm.sent(name -> Optional.ofNullable(sent.get(name))).read(3, RECEIVED, errors);
    }
}
