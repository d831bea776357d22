package se.rodatraden.matters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.Role;
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
        OfficialReport signed = new OfficialReport.Signed(
                new Sample().report(), Sample.TODAY, "Karin Ek", Role.ANALYST, new UUID(1, 1), null);

        assertThat(signed.mayEdit().isAllowed()).isFalse();
        assertThat(signed.maySign(Sample.OUTLINE).isAllowed()).isFalse();
    }

    @Test
    void is_signed_only_after_review_where_the_authority_has_said_so() {
        SigningOrder order = new SigningOrder(Sample.TODAY, Role.ANALYST, Role.COMMITTEE_SECRETARY, true);
        OfficialReport.Content content = new Sample().report();
        ReviewStep step = new ReviewStep(ReviewStep.Act.SENT, new UUID(1, 1), "Karin Ek", Instant.EPOCH, "");
        OfficialReport draft = new OfficialReport.Draft(content);
        OfficialReport sent = new OfficialReport.UnderReview(content, step);
        OfficialReport returned = new OfficialReport.Returned(content, step);
        OfficialReport approved = new OfficialReport.Approved(content, step);

        assertThat(draft.maySign(Sample.OUTLINE, order)).isEqualTo(Verdict.refused("matters.refused.not-reviewed"));
        assertThat(sent.maySign(Sample.OUTLINE, order)).isEqualTo(Verdict.refused("matters.refused.under-review"));
        assertThat(approved.maySign(Sample.OUTLINE, order).isAllowed()).isTrue();
        assertThat(draft.maySend(Sample.OUTLINE, order).isAllowed()).isTrue();
        assertThat(returned.maySend(Sample.OUTLINE, order).isAllowed()).isTrue();
        assertThat(draft.maySend(Sample.OUTLINE, SigningOrder.ONE_STEP).isAllowed())
                .isFalse();
        assertThat(sent.mayEdit().isAllowed()).isFalse();
        assertThat(approved.mayEdit().isAllowed()).isFalse();
        assertThat(returned.mayEdit().isAllowed()).isTrue();
        assertThat(sent.mayApprove().isAllowed()).isTrue();
        assertThat(approved.mayReturn().isAllowed()).isTrue();
        assertThat(draft.mayReturn().isAllowed()).isFalse();
    }

    @Test
    void is_neither_reviewed_nor_signed_by_a_writer_of_it_where_two_are_asked_for() {
        SigningOrder two = new SigningOrder(Sample.TODAY, Role.ANALYST, Role.ANALYST, true);
        Matter matter = new Matter.InPreparation(new Sample().header());
        var actor = Sample.person(Role.ANALYST, Sample.COMMITTEE);

        assertThat(two.maySign(matter, actor, Set.of(actor.id())))
                .isEqualTo(Verdict.refused("matters.refused.writer-too"));
        assertThat(two.mayReview(matter, actor, Set.of(actor.id())).isAllowed()).isFalse();
        assertThat(two.maySign(matter, actor, Set.of(actor.id(), new UUID(3, 3)))
                        .isAllowed())
                .isFalse();
        assertThat(two.maySign(matter, actor, Set.of(new UUID(3, 3))).isAllowed())
                .isTrue();
        assertThat(SigningOrder.ONE_STEP
                        .maySign(matter, actor, Set.of(actor.id()))
                        .isAllowed())
                .isTrue();
        assertThat(two.maySign(matter, Sample.person(Role.ANALYST, Sample.BOARD), Set.of())
                        .isAllowed())
                .isFalse();
    }

    @Test
    void is_signed_by_the_head_of_the_own_administration_and_of_no_other() {
        SigningOrder order = new SigningOrder(Sample.TODAY, Role.HEAD_OF_ADMINISTRATION, Role.ANALYST, true);
        SigningOrder signs = new SigningOrder(Sample.TODAY, null, Role.HEAD_OF_ADMINISTRATION, true);
        Matter matter = new Matter.InPreparation(new Sample().header());
        Set<UUID> writers = Set.of(new UUID(3, 3));
        var own = Sample.person(Role.HEAD_OF_ADMINISTRATION, Sample.COMMITTEE);
        var other = Sample.person(Role.HEAD_OF_ADMINISTRATION, Sample.BOARD);

        assertThat(order.mayReview(matter, own, writers).isAllowed()).isTrue();
        assertThat(order.maySign(matter, own, writers).isAllowed()).isFalse();
        assertThat(signs.maySign(matter, own, writers).isAllowed()).isTrue();
        assertThat(signs.maySign(matter, own, Set.of(own.id())))
                .isEqualTo(Verdict.refused("matters.refused.writer-too"));
        assertThat(order.mayReview(matter, other, writers).isAllowed()).isFalse();
        assertThat(signs.maySign(matter, other, writers).isAllowed()).isFalse();
    }

    @Test
    void is_its_writers_until_it_is_sent_and_then_theirs_who_have_a_part_in_the_order() {
        SigningOrder headSigns = new SigningOrder(Sample.TODAY, null, Role.HEAD_OF_ADMINISTRATION, true);
        OfficialReport.Content content = new Sample().report();
        ReviewStep step = new ReviewStep(ReviewStep.Act.SENT, new UUID(1, 1), "Karin Ek", Instant.EPOCH, "");
        OfficialReport draft = new OfficialReport.Draft(content);
        OfficialReport sent = new OfficialReport.UnderReview(content, step);
        OfficialReport signed =
                new OfficialReport.Signed(content, Sample.TODAY, "Karin Ek", Role.ANALYST, new UUID(1, 1), null);
        var head = Sample.person(Role.HEAD_OF_ADMINISTRATION, Sample.COMMITTEE);
        var writer = Sample.person(Role.ANALYST, Sample.COMMITTEE);

        assertThat(headSigns.mayRead(draft, Sample.COMMITTEE, head).isAllowed()).isFalse();
        assertThat(headSigns.mayRead(sent, Sample.COMMITTEE, head).isAllowed()).isTrue();
        assertThat(headSigns.mayRead(sent, Sample.BOARD, head).isAllowed()).isFalse();
        assertThat(SigningOrder.ONE_STEP.mayRead(sent, Sample.COMMITTEE, head).isAllowed())
                .isFalse();
        assertThat(SigningOrder.ONE_STEP.mayRead(signed, Sample.COMMITTEE, head).isAllowed())
                .isTrue();
        assertThat(headSigns.mayRead(draft, Sample.COMMITTEE, writer).isAllowed())
                .isTrue();
    }

    @Test
    void is_handed_on_to_a_signer_of_another_role_where_nobody_reviews() {
        SigningOrder secretarySigns = new SigningOrder(Sample.TODAY, null, Role.COMMITTEE_SECRETARY, false);
        OfficialReport.Content content = new Sample().report();
        ReviewStep step = new ReviewStep(ReviewStep.Act.SENT, new UUID(1, 1), "Karin Ek", Instant.EPOCH, "");
        OfficialReport draft = new OfficialReport.Draft(content);
        OfficialReport sent = new OfficialReport.UnderReview(content, step);

        assertThat(draft.maySign(Sample.OUTLINE, secretarySigns))
                .isEqualTo(Verdict.refused("matters.refused.not-handed-on"));
        assertThat(draft.maySend(Sample.OUTLINE, secretarySigns).isAllowed()).isTrue();
        assertThat(sent.maySign(Sample.OUTLINE, secretarySigns).isAllowed()).isTrue();
        assertThat(draft.maySign(Sample.OUTLINE, SigningOrder.ONE_STEP).isAllowed())
                .isTrue();
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
