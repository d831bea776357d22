package se.rodatraden.matters.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import se.rodatraden.DatabaseTest;
import se.rodatraden.e2e.Browser;
import se.rodatraden.e2e.Visitor;
import se.rodatraden.matters.MattersFixture;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.domain.MandateHolder;
import se.rodatraden.matters.usecase.NoteMandate;
import se.rodatraden.matters.usecase.PlanMeeting;
import se.rodatraden.matters.usecase.ReplyBeforeMeeting;

/** What the pages of a matter say when its reply cannot await the meeting, or has not awaited it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DatabaseTest
@ActiveProfiles("demo")
@Import({ReportDesk.class, MattersFixture.SavedFigures.class})
class ReplyTimeJourney {
    @LocalServerPort
    private int port;

    @Autowired
    private ReportDesk desk;

    @Autowired
    private Clock clock;

    @Autowired
    private PlanMeeting planMeeting;

    @Autowired
    private NoteMandate noteMandate;

    @Autowired
    private ReplyBeforeMeeting replyBeforeMeeting;

    @Test
    void what_was_answered_without_the_report_says_so_wherever_it_stands() {
        // So soon that more time cannot be asked for.
        ReportDesk.Begun begun = desk.begin(LocalDate.now(clock).plusDays(1));
        desk.as(begun.subject("secretary"), () -> {
            noteMandate.note(begun.committee().id(), MandateHolder.CHAIR, "delegationsordningen § 12");
            planMeeting.plan(new PlanMeeting.Particulars(
                    begun.committee().id(),
                    LocalDate.now(clock).plusDays(60),
                    LocalTime.of(16, 0),
                    "Stadshuset",
                    false));
            replyBeforeMeeting.reply(new ReplyBeforeMeeting.Particulars(
                    begun.matter(),
                    MandateHolder.CHAIR,
                    "Sten Alm",
                    ReplyStance.PARTLY,
                    "Nämnden tillstyrker delvis.",
                    "Inget sammanträde hinner."));
            return begun;
        });

        try (Visitor reader = Browser.visitor(port)) {
            reader.signIn(begun.subject("first")).go(begun.path());
            reader.sees("Utlåtandet kan inte längre ändras").sees("SIG ska erbjudas från åtta år.");
            // Nobody has proposed a decision in it.
            reader.doesNotSee("förslag till beslut").findsNoBarrier().reflows().picture("report-closed");
            reader.go("/matters/" + begun.matter())
                    .sees("Behövdes inte för svaret")
                    .findsNoBarrier();
            reader.go("/matters/" + begun.matter() + "/reply-time")
                    .doesNotSee("Extra sammanträde")
                    .findsNoBarrier()
                    .reflows()
                    .picture("reply-time-answered");
        }
    }

    @Test
    void a_day_off_is_asked_about_with_one_box_where_the_day_is_possible_at_all() {
        ReportDesk.Begun begun = desk.begin();
        try (Visitor secretary = Browser.visitor(port)) {
            secretary.signIn(begun.subject("secretary")).go("/matters/" + begun.matter() + "/reply-time");
            LocalDate sunday = LocalDate.now(clock).with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
            Locator box = secretary.page().getByLabel("Dagen ska gälla ändå");

            calls(secretary, sunday.plusWeeks(208));
            secretary.sees("Sammanträdet måste hållas senast");
            assertThat(box).hasCount(0);

            calls(secretary, sunday);
            secretary.sees("alltså en ledig dag").findsNoBarrier().reflows().picture("day-off");
            box.check();
            secretary.press("Kalla till extra sammanträde").doesNotSee("alltså en ledig dag");
        }
    }

    private static void calls(Visitor secretary, LocalDate day) {
        secretary.fill("Dag för extra sammanträde", day.toString()).fill("Klockan", "16.00");
        secretary.press("Kalla till extra sammanträde");
    }
}
