package se.rodatraden.evidence.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.rodatraden.evidence.DeidentifiedFact.Answer;
import se.rodatraden.evidence.DeidentifiedFact.Risk;
import se.rodatraden.evidence.DeidentifiedFact.Sex;

class PopulationSnapshotTest {

    @Test
    void frozen_facts_that_somebody_has_touched_are_refused() {
        PopulationSnapshot frozen = SampleRegister.of(50, 1);
        List<PopulationGroup> touched =
                frozen.groups().subList(1, frozen.groups().size());
        assertThatThrownBy(() -> PopulationSnapshot.kept(frozen.id(), frozen.asOf(), frozen.hash(), touched))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_order_of_the_groups_does_not_matter() {
        PopulationSnapshot frozen = SampleRegister.of(50, 1);
        assertThat(PopulationSnapshot.of(
                                UUID.randomUUID(),
                                frozen.asOf(),
                                frozen.groups().reversed())
                        .hash())
                .isEqualTo(frozen.hash());
    }

    @Test
    void who_is_of_age_consents_alone_and_a_child_together_with_the_guardians() {
        assertThat(aged(18, Answer.YES, Answer.UNKNOWN).profile().consent()).isEqualTo(Answer.YES);
        assertThat(aged(17, Answer.YES, Answer.UNKNOWN).profile().consent()).isEqualTo(Answer.UNKNOWN);
        assertThat(aged(17, Answer.YES, Answer.NO).profile().consent()).isEqualTo(Answer.NO);
        assertThat(aged(17, Answer.YES, Answer.YES).profile().consent()).isEqualTo(Answer.YES);
    }

    @Test
    void facts_are_taken_at_the_end_of_the_last_whole_quarter() {
        assertThat(Quarter.lastClosedBefore(LocalDate.of(2024, 10, 7))).isEqualTo(LocalDate.of(2024, 9, 30));
        assertThat(Quarter.lastClosedBefore(LocalDate.of(2024, 9, 30))).isEqualTo(LocalDate.of(2024, 6, 30));
        assertThat(Quarter.lastClosedBefore(LocalDate.of(2025, 1, 1))).isEqualTo(LocalDate.of(2024, 12, 31));
    }

    private static PopulationGroup aged(int age, Answer child, Answer guardians) {
        return new PopulationGroup(
                new Quarter(2024, 1),
                age,
                "Hamnen",
                Sex.BOY,
                Risk.HIGH,
                child,
                guardians,
                List.of(),
                null,
                false,
                null,
                1);
    }
}
