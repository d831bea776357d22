package se.rodatraden.matters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.Wording;

/** Each check with a case that it finds, one that is clean, and one that only looks like a fault. */
class ReportCheckTest {

    @Test
    void a_flawless_report_has_no_findings() {
        Sample sample = new Sample().withEvidence();
        sample.replyDue = LocalDate.of(2024, 12, 20);
        sample.hearing("Förvaltningsgruppen", LocalDate.of(2024, 11, 13), "Inget att invända.");

        assertThat(sample.findings()).isEmpty();
    }

    @Test
    void the_same_facts_give_the_same_findings_in_the_same_order() {
        Sample sample = new Sample();

        assertThat(sample.all()).isEqualTo(sample.all());
    }

    @Nested
    class ReplyDueDate {
        @Test
        void before_the_meeting_is_an_error_with_the_lawful_ways_out() {
            Finding warning = new Sample().finding("reply-due-before-meeting");

            assertThat(warning.severity()).isEqualTo(Severity.ERROR);
            assertThat(warning.reason().arguments())
                    .containsExactly(Sample.REPLY_DUE, Sample.MEETING, 34L, LocalDate.of(2024, 12, 4));
            assertThat(warning.waysOut())
                    .extracting(Wording::key)
                    .containsExactly(
                            "matters.way.EXTRA_MEETING",
                            "matters.way.EXTENSION",
                            "matters.way.CHAIR_DECISION",
                            "matters.way.DELEGATION",
                            "matters.way.IMMEDIATE_APPROVAL.no-help");
        }

        @Test
        void names_an_ordinary_meeting_that_is_early_enough() {
            Sample sample = new Sample();
            sample.calendar = List.of(LocalDate.of(2024, 10, 16), Sample.MEETING);

            assertThat(sample.finding("reply-due-before-meeting").waysOut())
                    .contains(Wording.of("matters.way.EARLIER_MEETING", LocalDate.of(2024, 10, 16)));
        }

        @Test
        void after_the_meeting_but_before_its_minutes_must_be_approved_is_a_warning() {
            Sample sample = new Sample();
            sample.replyDue = Sample.MEETING;

            assertThat(sample.findings())
                    .contains("approval-after-due-date")
                    .doesNotContain("reply-due-before-meeting");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Paragrafen justeras omedelbart.",
                    "Beslutet förklaras omedelbart justerat.",
                    "Nämnden beslutar om omedelbar justering av paragrafen.",
                    "Paragrafen direktjusteras."
                })
        void with_a_clause_of_immediate_approval_the_minutes_are_not_waited_for(String clause) {
            Sample sample = new Sample();
            sample.replyDue = Sample.MEETING;
            sample.texts.merge("forslag", clause, (before, added) -> "1. " + before + "\n2. " + added);

            assertThat(sample.findings()).doesNotContain("approval-after-due-date", "no-immediate-approval");
        }

        @Test
        void a_clause_that_nothing_is_approved_at_once_does_not_help() {
            Sample sample = new Sample();
            sample.replyDue = Sample.MEETING;
            sample.texts.merge(
                    "forslag",
                    "Paragrafen behöver inte justeras omedelbart.",
                    (before, added) -> "1. " + before + "\n2. " + added);

            assertThat(sample.findings()).contains("approval-after-due-date");
        }

        @Test
        void immediate_approval_shortens_nothing_before_the_meeting() {
            Sample sample = new Sample();
            sample.texts.merge(
                    "forslag", "Paragrafen justeras omedelbart.", (before, added) -> "1. " + before + "\n2. " + added);

            assertThat(sample.findings()).contains("reply-due-before-meeting");
        }

        @Test
        void on_the_last_day_for_approving_the_minutes_is_in_time() {
            Sample sample = new Sample().withEvidence();
            sample.replyDue = LocalDate.of(2024, 12, 4);

            assertThat(sample.findings()).isEmpty();
        }

        @Test
        void without_a_meeting_there_is_nothing_to_compare_with() {
            Sample sample = new Sample();
            sample.meeting = Optional.empty();

            assertThat(sample.findings()).contains("no-meeting").doesNotContain("reply-due-before-meeting");
        }
    }

    @Nested
    class AgeOfTheMotion {
        @Test
        void more_than_a_year_at_the_meeting_is_found() {
            Sample sample = new Sample();
            sample.raised = LocalDate.of(2023, 11, 19);

            assertThat(sample.finding("motion-older-than-a-year").reason().arguments())
                    .containsExactly(LocalDate.of(2023, 11, 19), LocalDate.of(2024, 11, 19), Sample.MEETING);
        }

        @Test
        void a_year_to_the_day_is_not() {
            Sample sample = new Sample();
            sample.raised = LocalDate.of(2023, 11, 20);

            assertThat(sample.findings()).doesNotContain("motion-older-than-a-year");
        }
    }

    @Nested
    class Hearings {
        @Test
        void after_the_decision_are_an_error() {
            Sample sample = new Sample().hearing("Rådet för funktionshinderfrågor", LocalDate.of(2024, 11, 21), "");

            assertThat(sample.finding("hearing-after-decision").severity()).isEqualTo(Severity.ERROR);
        }

        @Test
        void on_the_day_of_the_decision_are_not() {
            Sample sample = new Sample().hearing("Förvaltningsgruppen", Sample.MEETING, "");

            assertThat(sample.findings()).doesNotContain("hearing-after-decision");
        }

        @Test
        void after_the_reply_is_due_are_a_warning() {
            Sample sample = new Sample()
                    .hearing("Förvaltningsgruppen", LocalDate.of(2024, 11, 13), "")
                    .hearing("Rådet för funktionshinderfrågor", LocalDate.of(2024, 11, 14), "");

            assertThat(sample.findings())
                    .filteredOn("hearing-after-due-date"::equals)
                    .hasSize(2);
        }

        @Test
        void that_were_held_without_an_outcome_are_found() {
            Sample sample = new Sample().hearing("Förvaltningsgruppen", LocalDate.of(2024, 11, 13), " ");
            sample.date = LocalDate.of(2024, 11, 15);

            assertThat(sample.findings()).contains("hearing-without-outcome");
        }

        @Test
        void that_lie_ahead_cannot_have_an_outcome() {
            Sample sample = new Sample().hearing("Förvaltningsgruppen", LocalDate.of(2024, 11, 13), "");

            assertThat(sample.findings()).doesNotContain("hearing-without-outcome");
        }

        @Test
        void with_an_outcome_are_in_order() {
            Sample sample = new Sample().hearing("Förvaltningsgruppen", LocalDate.of(2024, 10, 2), "Tillstyrker.");

            assertThat(sample.findings()).noneMatch(rule -> rule.startsWith("hearing"));
        }
    }

    @Nested
    class StanceAndClauses {
        @Test
        void a_reply_without_a_stance_is_found() {
            Sample sample = new Sample();
            sample.stance = null;

            assertThat(sample.findings()).contains("no-stance");
        }

        @Test
        void a_proposal_without_clauses_is_found() {
            Sample sample = new Sample();
            sample.texts.put("forslag", " \n ");

            assertThat(sample.findings()).contains("no-clauses").doesNotContain("no-clause-for-stance");
        }

        @Test
        void clauses_that_answer_nothing_are_found() {
            Sample sample = new Sample();
            sample.texts.put("forslag", "1. Socialnämnden lägger informationen till handlingarna.");

            assertThat(sample.findings()).contains("no-clause-for-stance");
        }

        @Test
        void a_clause_that_only_sounds_like_an_answer_is_found_too() {
            Sample sample = new Sample();
            sample.texts.put("forslag", "Socialnämnden ansvarar för fortsatt uppföljning.");

            assertThat(sample.findings()).contains("no-clause-for-stance");
        }

        @Test
        void immediate_approval_is_asked_for_when_the_clock_needs_it() {
            Sample sample = new Sample();
            sample.replyDue = Sample.MEETING;
            assertThat(sample.findings()).contains("no-immediate-approval");

            sample.texts.merge("forslag", "\nBeslutet justeras omedelbart.", String::concat);
            assertThat(sample.findings()).doesNotContain("no-immediate-approval");
        }

        @Test
        void immediate_approval_is_not_asked_for_where_the_meeting_itself_comes_too_late() {
            Sample sample = new Sample();
            sample.replyDue = Sample.MEETING.minusDays(1);

            assertThat(sample.findings()).contains("reply-due-before-meeting").doesNotContain("no-immediate-approval");
        }

        @Test
        void immediate_approval_is_not_asked_for_when_there_is_time() {
            Sample sample = new Sample();
            sample.replyDue = LocalDate.of(2024, 12, 4);

            assertThat(sample.findings()).doesNotContain("no-immediate-approval");
        }
    }

    @Nested
    class Sections {
        @Test
        void required_and_empty_are_found_at_their_place() {
            Sample sample = new Sample();
            sample.texts.remove("synpunkter");

            assertThat(sample.finding("empty-section").place()).isEqualTo(new Place.Section("synpunkter"));
        }

        @Test
        void optional_and_empty_are_not() {
            Sample sample = new Sample();
            sample.texts.put("ekonomi", "");

            assertThat(sample.findings()).doesNotContain("empty-section");
        }

        @Test
        void not_applicable_needs_a_reason() {
            Sample sample = new Sample();
            sample.texts.put("synpunkter", "Ej aktuellt.");
            assertThat(sample.findings()).contains("not-applicable-without-reason");

            sample.texts.put("synpunkter", "Ej aktuellt, eftersom förslaget inte rör barn.");
            assertThat(sample.findings()).doesNotContain("not-applicable-without-reason");
        }
    }

    @Nested
    class AgeLimits {
        @Test
        void that_move_without_counting_the_ages_between_are_found() {
            assertThat(new Sample().finding("ages-between-not-counted").reason().arguments())
                    .containsExactly(12, 8, List.of(8, 9, 10, 11));
        }

        @Test
        void that_are_counted_in_a_snapshot_are_not() {
            assertThat(new Sample().withEvidence().findings()).doesNotContain("ages-between-not-counted");
        }

        @Test
        void that_are_only_mentioned_are_not() {
            Sample sample = new Sample();
            sample.demand = "SIG Unga ska utvärderas för dem som är mellan tolv och tjugo år.";

            assertThat(sample.findings()).doesNotContain("ages-between-not-counted");
        }
    }

    @Nested
    class Statutes {
        @Test
        void that_were_repealed_are_an_error_at_their_place() {
            Sample sample = new Sample();
            sample.date = LocalDate.of(2025, 7, 1);
            sample.texts.put("synpunkter", "Enligt socialtjänstlagen (2001:453) ska barn få stöd.");

            Finding warning = sample.finding("statute-repealed");
            assertThat(warning.severity()).isEqualTo(Severity.ERROR);
            assertThat(warning.place()).isEqualTo(new Place.Passage("synpunkter", 0, 7, 26, 34, "2001:453"));
            assertThat(warning.remedy()).isNotNull();
        }

        @Test
        void are_in_order_on_their_last_day() {
            Sample sample = new Sample();
            sample.date = LocalDate.of(2025, 6, 30);
            sample.texts.put("synpunkter", "Enligt socialtjänstlagen (2001:453) ska barn få stöd.");

            assertThat(sample.findings()).noneMatch(rule -> rule.startsWith("statute"));
        }

        @Test
        void with_a_number_that_is_alike_are_not_taken_for_the_repealed_one() {
            Sample sample = new Sample();
            sample.date = LocalDate.of(2025, 7, 1);
            sample.texts.put("synpunkter", "Lagen (2001:454) och beslutet 12001:453 samt 2001:4531.");

            assertThat(sample.findings()).noneMatch(rule -> rule.startsWith("statute"));
        }

        @Test
        void that_are_cited_as_past_are_in_order() {
            Sample sample = new Sample();
            sample.date = LocalDate.of(2025, 9, 1);
            sample.texts.put("synpunkter", "Enligt den då gällande socialtjänstlagen (2001:453) var åldern tolv.");

            assertThat(sample.findings()).noneMatch(rule -> rule.startsWith("statute"));
        }

        @Test
        void that_are_not_in_force_yet_are_noted() {
            Sample sample = new Sample();
            sample.texts.put("synpunkter", "Enligt socialtjänstlagen (2025:400) ska barn få stöd.");
            assertThat(sample.finding("statute-not-yet-in-force").severity()).isEqualTo(Severity.NOTE);

            sample.texts.put("synpunkter", "Den nya socialtjänstlagen (2025:400) föreslås gälla från sommaren.");
            assertThat(sample.findings()).doesNotContain("statute-not-yet-in-force");
        }
    }

    @Nested
    class Annexes {
        @Test
        void that_are_referred_to_and_attached_are_in_order_however_they_are_mentioned() {
            Sample sample = new Sample().annex("Karta").annex("Priser").annex("Foto");
            sample.texts.put("synpunkter", "Området visas i bilaga 1–3.");
            assertThat(annexes(sample)).isEmpty();
            sample.texts.put("synpunkter", "Området visas i bilagorna 1, 2 och 3.");
            assertThat(annexes(sample)).isEmpty();
            sample.texts.put("synpunkter", "Underlaget finns i bilagorna.");
            assertThat(annexes(sample)).isEmpty();
        }

        @Test
        void the_only_one_needs_no_number_and_one_with_a_name_may_go_by_it() {
            Sample one = new Sample().annex("Karta");
            one.texts.put("synpunkter", "Området visas i **bilagan**.");
            assertThat(annexes(one)).isEmpty();
            Sample two = new Sample().annex("Karta över lekplatserna").annex("Priser");
            two.texts.put("synpunkter", "I karta över lekplatserna syns det, och i bilaga 2 vad det kostar.");
            assertThat(annexes(two)).isEmpty();
        }

        @Test
        void that_nobody_attached_or_nobody_mentions_are_found() {
            Sample sample = new Sample().annex("Karta").annex("Priser");
            sample.texts.put("synpunkter", "Området visas i *bilaga 1*, och priserna i bilaga 3.");

            Finding missing = sample.finding("annex-not-attached");
            assertThat(missing.severity()).isEqualTo(Severity.ERROR);
            assertThat(missing.quote()).isEqualTo("bilaga 3");
            assertThat(missing.place().sectionKey()).contains("synpunkter");
            assertThat(sample.finding("annex-not-mentioned").reason().arguments())
                    .containsExactly("2", "Priser");
            assertThat(annexes(sample)).hasSize(2);
            assertThat(annexes(new Sample().annex("Karta"))).containsExactly("annex-not-mentioned");
        }

        @Test
        void of_another_document_and_a_day_after_the_number_are_no_references() {
            Sample sample = new Sample().annex("Karta");
            sample.texts.put(
                    "synpunkter",
                    "Se bilaga 1, 12 mars. Jämför bilaga 4 till remissen, remissens bilaga 5 och bilaga 2 i motionen.");
            assertThat(annexes(sample)).isEmpty();
        }

        private static List<String> annexes(Sample sample) {
            return sample.findings().stream()
                    .filter(rule -> rule.startsWith("annex"))
                    .toList();
        }
    }
}
