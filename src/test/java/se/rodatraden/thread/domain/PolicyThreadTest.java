package se.rodatraden.thread.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.DecisionRef;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.matters.CouncilMotionId;
import se.rodatraden.matters.DecisionOutcome;
import se.rodatraden.matters.FormalDecisionId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.ReferralId;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.TrailNode;

class PolicyThreadTest {
    private static final LocalDate JULY = LocalDate.of(2024, 7, 5);

    @Test
    void referrals_of_one_day_are_one_round() {
        PolicyThread thread = thread(
                referral("Socialnämnden", JULY, ReplyStance.SUPPORTS),
                referral("Almviks stadsdelsnämnd", JULY, null),
                referral("Kulturnämnden", JULY.plusDays(9), null));

        assertThat(thread.steps()).hasSize(2);
        assertThat(thread.steps().getFirst()).isInstanceOfSatisfying(ThreadStep.Round.class, round -> {
            assertThat(round.referrals())
                    .extracting(TrailNode.SentReferral::body)
                    .containsExactly("Socialnämnden", "Almviks stadsdelsnämnd");
            assertThat(round.answered()).isEqualTo(1);
        });
        assertThat(thread.steps().getLast()).isInstanceOf(ThreadStep.InDiary.class);
    }

    @Test
    void a_thread_whose_motion_or_draft_is_decided_awaits_no_reply() {
        TrailNode asked = referral("Socialnämnden", JULY, null);

        assertThat(thread(asked).isDecided()).isFalse();
        assertThat(thread(asked, decision(DecisionOutcome.AS_PROPOSED)).isDecided())
                .as("the board has proposed")
                .isFalse();
        assertThat(thread(asked, decision(DecisionOutcome.REJECTED)).isDecided())
                .isTrue();
    }

    private static TrailNode.BodyDecision decision(DecisionOutcome outcome) {
        return new TrailNode.BodyDecision(
                new FormalDecisionId(new UUID(3, 3)),
                new MatterId(new UUID(2, 2)),
                new DecisionRef("Kommunfullmäktige", new DiaryNumber("KF 2024/1"), JULY.plusDays(90), "§ 3"),
                outcome);
    }

    private static PolicyThread thread(TrailNode... nodes) {
        return new PolicyThread(
                new CouncilMotionId(new UUID(1, 1)),
                "SIG från åtta år",
                List.of(nodes).stream()
                        .map(node -> (ThreadStep) new ThreadStep.InDiary(node))
                        .toList(),
                Map.of());
    }

    private static TrailNode.SentReferral referral(String body, LocalDate sent, @Nullable ReplyStance stance) {
        return new TrailNode.SentReferral(
                new ReferralId(UUID.nameUUIDFromBytes(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                new MatterId(new UUID(2, 2)),
                body,
                sent,
                sent.plusDays(30),
                stance,
                stance == null ? null : sent.plusDays(20));
    }
}
