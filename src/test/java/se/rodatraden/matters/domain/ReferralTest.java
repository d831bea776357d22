package se.rodatraden.matters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.ReferralId;
import se.rodatraden.matters.ReplyStance;

class ReferralTest {

    @Test
    void is_late_the_day_after_the_due_date() {
        assertThat(sent("Socialnämnden").standing(Sample.REPLY_DUE)).isEqualTo(Referral.Standing.AWAITED);
        assertThat(sent("Socialnämnden").standing(Sample.REPLY_DUE.plusDays(1))).isEqualTo(Referral.Standing.LATE);
    }

    @Test
    void answered_after_the_due_date_is_told_apart() {
        assertThat(answered("A", ReplyStance.SUPPORTS, Sample.REPLY_DUE).standing(Sample.MEETING))
                .isEqualTo(Referral.Standing.ANSWERED);
        assertThat(answered("A", ReplyStance.SUPPORTS, Sample.MEETING).standing(Sample.MEETING))
                .isEqualTo(Referral.Standing.ANSWERED_LATE);
    }

    @Test
    void a_compilation_counts_stances_and_names_those_who_have_not_answered() {
        ReferralCompilation compilation = new ReferralCompilation(
                List.of(
                        answered("Almviks stadsdelsnämnd", ReplyStance.OPPOSES, Sample.REPLY_DUE),
                        answered("Björkdals stadsdelsnämnd", ReplyStance.OPPOSES, Sample.REPLY_DUE),
                        answered("Socialnämnden", ReplyStance.PARTLY, Sample.REPLY_DUE),
                        sent("Hamnens stadsdelsnämnd")),
                Sample.MEETING);

        assertThat(compilation.byStance()).isEqualTo(Map.of(ReplyStance.OPPOSES, 2, ReplyStance.PARTLY, 1));
        assertThat(compilation.late())
                .extracting(late -> late.header().bodyName())
                .containsExactly("Hamnens stadsdelsnämnd");
    }

    @Test
    void a_due_date_lies_ahead() {
        assertThat(new ReplyDueDate(Sample.TODAY).mayBeSet(Sample.TODAY).isAllowed())
                .isFalse();
        assertThat(new ReplyDueDate(Sample.REPLY_DUE).mayBeSet(Sample.TODAY).isAllowed())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2024-10-17, 2025-05-20, likely
            2025-04-07, 2025-05-20, likely
            2025-04-08, 2025-05-20, matters.due-far-ahead
            2025-05-20, 2025-05-20, matters.due-far-ahead
            2025-05-21, 2025-05-20, matters.due-after-decision
            2034-11-14, 2025-05-20, matters.due-after-decision
            2034-11-14,           , matters.due-far-ahead
            2024-11-14, 2024-11-13, matters.due-after-decision
            2024-11-14, 2024-10-06, likely
            """)
    void a_due_date_that_cannot_have_been_meant_is_asked_about(
            LocalDate due, @Nullable LocalDate decideBy, String asked) {
        Verdict likely = new ReplyDueDate(due).isLikely(Sample.TODAY, Optional.ofNullable(decideBy));

        assertThat(likely instanceof Verdict.Refused refused ? refused.reason() : "likely")
                .isEqualTo(asked);
    }

    private static Referral.Sent sent(String body) {
        return new Referral.Sent(header(body));
    }

    private static Referral.Answered answered(String body, ReplyStance stance, LocalDate on) {
        return new Referral.Answered(
                header(body), new Referral.ReferralReply(stance, "Skäl.", on, "§ 12", ""), on, new UUID(1, 2));
    }

    private static Referral.Header header(String body) {
        return new Referral.Header(
                new ReferralId(new UUID(3, body.hashCode())),
                Sample.COMMITTEE,
                body,
                Sample.TODAY,
                Sample.REPLY_DUE,
                null,
                Sample.REPLY_DUE,
                0,
                null);
    }
}
