package se.rodatraden.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.rodatraden.casework.domain.ChoiceOption;
import se.rodatraden.casework.domain.ChoiceRoute;
import se.rodatraden.casework.domain.ConsentNeed;
import se.rodatraden.guidelines.AgeSpan;
import se.rodatraden.guidelines.ChoiceVerdict;
import se.rodatraden.guidelines.GuidelineVerdict;
import se.rodatraden.guidelines.Intervention;
import se.rodatraden.guidelines.InterventionChoice;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.guidelines.MethodCategory;
import se.rodatraden.kernel.Period;

/** How an intervention is spoken of when what it rests on changes. */
class OfferTest {
    private static final ChoiceVerdict SILENT = new ChoiceVerdict.NoGuidance("guidelines.choice.gap");
    private static final ChoiceVerdict DEVIATION = new ChoiceVerdict.Stated(GuidelineVerdict.DEVIATION_POSSIBLE);

    /** Without the consent no row of the guideline may fit; that is no leave to judge freely. */
    @Test
    void a_refusal_is_told_as_a_refusal_and_not_as_what_the_guideline_says_without_the_consent() {
        ChoiceOption before = option(DEVIATION, ConsentNeed.Status.GIVEN);
        ChoiceOption refused = option(SILENT, ConsentNeed.Status.REFUSED);

        assertThat(CaseWords.group(refused)).isEqualTo(ChoiceGroup.REFUSED);
        assertThat(CaseWords.verdict(refused)).isEqualTo("casework.verdict.CONSENT_REFUSED");
        assertThat(keys(Offer.of(refused).changes(Offer.of(before).token())))
                .containsExactly("casework.propose.changed.consent");
        assertThat(keys(Offer.of(before).changes(Offer.of(refused).token())))
                .containsExactly("casework.propose.changed.consent");
    }

    @Test
    void what_the_guideline_says_otherwise_is_told_where_nobody_has_refused() {
        ChoiceOption before = option(DEVIATION, ConsentNeed.Status.GIVEN);
        ChoiceOption missing = option(SILENT, ConsentNeed.Status.MISSING);

        assertThat(CaseWords.group(missing)).isEqualTo(ChoiceGroup.JUDGEMENT);
        assertThat(keys(Offer.of(missing).changes(Offer.of(before).token())))
                .containsExactly("casework.propose.changed.consent", "casework.propose.changed.verdict");
    }

    private static List<String> keys(List<Offer.Change> changes) {
        return changes.stream().map(Offer.Change::key).toList();
    }

    private static ChoiceOption option(ChoiceVerdict verdict, ConsentNeed.Status consent) {
        Intervention intervention = new Intervention(
                new InterventionKey("sig-unga"),
                "SIG Unga",
                "",
                Period.from(LocalDate.of(2020, 1, 1)),
                Intervention.Status.OFFERED,
                new AgeSpan.FullYears(12, 20),
                Optional.empty(),
                MethodCategory.OTHER,
                Intervention.LegalForm.COOPERATION,
                "",
                List.of(),
                "",
                Optional.empty(),
                Optional.empty());
        InterventionChoice choice = new InterventionChoice(
                intervention,
                verdict,
                AgeSpan.Fit.OUTSIDE,
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        return new ChoiceOption(choice, ChoiceRoute.of(verdict), Optional.empty(), consent);
    }
}
