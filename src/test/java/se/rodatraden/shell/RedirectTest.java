package se.rodatraden.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {

    @Test
    void fills_and_encodes_the_variables_of_a_path() {
        assertThat(Redirect.to("/matters/{}/referrals/{}", 7, "a b/c").location())
                .isEqualTo("/matters/7/referrals/a%20b%2Fc");
    }

    @Test
    void fills_and_encodes_the_variables_of_what_is_asked_for() {
        assertThat(Redirect.to("/matters/outlines?kind={}", "a&b?c").location())
                .isEqualTo("/matters/outlines?kind=a%26b%3Fc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "/a\r\nSet-Cookie: x",
                "javascript:1",
                "/∕namn",
                "/på",
                ""
            })
    void never_leads_to_somebody_elses_address(String address) {
        assertThat(Redirect.back(address).location()).isEqualTo("/");
    }

    @Test
    void leads_back_to_our_own() {
        assertThat(Redirect.back("/matters?after=3").location()).isEqualTo("/matters?after=3");
    }
}
