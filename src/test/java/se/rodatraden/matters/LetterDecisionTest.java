package se.rodatraden.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestClock;
import se.rodatraden.TestDatabase;
import se.rodatraden.documents.pdf.VeraPdf;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.domain.Arrival;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterDocument;
import se.rodatraden.matters.domain.MatterDocument.Direction;
import se.rodatraden.matters.domain.SecrecyMark;
import se.rodatraden.matters.usecase.ApproveMinutes;
import se.rodatraden.matters.usecase.DescribeMatter;
import se.rodatraden.matters.usecase.DispatchDecision;
import se.rodatraden.matters.usecase.DispatchDecision.Sent;
import se.rodatraden.matters.usecase.FinishMatter;
import se.rodatraden.matters.usecase.PrepareDecision;
import se.rodatraden.matters.usecase.PrintDocument;
import se.rodatraden.matters.usecase.ReadMail;
import se.rodatraden.matters.usecase.ReadMatter;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.RecordDecision;
import se.rodatraden.matters.usecase.RegisterDocument.Secret;
import se.rodatraden.matters.usecase.RegisterLetter;

/** A letter from outside that the body decides on: report, agenda, decision, and the answer to whoever wrote. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LetterDecisionTest {
    private static final String WRITER = "Granens förskola";

    private final TestDatabase database;
    private final MattersFixture city;
    private int week;

    LetterDecisionTest(TestDatabase database) {
        this.database = database;
        this.city = new MattersFixture(database);
    }

    @AfterEach
    void backToToday() {
        city.wired.clock().set(TestClock.TODAY);
    }

    @AfterAll
    void close() {
        city.close();
    }

    private record Decided(MatterId matter, FormalMeetingId meeting, LocalDate on) {}

    @Test
    void a_letter_is_reported_on_decided_and_answered_to_whoever_wrote() {
        MatterId matter = registers(city.committee, WRITER, null);
        OfficialReportId report = city.report(city.committee, matter);
        ReadReport.ReportView workspace = city.as(
                Role.ANALYST, city.committee, () -> city.use(ReadReport.class).read(report));
        assertThat(workspace.motion()).isEmpty();
        assertThat(workspace.outline().kind()).isEqualTo(MatterKind.LETTER);
        assertThat(workspace.warnings()).extracting("rule").doesNotContain("no-stance", "no-dispatch-clause");
        assertThat(city.as(
                                Role.ANALYST,
                                city.committee,
                                () -> city.use(DescribeMatter.class).describe(matter))
                        .context()
                        .demands())
                .isEmpty();

        Decided decided = decides(city.committee, matter, report);
        Sent sent = dispatches(Role.REGISTRAR, decided);

        assertThat(sent).isEqualTo(Sent.TO_WRITER);
        assertThat(view(Role.COMMITTEE_MEMBER, matter).matter()).isInstanceOf(Matter.Closed.class);
        assertThat(documents(Role.COMMITTEE_MEMBER, matter)).last().satisfies(extract -> {
            assertThat(extract.direction()).isEqualTo(Direction.OUTGOING);
            assertThat(extract.counterparty()).isEqualTo(WRITER);
            assertThat(extract.body()).contains("Belysningen lagas.");
        });
        for (Authority other : List.of(city.board, city.council, city.district)) {
            assertThat(city.as(
                            Role.REGISTRAR,
                            other,
                            () -> city.use(ReadMail.class).waiting()))
                    .as("no other authority gets anything")
                    .isEmpty();
        }
        assertThatThrownBy(() -> dispatches(Role.REGISTRAR, decided)).as("once").isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void the_answer_is_a_letter_that_says_to_whom_and_in_which_matter(PDFAFlavour flavour) throws Exception {
        Decided decided = decided(null, WRITER);
        dispatches(Role.REGISTRAR, decided);
        MatterDocument extract = documents(Role.REGISTRAR, decided.matter()).getLast();

        byte[] letter = printed(Role.REGISTRAR, decided.matter(), extract).pdf();

        Matter.Header matter = view(Role.REGISTRAR, decided.matter()).matter().header();
        assertThat(text(letter))
                .contains(matter.number() + "-" + extract.ordinal())
                .contains(matter.title())
                .contains("Till " + WRITER)
                .contains("Protokollsutdrag")
                .contains("Belysningen lagas.");
        assertThat(VeraPdf.failures(letter, flavour)).isEmpty();
    }

    @Test
    void only_what_the_authority_wrote_and_the_reader_sees_is_made_a_letter() {
        Decided decided = decided(new Secret("26 kap. 1 § OSL", List.of()), WRITER);
        dispatches(Role.REGISTRAR, decided);
        List<MatterDocument> documents = documents(Role.REGISTRAR, decided.matter());

        assertThatThrownBy(() -> printed(Role.REGISTRAR, decided.matter(), documents.getFirst()))
                .as("what came in")
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> printed(Role.COMMITTEE_MEMBER, decided.matter(), documents.getLast()))
                .as("what a mark withholds")
                .isInstanceOf(NotFoundException.class);
        assertThat(printed(Role.REGISTRAR, decided.matter(), documents.getLast())
                        .pdf())
                .isNotEmpty();
    }

    private PrintDocument.Printed printed(Role reader, MatterId matter, MatterDocument document) {
        return city.as(
                reader, city.committee, () -> city.use(PrintDocument.class).print(matter, document.ordinal()));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replace('\u00a0', ' ').replaceAll("\\s+", " ");
        }
    }

    @Test
    void it_is_not_ended_past_the_body_once_the_report_is_signed() {
        MatterId matter = registers(city.committee, WRITER, null);
        OfficialReportId report = city.report(city.committee, matter);
        city.writtenAndSigned(city.committee, report, "Belysningen lagas.", null);

        assertThatThrownBy(() -> city.does(
                        Role.ANALYST,
                        city.committee,
                        () -> city.use(FinishMatter.class).finish(matter)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void a_marked_letter_is_answered_by_one_who_sees_who_wrote_and_the_answer_is_marked_alike() {
        Decided decided = decided(new Secret("26 kap. 1 § OSL", List.of()), WRITER);
        assertThatThrownBy(() -> dispatches(Role.COMMITTEE_SECRETARY, decided)).isInstanceOf(RefusedException.class);
        assertThat(view(Role.COMMITTEE_MEMBER, decided.matter()).matter()).isInstanceOf(Matter.Decided.class);

        dispatches(Role.REGISTRAR, decided);

        assertThat(documents(Role.REGISTRAR, decided.matter()).getLast().counterparty())
                .isEqualTo(WRITER);
        assertThat(documents(Role.COMMITTEE_MEMBER, decided.matter())).last().satisfies(extract -> {
            assertThat(extract.title()).isEqualTo(SecrecyMark.COVER_TITLE);
            assertThat(extract.counterparty()).isEmpty();
        });
        assertThat(view(Role.COMMITTEE_MEMBER, decided.matter()).history().toString())
                .doesNotContain("Granens");
    }

    @Test
    void nothing_is_sent_to_an_unknown_writer_and_the_matter_ends_all_the_same() {
        Decided decided = decided(null, "");

        assertThat(dispatches(Role.REGISTRAR, decided)).isEqualTo(Sent.TO_NOBODY);

        assertThat(view(Role.REGISTRAR, decided.matter()).matter()).isInstanceOf(Matter.Closed.class);
        assertThat(documents(Role.REGISTRAR, decided.matter()))
                .extracting(MatterDocument::direction)
                .doesNotContain(Direction.OUTGOING);
    }

    @Test
    void the_program_posts_nothing_outside_when_minutes_are_approved() {
        Decided decided = decided(null, WRITER);

        city.does(
                Role.COMMITTEE_SECRETARY,
                city.committee,
                () -> city.use(ApproveMinutes.class).approveAndDispatch(decided.meeting(), decided.on()));

        assertThat(database.asSuperuser()
                        .sql("select count(*) from scheduler.scheduled_tasks")
                        .query(Integer.class)
                        .single())
                .as("nothing is staged")
                .isZero();
        assertThat(dispatches(Role.REGISTRAR, decided)).isEqualTo(Sent.TO_WRITER);
    }

    @Test
    void the_council_neither_grants_nor_rejects_a_letter_as_if_it_were_a_motion() {
        MatterId matter = registers(city.council, WRITER, null);
        OfficialReportId report = city.report(city.council, matter);
        FormalMeetingId meeting = scheduled(city.council, matter, report);

        assertThat(city.as(
                                Role.COMMITTEE_SECRETARY,
                                city.council,
                                () -> city.use(PrepareDecision.class).prepare(matter))
                        .outcomes())
                .containsExactly(
                        DecisionOutcome.AS_PROPOSED,
                        DecisionOutcome.AMENDED,
                        DecisionOutcome.RETURNED,
                        DecisionOutcome.POSTPONED);
        assertThat(meeting).isNotNull();
        assertThatThrownBy(() -> records(city.council, matter, DecisionOutcome.GRANTED))
                .isInstanceOf(RefusedException.class);
    }

    private Decided decided(@Nullable Secret secret, String writer) {
        MatterId matter = registers(city.committee, writer, secret);
        return decides(city.committee, matter, city.report(city.committee, matter));
    }

    private Decided decides(Authority body, MatterId matter, OfficialReportId report) {
        FormalMeetingId meeting = scheduled(body, matter, report);
        records(body, matter, DecisionOutcome.AS_PROPOSED);
        return new Decided(matter, meeting, LocalDate.now(city.wired.clock()));
    }

    /** On the agenda of a meeting of its own, which is today. */
    private FormalMeetingId scheduled(Authority body, MatterId matter, OfficialReportId report) {
        LocalDate day = MattersFixture.COMMITTEE_MEETS.plusWeeks(week++);
        FormalMeetingId meeting = city.meeting(body, day);
        city.writtenAndSigned(body, report, "Belysningen lagas.", null);
        city.placed(body, matter, meeting);
        city.wired.clock().set(day);
        return meeting;
    }

    private void records(Authority body, MatterId matter, DecisionOutcome outcome) {
        city.does(
                Role.COMMITTEE_SECRETARY,
                body,
                () -> city.use(RecordDecision.class)
                        .record(new RecordDecision.Particulars(
                                matter,
                                outcome,
                                city.paragraph(),
                                List.of("Belysningen lagas."),
                                null,
                                "",
                                "",
                                true,
                                List.of())));
    }

    private Sent dispatches(Role role, Decided decided) {
        return city.as(
                role, city.committee, () -> city.use(DispatchDecision.class).dispatch(decided.matter()));
    }

    private ReadMatter.MatterView view(Role role, MatterId matter) {
        return city.as(role, city.committee, () -> city.use(ReadMatter.class).read(matter));
    }

    private List<MatterDocument> documents(Role role, MatterId matter) {
        return view(role, matter).documents();
    }

    private MatterId registers(Authority body, String writer, @Nullable Secret secret) {
        return city.as(
                Role.REGISTRAR,
                body,
                () -> city.use(RegisterLetter.class)
                        .register(
                                body.id(),
                                new RegisterLetter.Letter(
                                        "Belysning vid bryggan",
                                        "Brev",
                                        writer,
                                        Arrival.LETTER,
                                        TestClock.TODAY,
                                        null,
                                        "Pärm 3",
                                        secret))
                        .id());
    }
}
