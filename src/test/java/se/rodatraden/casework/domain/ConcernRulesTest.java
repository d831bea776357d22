package se.rodatraden.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.rodatraden.kernel.Verdict;

/** Of whom a report of concern can be, and on which day it can have been received. */
class ConcernRulesTest {
    private static final LocalDate RECEIVED = LocalDate.of(2024, 10, 7);

    @ParameterizedTest
    @CsvSource({"2024-10-07", "2015-01-01", "2003-10-08"})
    void a_child_is_born_by_the_day_of_receipt_and_below_twenty_one_on_it(LocalDate birth) {
        assertThat(ConcernRules.aboutSomebodyBorn(birth, RECEIVED).isAllowed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-10-08, casework.refused.born-after-receipt",
        "2030-01-01, casework.refused.born-after-receipt",
        "2003-10-07, casework.refused.too-old",
        "1980-01-01, casework.refused.too-old"
    })
    void nobody_is_reported_before_birth_or_from_twenty_one(LocalDate birth, String reason) {
        assertThat(reason(ConcernRules.aboutSomebodyBorn(birth, RECEIVED))).isEqualTo(reason);
    }

    @Test
    void the_first_day_with_a_law_is_told() {
        LocalDate first = LocalDate.of(2013, 1, 1);
        Verdict.Refused refused = (Verdict.Refused) ConcernRules.receivedUnderALaw(false, Optional.of(first));

        assertThat(refused.reason()).isEqualTo("casework.refused.before-the-law");
        assertThat(refused.arguments()).containsExactly(first);
        assertThat(ConcernRules.receivedUnderALaw(true, Optional.of(first)).isAllowed())
                .isTrue();
        assertThat(reason(ConcernRules.receivedUnderALaw(false, Optional.empty())))
                .isEqualTo("casework.refused.no-law");
    }

    private static String reason(Verdict verdict) {
        return ((Verdict.Refused) verdict).reason();
    }
}
