package se.rodatraden.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import se.rodatraden.casework.ConsentGiver;
import se.rodatraden.casework.ConsentKind;
import se.rodatraden.guidelines.Intervention;
import se.rodatraden.guidelines.Intervention.LegalForm;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.guidelines.MethodCategory;
import se.rodatraden.people.Child;
import se.rodatraden.people.Custody;
import se.rodatraden.people.Guardian;
import se.rodatraden.people.Household;
import se.rodatraden.people.PersonId;
import se.rodatraden.people.PersonName;
import se.rodatraden.people.ProtectionLevel;
import se.rodatraden.people.Sex;

/**
 * The social committee's decision in place of one guardian's consent (FB 6:13 a): for every child, every custody, every set
 * of answers, every measure and day. The file that ships is what is tested.
 */
class CommitteeConsentProperties {
    private static final PersonId CHILD = new PersonId(new UUID(0, 0));
    private static final PersonId FIRST = new PersonId(new UUID(0, 1));
    private static final PersonId SECOND = new PersonId(new UUID(0, 2));
    private static final LocalDate IN_FORCE = LocalDate.of(2012, 5, 1);

    /** What each of the child and the two guardians has said, and which custody the two have. */
    record Family(Map<PersonId, Boolean> said, Custody first, Custody second) {
        boolean joint() {
            return first == Custody.JOINT && second == Custody.JOINT;
        }

        boolean yes(PersonId person) {
            return Boolean.TRUE.equals(said.get(person));
        }

        Consents consents(List<CommitteeConsent> decided) {
            return Consents.of(answers(), household(), decided);
        }

        private List<ConsentAnswer> answers() {
            List<ConsentAnswer> answers = new ArrayList<>();
            said.forEach((person, given) -> answers.add(new ConsentAnswer(
                    person,
                    person.equals(CHILD) ? ConsentGiver.CHILD : ConsentGiver.GUARDIAN,
                    ConsentKind.INTERVENTION,
                    given,
                    LocalDate.of(2024, 10, 7))));
            return answers;
        }

        private Household household() {
            PersonName name = new PersonName("Maria", "Åkerström");
            return new Household(
                    new Child(CHILD, name, null, LocalDate.of(2015, 1, 1), Sex.FEMALE, ProtectionLevel.NONE),
                    List.of(
                            new Guardian(FIRST, name, null, first, true, null),
                            new Guardian(SECOND, name, null, second, true, null)),
                    0);
        }
    }

    /** It stands exactly where custody is joint and the one whom it rests on consents, and changes nothing elsewhere. */
    @Property
    void it_stands_in_place_of_one_guardian_where_the_other_consents(
            @ForAll("families") Family family,
            @ForAll("measures") Intervention measure,
            @ForAll @IntRange(max = 17) int age,
            @ForAll("days") LocalDate day) {
        ConsentNeed need = Ladders.SHIPPED.need(measure, age, day).orElseThrow();
        Consents without = family.consents(List.of());
        Consents with = family.consents(List.of(decision(measure.key())));

        boolean stands = need.committee().isPresent() && family.joint() && family.yes(FIRST);
        assertThat(need.decided(with).isPresent()).isEqualTo(stands);
        if (stands) {
            Map<PersonId, Boolean> bothYes = new java.util.HashMap<>(family.said());
            bothYes.put(SECOND, true);
            assertThat(need.status(with))
                    .isEqualTo(need.status(new Family(bothYes, family.first(), family.second()).consents(List.of())));
        } else {
            assertThat(need.status(with)).isEqualTo(need.status(without));
        }
    }

    /** Nobody's no is passed over but that of the one guardian: not the child's, and never where both refuse. */
    @Property
    void it_never_stands_where_both_guardians_refuse(
            @ForAll("families") Family family,
            @ForAll("measures") Intervention measure,
            @ForAll @IntRange(max = 11) int age,
            @ForAll("days") LocalDate day) {
        Assume.that(!family.yes(FIRST) && !family.yes(SECOND));
        ConsentNeed need = Ladders.SHIPPED.need(measure, age, day).orElseThrow();
        Consents with = family.consents(List.of(decision(measure.key())));
        assertThat(need.status(with)).isNotEqualTo(ConsentNeed.Status.GIVEN);
        assertThat(need.mayBeDecidedByCommittee(family.consents(List.of())).isAllowed())
                .isFalse();
    }

    @Property
    void it_is_about_one_measure_alone(
            @ForAll("families") Family family,
            @ForAll("measures") Intervention measure,
            @ForAll("measures") Intervention other,
            @ForAll @IntRange(max = 17) int age,
            @ForAll("days") LocalDate day) {
        Assume.that(!measure.key().equals(other.key()));
        ConsentNeed need = Ladders.SHIPPED.need(other, age, day).orElseThrow();
        assertThat(need.status(family.consents(List.of(decision(measure.key())))))
                .isEqualTo(need.status(family.consents(List.of())));
    }

    /** It may be recorded exactly where it would stand and is needed; the law names the measures, from its first day. */
    @Property
    void it_may_be_recorded_where_one_alone_of_two_consents(
            @ForAll("families") Family family,
            @ForAll("measures") Intervention measure,
            @ForAll @IntRange(max = 17) int age,
            @ForAll("days") LocalDate day) {
        ConsentNeed need = Ladders.SHIPPED.need(measure, age, day).orElseThrow();
        boolean one = family.joint() && family.yes(FIRST) != family.yes(SECOND);
        assertThat(need.mayBeDecidedByCommittee(family.consents(List.of())).isAllowed())
                .isEqualTo(need.committee().isPresent() && one);
        if (need.committee().isPresent()) {
            assertThat(day).isAfterOrEqualTo(IN_FORCE);
            assertThat(NAMED).contains(measure.key().value());
            assertThat(need.localRule()).isFalse();
        }
        if (!day.isBefore(IN_FORCE) && NAMED.contains(measure.key().value()) && age < 15) {
            assertThat(need.committee()).isPresent();
        }
    }

    /** The withdrawal of the one on whose consent it rests leaves the case as if nothing had been decided. */
    @Property
    void it_falls_with_the_consent_that_it_rests_on(
            @ForAll("families") Family family,
            @ForAll("measures") Intervention measure,
            @ForAll @IntRange(max = 17) int age,
            @ForAll("days") LocalDate day) {
        Map<PersonId, Boolean> withdrawn = new java.util.HashMap<>(family.said());
        withdrawn.put(FIRST, false);
        Family after = new Family(withdrawn, family.first(), family.second());
        ConsentNeed need = Ladders.SHIPPED.need(measure, age, day).orElseThrow();
        CommitteeConsent decided = decision(measure.key());
        assertThat(after.consents(List.of(decided)).bears(decided)).isFalse();
        assertThat(need.status(after.consents(List.of(decided)))).isEqualTo(need.status(after.consents(List.of())));
    }

    private static final List<String> NAMED = List.of("kontaktperson", "kontaktfamilj", "familjebehandling");

    @Provide
    Arbitrary<Intervention> measures() {
        return Arbitraries.of(Stream.of(
                        Ladders.intervention("kontaktperson", MethodCategory.OTHER, LegalForm.ASSESSED, null),
                        Ladders.intervention("kontaktfamilj", MethodCategory.OTHER, LegalForm.ASSESSED, null),
                        Ladders.intervention(
                                "familjebehandling", MethodCategory.FAMILY_TREATMENT, LegalForm.EITHER, null),
                        Ladders.intervention(
                                "kvalificerad-kontaktperson", MethodCategory.OTHER, LegalForm.ASSESSED, null),
                        Ladders.intervention(
                                "utan-provning", MethodCategory.FAMILY_TREATMENT, LegalForm.NON_ASSESSED, null),
                        Ladders.intervention(
                                "placering", MethodCategory.TREATMENT_FOSTER_CARE, LegalForm.ASSESSED, null),
                        Ladders.intervention("komet", MethodCategory.PARENTING_PROGRAMME, LegalForm.ASSESSED, null),
                        Ladders.intervention("grupp", MethodCategory.INDIVIDUAL_CBT, LegalForm.COOPERATION, "sig-unga"))
                .toList());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 9_000)
                .map(days -> LocalDate.of(2010, 1, 1).plusDays(days));
    }

    @Provide
    Arbitrary<Family> families() {
        Arbitrary<List<Optional<Boolean>>> said = Arbitraries.of(
                        Optional.of(true), Optional.of(false), Optional.<Boolean>empty())
                .list()
                .ofSize(3);
        // Joint custody of two is what it is all about; the rest is there to be refused.
        Arbitrary<Custody> custody = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.just(Custody.JOINT)),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(Custody.class)));
        return Combinators.combine(said, custody, custody).as((answers, first, second) -> {
            Map<PersonId, Boolean> by = new java.util.HashMap<>();
            List<PersonId> people = List.of(CHILD, FIRST, SECOND);
            for (int i = 0; i < people.size(); i++) {
                PersonId person = people.get(i);
                answers.get(i).ifPresent(given -> by.put(person, given));
            }
            return new Family(by, first, second);
        });
    }

    private static CommitteeConsent decision(InterventionKey measure) {
        return new CommitteeConsent(
                new UUID(1, 1),
                measure,
                "Insatsen",
                SECOND,
                FIRST,
                CommitteeBody.SUBCOMMITTEE,
                LocalDate.of(2024, 9, 12),
                "§ 87",
                "Barnet behöver insatsen, och den andra vårdnadshavaren har inga sakskäl emot.");
    }
}
