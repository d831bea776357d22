package se.rodatraden.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.casework.ConsentGiver.CHILD;
import static se.rodatraden.casework.ConsentGiver.GUARDIAN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.casework.ConsentGiver;
import se.rodatraden.guidelines.Intervention.LegalForm;
import se.rodatraden.guidelines.MethodCategory;
import se.rodatraden.people.Child;
import se.rodatraden.people.ProtectionLevel;
import se.rodatraden.people.Sex;

/** Who has to say yes at each boundary of age, under the law of the day. The file that ships is what is tested. */
class ConsentLadderTest {
    private static final LocalDate NEW_LAW = LocalDate.of(2025, 10, 7);
    private static final LocalDate OLD_LAW = LocalDate.of(2024, 10, 7);

    @ParameterizedTest(name = "{0} on the day of the decision: {2}")
    @CsvSource({
        "2013-10-08, 11, GUARDIAN",
        "2013-10-07, 12, GUARDIAN or CHILD where suitable",
        "2010-10-08, 14, GUARDIAN or CHILD where suitable",
        "2010-10-07, 15, CHILD",
        "2007-10-08, 17, CHILD",
        "2007-10-07, 18, CHILD",
    })
    void an_assessed_intervention_after_july_2025(LocalDate birth, int age, String who) {
        assertThat(child(birth).ageOn(NEW_LAW)).isEqualTo(age);
        assertThat(need(LegalForm.ASSESSED, Optional.empty(), age, NEW_LAW)).isEqualTo(who);
    }

    @ParameterizedTest(name = "{0} years: {1}")
    @CsvSource({"11, GUARDIAN", "12, GUARDIAN", "14, GUARDIAN", "15, CHILD where suitable", "18, CHILD"})
    void a_non_assessed_intervention_after_july_2025(int age, String who) {
        assertThat(need(LegalForm.NON_ASSESSED, Optional.empty(), age, NEW_LAW)).isEqualTo(who);
    }

    @ParameterizedTest(name = "{0} years: {1}")
    @CsvSource({
        "11, GUARDIAN",
        "12, GUARDIAN or CHILD where suitable",
        "14, GUARDIAN or CHILD where suitable",
        "15, CHILD",
        "17, CHILD",
        "18, CHILD",
    })
    void an_assessed_intervention_from_july_2023(int age, String who) {
        assertThat(need(LegalForm.ASSESSED, Optional.empty(), age, LocalDate.of(2023, 7, 1)))
                .isEqualTo(who);
        assertThat(need(LegalForm.ASSESSED, Optional.empty(), age, OLD_LAW)).isEqualTo(who);
        assertThat(need(LegalForm.ASSESSED, Optional.empty(), age, LocalDate.of(2025, 6, 30)))
                .isEqualTo(who);
    }

    @ParameterizedTest(name = "{0} years: {1}")
    @CsvSource({"11, GUARDIAN", "12, GUARDIAN", "14, GUARDIAN", "15, CHILD", "17, CHILD", "18, CHILD"})
    void an_assessed_intervention_before_july_2023(int age, String who) {
        assertThat(need(LegalForm.ASSESSED, Optional.empty(), age, LocalDate.of(2023, 6, 30)))
                .isEqualTo(who);
    }

    /** The bill of 2023 speaks of open measures by decision. */
    @ParameterizedTest(name = "{0} years: {1}")
    @CsvSource({"11, GUARDIAN", "12, GUARDIAN", "14, GUARDIAN", "15, CHILD where suitable", "18, CHILD"})
    void a_non_assessed_intervention_before_july_2025(int age, String who) {
        assertThat(need(LegalForm.NON_ASSESSED, Optional.empty(), age, OLD_LAW)).isEqualTo(who);
    }

    @ParameterizedTest(name = "{0} years: {1}")
    @CsvSource({"12, GUARDIAN", "14, GUARDIAN", "15, CHILD and GUARDIAN", "18, CHILD"})
    void a_placement_asks_the_guardians_before_and_after_july_2023(int age, String who) {
        assertThat(placement(age, LocalDate.of(2023, 6, 30))).isEqualTo(who);
        assertThat(placement(age, OLD_LAW)).isEqualTo(who);
    }

    @ParameterizedTest(name = "{0} years: {1}")
    @CsvSource({
        "9, CHILD and GUARDIAN",
        "12, CHILD and GUARDIAN",
        "15, CHILD and GUARDIAN",
        "17, CHILD and GUARDIAN",
        "18, CHILD",
    })
    void a_social_intervention_group_asks_the_young_person_and_below_eighteen_the_guardians(int age, String who) {
        assertThat(need(LegalForm.COOPERATION, Optional.of("sig-unga"), age, OLD_LAW))
                .isEqualTo(who);
        assertThat(need(LegalForm.COOPERATION, Optional.of("sig-unga"), age, NEW_LAW))
                .isEqualTo(who);
    }

    /** What is given to the guardians asks them, whatever the law of the day, until the child comes of age. */
    @ParameterizedTest(name = "{0} years: {1}")
    @CsvSource({
        "11, GUARDIAN",
        "12, GUARDIAN",
        "14, GUARDIAN",
        "15, CHILD and GUARDIAN",
        "17, CHILD and GUARDIAN",
        "18, CHILD",
    })
    void a_course_for_parents_and_a_treatment_of_the_family_ask_the_guardians(int age, String who) {
        for (MethodCategory method : List.of(MethodCategory.PARENTING_PROGRAMME, MethodCategory.FAMILY_TREATMENT)) {
            for (LegalForm form : List.of(LegalForm.ASSESSED, LegalForm.EITHER, LegalForm.NON_ASSESSED)) {
                for (LocalDate day : List.of(LocalDate.of(2023, 6, 30), OLD_LAW, NEW_LAW)) {
                    ConsentNeed need = Ladders.SHIPPED
                            .need(Ladders.intervention(method, form), age, day)
                            .orElseThrow();
                    assertThat(words(need)).isEqualTo(who);
                }
            }
        }
    }

    /** The child's own yes, at fifteen or earlier, does not stand in for a guardian who refuses or has not answered. */
    @ParameterizedTest(name = "{0} years")
    @ValueSource(ints = {12, 13, 14, 15, 16, 17})
    void the_consent_of_the_child_alone_gives_no_course_for_parents(int age) {
        ConsentNeed need = Ladders.SHIPPED
                .need(Ladders.intervention(MethodCategory.PARENTING_PROGRAMME, LegalForm.EITHER), age, NEW_LAW)
                .orElseThrow();
        assertThat(need.guardiansTakePart()).isTrue();
        assertThat(need.status(consents(1, true))).isEqualTo(ConsentNeed.Status.MISSING);
        assertThat(need.status(consents(1, true, false))).isEqualTo(ConsentNeed.Status.REFUSED);
        assertThat(need.status(consents(1, true, true))).isEqualTo(ConsentNeed.Status.GIVEN);
    }

    /** The pages say so where the child's own consent is what there is, and a guardian has said no; not where it is not enough. */
    @ParameterizedTest(name = "{0} years, {1}: {2}")
    @CsvSource({
        "11, OTHER, ''",
        "12, OTHER, CHILD where suitable",
        "14, OTHER, CHILD where suitable",
        "15, OTHER, CHILD",
        "17, OTHER, CHILD",
        "13, PARENTING_PROGRAMME, ''",
        "16, FAMILY_TREATMENT, ''",
    })
    void what_rests_on_the_child_alone_against_a_guardian_is_known(int age, MethodCategory method, String alone) {
        ConsentNeed need = Ladders.SHIPPED
                .need(Ladders.intervention(method, LegalForm.ASSESSED), age, NEW_LAW)
                .orElseThrow();
        assertThat(need.childAgainstGuardian(consents(2, true, false, true))
                        .map(ConsentLadderTest::words)
                        .orElse(""))
                .isEqualTo(alone);
        assertThat(need.childAgainstGuardian(consents(2, true, true, true))).isEmpty();
        assertThat(need.childAgainstGuardian(consents(2, true, true))).isEmpty();
        assertThat(need.childAgainstGuardian(consents(2, false, false, true))).isEmpty();
    }

    @Test
    void the_law_of_the_day_decides_and_not_the_latest() {
        assertThat(basis(LocalDate.of(2025, 6, 30))).isEqualTo("FB (1949:381)");
        assertThat(basis(LocalDate.of(2025, 7, 1))).isEqualTo("SoL (2025:400)");
    }

    @Test
    void whoever_turns_eighteen_on_the_day_of_the_decision_consents_alone() {
        Child leapling = child(LocalDate.of(2004, 2, 29));
        assertThat(leapling.ageOn(LocalDate.of(2022, 2, 28))).isEqualTo(17);
        assertThat(leapling.ageOn(LocalDate.of(2022, 3, 1))).isEqualTo(18);
    }

    /** The child's answer, then those of the guardians. */
    private static Consents consents(int guardians, Boolean... answers) {
        return new Consents(
                java.util.stream.IntStream.range(0, answers.length)
                        .mapToObj(i -> new ConsentAnswer(
                                new se.rodatraden.people.PersonId(new java.util.UUID(0, i)),
                                i == 0 ? CHILD : GUARDIAN,
                                se.rodatraden.casework.ConsentKind.INTERVENTION,
                                answers[i],
                                OLD_LAW))
                        .toList(),
                guardians);
    }

    private static String basis(LocalDate day) {
        return Ladders.SHIPPED
                .need(Ladders.intervention(LegalForm.ASSESSED, Optional.empty()), 10, day)
                .orElseThrow()
                .basis()
                .act();
    }

    private static String placement(int age, LocalDate day) {
        return words(Ladders.SHIPPED
                .need(Ladders.intervention(MethodCategory.TREATMENT_FOSTER_CARE, LegalForm.ASSESSED), age, day)
                .orElseThrow());
    }

    private static String need(LegalForm form, Optional<String> guideline, int age, LocalDate day) {
        ConsentNeed need = Ladders.SHIPPED
                .need(Ladders.intervention(form, guideline), age, day)
                .orElseThrow();
        return words(need);
    }

    private static String words(ConsentNeed need) {
        return String.join(
                " or ",
                need.alternatives().stream().map(ConsentLadderTest::words).toList());
    }

    private static String words(ConsentNeed.Alternative alternative) {
        Set<ConsentGiver> givers = alternative.givers();
        String who = givers.containsAll(Set.of(CHILD, GUARDIAN))
                ? "CHILD and GUARDIAN"
                : givers.iterator().next().name();
        return alternative.whenSuitable() ? who + " where suitable" : who;
    }

    private static Child child(LocalDate birth) {
        return new Child(
                new se.rodatraden.people.PersonId(new java.util.UUID(0, 1)),
                new se.rodatraden.people.PersonName("Elin", "Berg"),
                null,
                birth,
                Sex.FEMALE,
                ProtectionLevel.NONE);
    }
}
