package se.rodatraden.matters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.Verdict;

class OfficialReportTest {

    @Test
    void is_signed_when_it_proposes_something_and_takes_a_stance() {
        assertThat(new OfficialReport.Draft(new Sample().report())
                        .maySign(Sample.OUTLINE)
                        .isAllowed())
                .isTrue();
    }

    @Test
    void is_not_signed_without_a_proposed_decision() {
        Sample sample = new Sample();
        sample.texts.remove("forslag");

        assertThat(new OfficialReport.Draft(sample.report()).maySign(Sample.OUTLINE))
                .isEqualTo(Verdict.refused("matters.refused.no-clauses"));
    }

    @Test
    void is_not_signed_without_a_stance_when_it_answers_a_referral() {
        Sample sample = new Sample();
        sample.stance = null;

        assertThat(new OfficialReport.Draft(sample.report()).maySign(Sample.OUTLINE))
                .isEqualTo(Verdict.refused("matters.refused.no-stance"));
    }

    @Test
    void changes_no_more_once_signed() {
        OfficialReport signed =
                new OfficialReport.Signed(new Sample().report(), Sample.TODAY, "Karin Ek", new UUID(1, 1));

        assertThat(signed.mayEdit().isAllowed()).isFalse();
        assertThat(signed.maySign(Sample.OUTLINE).isAllowed()).isFalse();
    }

    @Test
    void numbers_its_clauses_whatever_was_typed_or_pasted_before_them() {
        assertThat(DecisionClause.read("1. Nämnden svarar.\n\n- Beslutet justeras.\r\n  3) Skickas till styrelsen. "))
                .containsExactly(
                        new DecisionClause(1, "Nämnden svarar."),
                        new DecisionClause(2, "Beslutet justeras."),
                        new DecisionClause(3, "Skickas till styrelsen."));
        assertThat(DecisionClause.read(" \n \n")).isEmpty();
    }
}
