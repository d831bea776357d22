package se.rodatraden.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestClock;
import se.rodatraden.TestDatabase;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.domain.MatterDocument;
import se.rodatraden.matters.domain.Referral;
import se.rodatraden.matters.lint.DescribedMatter;
import se.rodatraden.matters.usecase.DescribeMatter;
import se.rodatraden.matters.usecase.DiscloseMarked;
import se.rodatraden.matters.usecase.DispatchDecision;
import se.rodatraden.matters.usecase.LiftSecrecy;
import se.rodatraden.matters.usecase.MarkSecret;
import se.rodatraden.matters.usecase.OpenReport;
import se.rodatraden.matters.usecase.PrepareDecision;
import se.rodatraden.matters.usecase.PrintReport;
import se.rodatraden.matters.usecase.ReadCompilation;
import se.rodatraden.matters.usecase.ReadMail;
import se.rodatraden.matters.usecase.ReadMatter;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.ReadReview;
import se.rodatraden.matters.usecase.ReadRound;
import se.rodatraden.matters.usecase.ReadSectionHistory;
import se.rodatraden.matters.usecase.RecordDecision;
import se.rodatraden.matters.usecase.RegisterDocument.Secret;
import se.rodatraden.matters.usecase.ReportEdit;
import se.rodatraden.matters.usecase.SaveReport;
import se.rodatraden.matters.usecase.SavedReport;
import se.rodatraden.matters.usecase.SignOfficialReport;

/** A report that is marked secret, on its way to the authority that asked, and what the reply tells whom there. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MarkedReplyTest {
    private static final String REASON = "Platsen känner bara de boende till.";

    private final MattersFixture city;
    private final MatterId asked;
    private final MatterId answering;
    private final int report;

    MarkedReplyTest(TestDatabase database) {
        this.city = new MattersFixture(database);
        this.asked = city.motion().matter();
        city.referral(asked, city.committee);
        this.answering = city.registered(city.committee);
        this.report = signed();
    }

    private int signed() {
        OfficialReportId opened = city.report(city.committee, answering);
        city.does(Role.ANALYST, city.committee, () -> {
            SavedReport saved = city.use(SaveReport.class)
                    .save(new ReportEdit(
                            opened,
                            new ReportEdit.Chosen<>(null, ReplyStance.OPPOSES),
                            ReportEdit.Chosen.untouched(),
                            Map.of(
                                    "forslag-till-beslut", new ReportEdit.Typed(0, "Nämnden avstyrker."),
                                    "sammanfattning", new ReportEdit.Typed(0, "Förslaget röjer platsen."),
                                    "synpunkter", new ReportEdit.Typed(0, REASON))));
            city.use(SignOfficialReport.class).sign(opened, saved.edition().mark(), MattersFixture.DESPITE);
        });
        return documents(Role.REGISTRAR, city.committee, answering).stream()
                .filter(document -> document.direction() == MatterDocument.Direction.DRAWN_UP)
                .findFirst()
                .orElseThrow()
                .ordinal();
    }

    @BeforeAll
    void decided() {
        city.does(
                Role.REGISTRAR,
                city.committee,
                () -> city.use(MarkSecret.class)
                        .mark(answering, report, new Secret("26 kap. 1 § OSL", List.of(Role.ANALYST))));
        FormalMeetingId meeting = city.meeting(city.committee, TestClock.TODAY);
        city.placed(city.committee, answering, meeting);
        PrepareDecision.DecisionOffer offer = city.as(
                Role.COMMITTEE_SECRETARY,
                city.committee,
                () -> city.use(PrepareDecision.class).prepare(answering));
        assertThat(offer.stance()).as("a mark that does not name the secretary").isNull();
        assertThat(offer.proposal()).doesNotContain("avstyrker");
        city.does(
                Role.COMMITTEE_SECRETARY,
                city.committee,
                () -> city.use(RecordDecision.class)
                        .record(new RecordDecision.Particulars(
                                answering,
                                DecisionOutcome.AS_PROPOSED,
                                city.paragraph(),
                                List.of("Nämnden avstyrker."),
                                ReplyStance.OPPOSES,
                                "",
                                "",
                                true,
                                List.of())));
    }

    @AfterAll
    void close() {
        city.close();
    }

    @Test
    @Order(1)
    void a_marked_report_is_not_sent_before_its_registrar_has_noted_what_lets_it() {
        assertThat(refusal(() -> dispatches(Role.COMMITTEE_SECRETARY))).isEqualTo("matters.refused.marked-not-yours");
        assertThat(refusal(() -> dispatches(Role.REGISTRAR))).isEqualTo("matters.refused.marked-not-disclosed");
        assertThat(waiting()).isZero();
        assertThat(refusal(() -> discloses("för att mottagaren vill"))).isEqualTo("matters.refused.no-provision");
        discloses("10 kap. 2 § OSL");

        dispatches(Role.REGISTRAR);

        assertThat(waiting()).isEqualTo(1);
        for (Role role : List.of(Role.ANALYST, Role.COMMITTEE_MEMBER)) {
            assertThat(rows(role, "matters.delivery where kind = 'REFERRAL_REPLY'"))
                    .as("the mail, to " + role)
                    .isZero();
            assertThat(rows(role, "matters.delivery_document")).isZero();
        }
    }

    @Test
    @Order(1)
    void what_was_written_in_a_marked_report_is_read_by_those_whom_the_mark_names() {
        OfficialReportId signed = city.as(
                Role.REGISTRAR,
                city.committee,
                () -> city.use(ReadMatter.class)
                        .read(answering)
                        .matter()
                        .signedReport()
                        .orElseThrow());

        for (Role role : List.of(Role.COMMITTEE_SECRETARY, Role.COMMITTEE_MEMBER)) {
            for (Runnable read : List.<Runnable>of(
                    () -> city.use(ReadReport.class).read(signed),
                    () -> city.use(ReadReview.class).read(signed),
                    () -> city.use(ReadSectionHistory.class).read(signed, "sammanfattning"),
                    () -> city.use(PrintReport.class).print(signed, PrintReport.Format.HTML))) {
                assertThat(refusal(() -> city.does(role, city.committee, read)))
                        .as(role.name())
                        .isEqualTo("matters.refused.marked-report");
            }
            assertThat(sectionsOf(role, city.committee, signed)).as(role.name()).isEmpty();
        }
        assertThat(described(Role.COMMITTEE_SECRETARY).context().stance()).isNull();
        assertThat(described(Role.ANALYST).context().stance()).isEqualTo(ReplyStance.OPPOSES);
        assertThat(sectionsOf(Role.ANALYST, city.committee, signed)).contains("röjer platsen");
        assertThat(city.as(
                                Role.ANALYST,
                                city.committee,
                                () -> city.use(ReadReport.class).read(signed))
                        .report()
                        .content()
                        .text("sammanfattning"))
                .contains("röjer platsen");
    }

    @Test
    @Order(2)
    void the_mark_goes_along_and_hides_stance_and_reasons_wherever_they_could_be_read() {
        city.registered(city.board);

        assertThat(referral(Role.REGISTRAR))
                .isInstanceOfSatisfying(
                        Referral.Answered.class,
                        answered -> assertThat(answered.secrecy()).isEqualTo("26 kap. 1 § OSL"));
        for (Role role : List.of(Role.ANALYST, Role.COMMITTEE_SECRETARY, Role.COMMITTEE_MEMBER)) {
            assertThat(referral(role)).as(role.name()).isInstanceOf(Referral.Withheld.class);
            assertThat(referral(role).standing(TestClock.TODAY).isAnswered()).isTrue();
            assertThat(rows(role, "matters.referral_reply")).isZero();
            assertThat(rows(role, "matters.delivery where kind = 'REFERRAL_REPLY'"))
                    .isZero();
            assertThat(documents(role, city.board, asked).toString())
                    .doesNotContain(REASON, "röjer platsen", "avstyrker");
            assertThat(city.as(
                                    role,
                                    city.board,
                                    () -> city.use(ReadMatter.class).read(asked))
                            .toString())
                    .doesNotContain(REASON, "OPPOSES");
        }
        ReadCompilation.CompilationView compilation = city.as(
                Role.ANALYST, city.board, () -> city.use(ReadCompilation.class).read(asked, null));
        assertThat(compilation.draft().text())
                .contains("# Socialnämnden", "sekretessmarkerat")
                .doesNotContain(REASON, "avstyrker");
        assertThat(compilation.round().byStance()).isEmpty();
        assertThat(compilation.round().answeredCount()).isEqualTo(1);
        assertThat(city.as(
                                Role.ANALYST,
                                city.board,
                                () -> city.use(MatterTrail.class).of(motion()))
                        .toString())
                .doesNotContain("stance=OPPOSES");
    }

    @Test
    @Order(3)
    void a_marked_reply_is_named_and_not_told_in_a_report_that_anybody_may_read() {
        city.does(
                Role.REGISTRAR,
                city.board,
                () -> documents(Role.REGISTRAR, city.board, asked).stream()
                        .filter(document -> document.secrecy() != null)
                        .forEach(document -> {
                            city.use(LiftSecrecy.class).lift(asked, document.ordinal());
                            city.use(MarkSecret.class)
                                    .mark(asked, document.ordinal(), new Secret("26:1", List.of(Role.ANALYST)));
                        }));
        assertThat(referral(Role.ANALYST)).isInstanceOf(Referral.Answered.class);

        OfficialReportId opened = city.report(city.board, asked);

        assertThat(sectionsOf(Role.COMMITTEE_MEMBER, city.board, opened))
                .contains("sekretessmarkerat (26 kap. 1 § OSL)")
                .doesNotContain(REASON, "röjer platsen");
        assertThat(city.as(
                        Role.ANALYST,
                        city.board,
                        () -> city.use(OpenReport.class).open(asked)))
                .isEqualTo(opened);
    }

    private DescribedMatter described(Role role) {
        return city.as(
                role, city.committee, () -> city.use(DescribeMatter.class).describe(answering));
    }

    private CouncilMotionId motion() {
        return city.as(
                Role.ANALYST,
                city.board,
                () -> city.use(ReadMatter.class).read(asked).matter().header().motion());
    }

    private String sectionsOf(Role role, Authority authority, OfficialReportId opened) {
        return city.wired.callInTransactionAs(
                city.person(role, authority),
                () -> String.join(
                        "\n",
                        city.use(JdbcClient.class)
                                .sql("select text from matters.report_section where report_id = :report")
                                .param("report", opened.value())
                                .query(String.class)
                                .list()));
    }

    private int rows(Role role, String from) {
        return city.wired.callInTransactionAs(
                city.person(role, city.board),
                () -> city.use(JdbcClient.class)
                        .sql("select count(*) from " + from)
                        .query(Integer.class)
                        .single());
    }

    private Referral referral(Role role) {
        return city.as(
                role,
                city.board,
                () -> city.use(ReadRound.class).read(asked).getFirst().referral());
    }

    private void dispatches(Role role) {
        city.does(role, city.committee, () -> city.use(DispatchDecision.class).dispatch(answering));
    }

    private void discloses(String provision) {
        city.does(
                Role.REGISTRAR,
                city.committee,
                () -> city.use(DiscloseMarked.class).disclose(answering, report, provision));
    }

    private int waiting() {
        return city.as(
                Role.REGISTRAR,
                city.board,
                () -> city.use(ReadMail.class).waiting().size());
    }

    private static String refusal(Runnable act) {
        RefusedException[] refused = new RefusedException[1];
        assertThatThrownBy(act::run).isInstanceOfSatisfying(RefusedException.class, thrown -> refused[0] = thrown);
        return refused[0].refused().reason();
    }

    private List<MatterDocument> documents(Role role, Authority authority, MatterId matter) {
        return city.as(
                role, authority, () -> city.use(ReadMatter.class).read(matter).documents());
    }
}
