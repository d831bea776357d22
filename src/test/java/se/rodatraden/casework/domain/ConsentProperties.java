package se.rodatraden.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import se.rodatraden.casework.ConsentGiver;
import se.rodatraden.casework.ConsentKind;
import se.rodatraden.guidelines.Intervention.LegalForm;
import se.rodatraden.people.Child;
import se.rodatraden.people.Custody;
import se.rodatraden.people.Guardian;
import se.rodatraden.people.Household;
import se.rodatraden.people.PersonId;
import se.rodatraden.people.PersonName;
import se.rodatraden.people.ProtectionLevel;
import se.rodatraden.people.Sex;

/** What holds for every child, every intervention and every set of answers. */
class ConsentProperties {

    @Property
    void every_age_and_day_has_a_rule(
            @ForAll @IntRange(max = 29) int age, @ForAll LegalForm form, @ForAll("days") LocalDate day) {
        assertThat(Ladders.SHIPPED.need(Ladders.intervention(form, Optional.empty()), age, day))
                .isPresent();
    }

    @Property
    void a_local_rule_only_adds(
            @ForAll @IntRange(max = 29) int age,
            @ForAll LegalForm form,
            @ForAll("days") LocalDate day,
            @ForAll("answers") List<ConsentAnswer> answers) {
        Consents consents = new Consents(answers, 2);
        ConsentNeed local = Ladders.SHIPPED
                .need(Ladders.intervention(form, Optional.of("sig-unga")), age, day)
                .orElseThrow();
        ConsentNeed statute = Ladders.SHIPPED
                .need(Ladders.intervention(form, Optional.empty()), age, day)
                .orElseThrow();
        if (local.status(consents) == ConsentNeed.Status.GIVEN) {
            assertThat(statute.status(consents)).isEqualTo(ConsentNeed.Status.GIVEN);
        }
    }

    @Property
    void below_twelve_nothing_is_given_without_every_guardian(
            @ForAll @IntRange(max = 11) int age,
            @ForAll LegalForm form,
            @ForAll("days") LocalDate day,
            @ForAll("answers") List<ConsentAnswer> answers) {
        Consents consents = new Consents(answers, 2);
        ConsentNeed need = Ladders.SHIPPED
                .need(Ladders.intervention(form, Optional.empty()), age, day)
                .orElseThrow();
        if (need.status(consents) == ConsentNeed.Status.GIVEN) {
            assertThat(consents.answerOf(ConsentGiver.GUARDIAN, ConsentKind.INTERVENTION))
                    .contains(true);
        }
    }

    @Property
    void a_withdrawal_never_opens_what_was_closed(
            @ForAll @IntRange(max = 29) int age,
            @ForAll LegalForm form,
            @ForAll("days") LocalDate day,
            @ForAll("answers") List<ConsentAnswer> answers) {
        ConsentNeed need = Ladders.SHIPPED
                .need(Ladders.intervention(form, Optional.of("sig-unga")), age, day)
                .orElseThrow();
        ConsentNeed.Status before = need.status(new Consents(answers, 2));
        List<ConsentAnswer> withdrawn = answers.stream()
                .map(answer -> new ConsentAnswer(answer.person(), answer.giver(), answer.kind(), false, day))
                .toList();
        if (before != ConsentNeed.Status.GIVEN) {
            assertThat(need.status(new Consents(withdrawn, 2))).isNotEqualTo(ConsentNeed.Status.GIVEN);
        }
    }

    @Property
    void guardians_have_said_yes_only_when_all_who_have_custody_have(
            @ForAll("households") List<Custody> custodies, @ForAll @IntRange(max = 7) int saidYes) {
        Household household = household(custodies);
        long holders = household.holders().size();
        List<ConsentAnswer> answers = household.guardians().stream()
                .limit(saidYes)
                .map(guardian -> new ConsentAnswer(
                        guardian.id(),
                        ConsentGiver.GUARDIAN,
                        ConsentKind.INTERVENTION,
                        true,
                        LocalDate.of(2024, 10, 7)))
                .toList();
        boolean given = Consents.of(answers, household, List.of())
                .answerOf(ConsentGiver.GUARDIAN, ConsentKind.INTERVENTION)
                .isPresent();

        boolean settled = holders > 0 && !custodies.contains(Custody.NOT_KNOWN);
        boolean bothOfTwo = !custodies.contains(Custody.JOINT) || holders >= 2;
        boolean allSaidYes =
                household.guardians().stream().skip(saidYes).allMatch(guardian -> guardian.custody() == Custody.NONE);
        assertThat(given).isEqualTo(settled && bothOfTwo && allSaidYes);
        assertThat(household.custodyGap().isEmpty()).isEqualTo(settled && bothOfTwo);
    }

    @Provide
    Arbitrary<List<Custody>> households() {
        return Arbitraries.of(Custody.class).list().ofMaxSize(6);
    }

    private static Household household(List<Custody> custodies) {
        PersonName name = new PersonName("Maria", "Åkerström");
        List<Guardian> guardians = IntStream.range(0, custodies.size())
                .mapToObj(i -> new Guardian(new PersonId(new UUID(1, i)), name, null, custodies.get(i), true, null))
                .toList();
        Child child = new Child(
                new PersonId(new UUID(0, 0)), name, null, LocalDate.of(2015, 1, 1), Sex.FEMALE, ProtectionLevel.NONE);
        return new Household(child, guardians, 0);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 3_000)
                .map(days -> LocalDate.of(2020, 1, 1).plusDays(days));
    }

    /** The child and two guardians, each of whom has said yes, no, or nothing. */
    @Provide
    Arbitrary<List<ConsentAnswer>> answers() {
        return Arbitraries.of(Optional.of(true), Optional.of(false), Optional.<Boolean>empty())
                .list()
                .ofSize(3)
                .map(said -> {
                    List<ConsentAnswer> answers = new ArrayList<>();
                    for (int i = 0; i < 3; i++) {
                        PersonId person = new PersonId(new UUID(0, i));
                        ConsentGiver giver = i == 0 ? ConsentGiver.CHILD : ConsentGiver.GUARDIAN;
                        said.get(i)
                                .ifPresent(given -> answers.add(new ConsentAnswer(
                                        person, giver, ConsentKind.INTERVENTION, given, LocalDate.of(2024, 10, 7))));
                    }
                    return answers;
                });
    }
}
