package se.rodatraden.evidence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.Verdict;

class FactsGateTest {

    @Test
    void made_up_facts_may_be_tried() {
        assertThat(new FactsGate(true, "", "").mayTry().isAllowed()).isTrue();
    }

    @Test
    void facts_of_real_children_need_the_municipalitys_decision_and_its_impact_assessment() {
        assertThat(new FactsGate(false, "", "DPIA 7").mayTry())
                .isEqualTo(Verdict.refused("evidence.refused.no-decision"));
        assertThat(new FactsGate(false, "SN 2024/5 § 12", " ").mayTry())
                .isEqualTo(Verdict.refused("evidence.refused.no-dpia"));
        assertThat(new FactsGate(false, "SN 2024/5 § 12", "DPIA 7").mayTry().isAllowed())
                .isTrue();
    }
}
