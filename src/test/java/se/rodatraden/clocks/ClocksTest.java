package se.rodatraden.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.DefaultResourceLoader;
import se.rodatraden.clocks.DerivationStep.Counted;
import se.rodatraden.clocks.DerivationStep.Passed;
import se.rodatraden.clocks.DerivationStep.ShortMonth;
import se.rodatraden.clocks.DerivationStep.Triggered;

class ClocksTest {
    private final Clocks clocks = new Clocks("", new DefaultResourceLoader());

    @ParameterizedTest
    @CsvSource({
        "MINUTES_APPROVAL, 2024-11-20, 2024-12-04",
        "MINUTES_APPROVAL, 2027-03-24, 2027-04-07",
        "MINUTES_NOTICE, 2015-06-24, 2015-06-26", // posted on the 25th, in time
        "MINUTES_NOTICE, 2027-04-07, 2027-04-09",
        "LEGALITY_REVIEW, 2020-08-18, 2020-09-08",
        "LEGALITY_REVIEW, 2024-12-04, 2024-12-27",
        "MOTION_DECISION, 2024-02-29, 2025-02-28",
        "MOTION_DECISION, 2024-05-27, 2025-05-27",
        "COUNCIL_SUMMONS, 2024-11-25, 2024-11-18",
        "PARTY_APPEAL, 2024-12-10, 2025-01-02",
        "PRELIMINARY_ASSESSMENT, 2026-02-16, 2026-03-02",
        "PRELIMINARY_ASSESSMENT, 2024-10-07, 2024-10-21",
        "REPORTER_FEEDBACK, 2026-03-02, 2026-03-09",
        "INVESTIGATION, 2025-10-31, 2026-02-28",
        "INVESTIGATION, 2026-01-15, 2026-05-15",
        "INVESTIGATION, 2023-10-31, 2024-02-29",
        "SAFETY_ASSESSMENT, 2024-10-07, 2024-10-08",
        "UNEXECUTED_DECISION, 2024-11-30, 2025-02-28",
        "POST_INVESTIGATION_FOLLOW_UP, 2025-08-31, 2026-02-28",
    })
    void every_clock_gives_the_day_of_its_test_vector(DeadlineRule rule, LocalDate trigger, LocalDate lastDay) {
        assertThat(clocks.deadline(rule, trigger)).map(StatutoryDeadline::dueOn).contains(lastDay);
    }

    @ParameterizedTest
    @CsvSource({
        "PRELIMINARY_ASSESSMENT, 2025-06-30, 11 kap. 1 a § SoL (2001:453), false",
        "PRELIMINARY_ASSESSMENT, 2025-07-01, 20 kap. 2 § SoL (2025:400), true",
        "INVESTIGATION, 2025-06-30, 11 kap. 2 § SoL (2001:453), false",
        "INVESTIGATION, 2025-07-01, 20 kap. 3 § SoL (2025:400), true",
        "MINUTES_APPROVAL, 2015-06-17, 5 kap. 61 § KL (1991:900), false",
        "MINUTES_APPROVAL, 2018-01-01, 5 kap. 69 § KL (2017:725), true",
        "PARTY_APPEAL, 2024-10-07, 44 § FL (2017:900), true",
        "POST_INVESTIGATION_FOLLOW_UP, 2025-09-01, 23 kap. 1–5 §§ SoL (2025:400), true",
    })
    void the_law_of_the_day_decides_and_says_whether_it_was_read(
            DeadlineRule rule, LocalDate trigger, String citation, boolean verified) {
        StatutoryDeadline deadline = clocks.deadline(rule, trigger).orElseThrow();
        assertThat(deadline.basis().citation()).isEqualTo(citation);
        assertThat(deadline.basis().verified()).isEqualTo(verified);
    }

    @Test
    void answers_nothing_where_the_law_of_the_day_gave_no_time() {
        assertThat(clocks.deadline(DeadlineRule.REPORTER_FEEDBACK, LocalDate.of(2025, 6, 30)))
                .isEmpty();
        assertThat(clocks.deadline(DeadlineRule.INVESTIGATION, LocalDate.of(1999, 1, 1)))
                .isEmpty();
    }

    @Test
    void the_derivation_names_every_day_off_that_was_passed_over() {
        StatutoryDeadline deadline = clocks.deadline(DeadlineRule.LEGALITY_REVIEW, LocalDate.of(2024, 12, 4))
                .orElseThrow();
        assertThat(deadline.derivation())
                .containsExactly(
                        new Triggered(LocalDate.of(2024, 12, 4)),
                        new Counted(new TimeSpan(3, TimeSpan.Unit.WEEKS), deadline.basis(), LocalDate.of(2024, 12, 25)),
                        new Passed(DayOff.CHRISTMAS_DAY, LocalDate.of(2024, 12, 25)),
                        new Passed(DayOff.BOXING_DAY, LocalDate.of(2024, 12, 26)));
    }

    @Test
    void the_derivation_says_when_the_month_is_too_short() {
        StatutoryDeadline deadline = clocks.deadline(DeadlineRule.MOTION_DECISION, LocalDate.of(2024, 2, 29))
                .orElseThrow();
        assertThat(deadline.derivation()).last().isEqualTo(new ShortMonth(29, LocalDate.of(2025, 2, 28)));
    }

    @Test
    void the_authoritys_own_clock_runs_through_a_holiday_but_reminds_before_it() {
        StatutoryDeadline deadline = clocks.deadline(DeadlineRule.PRELIMINARY_ASSESSMENT, LocalDate.of(2024, 12, 12))
                .orElseThrow();
        assertThat(deadline.dueOn()).isEqualTo("2024-12-26");
        assertThat(deadline.lastWorkingDay()).isEqualTo("2024-12-23");
        assertThat(deadline.isOverdue(LocalDate.of(2024, 12, 26))).isFalse();
        assertThat(deadline.isOverdue(LocalDate.of(2024, 12, 27))).isTrue();
        assertThat(deadline.daysLeft(LocalDate.of(2024, 12, 28))).isEqualTo(-2);
    }

    @Test
    void a_meeting_after_the_due_date_is_late_and_names_the_legal_paths() {
        ReplyTiming timing = clocks.replyTiming(LocalDate.of(2027, 3, 12), LocalDate.of(2027, 3, 24));
        assertThat(timing).isInstanceOfSatisfying(ReplyTiming.MeetingTooLate.class, late -> {
            assertThat(late.daysLate()).isEqualTo(12);
            assertThat(late.approval().dueOn()).isEqualTo("2027-04-07");
            assertThat(late.paths())
                    .containsExactly(
                            ReplyPath.EARLIER_MEETING,
                            ReplyPath.EXTENSION,
                            ReplyPath.CHAIR_DECISION,
                            ReplyPath.DELEGATION);
        });
    }

    @Test
    void immediate_approval_helps_only_when_the_meeting_itself_is_in_time() {
        assertThat(clocks.replyTiming(LocalDate.of(2024, 11, 25), LocalDate.of(2024, 11, 20))
                        .paths())
                .containsExactly(ReplyPath.IMMEDIATE_APPROVAL, ReplyPath.EXTENSION);
        assertThat(clocks.replyTiming(LocalDate.of(2024, 12, 4), LocalDate.of(2024, 11, 20)))
                .isInstanceOf(ReplyTiming.InTime.class);
    }

    @Test
    void a_municipality_replaces_a_rule_by_a_file_of_its_own(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("rules.yml"), """
                - rule: REPORTER_FEEDBACK
                  from: 2024-01-01
                  act: Socialnämndens rutin
                  section: "4"
                  verified: true
                  time: 5 days
                  counting: CALENDAR_DAYS
                """);
        Clocks local = new Clocks(file.toUri().toString(), new DefaultResourceLoader());
        assertThat(local.deadline(DeadlineRule.REPORTER_FEEDBACK, LocalDate.of(2024, 10, 7)))
                .map(StatutoryDeadline::dueOn)
                .contains(LocalDate.of(2024, 10, 12));
        assertThat(local.deadline(DeadlineRule.INVESTIGATION, LocalDate.of(2026, 1, 15)))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "time: 5 days   | time: soon     | rule 1: time is a number and a unit",
                "rule: INVESTIGATION | rule: TEA | rule 1: No enum constant",
                "verified: true | verified: perhaps | rule 1: verified is true or false",
                "section: 4     | chapter: 4     | rule 1: unknown field chapter",
                "act: A         | act:           | rule 1: the field act is missing",
                "from: 2024-01-01 | from: 2024-13-01 | rule 1:",
            })
    void a_faulty_rule_file_is_refused_with_its_place(
            String right, String wrong, String message, @TempDir Path directory) throws Exception {
        String rules = """
                - rule: INVESTIGATION
                  from: 2024-01-01
                  act: A
                  section: 4
                  verified: true
                  time: 5 days
                  counting: CALENDAR_DAYS
                """;
        assertThat(rules).contains(right);
        Path file = Files.writeString(directory.resolve("rules.yml"), rules.replace(right, wrong));
        assertThatThrownBy(() -> new Clocks(file.toUri().toString(), new DefaultResourceLoader()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rules.yml")
                .hasMessageContaining(message);
    }
}
