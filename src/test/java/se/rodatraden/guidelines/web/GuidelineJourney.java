package se.rodatraden.guidelines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.ActiveProfiles;
import se.rodatraden.DatabaseTest;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Organisation;
import se.rodatraden.access.Purpose;
import se.rodatraden.e2e.Browser;
import se.rodatraden.e2e.Visitor;
import se.rodatraden.guidelines.Demand;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.Guidelines;
import se.rodatraden.guidelines.VersionOnDate;
import se.rodatraden.guidelines.domain.SomeTables;
import se.rodatraden.guidelines.usecase.AdoptGuideline;
import se.rodatraden.guidelines.usecase.DraftGuideline;
import se.rodatraden.guidelines.usecase.ImportGuideline;
import se.rodatraden.guidelines.usecase.LoadCatalogue;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.DecisionRef;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;

/** From the list of guidelines to a draft that changes twelve to eight, and the difference in words. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DatabaseTest
@ActiveProfiles("demo")
class GuidelineJourney {
    private static final LocalDate EARLY = LocalDate.of(2022, 1, 1);

    @LocalServerPort
    private int port;

    @Autowired
    private Organisation organisation;

    @Autowired
    private ImportGuideline importGuideline;

    @Autowired
    private AdoptGuideline adoptGuideline;

    @Autowired
    private DraftGuideline draftGuideline;

    @Autowired
    private LoadCatalogue loadCatalogue;

    @Autowired
    private Guidelines guidelines;

    private String subject;
    private GuidelineVersionId draft;

    @BeforeEach
    void sample() {
        String suffix = UUID.randomUUID().toString().substring(0, 8);
        Actor system = new Actor.SystemPurpose("sample");
        CurrentActor.runAs(system, Purpose.RUN_SYSTEM, () -> {
            var board =
                    organisation.foundCompartment("ks-" + suffix, "Kommunstyrelsen", Organisation.Kind.AUTHORITY, null);
            var unit = organisation.foundCompartment("unga-" + suffix, "Barn och unga", Organisation.Kind.UNIT, null);
            StaffId analyst = organisation.enrol("analyst-" + suffix, "Aino Berg", "Utredare");
            organisation.appoint(analyst, Role.ANALYST, board, EARLY);
            StaffId worker = organisation.enrol("worker-" + suffix, "Karim Haddad", "Socialsekreterare");
            organisation.appoint(worker, Role.SOCIAL_WORKER, unit, EARLY);
        });
        subject = suffix;
        Actor analyst = new Actor.Person(
                new StaffId(UUID.randomUUID()),
                "Aino Berg",
                List.of(new Actor.Office(Role.ANALYST, new CompartmentId(1), "Kommunstyrelsen")));
        draft = CurrentActor.callAs(analyst, Purpose.MAINTAIN_GUIDELINES, () -> {
            adopted(GuidelineKey.SIG_UNGA, "SIG Unga", "Vem som erbjuds en social insatsgrupp.");
            adopted(
                    GuidelineKey.CHOICE_OF_INTERVENTION,
                    "Val av insats",
                    "Vad de nationella rekommendationerna säger om en insats.");
            loadCatalogue.load(new ClassPathResource(LoadCatalogue.SHIPPED));
            return draftGuideline.draft(
                    GuidelineKey.SIG_UNGA,
                    "SIG från åtta år",
                    new Demand(UUID.randomUUID(), "SIG ska erbjudas från åtta år i stället för tolv"));
        });
    }

    private void adopted(GuidelineKey key, String title, String purpose) {
        if (guidelines.on(key, EARLY) instanceof VersionOnDate.InForce) {
            return;
        }
        GuidelineVersionId id = importGuideline
                .bringIn(key, title, purpose, SomeTables.bytes("/guidelines/" + key + ".dmn"))
                .found()
                .orElseThrow();
        adoptGuideline.adopt(
                id,
                new DecisionRef("Kommunfullmäktige", new DiaryNumber("KS 2021/412"), EARLY.minusDays(20), "§ 14"),
                EARLY);
    }

    @Test
    void an_analyst_changes_twelve_to_eight_and_reads_what_that_changes() {
        try (Visitor analyst = Browser.visitor(port)) {
            analyst.signIn("analyst-" + subject).sees("Utkast till riktlinjer").sees("SIG från åtta år");
            analyst.go("/guidelines")
                    .sees("SIG Unga")
                    .findsNoBarrier()
                    .reflows()
                    .picture("guidelines-list")
                    .follow("SIG Unga")
                    .sees("Kommunfullmäktige")
                    .findsNoBarrier()
                    .reflows()
                    .picture("guidelines-timeline");
            analyst.go("/guidelines/versions/" + draft)
                    .sees("12–20 år")
                    .sees("luckor")
                    .findsNoBarrier()
                    .reflows()
                    .picture("guidelines-version");
            analyst.follow("Redigera utkastet")
                    .sees("Rad 1")
                    .findsNoBarrier()
                    .reflows()
                    .picture("guidelines-edit")
                    .follow("Rad 1")
                    .findsNoBarrier()
                    .reflows()
                    .picture("guidelines-edit-row");
            analyst.fill("Ålder", "åtta till tjugo");
            analyst.page().getByText("går inte att läsa som ålder").first().waitFor();
            assertThat(analyst.page().getByLabel("Ålder").first().getAttribute("aria-invalid"))
                    .isEqualTo("true");
            analyst.findsNoBarrier();
            heard(analyst, "live => live.includes('går inte att läsa som ålder')");
            analyst.fill("Ålder", "9–20");
            heard(analyst, "live => !live.includes('går inte att läsa')");
            analyst.fill("Ålder", "åtta till tjugo");
            heard(analyst, "live => live.includes('går inte att läsa som ålder')");
            analyst.press("Spara raden")
                    .sees("Rätta en cell")
                    .sees("Skriv till exempel 8–20")
                    .findsNoBarrier()
                    .reflows()
                    .picture("guidelines-edit-faulty");
            analyst.fill("Ålder", "8–20 år").press("Spara raden");
            analyst.sees("Utkastet är sparat").doesNotSee("Rätta en cell");
            analyst.follow("Stäng").sees("Till exempel: Ålder:");
            analyst.follow("Visa skillnaden")
                    .sees("8–11 år")
                    .sees("avsteg möjligt")
                    .findsNoBarrier()
                    .reflows()
                    .picture("guidelines-difference");
        }
    }

    @Test
    void two_people_never_overwrite_each_other() {
        try (Visitor first = Browser.visitorWithoutScript(port);
                Visitor second = Browser.visitor(port)) {
            String row = "/guidelines/versions/" + draft + "/edit?row=r1";
            first.signIn("analyst-" + subject).go(row);
            second.signIn("analyst-" + subject).go(row);
            first.fill("Ålder", "8–20").press("Spara raden");
            second.page().getByLabel("Ålder").first().fill("10–20");
            second.page().keyboard().press("Control+Enter");

            second.page().getByText("Någon annan har sparat: 8–20 år").first().waitFor();
            second.findsNoBarrier().picture("guidelines-edit-conflict");
            assertThat(second.page().getByLabel("Ålder").first().inputValue()).isEqualTo("10–20");
            second.press("Spara raden");
            second.sees("Utkastet är sparat");
        }
    }

    @Test
    void what_was_typed_in_a_row_that_somebody_took_away_is_kept() {
        try (Visitor first = Browser.visitorWithoutScript(port);
                Visitor second = Browser.visitorWithoutScript(port)) {
            first.signIn("analyst-" + subject)
                    .go("/guidelines/versions/" + draft + "/edit?row=r1")
                    .press("Kopiera");
            String copy = first.page().url().replaceFirst("https?://[^/]+", "");
            second.signIn("analyst-" + subject).go(copy).fill("Skäl", "Det här hann jag skriva.");
            first.press("Ta bort").sees("Raden är borttagen");
            second.press("Spara raden").sees("Det du skrev står kvar i en ny rad");
            assertThat(second.page().getByLabel("Skäl").first().inputValue()).isEqualTo("Det här hann jag skriva.");
        }
    }

    /** With the keys alone, and saved cell by cell as one goes. */
    @Test
    void an_analyst_writes_with_the_keyboard_and_what_is_left_is_saved() {
        try (Visitor analyst = Browser.visitor(port)) {
            var page = analyst.signIn("analyst-" + subject)
                    .go("/guidelines/versions/" + draft + "/edit")
                    .page();
            page.locator("[data-row]").first().focus();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowUp");
            page.keyboard().press("Enter");
            page.waitForURL("**/edit?row=r1#open");
            page.waitForFunction("document.activeElement.labels?.[0]?.innerText === 'Ålder'");

            page.keyboard().press("Control+a");
            page.keyboard().type("från 8");
            page.getByText("Betyder minst 8 år").first().waitFor();
            page.keyboard().press("Tab");
            page.locator("#saved", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Utkastet är sparat"))
                    .waitFor();
            assertThat(focused(page)).isEqualTo("Samtycke från alla som ska säga ja");
            assertThat(page.locator("#findings").innerText()).contains("Rad 1 och Rad 5");
            analyst.findsNoBarrier();

            page.keyboard().press("Control+Enter");
            page.waitForURL("**/edit?row=r2#open");
            page.keyboard().press("Escape");
            page.waitForURL("**/edit?from=2#row-2");
            page.waitForFunction("document.activeElement.id === 'row-2'");
            analyst.sees("minst 8 år");
            undo(page, "Ändrade rad 1, Ålder: från 12–20 år till minst 8 år");
            analyst.sees("Din senaste ändring är ångrad");
            assertThat(page.locator("[data-rows] tr").first().innerText())
                    .contains("12–20 år")
                    .doesNotContain("minst 8 år");
        }
    }

    @Test
    void rows_columns_and_examples_are_written_without_script() {
        try (Visitor analyst = Browser.visitorWithoutScript(port)) {
            String edit = "/guidelines/versions/" + draft + "/edit";
            analyst.signIn("analyst-" + subject).go(edit + "?row=r1");
            analyst.press("Kopiera").sees("Raden är kopierad").sees("En krock");
            analyst.press("Flytta ner").sees("Raden är flyttad");
            analyst.press("Ta bort").sees("Raden är borttagen").doesNotSee("En krock");
            analyst.follow("Ny rad sist").press("Lägg till raden").sees("Raden saknar ett värde här");
            analyst.page().getByLabel("Utfall").selectOption("utanför");
            analyst.fill("Ålder", "från 100").press("Lägg till raden").sees("Raden är tillagd");

            analyst.go(edit).follow("Kolumner");
            analyst.fill("Rubrik", "Skolfrånvaro").press("Lägg till kolumnen").sees("Välj vad villkoret gäller");
            analyst.page().getByLabel("Innehåll").selectOption("NUMBER");
            analyst.fill("Tillåtna värden", "0–100").press("Lägg till kolumnen").sees("Kolumnen är tillagd");

            analyst.go(edit).sees("Skolfrånvaro").follow("Skriv och ta bort exempel");
            analyst.press("Lägg till exemplet").sees("Skriv ett namn på exemplet");
            analyst.fill("Namn på exemplet", "Elvaåring med hög risk").fill("Ålder", "11");
            analyst.page().getByLabel("Samtycke").selectOption("ja");
            analyst.page().getByLabel("Samlad bedömning").selectOption("hög");
            analyst.page().getByLabel("Andra insatser").selectOption("ja");
            analyst.page().getByLabel("Vad riktlinjen ska svara").selectOption("Rekommenderas");
            analyst.press("Lägg till exemplet").sees("Ska vara: rekommenderas. Svaret är nu: avsteg möjligt");
            analyst.go(edit).sees("Ett exempel stämmer inte");
            undo(analyst.page(), "Lade till kolumnen Skolfrånvaro");
            assertThat(analyst.page().locator("th:has-text('Skolfrånvaro')").count())
                    .isZero();
        }
    }

    /** Whoever moves a column by the keyboard goes on from the same button, or from the one that is left at the end. */
    @Test
    void a_column_that_is_moved_keeps_the_focus_of_its_button() {
        try (Visitor analyst = Browser.visitor(port)) {
            var page = analyst.signIn("analyst-" + subject)
                    .go("/guidelines/versions/" + draft + "/columns")
                    .page();
            page.locator("button[value=RIGHT]").first().focus();
            for (int place = 1; place < 4; place++) {
                awaitFocus(page, "Flytta efter: Ålder", place);
                page.keyboard().press("Enter");
            }
            for (int place = 4; place > 1; place--) {
                awaitFocus(page, "Flytta före: Ålder", place);
                page.keyboard().press("Enter");
            }
            awaitFocus(page, "Flytta efter: Ålder", 1);
        }
    }

    private static void awaitFocus(com.microsoft.playwright.Page page, String button, int place) {
        page.waitForFunction(
                "([button, place]) => document.activeElement.textContent === button"
                        + " && document.activeElement.closest('tr')?.rowIndex === place",
                List.of(button, place));
    }

    @Test
    void the_pages_beside_the_table_have_no_barriers() {
        try (Visitor analyst = Browser.visitor(port)) {
            String version = "/guidelines/versions/" + draft;
            analyst.signIn("analyst-" + subject);
            for (String page : List.of("/columns", "/examples", "/edit?below=r1")) {
                analyst.go(version + page)
                        .findsNoBarrier()
                        .reflows()
                        .picture("guidelines" + page.replaceAll("\\W", "-"));
            }
        }
    }

    /** The button says to those who cannot see the table what it takes back. */
    private static void undo(com.microsoft.playwright.Page page, String what) {
        var button = page.locator("#turns form[action$='/undo'] button");
        assertThat(button.textContent()).contains(what);
        button.click();
    }

    private static String focused(com.microsoft.playwright.Page page) {
        return (String) page.evaluate("document.activeElement.labels?.[0]?.innerText ?? ''");
    }

    @Test
    void everybody_reads_what_is_adopted_and_only_those_concerned_see_a_draft() {
        try (Visitor worker = Browser.visitor(port)) {
            worker.signIn("worker-" + subject)
                    .go("/guidelines")
                    .follow("SIG Unga")
                    .doesNotSee("SIG från åtta år");
            assertThat(worker.page().navigate("/guidelines/versions/" + draft).status())
                    .isEqualTo(404);
            worker.go("/guidelines/interventions")
                    .sees("Komet 3–11 år")
                    .sees("årskurs 4–9")
                    .findsNoBarrier()
                    .reflows()
                    .picture("guidelines-interventions");
        }
    }

    @Test
    void a_file_that_cannot_be_read_says_where_and_why() {
        try (Visitor analyst = Browser.visitor(port)) {
            analyst.signIn("analyst-" + subject)
                    .go("/guidelines/import")
                    .findsNoBarrier()
                    .reflows();
            analyst.fill("Kortnamn", "import").press("Läs in filen");
            analyst.sees("Kortnamnet import är adressen till en av programmets egna sidor");
            analyst.fill("Kortnamn", "prov");
            analyst.page()
                    .getByLabel("Fil", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                    .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                            "fel.dmn",
                            "application/xml",
                            new String(SomeTables.bytes("/guidelines/sig-unga.dmn"), StandardCharsets.UTF_8)
                                    .replace("[6..11]", "6–11")
                                    .getBytes(StandardCharsets.UTF_8)));
            analyst.press("Läs in filen");
            // What is wrong with the form does not keep what is wrong with the file from being told.
            analyst.sees("Rad 3, Ålder, tecken 2")
                    .sees("Skriv riktlinjens namn")
                    .findsNoBarrier()
                    .picture("guidelines-import-faulty");
        }
    }

    @Test
    void whoever_downloads_a_version_chooses_the_version_of_the_format_and_reads_what_happens_when_several_rows_fit() {
        try (Visitor analyst = Browser.visitor(port)) {
            analyst.signIn("analyst-" + subject)
                    .go("/guidelines/versions/" + draft)
                    .sees("När flera rader passar: högst en rad får gälla")
                    .findsNoBarrier()
                    .reflows();
            analyst.page().getByLabel("Filformat").selectOption("1.5");
            String file = read(analyst.page().waitForDownload(() -> analyst.press("Ladda ner")));

            assertThat(file).contains("https://www.omg.org/spec/DMN/20230324/MODEL/");
        }
    }

    /** Waits until what is read aloud is as it should be. */
    private static void heard(Visitor visitor, String condition) {
        visitor.page().waitForFunction("() => (" + condition + ")(document.getElementById('live').textContent)");
    }

    private static String read(com.microsoft.playwright.Download download) {
        try (InputStream content = download.createReadStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
