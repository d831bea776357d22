package se.rodatraden.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestClock;
import se.rodatraden.TestDatabase;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.domain.Arrival;
import se.rodatraden.matters.domain.DocumentNature;
import se.rodatraden.matters.domain.IncomingFile;
import se.rodatraden.matters.domain.MatterDocument;
import se.rodatraden.matters.domain.ReportAnnex;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.usecase.AttachAnnex;
import se.rodatraden.matters.usecase.DismissFinding;
import se.rodatraden.matters.usecase.DispatchDecision;
import se.rodatraden.matters.usecase.PrintReport;
import se.rodatraden.matters.usecase.ReadMatter;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.ReadReview;
import se.rodatraden.matters.usecase.RecordDecision;
import se.rodatraden.matters.usecase.RegisterDocument;
import se.rodatraden.matters.usecase.ReportEdit;
import se.rodatraden.matters.usecase.ReportPresence;
import se.rodatraden.matters.usecase.SaveReport;

/** What goes along with a report, and what its writer lets be of what the checks find. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportAnnexTest {
    private static final IncomingFile FILE =
            new IncomingFile("text/plain", "En karta.".getBytes(StandardCharsets.UTF_8));

    private final MattersFixture city;
    private MatterId matter;
    private OfficialReportId report;

    ReportAnnexTest(TestDatabase database) {
        city = new MattersFixture(database);
    }

    @AfterAll
    void close() {
        city.close();
    }

    @BeforeEach
    void a_report_is_begun() {
        city.referral(city.motion().matter(), city.committee);
        matter = city.registered(city.committee);
        report = city.report(city.committee, matter);
    }

    @Test
    void have_the_day_in_the_list_that_they_bear_and_only_once() {
        LocalDate day = LocalDate.of(2024, 5, 3);
        does(_ -> city.use(AttachAnnex.class).file(report, "Karta", day, FILE));
        does(_ -> city.use(AttachAnnex.class).file(report, "Enkät den 3 maj 2024", day, FILE));
        attach("Foto");
        int registered = register("Yttrande", null);
        does(_ -> city.use(AttachAnnex.class).document(report, registered, ""));

        assertThat(review().annexes())
                .extracting(ReportAnnex::listed)
                .containsExactly(
                        "Karta, 3 maj 2024",
                        "Enkät den 3 maj 2024",
                        "Foto",
                        "Yttrande, %s".formatted(written(LocalDate.now(city.wired.clock()))));
    }

    private static String written(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM y", Locale.of("sv", "SE")));
    }

    @Test
    void are_numbered_in_their_order_and_leave_no_hole() {
        attach("Karta");
        attach("Statistik");
        attach("Enkät");
        does(annexes ->
                city.use(AttachAnnex.class).moveUp(report, annexes.get(2).id()));
        assertThat(titles()).containsExactly("1 Karta", "2 Enkät", "3 Statistik");
        does(annexes ->
                city.use(AttachAnnex.class).moveUp(report, annexes.get(0).id()));
        assertThat(titles()).containsExactly("1 Karta", "2 Enkät", "3 Statistik");
        does(annexes ->
                city.use(AttachAnnex.class).remove(report, annexes.get(0).id()));
        assertThat(titles()).containsExactly("1 Enkät", "2 Statistik");
        attach("Ny");
        assertThat(titles()).containsExactly("1 Enkät", "2 Statistik", "3 Ny");
        assertThatThrownBy(() -> does(_ -> city.use(AttachAnnex.class).remove(report, new UUID(1, 1))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void who_changes_them_is_seen_by_whoever_writes_in_the_text() {
        attach("Karta");
        Actor.Person reader = city.person(Role.REGISTRAR, city.committee);
        assertThat(city.wired.callAs(
                        reader, () -> city.use(ReportPresence.class).others(report)))
                .containsExactly(city.person(Role.ANALYST, city.committee).name());
    }

    @Test
    void are_listed_in_what_is_printed_and_become_documents_when_it_is_signed() {
        attach("Karta över lekplatserna");
        assertThat(new String(
                        analyst(() -> city.use(PrintReport.class).print(report, PrintReport.Format.HTML))
                                .bytes(),
                        StandardCharsets.UTF_8))
                .contains("Karta över lekplatserna");
        assertThat(documents()).noneMatch(document -> document.title().contains("Karta"));

        city.writtenAndSigned(city.committee, report, "Nämnden överlämnar svaret.", ReplyStance.PARTLY);

        assertThat(documents()).anyMatch(document -> document.title().equals("Bilaga 1: Karta över lekplatserna"));
        assertThatThrownBy(() -> attach("För sent")).isInstanceOf(RefusedException.class);
    }

    @Test
    void go_along_when_the_decision_is_sent() {
        attach("Karta över lekplatserna");
        city.writtenAndSigned(city.committee, report, "Nämnden överlämnar svaret.", ReplyStance.PARTLY);
        city.placed(city.committee, matter, city.meeting(city.committee, TestClock.TODAY));
        city.does(
                Role.COMMITTEE_SECRETARY,
                city.committee,
                () -> city.use(RecordDecision.class)
                        .record(new RecordDecision.Particulars(
                                matter,
                                DecisionOutcome.AS_PROPOSED,
                                city.paragraph(),
                                List.of("Nämnden överlämnar svaret."),
                                ReplyStance.PARTLY,
                                "",
                                "",
                                true,
                                List.of())));

        city.does(
                Role.COMMITTEE_SECRETARY,
                city.committee,
                () -> city.use(DispatchDecision.class).dispatch(matter));

        List<String> enclosed = city.wired.callInTransactionAs(
                city.person(Role.REGISTRAR, city.board),
                () -> city.use(JdbcClient.class)
                        .sql("select title from matters.delivery_document")
                        .query(String.class)
                        .list());
        assertThat(enclosed).containsOnlyOnce("Bilaga 1: Karta över lekplatserna");
    }

    @Test
    void a_report_is_written_for_a_meeting_of_its_own_body() {
        FormalMeetingId others = city.meeting(city.board, TestClock.TODAY.plusDays(30));

        assertThatThrownBy(() -> does(_ -> city.use(SaveReport.class)
                        .save(new ReportEdit(
                                report,
                                ReportEdit.Chosen.untouched(),
                                new ReportEdit.Chosen<>(null, others),
                                Map.of()))))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused ->
                                assertThat(refused.refused().reason()).isEqualTo("matters.refused.meeting-of-another"));
    }

    @Test
    void a_document_of_the_matter_is_attached_once_and_one_that_is_marked_never() {
        int open = register("Kartläggning", null);
        int marked = register("Känslig bilaga", new RegisterDocument.Secret("26 kap. 1 § OSL", List.of(Role.ANALYST)));
        assertThat(review().attachable())
                .extracting(MatterDocument::ordinal)
                .contains(open)
                .doesNotContain(marked);
        assertThatThrownBy(() -> does(_ -> city.use(AttachAnnex.class).document(report, marked, "")))
                .isInstanceOf(NotFoundException.class);

        does(_ -> city.use(AttachAnnex.class).document(report, open, ""));

        assertThat(titles()).containsExactly("1 Kartläggning");
        assertThat(review().attachable()).extracting(MatterDocument::ordinal).doesNotContain(open);
        long before = documents().size();
        city.writtenAndSigned(city.committee, report, "Nämnden överlämnar svaret.", ReplyStance.PARTLY);
        assertThat(documents()).hasSize((int) before + 1);
    }

    @Test
    void another_annex_makes_another_edition() {
        String before = review().edition().mark();
        attach("Karta");
        assertThat(review().edition().mark()).isNotEqualTo(before);
    }

    @Test
    void a_finding_is_let_be_for_a_reason_and_comes_back_when_its_words_change() {
        save("Barn i åldern 3-5 år utvärdring. En annan mening.");
        Finding found = finding("bakgrund");
        String mark = view().mark(found);
        assertThatThrownBy(() -> dismiss(mark, "  ")).isInstanceOf(RefusedException.class);
        dismiss(mark, "Så heter den.");

        assertThat(view().warnings()).doesNotContain(found);
        assertThat(view().dismissed()).hasSize(1).first().satisfies(let -> {
            assertThat(let.dismissal().reason()).isEqualTo("Så heter den.");
            assertThat(let.dismissal().person()).isEqualTo("ANALYST SON");
        });
        assertThatThrownBy(() -> dismiss(mark, "Igen.")).isInstanceOf(NotFoundException.class);

        save("Före. Barn i åldern 3-5 år utvärdring. En annan mening, som är ändrad.");
        assertThat(view().dismissed()).hasSize(1);
        save("Före. Barn i åldern 3-6 år utvärdring. En annan mening, som är ändrad.");
        assertThat(view().dismissed()).isEmpty();
        assertThat(finding("bakgrund").rule()).isEqualTo(found.rule());

        save("Barn i åldern 3-5 år utvärdring.");
        does(_ -> city.use(DismissFinding.class).reopen(report, mark));
        assertThat(view().dismissed()).isEmpty();
        assertThat(view().warnings()).anyMatch(back -> view().mark(back).equals(mark));
    }

    private Finding finding(String section) {
        return view().warnings().stream()
                .filter(warning -> warning.place().sectionKey().equals(Optional.of(section))
                        && warning.quote().contains("utvärdring"))
                .findFirst()
                .orElseThrow();
    }

    private void dismiss(String mark, String reason) {
        does(_ -> city.use(DismissFinding.class).dismiss(report, Set.of(mark), reason));
    }

    private void save(String text) {
        int version = view().report().content().section("bakgrund").version();
        analyst(() -> city.use(SaveReport.class)
                .save(ReportEdit.of(report, Map.of("bakgrund", new ReportEdit.Typed(version, text)))));
    }

    private ReadReport.ReportView view() {
        return analyst(() -> city.use(ReadReport.class).read(report));
    }

    private int register(String title, RegisterDocument.@Nullable Secret secret) {
        city.does(
                Role.REGISTRAR,
                city.committee,
                () -> city.use(RegisterDocument.class)
                        .register(new RegisterDocument.Particulars(
                                matter,
                                MatterDocument.Direction.INCOMING,
                                DocumentNature.ORDINARY,
                                Arrival.EMAIL,
                                title,
                                "Almvik",
                                LocalDate.now(city.wired.clock()),
                                FILE,
                                "",
                                secret)));
        return documents().getLast().ordinal();
    }

    private List<MatterDocument> documents() {
        return analyst(() -> city.use(ReadMatter.class).read(matter)).documents();
    }

    private void attach(String title) {
        does(_ -> city.use(AttachAnnex.class).file(report, title, null, FILE));
    }

    private void does(Consumer<List<ReportAnnex>> work) {
        List<ReportAnnex> annexes = review().annexes();
        city.does(Role.ANALYST, city.committee, () -> work.accept(annexes));
    }

    private List<String> titles() {
        return review().annexes().stream()
                .map(annex -> annex.number() + " " + annex.title())
                .toList();
    }

    private ReadReview.Review review() {
        return analyst(() -> city.use(ReadReview.class).read(report));
    }

    private <T> T analyst(Supplier<T> work) {
        return city.as(Role.ANALYST, city.committee, work);
    }
}
