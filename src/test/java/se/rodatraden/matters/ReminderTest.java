package se.rodatraden.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestClock;
import se.rodatraden.TestDatabase;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.domain.Delivery;
import se.rodatraden.matters.usecase.ReadMail;
import se.rodatraden.matters.usecase.RemindBodies;
import se.rodatraden.matters.usecase.RemindBodies.Reminded;

/** The registrar chooses which bodies to remind, and learns who was not reminded and why. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReminderTest {
    private static final String NOT_CHOSEN = "matters.reminder.not.chosen";
    private static final String TODAY = "matters.reminder.not.reminded-today";

    private final MattersFixture city;

    ReminderTest(TestDatabase database) {
        this.city = new MattersFixture(database);
    }

    @AfterAll
    void close() {
        city.close();
    }

    @Test
    void only_the_chosen_get_a_reminder_and_the_others_are_named_with_the_reason() {
        MatterId asked = city.motion().matter();
        List<ReferralId> referrals = city.referral(asked, city.committee, city.district);
        ReferralId committee = referrals.getFirst();

        Reminded first = reminds(asked, Set.of(committee));
        assertThat(first.bodies()).containsExactly("Socialnämnden");
        assertThat(first.others()).containsExactly(why(NOT_CHOSEN, "Almviks stadsdelsnämnd"));
        assertThat(reminders(city.committee)).isEqualTo(1);
        assertThat(reminders(city.district)).isZero();

        Reminded second = reminds(asked, Set.copyOf(referrals));
        assertThat(second.bodies()).containsExactly("Almviks stadsdelsnämnd");
        assertThat(second.others()).as("at most one a day").containsExactly(why(TODAY, "Socialnämnden"));
        assertThat(reminders(city.committee)).isEqualTo(1);

        assertThatThrownBy(() -> reminds(asked, Set.of(committee))).isInstanceOf(RefusedException.class);
        city.wired.clock().set(TestClock.TODAY.plusDays(1));
        try {
            assertThat(reminds(asked, Set.copyOf(referrals)).others())
                    .as("the day after, everybody")
                    .isEmpty();
        } finally {
            city.wired.clock().set(TestClock.TODAY);
        }
    }

    @Test
    void a_referral_of_another_matter_is_not_reminded() {
        MatterId asked = city.motion().matter();
        city.referral(asked, city.district);
        ReferralId anothers =
                city.referral(city.motion("En annan").matter(), city.district).getFirst();

        assertThatThrownBy(() -> reminds(asked, Set.of(anothers))).isInstanceOf(RefusedException.class);
    }

    private Reminded reminds(MatterId matter, Set<ReferralId> chosen) {
        return city.as(
                Role.REGISTRAR, city.board, () -> city.use(RemindBodies.class).remind(matter, chosen));
    }

    private long reminders(Authority body) {
        return city.as(Role.REGISTRAR, body, () -> city.use(ReadMail.class).waiting()).stream()
                .filter(Delivery.ReferralReminder.class::isInstance)
                .count();
    }

    private static Verdict.Refused why(String reason, String body) {
        return new Verdict.Refused(reason, List.of(List.of(body)));
    }
}
