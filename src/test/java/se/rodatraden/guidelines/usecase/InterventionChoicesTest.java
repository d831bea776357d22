package se.rodatraden.guidelines.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestClock;
import se.rodatraden.TestDatabase;
import se.rodatraden.guidelines.AgeSpan;
import se.rodatraden.guidelines.ChoiceFacts;
import se.rodatraden.guidelines.ChoiceVerdict;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineVerdict;
import se.rodatraden.guidelines.Intervention;
import se.rodatraden.guidelines.InterventionChoice;
import se.rodatraden.guidelines.RiskLevel;

@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterventionChoicesTest {
    private static final LocalDate TODAY = TestClock.TODAY;

    private final SomeGuidelines some;

    InterventionChoicesTest(TestDatabase database) {
        some = new SomeGuidelines(database);
    }

    @BeforeAll
    void shipped() {
        some.inForce(GuidelineKey.SIG_UNGA, SomeGuidelines.FIRST_DAY);
        some.inForce(GuidelineKey.CHOICE_OF_INTERVENTION, SomeGuidelines.FIRST_DAY);
        some.catalogue();
    }

    @AfterAll
    void close() {
        some.close();
    }

    @Test
    void sig_for_a_nine_year_old_needs_a_deviation_once_other_interventions_were_tried() {
        InterventionChoice sig = choice("sig-unga", facts(9).withAll(RiskLevel.HIGH, true, true));

        assertThat(sig.verdict()).isEqualTo(new ChoiceVerdict.Stated(GuidelineVerdict.DEVIATION_POSSIBLE));
        assertThat(GuidelineVerdict.DEVIATION_POSSIBLE.deviation()).isEqualTo(GuidelineVerdict.Deviation.WITH_REASONS);
        assertThat(sig.ageFit()).isEqualTo(AgeSpan.Fit.OUTSIDE);
        assertThat(sig.reason()).contains("stigma", "vårdnadshavarnas samtycke");
        assertThat(sig.decidingRows()).containsExactly("r3");
        assertThat(sig.citations()).singleElement().asString().contains("JO 4297-2011");
        assertThat(sig.trace().orElseThrow().hash()).hasSize(64);
    }

    /** The row still decides, as it was adopted; the reader sees that what it rests on has been replaced. */
    @Test
    void a_source_that_has_ended_is_named_from_the_day_after(TestDatabase database) {
        String source = "Kommunallagen (2017:725) 6 kap. 6 §; JO 4297-2011";
        database.asSuperuser()
                .sql("update guidelines.cited_source set ended_on = :last where title = :title")
                .param("last", TODAY)
                .param("title", source)
                .update();
        try {
            assertThat(choice("sig-unga", facts(9).withAll(RiskLevel.HIGH, true, true))
                            .endedSources())
                    .isEmpty();
            assertThat(choice("sig-unga", facts(9).withAll(RiskLevel.HIGH, true, true), TODAY.plusDays(1))
                            .endedSources())
                    .containsExactly(source);
        } finally {
            database.asSuperuser()
                    .sql("update guidelines.cited_source set ended_on = null where title = :title")
                    .param("title", source)
                    .update();
        }
    }

    @Test
    void sig_for_a_nine_year_old_is_not_recommended_before_anything_else_was_tried() {
        assertThat(choice("sig-unga", facts(9).withAll(RiskLevel.HIGH, true, false))
                        .verdict())
                .isEqualTo(new ChoiceVerdict.Stated(GuidelineVerdict.NOT_RECOMMENDED));
    }

    @Test
    void what_is_not_known_leaves_the_answer_open_and_never_no() {
        InterventionChoice sig = choice("sig-unga", facts(15).known());

        assertThat(sig.verdict()).isInstanceOfSatisfying(ChoiceVerdict.InformationMissing.class, missing -> {
            assertThat(missing.missing())
                    .containsExactly("Samtycke från alla som ska säga ja", "Samlad bedömning av risk");
            assertThat(missing.possible())
                    .containsExactlyInAnyOrder(GuidelineVerdict.RECOMMENDED, GuidelineVerdict.NOT_POSSIBLE);
        });
    }

    @Test
    void the_national_recommendation_holds_only_at_high_risk_as_a_person_judged_it() {
        assertThat(verdict("komet-3-11", facts(9).withRisk(RiskLevel.HIGH))).isEqualTo(GuidelineVerdict.RECOMMENDED);
        assertThat(verdict("komet-3-11", facts(9).withRisk(RiskLevel.MEDIUM)))
                .isEqualTo(GuidelineVerdict.PROFESSIONAL_JUDGEMENT);
        assertThat(choice("komet-3-11", facts(9).known()).verdict())
                .isInstanceOf(ChoiceVerdict.InformationMissing.class);
    }

    @Test
    void the_local_offer_and_the_national_bracket_are_two_things() {
        assertThat(verdict("komet-3-11", facts(4).known())).isEqualTo(GuidelineVerdict.POSSIBLE);
        assertThat(verdict("cpp", facts(12).withRisk(RiskLevel.HIGH))).isEqualTo(GuidelineVerdict.POSSIBLE);
        assertThat(verdict("cpp", facts(7).withRisk(RiskLevel.HIGH))).isEqualTo(GuidelineVerdict.OUTSIDE);
        assertThat(verdict("strukturerad-familjebehandling", facts(11).withRisk(RiskLevel.HIGH)))
                .isEqualTo(GuidelineVerdict.OUTSIDE);
    }

    @Test
    void an_offer_in_school_years_asks_for_the_school_year() {
        assertThat(choice("skolsociala-team", facts(12).known()).verdict())
                .isEqualTo(new ChoiceVerdict.InformationMissing(
                        List.of("Årskurs"), List.of(GuidelineVerdict.POSSIBLE, GuidelineVerdict.OUTSIDE)));
        assertThat(verdict("skolsociala-team", facts(12).inYear(6))).isEqualTo(GuidelineVerdict.POSSIBLE);
        assertThat(verdict("skolsociala-team", facts(9).inYear(3))).isEqualTo(GuidelineVerdict.OUTSIDE);
    }

    @Test
    void a_span_that_ends_at_eleven_holds_until_the_eve_of_the_twelfth_birthday() {
        LocalDate twelfthBirthday = TODAY.plusDays(1);
        Facts facts = new Facts(twelfthBirthday.minusYears(12)).withRisk(RiskLevel.HIGH);

        assertThat(choice("komet-3-11", facts, TODAY).ageFit()).isEqualTo(AgeSpan.Fit.BOUNDARY_YEAR);
        assertThat(choice("komet-3-11", facts, twelfthBirthday).ageFit()).isEqualTo(AgeSpan.Fit.OUTSIDE);
    }

    @Test
    void without_a_version_on_the_day_there_is_no_guidance() {
        InterventionChoice choice =
                choice("komet-3-11", facts(9).withRisk(RiskLevel.HIGH), SomeGuidelines.FIRST_DAY.minusDays(1));

        assertThat(choice.verdict()).isEqualTo(new ChoiceVerdict.NoGuidance("guidelines.choice.no-version"));
        assertThat(choice.trace()).isEmpty();
    }

    @Test
    void a_group_that_has_begun_is_no_next_group() {
        Intervention komet = choice("komet-3-11", facts(9).known()).intervention();
        LocalDate begins = LocalDate.of(2024, 11, 4);

        assertThat(komet.nextGroupFrom(begins)).isEqualTo(komet.nextGroup());
        assertThat(komet.nextGroupFrom(begins).orElseThrow().startsOn()).isEqualTo(begins);
        assertThat(komet.nextGroupFrom(begins.plusDays(1))).isEmpty();
    }

    @Test
    void every_intervention_is_there_in_the_order_of_the_catalogue_whatever_its_verdict() {
        assertThat(some.wired.callAs(
                        some.worker,
                        () -> some.choices().forChild(facts(9).known().facts(), TODAY)))
                .extracting(choice -> choice.intervention().name())
                .hasSize(11)
                .startsWith("Coping Power Program (CPP)")
                .endsWith("Treatment Foster Care Oregon (TFCO)");
    }

    private GuidelineVerdict verdict(String key, Facts facts) {
        return ((ChoiceVerdict.Stated) choice(key, facts).verdict()).verdict();
    }

    private InterventionChoice choice(String key, Facts facts) {
        return choice(key, facts, TODAY);
    }

    private InterventionChoice choice(String key, Facts facts, LocalDate day) {
        return some.wired.callAs(some.worker, () -> some.choices().forChild(facts.facts(), day)).stream()
                .filter(choice -> choice.intervention().key().value().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** A child whose birthday is today. */
    private static Facts facts(int age) {
        return new Facts(TODAY.minusYears(age));
    }

    private record Facts(
            LocalDate birth,
            Optional<Integer> year,
            Optional<RiskLevel> risk,
            Optional<Boolean> consent,
            Optional<Boolean> tried) {
        Facts(LocalDate birth) {
            this(birth, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        Facts known() {
            return this;
        }

        Facts inYear(int schoolYear) {
            return new Facts(birth, Optional.of(schoolYear), risk, consent, tried);
        }

        Facts withRisk(RiskLevel level) {
            return new Facts(birth, year, Optional.of(level), consent, tried);
        }

        Facts withAll(RiskLevel level, boolean consents, boolean othersTried) {
            return new Facts(birth, year, Optional.of(level), Optional.of(consents), Optional.of(othersTried));
        }

        ChoiceFacts facts() {
            return new ChoiceFacts(birth, year, risk, consent, tried);
        }
    }
}
