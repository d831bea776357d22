package se.rodatraden.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.audit.EventLog;
import se.rodatraden.clocks.OpenDeadline;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.domain.Arrival;
import se.rodatraden.matters.domain.DocumentNature;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterDocument.Direction;
import se.rodatraden.matters.usecase.AssignOfficer;
import se.rodatraden.matters.usecase.DispatchDecision;
import se.rodatraden.matters.usecase.FinishMatter;
import se.rodatraden.matters.usecase.LaterDocuments;
import se.rodatraden.matters.usecase.ReadDocument;
import se.rodatraden.matters.usecase.ReadMatter;
import se.rodatraden.matters.usecase.RecordDecision;
import se.rodatraden.matters.usecase.RegisterDocument;
import se.rodatraden.matters.usecase.RegisterLetter;
import se.rodatraden.matters.usecase.ReopenMatter;

/** What comes in to a matter that has ended reaches somebody, who says what becomes of it. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LaterDocumentTest {
    private final MattersFixture city;

    LaterDocumentTest(TestDatabase database) {
        this.city = new MattersFixture(database);
    }

    @AfterAll
    void close() {
        city.close();
    }

    @Test
    void is_on_the_day_of_whoever_handled_the_matter_until_it_is_opened_again() {
        Matter.Header matter = ended(true);
        comesIn(matter, Direction.INCOMING);

        assertThat(handlers()).singleElement().satisfies(waiting -> {
            assertThat(waiting.link()).isEqualTo("/matters/" + matter.id() + "/documents/2");
            assertThat(waiting.reference()).isEqualTo(matter.number().value());
        });
        assertThat(registrars()).isEmpty();

        city.does(
                Role.ANALYST, city.committee, () -> city.use(ReopenMatter.class).reopen(matter.id(), "Ett brev till."));
        assertThat(handlers()).isEmpty();
    }

    @Test
    void is_on_the_registrars_day_where_nobody_handled_it_until_somebody_notes_that_it_stays_ended() {
        Matter.Header matter = ended(false);
        comesIn(matter, Direction.INCOMING);
        assertThat(registrars()).hasSize(1);
        assertThat(handlers()).isEmpty();
        assertThatThrownBy(() -> leaves(Role.COMMITTEE_MEMBER, matter, "Läst.")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> leaves(Role.REGISTRAR, matter, " ")).isInstanceOf(RefusedException.class);

        leaves(Role.REGISTRAR, matter, "Läst, inget att svara på.");

        assertThat(registrars()).isEmpty();
        assertThat(city.as(
                        Role.REGISTRAR,
                        city.committee,
                        () -> city.use(EventLog.class).of(matter.id().value())))
                .extracting(EventLog.Event::event)
                .contains("matters.event.stays-ended");
        assertThatThrownBy(() -> leaves(Role.REGISTRAR, matter, "En gång till."))
                .as("nothing waits")
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void what_came_in_after_the_page_was_opened_waits_on() {
        Matter.Header matter = ended(false);
        comesIn(matter, Direction.INCOMING);
        assertThat(city.as(
                        Role.REGISTRAR,
                        city.committee,
                        () -> city.use(LaterDocuments.class).waiting(matter.id())))
                .containsExactly(2);
        comesIn(matter, Direction.INCOMING);

        leaves(Role.REGISTRAR, matter, "Läst, inget att svara på.");

        assertThat(registrars())
                .extracting(OpenDeadline::link)
                .containsExactly("/matters/" + matter.id() + "/documents/3");
        assertThatThrownBy(() -> leaves(Role.REGISTRAR, matter, "En gång till."))
                .as("what waits is another")
                .isInstanceOf(RefusedException.class);
        city.does(
                Role.REGISTRAR,
                city.committee,
                () -> city.use(ReopenMatter.class).reopen(matter.id(), "Två brev till."));
    }

    @Test
    void what_goes_out_and_what_comes_in_before_the_end_waits_for_nobody() {
        Matter.Header open = letter();
        comesIn(open, Direction.INCOMING);
        comesIn(ended(false), Direction.OUTGOING);

        assertThat(registrars()).isEmpty();
    }

    /** The board has decided without it, so that nobody waits for it any longer. */
    @Test
    void a_reply_that_comes_after_the_decision_is_on_the_day_of_whoever_handled_the_matter() {
        MatterId asked = city.motion().matter();
        city.referral(asked, city.committee, city.district);
        MatterId answering = city.registered(city.committee);
        decides(city.board, asked, null);
        decides(city.committee, answering, ReplyStance.SUPPORTS);
        assertThat(handlersAtTheBoard()).isEmpty();

        city.registered(city.board);

        assertThat(city.as(
                                Role.REGISTRAR,
                                city.board,
                                () -> city.use(ReadMatter.class).read(asked))
                        .deadlines())
                .as("nor for the district's, which has not come either")
                .noneMatch(open -> open.kind().equals("matters.deadline.replies-expected"));
        assertThat(handlersAtTheBoard()).singleElement().satisfies(waiting -> {
            int reply = Integer.parseInt(waiting.link().substring(("/matters/" + asked + "/documents/").length()));
            assertThat(city.as(
                                    Role.ANALYST,
                                    city.board,
                                    () -> city.use(ReadDocument.class).read(asked, reply))
                            .document()
                            .title())
                    .isEqualTo("Remissvar");
        });
        city.does(
                Role.ANALYST,
                city.board,
                () -> city.use(LaterDocuments.class)
                        .leave(
                                asked,
                                city.use(LaterDocuments.class).waiting(asked),
                                "Skickas till kommunfullmäktiges kansli."));
        assertThat(handlersAtTheBoard()).isEmpty();
    }

    private void decides(Authority body, MatterId matter, @Nullable ReplyStance stance) {
        city.writtenAndSigned(body, city.report(body, matter), "Motionen bifalls.", stance);
        city.placed(body, matter, city.meeting(body, today()));
        city.does(Role.COMMITTEE_SECRETARY, body, () -> {
            city.use(RecordDecision.class)
                    .record(new RecordDecision.Particulars(
                            matter,
                            DecisionOutcome.AS_PROPOSED,
                            city.paragraph(),
                            List.of("Motionen bifalls."),
                            stance,
                            "",
                            "",
                            true,
                            List.of()));
            city.use(DispatchDecision.class).dispatch(matter);
        });
    }

    private List<OpenDeadline> handlersAtTheBoard() {
        return city.as(
                Role.ANALYST, city.board, () -> city.use(LaterDocuments.class).ofHandler());
    }

    private Matter.Header ended(boolean handled) {
        Matter.Header matter = letter();
        if (handled) {
            city.does(
                    Role.REGISTRAR,
                    city.committee,
                    () -> city.use(AssignOfficer.class)
                            .assign(
                                    matter.id(),
                                    city.person(Role.ANALYST, city.committee).staff()));
        }
        city.does(
                Role.REGISTRAR,
                city.committee,
                () -> city.use(FinishMatter.class).finish(matter.id()));
        return matter;
    }

    private Matter.Header letter() {
        return city.as(
                Role.REGISTRAR,
                city.committee,
                () -> city.use(RegisterLetter.class)
                        .register(
                                city.committee.id(),
                                new RegisterLetter.Letter(
                                        "Synpunkter på lekplatsen",
                                        "Brev",
                                        "Granens förskola",
                                        Arrival.EMAIL,
                                        today(),
                                        null,
                                        "Pärm 1",
                                        null)));
    }

    private void comesIn(Matter.Header matter, Direction direction) {
        city.does(
                Role.REGISTRAR,
                city.committee,
                () -> city.use(RegisterDocument.class)
                        .register(new RegisterDocument.Particulars(
                                matter.id(),
                                direction,
                                DocumentNature.ORDINARY,
                                Arrival.EMAIL,
                                "Ett brev till",
                                "Granens förskola",
                                today(),
                                null,
                                "Pärm 1",
                                null)));
    }

    private void leaves(Role role, Matter.Header matter, String note) {
        city.does(role, city.committee, () -> city.use(LaterDocuments.class).leave(matter.id(), List.of(2), note));
    }

    private List<OpenDeadline> handlers() {
        return city.as(
                Role.ANALYST,
                city.committee,
                () -> city.use(LaterDocuments.class).ofHandler());
    }

    private List<OpenDeadline> registrars() {
        return city.as(
                Role.REGISTRAR,
                city.committee,
                () -> city.use(LaterDocuments.class).ofRegistrar(city.person(Role.REGISTRAR, city.committee)));
    }

    private LocalDate today() {
        return LocalDate.now(city.wired.clock());
    }
}
