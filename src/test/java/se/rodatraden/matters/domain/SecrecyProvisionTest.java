package se.rodatraden.matters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyProvisionTest {

    @ParameterizedTest
    @CsvSource({
        "26 kap. 1 § OSL, 26 kap. 1 § OSL",
        "26 kap 1 §, 26 kap. 1 § OSL",
        "OSL 26:1, 26 kap. 1 § OSL",
        "21:7, 21 kap. 7 § OSL",
        "10 kap. 18 A § osl, 10 kap. 18 a § OSL",
        "' 10:18a ', 10 kap. 18 a § OSL"
    })
    void a_section_is_read_as_people_write_it_and_stands_in_one_form(String typed, String written) {
        assertThat(SecrecyProvision.read(typed)).map(SecrecyProvision::toString).hasValue(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hemligt",
                "26 kap. 1 § OSL, gäller Anna Bergs son",
                "Anna 26:1",
                "26 kap. 1 § OSL för att barnet är placerat",
                "45:1",
                "0:1",
                "26:0",
                "26 kap.",
                "26"
            })
    void anything_beside_the_section_is_refused_for_it_would_be_public(String typed) {
        assertThat(SecrecyProvision.read(typed)).isEmpty();
    }
}
