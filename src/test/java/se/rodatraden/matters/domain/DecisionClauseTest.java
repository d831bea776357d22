package se.rodatraden.matters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.MatterKind;

/** When what was decided is what was proposed. */
class DecisionClauseTest {
    private static final List<DecisionClause> PROPOSAL =
            DecisionClause.read("1. Nämnden överlämnar svaret.\n2. Beslutet  justeras omedelbart.\n");

    @Test
    void numbers_bullets_and_spaces_are_no_difference() {
        assertThat(DecisionClause.agree(
                        List.of("Nämnden överlämnar svaret.", "Beslutet justeras omedelbart. "), PROPOSAL))
                .isTrue();
        assertThat(DecisionClause.agree(List.of(), List.of())).isTrue();
    }

    @Test
    void another_word_another_order_and_a_clause_more_or_less_are() {
        assertThat(DecisionClause.agree(
                        List.of("Nämnden överlämnar inte svaret.", "Beslutet justeras omedelbart."), PROPOSAL))
                .isFalse();
        assertThat(DecisionClause.agree(
                        List.of("Beslutet justeras omedelbart.", "Nämnden överlämnar svaret."), PROPOSAL))
                .isFalse();
        assertThat(DecisionClause.agree(List.of("Nämnden överlämnar svaret."), PROPOSAL))
                .isFalse();
        assertThat(DecisionClause.agree(List.of(), PROPOSAL)).isFalse();
    }

    @Test
    void nothing_is_as_proposed_to_the_council_where_nothing_was_proposed() {
        List<String> clauses = List.of("Motionen bifalls.");

        assertThat(DecisionClause.areAsProposed(clauses, MatterKind.COUNCIL_PROPOSAL, List.of()))
                .isEqualTo(Verdict.refused("matters.refused.nothing-proposed"));
        assertThat(DecisionClause.areAsProposed(clauses, MatterKind.COUNCIL_PROPOSAL, PROPOSAL))
                .isEqualTo(Verdict.refused("matters.refused.clauses-changed"));
        assertThat(DecisionClause.areAsProposed(clauses, MatterKind.LETTER, List.of()))
                .isEqualTo(Verdict.ALLOWED);
    }
}
