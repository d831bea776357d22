package se.rodatraden.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.rodatraden.casework.domain.Consents;
import se.rodatraden.casework.domain.DecisionFact;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.guidelines.RiskLevel;
import se.rodatraden.people.Child;
import se.rodatraden.people.PersonId;
import se.rodatraden.people.PersonName;
import se.rodatraden.people.ProtectionLevel;
import se.rodatraden.people.Sex;
import se.rodatraden.people.TestPersonalNumbers;

/** What leaves a case has no room for whose it is, by the shape of its type and by what is put into it. */
class FactSaysNothingOfAnybodyTest {
    private static final LocalDate BORN = LocalDate.of(2015, 8, 8);
    private static final LocalDate DECIDED = LocalDate.of(2024, 10, 7);

    @Test
    void its_type_has_these_fields_and_a_new_one_is_thought_over_here() {
        assertThat(Arrays.stream(CaseFactChanged.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly(
                        "factId",
                        "knownOn",
                        "caseYear",
                        "caseQuarter",
                        "age",
                        "district",
                        "sex",
                        "risk",
                        "childConsents",
                        "guardiansConsent",
                        "tried",
                        "given",
                        "verdict",
                        "byDeviation",
                        "outcome");
        assertThat(Arrays.stream(CaseFactChanged.class.getRecordComponents()).map(RecordComponent::getType))
                .isSubsetOf(Set.of(
                        UUID.class,
                        LocalDate.class,
                        int.class,
                        String.class,
                        Sex.class,
                        RiskLevel.class,
                        Boolean.class,
                        Set.class,
                        boolean.class));
    }

    @Test
    void nothing_of_the_child_is_in_it() {
        String told = fact(ProtectionLevel.NONE)
                .told(new UUID(4, 4), DECIDED, FollowUpOutcome.IMPROVED)
                .toString();

        assertThat(told).contains("age=9", "district=Hamnen");
        assertThat(told).doesNotContainIgnoringCase("elin", "åkerström", "2015", "0808", "2383", "B-2024");
    }

    @ParameterizedTest
    @EnumSource(value = ProtectionLevel.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void no_district_is_told_of_a_protected_identity(ProtectionLevel level) {
        assertThat(fact(level).district()).isNull();
    }

    private static DecisionFact fact(ProtectionLevel protection) {
        Child child = new Child(
                new PersonId(new UUID(0, 1)),
                new PersonName("Elin", "Åkerström"),
                TestPersonalNumbers.bornIn(2015).stream()
                        .filter(number -> number.birthDate().equals(BORN))
                        .findFirst()
                        .orElseThrow(),
                BORN,
                Sex.FEMALE,
                protection);
        return DecisionFact.of(
                child,
                "Hamnen",
                Optional.empty(),
                new Consents(List.of(), 2),
                new InterventionKey("komet-3-11"),
                "RECOMMENDED",
                false,
                DECIDED);
    }
}
