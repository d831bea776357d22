package se.rodatraden.matters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.matters.ReferralId;

/** More time for one body leaves what is watched of the others as it was. */
class AwaitedRepliesTest {
    private static final LocalDate SENT = LocalDate.of(2024, 9, 2);
    private static final LocalDate DUE = LocalDate.of(2024, 10, 17);
    private static final LocalDate GRANTED = LocalDate.of(2024, 10, 11);
    private static final LocalDate LATER = LocalDate.of(2024, 11, 14);

    @Test
    void each_day_that_somebody_has_is_watched_the_soonest_first() {
        Referral.Sent extended = sent(LATER, null);
        Referral.Sent other = sent(DUE, null);

        AwaitedReplies awaited = AwaitedReplies.of(List.of(extended, other));

        assertThat(awaited.days()).containsExactly(DUE, LATER);
        assertThat(awaited.daysToRemindOf()).containsExactlyInAnyOrder(DUE, LATER);
    }

    @Test
    void a_day_has_its_reminder_a_week_before_it_on_a_working_day() {
        assertThat(AwaitedReplies.reminderFor(DUE)).isEqualTo(LocalDate.of(2024, 10, 10));
        assertThat(AwaitedReplies.reminderFor(LocalDate.of(2024, 10, 20)))
                .as("a Sunday goes back to the Friday")
                .isEqualTo(LocalDate.of(2024, 10, 11));
    }

    @Test
    void a_reminder_is_for_those_whose_day_is_near_or_before_that_for_those_who_answer_first() {
        Referral.Sent extended = sent(LATER, null);
        Referral.Sent other = sent(DUE, null);
        AwaitedReplies awaited = AwaitedReplies.of(List.of(extended, other));

        assertThat(awaited.toRemind(SENT)).containsExactly(id(other));
        assertThat(awaited.toRemind(DUE)).containsExactly(id(other));
        assertThat(awaited.toRemind(AwaitedReplies.reminderFor(LATER)))
                .containsExactlyInAnyOrder(id(other), id(extended));
    }

    @Test
    void a_day_is_reminded_of_when_all_who_have_it_are() {
        AwaitedReplies some = AwaitedReplies.of(List.of(sent(DUE, GRANTED), sent(DUE, null)));
        AwaitedReplies all = AwaitedReplies.of(List.of(sent(DUE, GRANTED), sent(DUE, GRANTED)));

        assertThat(some.daysToRemindOf()).containsExactly(DUE);
        assertThat(all.daysToRemindOf()).isEmpty();
    }

    @Test
    void a_reminder_of_a_day_that_holds_no_longer_is_none_of_the_day_that_does() {
        assertThat(AwaitedReplies.of(List.of(sent(LATER, GRANTED, DUE))).daysToRemindOf())
                .containsExactly(LATER);
        assertThat(AwaitedReplies.of(List.of(sent(LATER, GRANTED, LATER))).daysToRemindOf())
                .isEmpty();
    }

    private static Referral.Sent sent(LocalDate due, @Nullable LocalDate remindedOn) {
        return sent(due, remindedOn, remindedOn == null ? null : due);
    }

    private static Referral.Sent sent(LocalDate due, @Nullable LocalDate remindedOn, @Nullable LocalDate remindedOf) {
        return new Referral.Sent(new Referral.Header(
                new ReferralId(UUID.randomUUID()),
                new CompartmentId(1),
                "Socialnämnden",
                SENT,
                due,
                null,
                DUE,
                remindedOn == null ? 0 : 1,
                remindedOn,
                remindedOf));
    }

    private static ReferralId id(Referral referral) {
        return referral.header().id();
    }
}
