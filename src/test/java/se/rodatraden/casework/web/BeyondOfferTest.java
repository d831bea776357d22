package se.rodatraden.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.rodatraden.casework.domain.KeptEvaluation;

/** What was kept with a decision tells of itself whether the guideline and the catalogue said the same of the age. */
class BeyondOfferTest {
    @Test
    void what_was_recommended_or_possible_outside_the_offer_is_told() {
        assertThat(CaseWords.isBeyondOffer(choice("RECOMMENDED", "OUTSIDE"))).isTrue();
        assertThat(CaseWords.isBeyondOffer(choice("POSSIBLE", "OUTSIDE"))).isTrue();
    }

    @Test
    void a_deviation_says_itself_that_the_child_is_outside() {
        assertThat(CaseWords.isBeyondOffer(choice("DEVIATION_POSSIBLE", "OUTSIDE")))
                .isFalse();
        assertThat(CaseWords.isBeyondOffer(choice("RECOMMENDED", "INSIDE"))).isFalse();
        assertThat(CaseWords.isBeyondOffer(choice("NO_GUIDANCE", "OUTSIDE"))).isFalse();
    }

    private static KeptEvaluation.Choice choice(String verdict, String fit) {
        return new KeptEvaluation.Choice(
                "sig-unga",
                "SIG Unga",
                verdict,
                List.of(),
                "12–20",
                "YEARS",
                fit,
                "",
                "",
                List.of(),
                List.of(),
                Optional.empty());
    }
}
