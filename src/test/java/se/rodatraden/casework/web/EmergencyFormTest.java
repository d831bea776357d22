package se.rodatraden.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.casework.CaseNumber;
import se.rodatraden.casework.domain.EmergencyQuestion;
import se.rodatraden.casework.usecase.OpenInEmergency;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.shell.FormErrors;

/** A whole number, two reasons without a number in them, and a confirmation: else nothing is asked. */
class EmergencyFormTest {
    private static final String CHILD = "20150808-2383";
    private static final String NOW = "Polisen har barnet hos sig i kväll.";
    private static final String ME = "Jag har jour för hela kommunen.";

    private final FormErrors errors = new FormErrors();

    @Test
    void asks_for_the_child_with_the_number() {
        assertThat(read(CHILD, null, NOW, ME, "yes"))
                .isEqualTo(new OpenInEmergency.Asked(
                        new EmergencyQuestion.OfChild(PersonalIdentityNumber.parse(CHILD)), NOW, ME));
    }

    @Test
    void asks_for_a_case_of_the_unit_whose_series_the_number_is_of() {
        assertThat(read("b-2024-00012", "3", NOW, ME, "yes"))
                .isEqualTo(new OpenInEmergency.Asked(
                        new EmergencyQuestion.ByNumber(new CompartmentId(3), new CaseNumber("B-2024-00012")), NOW, ME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Elin Åkerström", "150808", "150808-2383", "20150808-2384", "B-2024"})
    void nothing_is_asked_by_a_name_or_a_part_of_a_number(String asked) {
        read(asked, "3", NOW, ME, "yes");

        assertThat(faults()).containsExactly("asked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "Hamnen", "99999999999"})
    void a_case_number_belongs_to_a_unit(String unit) {
        read("B-2024-00012", unit, NOW, ME, "yes");

        assertThat(faults()).containsExactly("unit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bråttom", "Gäller 20150808-2383 som ringde nyss", "Gäller 1508082383 som ringde nyss"})
    void reasons_are_in_words_and_without_a_number(String reason) {
        read(CHILD, null, reason, reason, "yes");

        assertThat(faults()).containsExactly("whyNow", "whyMe");
    }

    @Test
    void it_is_confirmed() {
        read(CHILD, null, NOW, ME, null);

        assertThat(faults()).containsExactly("confirmed");
    }

    private OpenInEmergency.@Nullable Asked read(
            String asked, @Nullable String unit, String now, String me, @Nullable String confirmed) {
        return new EmergencyForm(asked, unit, now, me, confirmed).read(errors).orElse(null);
    }

    private List<String> faults() {
        return errors.entries().stream().map(FormErrors.Entry::field).distinct().toList();
    }
}
