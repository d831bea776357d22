package se.rodatraden.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.documents.reading.ReadFile;
import se.rodatraden.documents.reading.Readers;
import se.rodatraden.documents.reading.UnreadableFileException;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaleEditException;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.RecognisedReport;
import se.rodatraden.matters.usecase.BringInReport;
import se.rodatraden.matters.usecase.CiteEvidence;
import se.rodatraden.matters.usecase.PrintReport;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.ReadSectionHistory;
import se.rodatraden.matters.usecase.ReportEdit;
import se.rodatraden.matters.usecase.RestoreSection;
import se.rodatraden.matters.usecase.SaveReport;

/** Bringing a report in, and printing what came of it. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BringInReportTest {
    private static final byte[] FILE = "<html><h2>Bakgrund</h2><p>Det <b>finns</b> en lag.</p><h2>Samråd</h2><p>Ja.</p>"
            .getBytes(StandardCharsets.UTF_8);

    private final MattersFixture city;
    private OfficialReportId report;

    BringInReportTest(TestDatabase database) {
        city = new MattersFixture(database);
    }

    @AfterAll
    void close() {
        city.close();
    }

    @BeforeEach
    void a_report_is_begun() {
        city.referral(city.motion().matter(), city.committee);
        report = city.report(city.committee, city.registered(city.committee));
    }

    @Test
    void nothing_is_saved_before_it_was_seen_and_then_it_is_a_new_version() throws Exception {
        RecognisedReport read = recognise(FILE);
        assertThat(read.sections()).containsOnlyKeys("bakgrund");
        assertThat(read.unplaced())
                .extracting(RecognisedReport.Unplaced::heading)
                .containsExactly("Samråd");
        assertThat(content().text("bakgrund")).isEmpty();

        save(Map.of("bakgrund", new ReportEdit.Typed(0, read.sections().getOrDefault("bakgrund", ""))));
        assertThat(content().section("bakgrund").version()).isEqualTo(1);
        assertThat(content().text("bakgrund")).isEqualTo("Det **finns** en lag.");

        assertThatThrownBy(() -> save(Map.of("bakgrund", new ReportEdit.Typed(0, "Annat."))))
                .isInstanceOf(StaleEditException.class);
        assertThat(content().text("bakgrund")).isEqualTo("Det **finns** en lag.");
    }

    @Test
    void what_stood_there_before_a_file_was_brought_in_or_a_version_restored_is_offered_by_the_history() {
        city.does(
                Role.ANALYST,
                city.committee,
                () -> city.use(SaveReport.class)
                        .save(ReportEdit.of(report, Map.of("bakgrund", new ReportEdit.Typed(0, "Mitt eget.")))));
        save(Map.of("bakgrund", new ReportEdit.Typed(1, "Filens.")));
        assertThat(history()).containsExactly("Filens.", "Mitt eget.");

        city.does(
                Role.ANALYST,
                city.committee,
                () -> city.use(RestoreSection.class).restore(report, "bakgrund", 1));
        assertThat(history()).containsExactly("Mitt eget.", "Filens.", "Mitt eget.");
    }

    @Test
    void what_stood_there_before_figures_were_put_in_is_offered_by_the_history() {
        ReportEdit.Typed first = new ReportEdit.Typed(0, "Före siffrorna.");
        city.does(Role.ANALYST, city.committee, () -> {
            SaveReport saving = city.use(SaveReport.class);
            saving.save(ReportEdit.of(report, Map.of("bakgrund", first)));
            city.use(CiteEvidence.class).cite(report, MattersFixture.SavedFigures.REF, "bakgrund");
            saving.save(ReportEdit.of(report, Map.of("bakgrund", new ReportEdit.Typed(1, "Efter."))));
            saving.save(ReportEdit.of(report, Map.of("bakgrund", new ReportEdit.Typed(2, "Efter dem."))));
        });

        assertThat(history()).containsExactly("Efter dem.", "Före siffrorna.");
    }

    private List<String> history() {
        return city
                .as(
                        Role.ANALYST,
                        city.committee,
                        () -> city.use(ReadSectionHistory.class).read(report, "bakgrund"))
                .history()
                .sittings()
                .stream()
                .map(sitting -> sitting.last().text())
                .toList();
    }

    @Test
    void a_file_that_cannot_be_read_says_why() {
        assertThatThrownBy(() -> recognise(new byte[0]))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        refused -> assertThat(refused.reason()).isEqualTo("documents.file.empty"));
    }

    @Test
    void another_role_brings_nothing_in() {
        assertThatThrownBy(() -> city.does(
                        Role.REGISTRAR,
                        city.committee,
                        () -> city.use(BringInReport.class).save(report, Map.of())))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void a_draft_is_printed_in_every_format_and_marked_as_one() throws Exception {
        save(Map.of("bakgrund", new ReportEdit.Typed(0, "Enligt lagen[^1].\n\n[^1]: Socialtjänstlagen.")));
        for (PrintReport.Format format : PrintReport.Format.values()) {
            byte[] bytes = city.as(
                    Role.ANALYST,
                    city.committee,
                    () -> city.use(PrintReport.class).print(report, format).bytes());
            ReadFile file = Readers.all().read("a", bytes);
            assertThat(file.format().name()).isEqualTo(format.name());
            assertThat(file.parts()).anyMatch(part -> part.text().contains("UTKAST"));
            assertThat(file.parts())
                    .contains(new Part.Heading("Bakgrund", 2, format == PrintReport.Format.PDF ? 1 : 0));
            assertThat(file.notes()).extracting(ReadFile.Note::text).containsExactly("Socialtjänstlagen.");
        }
    }

    private RecognisedReport recognise(byte[] file) throws UnreadableFileException {
        AtomicReference<UnreadableFileException> refused = new AtomicReference<>();
        RecognisedReport read = city.as(Role.ANALYST, city.committee, () -> {
            try {
                return city.use(BringInReport.class).recognise(report, "svar.html", file);
            } catch (UnreadableFileException e) {
                refused.set(e);
                return new RecognisedReport("", Map.of(), List.of(), 0);
            }
        });
        if (refused.get() != null) {
            throw refused.get();
        }
        return read;
    }

    private void save(Map<String, ReportEdit.Typed> sections) {
        city.does(
                Role.ANALYST,
                city.committee,
                () -> city.use(BringInReport.class).save(report, sections));
    }

    private OfficialReport.Content content() {
        return city.as(
                        Role.ANALYST,
                        city.committee,
                        () -> city.use(ReadReport.class).read(report))
                .report()
                .content();
    }
}
