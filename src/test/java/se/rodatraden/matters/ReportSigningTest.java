package se.rodatraden.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.util.Throwables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.audit.EventLog;
import se.rodatraden.documents.DocumentId;
import se.rodatraden.documents.StoredDocuments;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.domain.MandateHolder;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.domain.ReviewStep;
import se.rodatraden.matters.domain.SigningOrder;
import se.rodatraden.matters.usecase.AddSource;
import se.rodatraden.matters.usecase.ApproveReport;
import se.rodatraden.matters.usecase.DismissFinding;
import se.rodatraden.matters.usecase.NoteMandate;
import se.rodatraden.matters.usecase.OpenReport;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.ReadReview;
import se.rodatraden.matters.usecase.RecordDecision;
import se.rodatraden.matters.usecase.ReportEdit;
import se.rodatraden.matters.usecase.SaveReport;
import se.rodatraden.matters.usecase.SavedReport;
import se.rodatraden.matters.usecase.SendForReview;
import se.rodatraden.matters.usecase.SetReportOutline;
import se.rodatraden.matters.usecase.SetSigningOrder;
import se.rodatraden.matters.usecase.SignOfficialReport;

/** What is signed is what the signer has read, whoever writes or presses beside it. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportSigningTest {
    private static final String FROM_IT = " from matters.official_report where id = :report";
    private static final String CLAUSES = "forslag-till-beslut";

    private final MattersFixture city;
    private final JdbcClient locks;
    private final ExecutorService colleague = Executors.newSingleThreadExecutor();
    private MatterId matter;
    private OfficialReportId report;

    ReportSigningTest(TestDatabase database) {
        city = new MattersFixture(database);
        locks = JdbcClient.create(database.runtime());
    }

    @AfterAll
    void close() {
        colleague.shutdownNow();
        city.close();
    }

    @BeforeEach
    void a_report_is_ready_to_be_signed() {
        order(null, Role.ANALYST, false);
        city.referral(city.motion().matter(), city.committee);
        matter = city.registered(city.committee);
        report = city.report(city.committee, matter);
        analyst(() -> city.use(SaveReport.class)
                .save(new ReportEdit(
                        report,
                        new ReportEdit.Chosen<>(null, ReplyStance.PARTLY),
                        ReportEdit.Chosen.untouched(),
                        Map.of(
                                CLAUSES,
                                new ReportEdit.Typed(0, "Nämnden överlämnar svaret."),
                                "bakgrund",
                                new ReportEdit.Typed(0, "Det första stycket.")))));
    }

    @Test
    void a_word_that_is_saved_while_it_is_signed_is_read_before_it_is_signed() {
        String read = edition();
        CompletableFuture<Void> signing =
                city.wired.callInTransactionAs(city.person(Role.ANALYST, city.committee), () -> {
                    city.use(SaveReport.class)
                            .save(ReportEdit.of(
                                    report, Map.of("bakgrund", new ReportEdit.Typed(1, "Ett stycke som ingen läst."))));
                    CompletableFuture<Void> begun = CompletableFuture.runAsync(() -> sign(read), colleague);
                    untilItWaitsOrIsDone(begun);
                    return begun;
                });

        assertThatThrownBy(signing::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(RefusedException.class);
        assertThat(review().report()).isInstanceOf(OfficialReport.Draft.class);
        sign(edition());
        assertThat(review().report()).isInstanceOf(OfficialReport.Signed.class);
    }

    @Test
    void an_edition_that_has_been_changed_since_is_not_signed() {
        String read = edition();
        analyst(() -> {
            city.use(AddSource.class).add(report, new AddSource.Particulars("", "Egen beräkning", "", ""));
            return report;
        });

        assertThatThrownBy(() -> sign(read))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refused())
                                .isEqualTo(Verdict.refused("matters.refused.changed-since-read")));
        assertThatThrownBy(() -> sign("")).isInstanceOf(RefusedException.class);
    }

    @Test
    void a_report_without_errors_is_signed_without_a_reason() {
        sign(edition(), "");

        assertThat(review().steps())
                .singleElement()
                .satisfies(step -> assertThat(step.note()).isEmpty());
        assertThat(eventsOfTheMatter()).contains("matters.event.report-signed");
    }

    @Test
    void an_error_that_nobody_has_let_be_is_signed_with_a_reason_that_the_report_keeps() {
        save(1, "Barnet har personnumret 20100301-2380.");

        assertThatThrownBy(() -> sign(edition(), " "))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refused())
                                .isEqualTo(Verdict.refused("matters.refused.errors-open", 1L)));
        sign(edition(), "Numret är ett provnummer.");

        assertThat(review().steps())
                .singleElement()
                .satisfies(step -> assertThat(step.note()).isEqualTo("Numret är ett provnummer."));
        assertThat(eventsOfTheMatter()).contains("matters.event.report-signed-despite");
    }

    @Test
    void an_error_that_the_writer_has_let_be_asks_for_no_other_reason() {
        save(1, "Barnet har personnumret 20100301-2380.");
        analyst(() -> {
            ReadReport.ReportView view = city.use(ReadReport.class).read(report);
            city.use(DismissFinding.class)
                    .dismiss(
                            report,
                            view.warnings().stream().map(view::mark).collect(Collectors.toSet()),
                            "Ett provnummer.");
            return report;
        });

        sign(edition(), "");
        assertThat(review().report()).isInstanceOf(OfficialReport.Signed.class);
    }

    private List<String> eventsOfTheMatter() {
        return analyst(() -> city.use(EventLog.class).of(matter.value())).stream()
                .map(EventLog.Event::event)
                .toList();
    }

    @Test
    void the_database_itself_keeps_what_was_signed_and_all_that_hangs_on_it() {
        analyst(() -> {
            city.use(AddSource.class).add(report, new AddSource.Particulars("", "Egen beräkning", "", ""));
            return report;
        });
        sign(edition());

        for (String change : List.of(
                "update matters.official_report set signed_on = null, signed_by = null, signer = null, signed_as = null"
                        + " where id = :report",
                "update matters.official_report set stance = 'OPPOSES' where id = :report",
                "update matters.official_report set review = 'APPROVED' where id = :report",
                ofTheReport("report_section", "section_key, version, text, saved_at, saved_by, writer")
                        + "'bakgrund', 100, 'Annat', now(), access.actor(), 'Någon annan'" + FROM_IT,
                ofTheReport("report_annex", "position, title, stored_id") + "9, 'Bilaga', uuidv7()" + FROM_IT,
                ofTheReport("cited_evidence", "snapshot_id, receipt_hash, section_key, cited_on")
                        + "uuidv7(), '', 'bakgrund', opened_on" + FROM_IT,
                ofTheReport("report_source", "number, author, title, dated, address") + "9, '', 'En till', '', ''"
                        + FROM_IT,
                "update matters.report_source set title = 'En annan' where report_id = :report",
                ofTheReport("dismissed_finding", "mark, rule, reason, dismissed_at, dismissed_by, person")
                        + "'0123456789abcdef', 'x', 'y', now(), access.actor(), 'z'" + FROM_IT,
                ofTheReport("review_step", "ordinal, kind, taken_at, taken_by, person")
                        + "9, 'APPROVED', now(), access.actor(), 'z'" + FROM_IT,
                ofTheReport("review_comment", "section_key, text, said_at, author")
                        + "'bakgrund', 'Efteråt', now(), 'z'" + FROM_IT)) {
            assertThat(refused(change)).as(change).contains("a signed report never changes");
        }
        for (String change : List.of(
                "stored_id = uuidv7()",
                "body = 'en annan text'",
                "title = 'Ett annat'",
                "secrecy = '26 kap. 1 § OSL', stored_id = null")) {
            assertThat(refused("update matters.matter_document d set " + change
                            + " from matters.official_report r where r.id = :report and d.id = r.document_id"))
                    .as(change)
                    .contains("a document never changes");
        }
    }

    private static String ofTheReport(String table, String columns) {
        return "insert into matters." + table + " (report_id, compartment_id, matter_id, " + columns
                + ") select id, compartment_id, matter_id, ";
    }

    @Test
    void the_database_itself_knows_whose_hand_it_was() {
        assertThat(refused("update matters.official_report set signed_on = opened_on, signed_by = uuidv7(),"
                        + " signer = 'Någon annan', signed_as = 'ANALYST' where id = :report"))
                .contains("a report is signed by whoever signs it");
        assertThat(refused("insert into matters.official_report"
                        + " (compartment_id, matter_id, opened_on, signed_on, signed_by, signer, signed_as)"
                        + " select compartment_id, matter_id, opened_on, opened_on, access.actor(), 'z', 'ANALYST'"
                        + FROM_IT))
                .contains("a report is signed by whoever signs it");
        assertThat(refused(ofTheReport("review_step", "ordinal, kind, taken_at, taken_by, person")
                        + "9, 'APPROVED', now(), uuidv7(), 'Någon annan'" + FROM_IT))
                .contains("a step is taken by whoever takes it");
    }

    @Test
    void nothing_hangs_on_a_report_of_another_authority() {
        sign(edition());

        assertThatThrownBy(() -> city.wired.callInTransactionAs(
                        city.person(Role.ANALYST, city.district),
                        () -> city.use(JdbcClient.class)
                                .sql("""
                                        insert into matters.report_section (report_id, compartment_id, matter_id,
                                            section_key, version, text, saved_at, saved_by, writer)
                                        values (:report, :district, :matter, 'bakgrund', 100, 'Annat', now(), uuidv7(), 'z')
                                        """)
                                .param("report", report.value())
                                .param("district", city.district.id().value())
                                .param("matter", matter.value())
                                .update()))
                .rootCause()
                .hasMessageContaining("of_its_report");
    }

    /** What the database says to the analyst who sends it that. */
    private String refused(String change) {
        Throwable thrown = catchThrowable(() -> city.wired.callInTransactionAs(
                city.person(Role.ANALYST, city.committee),
                () -> city.use(JdbcClient.class)
                        .sql(change)
                        .param("report", report.value())
                        .update()));
        assertThat(thrown).as(change).isNotNull();
        return Throwables.getRootCause(thrown).getMessage();
    }

    @Test
    void two_who_approve_at_once_are_one_approval_and_one_refusal() {
        order(Role.COMMITTEE_SECRETARY, Role.ANALYST, false);
        send();
        String read = edition();
        CompletableFuture<Void> second =
                city.wired.callInTransactionAs(city.person(Role.COMMITTEE_SECRETARY, city.committee), () -> {
                    city.use(ApproveReport.class).approve(report, read, "");
                    CompletableFuture<Void> begun = CompletableFuture.runAsync(
                            () -> city.does(
                                    Role.COMMITTEE_SECRETARY,
                                    city.committee,
                                    () -> city.use(ApproveReport.class).approve(report, read, "")),
                            colleague);
                    untilItWaitsOrIsDone(begun);
                    return begun;
                });

        assertThatThrownBy(second::join).hasCauseInstanceOf(RefusedException.class);
        assertThat(review().steps())
                .extracting(ReviewStep::act)
                .containsExactly(ReviewStep.Act.SENT, ReviewStep.Act.APPROVED);
    }

    @Test
    void is_handed_on_to_the_secretary_who_signs_without_a_review_and_signs_nothing_unread() throws Exception {
        order(null, Role.COMMITTEE_SECRETARY, false);
        assertThat(secretary().mayRead().isAllowed()).isFalse();
        assertThat(secretary().maySign().isAllowed()).isFalse();
        assertThatThrownBy(() -> city.does(
                        Role.COMMITTEE_SECRETARY,
                        city.committee,
                        () -> city.use(SignOfficialReport.class).sign(report, edition(), MattersFixture.DESPITE)))
                .isInstanceOf(RefusedException.class);
        assertThat(review().maySend().isAllowed()).isTrue();

        send();
        assertThat(review().maySign().isAllowed()).isFalse();
        assertThat(secretary().mayRead().isAllowed()).isTrue();
        assertThat(secretary().mayApprove().isAllowed()).isFalse();
        assertThat(secretary().mayReturn().isAllowed()).isTrue();
        assertThat(city.as(
                        Role.COMMITTEE_SECRETARY,
                        city.committee,
                        () -> city.use(ReadReview.class)
                                .waitingFor(city.person(Role.COMMITTEE_SECRETARY, city.committee))))
                .anyMatch(waiting -> waiting.report().equals(report) && waiting.forSignature());
        city.does(
                Role.COMMITTEE_SECRETARY,
                city.committee,
                () -> city.use(SignOfficialReport.class)
                        .sign(report, secretary().edition().mark(), MattersFixture.DESPITE));

        assertThat(printed())
                .contains("COMMITTEE_SECRETARY SON nämndsekreterare")
                .doesNotContain("SON handläggare");
    }

    @Test
    void whoever_has_written_in_it_neither_reviews_nor_signs_where_two_are_asked_for() {
        order(Role.ANALYST, Role.ANALYST, true);
        send();

        assertThat(review().mayApprove()).isEqualTo(Verdict.refused("matters.refused.writer-too"));
        assertThat(review().mayReturn().isAllowed()).isFalse();
    }

    @Test
    void a_source_that_a_clause_cites_makes_no_clause() throws Exception {
        analyst(() -> {
            city.use(AddSource.class).add(report, new AddSource.Particulars("Socialstyrelsen", "Insatser", "2023", ""));
            return city.use(SaveReport.class)
                    .save(ReportEdit.of(
                            report,
                            Map.of(
                                    CLAUSES,
                                    new ReportEdit.Typed(1, "Nämnden överlämnar svaret[^källa-1]."),
                                    "bakgrund",
                                    new ReportEdit.Typed(1, "Känt[^källa-1]."))));
        });
        sign(edition());

        assertThat(printed())
                .contains("Nämnden överlämnar svaret.")
                .containsOnlyOnce("Socialstyrelsen: Insatser, 2023.")
                .doesNotContain("källa-1");
    }

    @Test
    void what_was_chosen_elsewhere_stands_until_it_has_been_seen() {
        SavedReport kept = choose(null, ReplyStance.OPPOSES, "En mening.");
        assertThat(kept.unsettled()).containsExactly(ReportEdit.Choice.STANCE);
        assertThat(kept.stance()).isEqualTo(ReplyStance.PARTLY);
        assertThat(review().report().content().text("bakgrund")).isEqualTo("En mening.");

        SavedReport untouched = analyst(() -> city.use(SaveReport.class)
                .save(ReportEdit.of(report, Map.of("bakgrund", new ReportEdit.Typed(2, "En annan.")))));
        assertThat(untouched.stance()).isEqualTo(ReplyStance.PARTLY);

        assertThat(choose(ReplyStance.PARTLY, ReplyStance.OPPOSES, "En tredje.").unsettled())
                .isEmpty();
        assertThat(review().report().content().stance()).isEqualTo(ReplyStance.OPPOSES);
    }

    @Test
    void goes_on_from_an_own_text_that_a_colleagues_was_joined_with() {
        save(1, "Ett.\n\nTvå.");
        save(2, "Ett.\n\nTvå, av kollegan.");
        SavedReport joined = save(2, "Ett, av mig.\n\nTvå.");
        assertThat(joined.joined()).isNotEmpty();
        int version = joined.sections().get("bakgrund").version();

        analyst(() -> city.use(SaveReport.class)
                .save(ReportEdit.of(
                        report,
                        Map.of(
                                "bakgrund",
                                new ReportEdit.Typed(
                                        version, "Ett, av mig, och mer.\n\nTvå.", "Ett, av mig.\n\nTvå.", null)))));

        assertThat(review().report().content().text("bakgrund"))
                .isEqualTo("Ett, av mig, och mer.\n\nTvå, av kollegan.");
    }

    @Test
    void a_report_that_was_returned_goes_on_with_all_that_it_had_and_whose_it_was() {
        analyst(() -> {
            city.use(AddSource.class).add(report, new AddSource.Particulars("", "Egen beräkning", "2024", ""));
            return report;
        });
        sign(edition());
        FormalMeetingId meeting = city.meeting(city.committee, LocalDate.now(city.wired.clock()));
        city.placed(city.committee, matter, meeting);
        city.does(Role.COMMITTEE_SECRETARY, city.committee, () -> {
            city.use(RecordDecision.class)
                    .record(new RecordDecision.Particulars(
                            matter,
                            DecisionOutcome.RETURNED,
                            city.paragraph(),
                            List.of("Nämnden överlämnar svaret."),
                            ReplyStance.PARTLY,
                            "Räkna på kostnaden.",
                            "",
                            false,
                            List.of()));
        });

        ReportOutline before = city.as(
                Role.COMMITTEE_SECRETARY,
                city.committee,
                () -> city.use(SetReportOutline.class)
                        .read(city.committee.id(), MatterKind.REFERRAL)
                        .now());
        outline(new ReportOutline(
                MatterKind.REFERRAL,
                List.of(new ReportOutline.Section(
                        "nytt-forslag", "Förslag", true, ReportOutline.Content.CLAUSES, ""))));
        OfficialReportId again = analyst(() -> city.use(OpenReport.class).open(matter));
        outline(before);

        ReadReport.ReportView view = analyst(() -> city.use(ReadReport.class).read(again));
        OfficialReport.Content content = view.report().content();
        assertThat(content.stance()).isEqualTo(ReplyStance.PARTLY);
        assertThat(content.text("nytt-forslag")).isEqualTo("Nämnden överlämnar svaret.");
        assertThat(content.section("bakgrund").writer()).isEqualTo("ANALYST SON");
        assertThat(content.text("bakgrund")).isEqualTo("Det första stycket.");
        assertThat(view.outline().has("bakgrund")).isTrue();
        assertThat(analyst(() -> city.use(ReadReview.class).read(again)).sources())
                .hasSize(1);
    }

    @Test
    void who_set_the_order_and_the_sections_is_told_in_the_history_of_the_authority() {
        outline(city.as(
                Role.COMMITTEE_SECRETARY,
                city.committee,
                () -> city.use(SetReportOutline.class)
                        .read(city.committee.id(), MatterKind.REFERRAL)
                        .now()));
        city.does(
                Role.COMMITTEE_SECRETARY,
                city.committee,
                () -> city.use(NoteMandate.class).note(city.committee.id(), MandateHolder.CHAIR, "SON 2023/41 § 12"));

        assertThat(analyst(() -> city.use(EventLog.class)
                        .of(new UUID(0, city.committee.id().value()))))
                .extracting(EventLog.Event::event)
                .contains("matters.event.order-set", "matters.event.outline-set", "matters.event.mandate-noted.CHAIR");
    }

    private void outline(ReportOutline outline) {
        city.does(
                Role.COMMITTEE_SECRETARY,
                city.committee,
                () -> city.use(SetReportOutline.class)
                        .set(city.committee.id(), LocalDate.now(city.wired.clock()), outline));
    }

    private SavedReport choose(@Nullable ReplyStance seen, ReplyStance now, String text) {
        int version = review().report().content().section("bakgrund").version();
        return analyst(() -> city.use(SaveReport.class)
                .save(new ReportEdit(
                        report,
                        new ReportEdit.Chosen<>(seen, now),
                        ReportEdit.Chosen.untouched(),
                        Map.of("bakgrund", new ReportEdit.Typed(version, text)))));
    }

    private SavedReport save(int seen, String text) {
        return analyst(() -> city.use(SaveReport.class)
                .save(ReportEdit.of(report, Map.of("bakgrund", new ReportEdit.Typed(seen, text)))));
    }

    private void send() {
        analyst(() -> {
            city.use(SendForReview.class).send(report, "");
            return report;
        });
    }

    private void sign(String edition) {
        sign(edition, MattersFixture.DESPITE);
    }

    private void sign(String edition, String despite) {
        analyst(() -> {
            city.use(SignOfficialReport.class).sign(report, edition, despite);
            return report;
        });
    }

    private String edition() {
        return review().edition().mark();
    }

    private ReadReview.Review review() {
        return analyst(() -> city.use(ReadReview.class).read(report));
    }

    private ReadReview.Review secretary() {
        return city.as(
                Role.COMMITTEE_SECRETARY,
                city.committee,
                () -> city.use(ReadReview.class).read(report));
    }

    private String printed() throws IOException {
        byte[] pdf = analyst(() -> city.use(StoredDocuments.class)
                .open(new DocumentId(city.use(ReadReport.class).read(report).file()))
                .bytes());
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
        }
    }

    private <T> T analyst(Supplier<T> work) {
        return city.as(Role.ANALYST, city.committee, work);
    }

    private void order(@Nullable Role reviewer, Role signer, boolean two) {
        city.does(
                Role.COMMITTEE_SECRETARY,
                city.committee,
                () -> city.use(SetSigningOrder.class)
                        .set(
                                city.committee.id(),
                                new SigningOrder(LocalDate.now(city.wired.clock()), reviewer, signer, two)));
    }

    private void untilItWaitsOrIsDone(CompletableFuture<?> other) {
        while (!other.isDone()
                && locks.sql("select count(*) from pg_locks where not granted")
                                .query(Long.class)
                                .single()
                        == 0) {
            Thread.onSpinWait();
        }
    }
}
