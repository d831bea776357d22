package se.rodatraden.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.documents.DocumentId;
import se.rodatraden.documents.StoredDocuments;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.SigningOrder;
import se.rodatraden.matters.store.ReviewStore;
import se.rodatraden.matters.usecase.ApproveReport;
import se.rodatraden.matters.usecase.AssignOfficer;
import se.rodatraden.matters.usecase.CommentOnReport;
import se.rodatraden.matters.usecase.OpenReport;
import se.rodatraden.matters.usecase.ReadDay;
import se.rodatraden.matters.usecase.ReadMatter;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.ReadReview;
import se.rodatraden.matters.usecase.ReportEdit;
import se.rodatraden.matters.usecase.ReturnReport;
import se.rodatraden.matters.usecase.SaveReport;
import se.rodatraden.matters.usecase.SendForReview;
import se.rodatraden.matters.usecase.SetSigningOrder;
import se.rodatraden.matters.usecase.SignOfficialReport;

/** What the head of an administration does with the reports of it: what the authority has set, and nothing else. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeadOfAdministrationTest {
    private static final String CLAUSES = "forslag-till-beslut";

    private final MattersFixture city;
    private final LocalDate today;
    private final FormalMeetingId meeting;
    private MatterId matter;
    private OfficialReportId report;

    HeadOfAdministrationTest(TestDatabase database) {
        city = new MattersFixture(database);
        today = LocalDate.now(city.wired.clock());
        meeting = city.meeting(city.committee, today.plusDays(3));
    }

    @AfterAll
    void close() {
        city.close();
    }

    @BeforeEach
    void a_report_is_written() {
        order(null, Role.ANALYST, false);
        city.referral(city.motion().matter(), city.committee);
        matter = city.registered(city.committee);
        report = city.report(city.committee, matter);
        analyst(() -> city.use(SaveReport.class)
                .save(new ReportEdit(
                        report,
                        new ReportEdit.Chosen<>(null, ReplyStance.PARTLY),
                        ReportEdit.Chosen.untouched(),
                        Map.of(CLAUSES, new ReportEdit.Typed(0, "Nämnden överlämnar svaret.")))));
    }

    @Test
    void signs_what_others_have_written_where_two_people_are_asked_for() throws IOException {
        order(null, Role.HEAD_OF_ADMINISTRATION, true);
        assertThat(review().mayRead().isAllowed()).isFalse();
        assertThat(review().maySign().isAllowed()).isFalse();
        assertThat(matter().reportIsOpen()).isFalse();

        send();
        assertThat(analyst(() -> city.use(ReadReview.class).read(report))
                        .maySign()
                        .isAllowed())
                .isFalse();
        assertThat(review().mayRead().isAllowed()).isTrue();
        assertThat(matter().reportIsOpen()).isTrue();
        sign();

        assertThat(review().report())
                .isInstanceOfSatisfying(
                        OfficialReport.Signed.class,
                        signed -> assertThat(signed.signedAs()).isEqualTo(Role.HEAD_OF_ADMINISTRATION));
        assertThat(printed()).contains("HEAD_OF_ADMINISTRATION SON förvaltningschef");
    }

    @Test
    void reviews_comments_gives_back_and_approves_and_leaves_the_signing_to_whom_it_was_given() {
        order(Role.HEAD_OF_ADMINISTRATION, Role.COMMITTEE_SECRETARY, true);
        send();
        head(() -> {
            city.use(CommentOnReport.class).comment(report, "bakgrund", "Bakgrunden saknas.");
            city.use(ReturnReport.class).giveBack(report, "Se synpunkten.");
            return report;
        });
        send();
        head(() -> {
            city.use(ApproveReport.class).approve(report, edition(), "");
            return report;
        });

        assertThat(review().report()).isInstanceOf(OfficialReport.Approved.class);
        assertThat(review().maySign().isAllowed()).isFalse();
        assertThatThrownBy(this::sign).isInstanceOf(RefusedException.class);
    }

    @Test
    void reads_the_matter_and_signed_reports_and_no_other_where_the_order_gives_no_part() {
        order(Role.COMMITTEE_SECRETARY, Role.ANALYST, false);
        assertThat(matter().matter().id()).isEqualTo(matter);
        assertThat(review().mayRead().isAllowed()).isFalse();
        send();
        assertThat(review().mayRead().isAllowed()).isFalse();
        assertThat(review().mayComment().isAllowed()).isFalse();
        assertThat(waiting()).noneMatch(waiting -> waiting.report().equals(report));

        order(null, Role.ANALYST, false);
        analyst(() -> {
            city.use(SignOfficialReport.class).sign(report, edition(), MattersFixture.DESPITE);
            return report;
        });
        assertThat(review().mayRead().isAllowed()).isTrue();
        assertThat(matter().reportIsOpen()).isTrue();
    }

    @Test
    void writes_nothing_and_sets_no_order() {
        order(Role.HEAD_OF_ADMINISTRATION, Role.HEAD_OF_ADMINISTRATION, true);
        List<Runnable> acts = List.of(
                () -> city.use(OpenReport.class).open(matter),
                () -> city.use(SaveReport.class)
                        .save(ReportEdit.of(report, Map.of("bakgrund", new ReportEdit.Typed(0, "Eget.")))),
                () -> city.use(SendForReview.class).send(report, ""),
                () -> city.use(AssignOfficer.class)
                        .assign(
                                matter,
                                city.person(Role.ANALYST, city.committee).staff()),
                () -> city.use(SetSigningOrder.class).set(city.committee.id(), SigningOrder.ONE_STEP));

        assertThat(acts)
                .allSatisfy(act -> assertThatThrownBy(() -> city.does(Role.HEAD_OF_ADMINISTRATION, city.committee, act))
                        .isInstanceOf(RefusedException.class));
    }

    @Test
    void the_head_of_another_authority_finds_no_such_report() {
        order(null, Role.HEAD_OF_ADMINISTRATION, true);
        send();
        String edition = edition();
        List<Runnable> acts = List.of(
                () -> city.use(ReadMatter.class).read(matter),
                () -> city.use(ReadReview.class).read(report),
                () -> city.use(SignOfficialReport.class).sign(report, edition, MattersFixture.DESPITE),
                () -> city.use(ReturnReport.class).giveBack(report, ""));

        assertThat(acts)
                .allSatisfy(act -> assertThatThrownBy(() -> city.does(Role.HEAD_OF_ADMINISTRATION, city.board, act))
                        .isInstanceOf(NotFoundException.class));
        assertThat(city.as(
                        Role.HEAD_OF_ADMINISTRATION,
                        city.board,
                        () -> city.use(ReadReview.class)
                                .waitingFor(city.person(Role.HEAD_OF_ADMINISTRATION, city.board))))
                .isEmpty();
    }

    @Test
    void a_report_waits_on_the_day_of_whoever_is_to_read_it_with_who_sent_it_and_what_it_is_for() {
        order(Role.HEAD_OF_ADMINISTRATION, Role.HEAD_OF_ADMINISTRATION, true);
        assertThat(standing()).isNull();
        send();

        ReviewStore.Waiting waits = waits();
        assertThat(waits.forSignature()).isFalse();
        assertThat(waits.from()).isEqualTo("ANALYST SON");
        assertThat(waits.meetingOn()).isEqualTo(today.plusDays(3));
        assertThat(waits.replyDueOn()).isEqualTo(today.plusDays(10));
        assertThat(waits.isLate(today.plusDays(3))).isFalse();
        assertThat(waits.isLate(today.plusDays(4))).isTrue();
        assertThat(standing()).isEqualTo(ReviewStore.HandedOn.TO_REVIEW);

        head(() -> {
            city.use(ApproveReport.class).approve(report, edition(), "");
            return report;
        });
        assertThat(waits().forSignature()).isTrue();
        assertThat(waits().from()).isEqualTo("HEAD_OF_ADMINISTRATION SON");
        assertThat(standing()).isEqualTo(ReviewStore.HandedOn.TO_SIGN);

        sign();
        assertThat(waiting()).noneMatch(waiting -> waiting.report().equals(report));
        assertThat(onTheirWay()).noneMatch(waiting -> waiting.matter().equals(matter));
    }

    @Test
    void what_nobody_handles_is_on_their_day() {
        assertThat(ahead().unassigned()).noneMatch(line -> line.id().equals(matter));
        city.referral(city.motion().matter(), city.committee);
        MatterId nobodys = city.registered(city.committee);

        assertThat(ahead().unassigned()).anyMatch(line -> line.id().equals(nobodys));
    }

    @Test
    void where_nobody_reviews_what_was_sent_waits_to_be_signed() {
        order(null, Role.HEAD_OF_ADMINISTRATION, false);
        send();

        assertThat(waits().forSignature()).isTrue();
        assertThat(standing()).isEqualTo(ReviewStore.HandedOn.TO_SIGN);
    }

    @Test
    void the_database_itself_knows_who_signs_reports() {
        order(null, Role.HEAD_OF_ADMINISTRATION, true);

        assertThatThrownBy(() -> city.wired.callInTransactionAs(
                        city.person(Role.COMMITTEE_SECRETARY, city.committee),
                        () -> city.use(JdbcClient.class)
                                .sql("""
                                        update matters.signing_order set signer = 'COMMITTEE_MEMBER'
                                        where compartment_id = :authority
                                        """)
                                .param("authority", city.committee.id().value())
                                .update()))
                .rootCause()
                .hasMessageContaining("signing_order_signer_check");
        assertThatThrownBy(() -> new SigningOrder(today, null, Role.COMMITTEE_MEMBER, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private ReadMatter.MatterView matter() {
        return head(() -> city.use(ReadMatter.class).read(matter));
    }

    private ReadReview.Review review() {
        return head(() -> city.use(ReadReview.class).read(report));
    }

    private String edition() {
        return analyst(() -> city.use(ReadReview.class).read(report)).edition().mark();
    }

    private List<ReviewStore.Waiting> waiting() {
        return head(
                () -> city.use(ReadReview.class).waitingFor(city.person(Role.HEAD_OF_ADMINISTRATION, city.committee)));
    }

    private ReviewStore.Waiting waits() {
        return waiting().stream()
                .filter(waiting -> waiting.report().equals(report))
                .findFirst()
                .orElseThrow();
    }

    private List<ReviewStore.OnItsWay> onTheirWay() {
        return ahead().coming().stream()
                .filter(coming -> coming.meeting().header().id().equals(meeting))
                .flatMap(coming -> coming.onTheirWay().stream())
                .toList();
    }

    private ReadDay.Ahead ahead() {
        return head(() -> city.use(ReadDay.class).ofHead(city.person(Role.HEAD_OF_ADMINISTRATION, city.committee)));
    }

    private ReviewStore.@Nullable HandedOn standing() {
        return onTheirWay().stream()
                .filter(written -> written.matter().equals(matter))
                .findFirst()
                .orElseThrow()
                .standing();
    }

    private void send() {
        analyst(() -> {
            city.use(SendForReview.class).send(report, "");
            return report;
        });
    }

    private void sign() {
        String read = edition();
        head(() -> {
            city.use(SignOfficialReport.class).sign(report, read, MattersFixture.DESPITE);
            return report;
        });
    }

    private String printed() throws IOException {
        byte[] pdf = head(() -> city.use(StoredDocuments.class)
                .open(new DocumentId(city.use(ReadReport.class).read(report).file()))
                .bytes());
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
        }
    }

    private <T> T analyst(Supplier<T> work) {
        return city.as(Role.ANALYST, city.committee, work);
    }

    private <T> T head(Supplier<T> work) {
        return city.as(Role.HEAD_OF_ADMINISTRATION, city.committee, work);
    }

    private void order(@Nullable Role reviewer, Role signer, boolean two) {
        city.does(
                Role.COMMITTEE_SECRETARY,
                city.committee,
                () -> city.use(SetSigningOrder.class)
                        .set(city.committee.id(), new SigningOrder(today, reviewer, signer, two)));
    }
}
