package se.rodatraden.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.rodatraden.casework.domain.ConsentNeed;
import se.rodatraden.shell.FormErrors;

/** A follow-up says one thing: nothing that is typed is dropped, and no two answers contradict each other. */
class FollowUpFormTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 10, 7);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "YES, yes, -, 2024-12-01, -",
                "YES, no, GOALS_REACHED, -, -",
                "PARTLY, no, GOALS_REACHED, -, -",
                "NO, no, MOVED, -, -",
                "NO, no, GOALS_REACHED, -, closure",
                "NO, yes, MOVED, 2024-12-01, closure",
                "NO, no, MOVED, 2024-12-01, next"
            })
    void a_contradiction_is_told_at_its_field(
            String goals, String goesOn, @Nullable String closure, @Nullable String next, @Nullable String fault) {
        FormErrors errors = new FormErrors();

        boolean read = new FollowUpForm("WORSE", goals, "", goesOn, closure, next, null, 0)
                .read(TODAY, ConsentNeed.Status.GIVEN, errors)
                .isPresent();

        assertThat(errors.entries().stream().map(FormErrors.Entry::field).toList())
                .isEqualTo(fault == null ? List.of() : List.of(fault));
        assertThat(read).isEqualTo(fault == null);
    }

    /** Nothing is asked where it ends, and nothing where everybody has consented. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "REFUSED, yes, -, withoutConsent",
                "MISSING, yes, Hon vill det., withoutConsent",
                "REFUSED, yes, Barnet far illa utan insatsen., -",
                "GIVEN, yes, -, -",
                "REFUSED, no, -, -",
                "REFUSED, no, Barnet far illa utan insatsen., withoutConsent"
            })
    void without_consent_is_asked_why_it_goes_on(
            ConsentNeed.Status consent, String goesOn, @Nullable String why, @Nullable String fault) {
        FormErrors errors = new FormErrors();
        boolean ends = goesOn.equals("no");

        new FollowUpForm("WORSE", "YES", "", goesOn, ends ? "MOVED" : null, ends ? null : "2024-12-01", why, 0)
                .read(TODAY, consent, errors);

        assertThat(errors.entries().stream().map(FormErrors.Entry::field).toList())
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }
}
