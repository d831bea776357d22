package se.rodatraden.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestClock;
import se.rodatraden.TestDatabase;
import se.rodatraden.documents.DocumentId;
import se.rodatraden.documents.StoredDocuments;
import se.rodatraden.documents.pdf.VeraPdf;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.EvidenceRef;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaleEditException;
import se.rodatraden.matters.EvidenceCitations.Newer;
import se.rodatraden.matters.domain.Arrival;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.TextClash;
import se.rodatraden.matters.store.ClashStore;
import se.rodatraden.matters.usecase.AssignOfficer;
import se.rodatraden.matters.usecase.CiteEvidence;
import se.rodatraden.matters.usecase.FinishMatter;
import se.rodatraden.matters.usecase.OpenReport;
import se.rodatraden.matters.usecase.PrintReport;
import se.rodatraden.matters.usecase.ReadClashes;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.ReadReview;
import se.rodatraden.matters.usecase.RegisterLetter;
import se.rodatraden.matters.usecase.RenewEvidence;
import se.rodatraden.matters.usecase.ReportEdit;
import se.rodatraden.matters.usecase.SaveReport;
import se.rodatraden.matters.usecase.SavedReport;
import se.rodatraden.matters.usecase.SignOfficialReport;
import se.rodatraden.matters.usecase.WithdrawEvidence;

/** Writing, citing and signing a report. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportTest {
    private static final String CLAUSES = "forslag-till-beslut";

    private final TestDatabase database;
    private final MattersFixture city;
    private MatterId matter;
    private OfficialReportId report;

    ReportTest(TestDatabase database) {
        this.database = database;
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
    void begins_with_the_demands_and_is_opened_again_where_it_was_left() {
        assertThat(content().text("arendet")).contains("1. SIG Unga ska erbjudas från åtta års ålder");
        assertThat(city.as(
                        Role.ANALYST,
                        city.committee,
                        () -> city.use(OpenReport.class).open(matter)))
                .isEqualTo(report);
    }

    @Test
    void two_write_in_different_sections_without_loss() {
        save(Map.of("bakgrund", new ReportEdit.Typed(0, "Först."), "synpunkter", new ReportEdit.Typed(0, "")));
        save(Map.of("bakgrund", new ReportEdit.Typed(0, ""), "synpunkter", new ReportEdit.Typed(0, "Sedan.")));

        assertThat(content().text("bakgrund")).isEqualTo("Först.");
        assertThat(content().text("synpunkter")).isEqualTo("Sedan.");
    }

    @Test
    void who_saves_on_top_of_anothers_text_sees_both_and_overwrites_nothing() {
        save(Map.of("bakgrund", new ReportEdit.Typed(0, "Den ena.")));

        assertThatThrownBy(() -> save(Map.of(
                        "bakgrund", new ReportEdit.Typed(0, "Den andra."),
                        "synpunkter", new ReportEdit.Typed(0, "Följer med."))))
                .isInstanceOfSatisfying(StaleEditException.class, stale -> {
                    assertThat(stale.stored()).contains("Bakgrund").contains("Den ena.");
                    assertThat(stale.offered()).contains("Den andra.").doesNotContain("Följer med.");
                });
        assertThat(content().text("bakgrund")).isEqualTo("Den ena.");
        assertThat(content().text("synpunkter")).isEmpty();

        save(Map.of("bakgrund", new ReportEdit.Typed(1, "Båda.")));
        assertThat(content().section("bakgrund").version()).isEqualTo(2);
    }

    @Test
    void what_clashes_is_kept_for_its_writer_alone_until_that_writer_has_chosen_and_the_rest_is_saved() {
        save(Map.of("bakgrund", new ReportEdit.Typed(0, "Den ena.")));

        SavedReport saved = keep(Map.of(
                "bakgrund", new ReportEdit.Typed(0, "Den andra."),
                "synpunkter", new ReportEdit.Typed(0, "Följer med.")));
        assertThat(content().text("bakgrund")).isEqualTo("Den ena.");
        assertThat(content().text("synpunkter")).isEqualTo("Följer med.");
        TextClash kept = saved.clashes().get("bakgrund").kept();
        assertThat(clashes(Role.ANALYST)).containsExactly(kept);
        assertThat(clashes(Role.REGISTRAR)).isEmpty();

        // Another window of the same writer settles nothing that it does not show.
        keep(Map.of("bakgrund", new ReportEdit.Typed(1, "Den ena, ändrad.")));
        assertThat(clashes(Role.ANALYST)).containsExactly(kept);

        keep(Map.of(
                "bakgrund",
                new ReportEdit.Typed(
                        0, "Den andra, längre.", null, new ReportEdit.Kept(kept.id(), "Den andra.", false))));
        assertThat(clashes(Role.ANALYST)).extracting(TextClash::offered).containsExactly("Den andra, längre.");

        keep(Map.of(
                "bakgrund",
                new ReportEdit.Typed(2, "Båda.", null, new ReportEdit.Kept(kept.id(), "Den andra, längre.", true))));
        assertThat(clashes(Role.ANALYST)).isEmpty();
        assertThat(content().text("bakgrund")).isEqualTo("Båda.");
        assertThat(keptTexts()).isZero();
    }

    @Test
    void an_older_window_that_leaves_a_kept_text_as_it_was_replaces_nothing_and_keeps_nothing_anew() {
        TextClash kept = clash();
        keep(Map.of("bakgrund", typed(0, "Båda, i A.", kept, false)));

        SavedReport older = keep(Map.of(
                "bakgrund", typed(0, kept.offered(), kept, false), "synpunkter", new ReportEdit.Typed(0, "I B.")));
        assertThat(older.clashes().get("bakgrund").kept().offered()).isEqualTo("Båda, i A.");
        assertThat(clashes(Role.ANALYST)).extracting(TextClash::offered).containsExactly("Båda, i A.");
        assertThat(content().text("synpunkter")).isEqualTo("I B.");

        keep(Map.of("bakgrund", typed(1, "Vald i A.", clashes(Role.ANALYST).getFirst(), true)));
        SavedReport oldest = keep(Map.of("bakgrund", typed(0, kept.offered(), kept, false)));
        assertThat(oldest.clashes()).isEmpty();
        assertThat(oldest.joined()).as("the page shows something else").hasSize(1);
        assertThat(clashes(Role.ANALYST)).isEmpty();
        assertThat(content().text("bakgrund")).isEqualTo("Vald i A.");
    }

    @Test
    void a_kept_text_that_two_windows_write_anew_is_kept_twice_and_chosen_about_one_at_a_time() {
        TextClash kept = clash();
        keep(Map.of("bakgrund", typed(0, "I A.", kept, false)));
        SavedReport.Clash inB = keep(Map.of("bakgrund", typed(0, "I B.", kept, false)))
                .clashes()
                .get("bakgrund");
        assertThat(inB.more()).isTrue();
        assertThat(clashes(Role.ANALYST)).extracting(TextClash::offered).containsExactlyInAnyOrder("I A.", "I B.");

        SavedReport chosen = keep(Map.of("bakgrund", typed(1, "I B.", inB.kept(), true)));
        assertThat(content().text("bakgrund")).isEqualTo("I B.");
        assertThat(chosen.next().get("bakgrund").kept().offered()).isEqualTo("I A.");
        assertThat(chosen.next().get("bakgrund").more()).isFalse();
    }

    @Test
    void to_choose_in_an_older_window_neither_settles_nor_lets_go_what_another_wrote_in_between() {
        TextClash kept = clash();
        keep(Map.of("bakgrund", typed(0, "Båda, i A.", kept, false)));

        SavedReport dropped = city.as(
                Role.ANALYST,
                city.committee,
                () -> city.use(SaveReport.class)
                        .saveOrKeep(new ReportEdit(
                                report,
                                ReportEdit.Chosen.untouched(),
                                ReportEdit.Chosen.untouched(),
                                Map.of(),
                                Map.of("bakgrund", new ReportEdit.Kept(kept.id(), kept.offered(), true)))));
        assertThat(dropped.next().get("bakgrund").kept().offered()).isEqualTo("Båda, i A.");

        SavedReport chosen = keep(Map.of("bakgrund", typed(1, kept.offered(), kept, true)));
        assertThat(content().text("bakgrund")).isEqualTo("Den andra.");
        assertThat(chosen.next().get("bakgrund").kept().offered()).isEqualTo("Båda, i A.");
    }

    /** "Den ena." stands in the report, and "Den andra." is kept. */
    private TextClash clash() {
        save(Map.of("bakgrund", new ReportEdit.Typed(0, "Den ena.")));
        return keep(Map.of("bakgrund", new ReportEdit.Typed(0, "Den andra.")))
                .clashes()
                .get("bakgrund")
                .kept();
    }

    private static ReportEdit.Typed typed(int seen, String text, TextClash shown, boolean chosen) {
        return new ReportEdit.Typed(seen, text, null, new ReportEdit.Kept(shown.id(), shown.offered(), chosen));
    }

    @Test
    void a_kept_text_that_is_anothers_or_never_was_neither_is_gone_on_from_nor_hinders_the_saving() {
        save(Map.of("bakgrund", new ReportEdit.Typed(0, "Den ena.")));
        UUID anothers = UUID.randomUUID();
        database.asSuperuser()
                .sql("""
                        insert into matters.text_clash (id, report_id, section_key, writer_id, compartment_id, matter_id,
                            seen, offered, kept_at)
                        values (:id, :report, 'bakgrund', gen_random_uuid(), :authority, :matter, 0, 'En annans.', now())
                        """)
                .param("id", anothers)
                .param("report", report.value())
                .param("authority", city.committee.id().value())
                .param("matter", matter.value())
                .update();

        for (UUID forged : List.of(anothers, UUID.randomUUID())) {
            TextClash kept = keep(Map.of(
                            "bakgrund",
                            new ReportEdit.Typed(
                                    0, "Den andra.", null, new ReportEdit.Kept(forged, "En annans.", false))))
                    .clashes()
                    .get("bakgrund")
                    .kept();
            assertThat(kept.id()).isNotEqualTo(forged);
        }

        assertThat(database.asSuperuser()
                        .sql("select offered from matters.text_clash where id = :id")
                        .param("id", anothers)
                        .query(String.class)
                        .single())
                .isEqualTo("En annans.");
    }

    @Test
    void what_nobody_chose_about_is_gone_when_the_matter_ends_and_nobody_settles_anothers() {
        matter = city.as(
                        Role.REGISTRAR,
                        city.committee,
                        () -> city.use(RegisterLetter.class)
                                .register(
                                        city.committee.id(),
                                        new RegisterLetter.Letter(
                                                "Lekplatsen",
                                                "Brev",
                                                "En förskola",
                                                Arrival.LETTER,
                                                TestClock.TODAY,
                                                null,
                                                "Pärm 3",
                                                null)))
                .id();
        report = city.report(city.committee, matter);
        save(Map.of("synpunkter", new ReportEdit.Typed(0, "Den ena.")));
        TextClash kept = keep(Map.of("synpunkter", new ReportEdit.Typed(0, "Den andra.")))
                .clashes()
                .get("synpunkter")
                .kept();
        city.does(
                Role.REGISTRAR, city.committee, () -> city.use(ClashStore.class).settle(report, kept.id()));
        assertThat(clashes(Role.ANALYST)).containsExactly(kept);

        city.does(
                Role.REGISTRAR,
                city.committee,
                () -> city.use(FinishMatter.class).finish(matter));

        assertThat(keptTexts()).isZero();
    }

    private int keptTexts() {
        return database.asSuperuser()
                .sql("select count(*) from matters.text_clash where matter_id = :id")
                .param("id", matter.value())
                .query(Integer.class)
                .single();
    }

    private SavedReport keep(Map<String, ReportEdit.Typed> sections) {
        return city.as(
                Role.ANALYST,
                city.committee,
                () -> city.use(SaveReport.class).saveOrKeep(ReportEdit.of(report, sections)));
    }

    private List<TextClash> clashes(Role reader) {
        return city.as(reader, city.committee, () -> city.use(ReadClashes.class).all(report));
    }

    @Test
    void whoever_opens_the_first_report_of_a_matter_at_the_same_moment_gets_the_same() throws Exception {
        city.referral(city.motion().matter(), city.district);
        MatterId other = city.registered(city.district);
        Actor.Person analyst = city.person(Role.ANALYST, city.district);
        city.does(
                Role.ANALYST, city.district, () -> city.use(AssignOfficer.class).assign(other, analyst.staff()));
        CountDownLatch ready = new CountDownLatch(4);
        try (ExecutorService at = Executors.newFixedThreadPool(4)) {
            List<Future<OfficialReportId>> opened = IntStream.range(0, 4)
                    .mapToObj(i -> at.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return city.as(
                                Role.ANALYST,
                                city.district,
                                () -> city.use(OpenReport.class).open(other));
                    }))
                    .toList();
            Set<OfficialReportId> reports = new HashSet<>();
            for (Future<OfficialReportId> report : opened) {
                reports.add(report.get());
            }
            assertThat(reports).hasSize(1);
        }
        assertThatThrownBy(() -> database.asSuperuser()
                        .sql("""
                                insert into matters.official_report (compartment_id, matter_id, opened_on)
                                select compartment_id, matter_id, opened_on from matters.official_report
                                where matter_id = :matter
                                """)
                        .param("matter", other.value())
                        .update())
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void saving_the_same_text_again_makes_no_new_version() {
        save(Map.of("bakgrund", new ReportEdit.Typed(0, "Text.\r\n\r\nMer.")));
        save(Map.of("bakgrund", new ReportEdit.Typed(1, "Text.\n\nMer.\n")));

        assertThat(content().section("bakgrund").version()).isEqualTo(1);
    }

    @Test
    void figures_are_cited_and_withdrawn_and_unknown_ones_do_not_exist() {
        cite(MattersFixture.SavedFigures.REF);
        assertThat(content().evidence()).hasSize(1);
        city.does(
                Role.ANALYST,
                city.committee,
                () -> city.use(WithdrawEvidence.class).withdraw(report, MattersFixture.SavedFigures.REF.snapshot()));
        assertThat(content().evidence()).isEmpty();
        cite(MattersFixture.SavedFigures.REF);
        assertThat(content().evidence()).hasSize(1);

        assertThatThrownBy(() -> cite(new EvidenceRef(MattersFixture.SavedFigures.REF.snapshot(), "another")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void figures_that_have_become_old_say_so_and_are_replaced_only_by_what_its_writer_was_shown() {
        EvidenceCitations.Choice later = new EvidenceCitations.Choice(
                new EvidenceRef(new UUID(9, 10), "def456"), "SIG från åtta år, igen", LocalDate.of(2024, 12, 31));
        UUID old = MattersFixture.SavedFigures.REF.snapshot();
        MattersFixture.SavedFigures kept = (MattersFixture.SavedFigures) city.use(EvidenceCitations.class);
        cite(MattersFixture.SavedFigures.REF);
        assertThat(view().cited())
                .singleElement()
                .satisfies(cited -> assertThat(cited.newer()).isNull());

        kept.isFollowedBy(new Newer.Untried(later.factsAsOf(), new UUID(7, 7)));
        assertThat(view().cited().getFirst().newer()).isInstanceOf(Newer.Untried.class);
        assertThat(view().newerThan(old)).isEmpty();
        assertThatThrownBy(() -> renew(old, later.ref().snapshot())).isInstanceOf(NotFoundException.class);

        kept.isFollowedBy(new Newer.Saved(later, false));
        assertThat(view().newerThan(old)).contains(later);
        assertThatThrownBy(() -> renew(old, new UUID(9, 11))).isInstanceOf(RefusedException.class);
        assertThat(content().evidence())
                .extracting(OfficialReport.CitedEvidence::ref)
                .containsOnly(MattersFixture.SavedFigures.REF);

        renew(old, later.ref().snapshot());
        assertThat(content().evidence()).containsExactly(new OfficialReport.CitedEvidence(later.ref(), "synpunkter"));
        assertThatThrownBy(() -> renew(old, later.ref().snapshot())).isInstanceOf(NotFoundException.class);
        kept.nothingIsNewer();
    }

    @Test
    void what_was_signed_is_never_said_to_be_old() {
        MattersFixture.SavedFigures kept = (MattersFixture.SavedFigures) city.use(EvidenceCitations.class);
        EvidenceCitations.Choice later = new EvidenceCitations.Choice(
                new EvidenceRef(new UUID(9, 10), "def456"), "SIG från åtta år, igen", LocalDate.of(2024, 12, 31));
        cite(MattersFixture.SavedFigures.REF);
        city.writtenAndSigned(city.committee, report, "Nämnden överlämnar svaret på remissen.", ReplyStance.PARTLY);
        kept.isFollowedBy(new Newer.Saved(later, true));

        assertThat(view().cited())
                .singleElement()
                .satisfies(cited -> assertThat(cited.newer()).isNull());
        assertThatThrownBy(() -> renew(
                        MattersFixture.SavedFigures.REF.snapshot(), later.ref().snapshot()))
                .isInstanceOf(RefusedException.class);
        kept.nothingIsNewer();
    }

    @Test
    void is_kept_as_a_pdf_with_its_figures_when_signed_and_changes_no_more() {
        cite(MattersFixture.SavedFigures.REF);
        city.writtenAndSigned(city.committee, report, "Nämnden överlämnar svaret på remissen.", ReplyStance.PARTLY);

        assertThat(view().report()).isInstanceOf(OfficialReport.Signed.class);
        byte[] pdf = file();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThatThrownBy(() -> save(Map.of("bakgrund", new ReportEdit.Typed(0, "För sent."))))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> cite(MattersFixture.SavedFigures.REF)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> city.does(
                        Role.ANALYST,
                        city.committee,
                        () -> city.use(SignOfficialReport.class).sign(report, edition(), MattersFixture.DESPITE)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void what_is_downloaded_of_a_signed_report_is_the_file_that_was_kept_and_that_it_was_opened_is_logged() {
        cite(MattersFixture.SavedFigures.REF);
        byte[] draft = downloaded(PrintReport.Format.PDF);
        city.writtenAndSigned(city.committee, report, "Nämnden överlämnar svaret på remissen.", ReplyStance.PARTLY);
        byte[] kept = file();
        long before = openings();

        assertThat(downloaded(PrintReport.Format.PDF)).isEqualTo(kept).isNotEqualTo(draft);
        assertThat(openings()).isEqualTo(before + 1);
    }

    private byte[] downloaded(PrintReport.Format format) {
        return city.as(
                Role.ANALYST,
                city.committee,
                () -> city.use(PrintReport.class).print(report, format).bytes());
    }

    private long openings() {
        return database.asSuperuser()
                .sql("select count(*) from audit.access_log where subject_id = :matter and action = 'OPENED'")
                .param("matter", matter.value())
                .query(Long.class)
                .single();
    }

    @Test
    void the_file_has_the_picture_of_cited_figures_with_words_in_its_stead() throws Exception {
        cite(MattersFixture.SavedFigures.REF);
        city.writtenAndSigned(city.committee, report, "Nämnden överlämnar svaret på remissen.", ReplyStance.PARTLY);

        try (PDDocument pdf = Loader.loadPDF(file())) {
            assertThat(alternatives(pdf.getDocumentCatalog().getStructureTreeRoot()))
                    .containsExactly(MattersFixture.SavedFigures.ALTERNATIVE);
        }
    }

    private static List<String> alternatives(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(element -> Stream.concat(
                        "Figure".equals(element.getStructureType())
                                ? Stream.of(element.getAlternateDescription())
                                : Stream.of(),
                        alternatives(element).stream()))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void the_signed_file_passes_the_validator(PDFAFlavour flavour) throws Exception {
        cite(MattersFixture.SavedFigures.REF);
        save(Map.of(
                "bakgrund",
                        new ReportEdit.Typed(0, "Stadsdelarna erbjuder i dag:\n\n- Komet 3–11\n- CPP 8–12\n\nFler."),
                "synpunkter", new ReportEdit.Typed(0, "Skälen är flera.\n\n1. Det första.\n2. Det andra.")));
        city.writtenAndSigned(
                city.committee, report, "Nämnden överlämnar svaret.\nBeslutet justeras.", ReplyStance.PARTLY);
        byte[] pdf = file();
        Files.createDirectories(Path.of("target/pictures"));
        Files.write(Path.of("target/pictures/matters-report.pdf"), pdf);

        assertThat(VeraPdf.failures(pdf, flavour)).isEmpty();
    }

    private byte[] file() {
        DocumentId id = new DocumentId(view().file());
        return city.as(
                Role.COMMITTEE_MEMBER,
                city.committee,
                () -> city.use(StoredDocuments.class).open(id).bytes());
    }

    @Test
    void is_not_signed_without_a_proposal_and_a_stance() {
        assertThatThrownBy(() -> city.does(
                        Role.ANALYST,
                        city.committee,
                        () -> city.use(SignOfficialReport.class).sign(report, edition(), MattersFixture.DESPITE)))
                .isInstanceOf(RefusedException.class);
        save(Map.of(CLAUSES, new ReportEdit.Typed(0, "Nämnden svarar.")));
        assertThatThrownBy(() -> city.does(
                        Role.ANALYST,
                        city.committee,
                        () -> city.use(SignOfficialReport.class).sign(report, edition(), MattersFixture.DESPITE)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void is_written_by_an_analyst_of_the_same_authority_alone() {
        assertThatThrownBy(() -> city.does(
                        Role.REGISTRAR,
                        city.committee,
                        () -> city.use(SaveReport.class).save(ReportEdit.of(report, Map.of()))))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> city.does(
                        Role.ANALYST,
                        city.district,
                        () -> city.use(SaveReport.class).save(ReportEdit.of(report, Map.of()))))
                .isInstanceOf(NotFoundException.class);
    }

    private void save(Map<String, ReportEdit.Typed> sections) {
        city.does(Role.ANALYST, city.committee, () -> city.use(SaveReport.class).save(ReportEdit.of(report, sections)));
    }

    private void cite(EvidenceRef ref) {
        city.does(
                Role.ANALYST, city.committee, () -> city.use(CiteEvidence.class).cite(report, ref, "synpunkter"));
    }

    private void renew(UUID old, UUID newer) {
        city.does(
                Role.ANALYST,
                city.committee,
                () -> city.use(RenewEvidence.class).renew(report, old, newer));
    }

    /** What the analyst has before the eyes. */
    private String edition() {
        return city.as(
                Role.ANALYST,
                city.committee,
                () -> city.use(ReadReview.class).read(report).edition().mark());
    }

    private OfficialReport.Content content() {
        return view().report().content();
    }

    private ReadReport.ReportView view() {
        return city.as(
                Role.ANALYST, city.committee, () -> city.use(ReadReport.class).read(report));
    }
}
