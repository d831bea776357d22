package se.rodatraden.matters.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import se.rodatraden.DatabaseTest;
import se.rodatraden.e2e.Browser;
import se.rodatraden.e2e.Visitor;
import se.rodatraden.kernel.EvidenceRef;
import se.rodatraden.matters.EvidenceCitations.Choice;
import se.rodatraden.matters.EvidenceCitations.Newer;
import se.rodatraden.matters.MattersFixture;

/** Writing a report: with the keyboard alone, without script, and beside a colleague. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DatabaseTest
@ActiveProfiles("demo")
@Import({ReportDesk.class, MattersFixture.SavedFigures.class})
class ReportWorkspaceJourney {
    private static final String STATE = "[data-autosave-state]";

    @LocalServerPort
    private int port;

    @Autowired
    private ReportDesk desk;

    @Autowired
    private MattersFixture.SavedFigures figures;

    private ReportDesk.Begun begun;

    @BeforeEach
    void a_report_is_begun() {
        begun = desk.begin();
    }

    @Test
    void is_written_with_the_keyboard_alone_and_saved_without_being_asked() {
        try (Visitor writer = open("first")) {
            Page page = writer.page();
            var keyboard = page.keyboard();
            page.locator("#field-text-bakgrund").focus();
            keyboard.type("I dag gäller ");
            keyboard.press("Control+b");
            keyboard.type("tolv år");
            keyboard.press("Control+b");
            keyboard.type(".");
            keyboard.press("Enter");
            keyboard.type("- Komet");
            keyboard.press("Enter");
            keyboard.type("CPP");
            tool(page, "Tabell");
            keyboard.type("Barn efter ålder");
            keyboard.press("Enter");
            keyboard.type("Ålder");
            tool(page, "Lägg till rad");
            tool(page, "Ta bort kolumn");
            assertThat(page.locator("#live")).hasText("Kolumn borttagen.");
            pause(page);
            assertThat(page.locator(STATE)).containsText("Sparat kl.");
            writer.findsNoBarrier().reflows().picture("report-workspace");
        }
        assertThat(desk.text(begun, "bakgrund")).isEqualTo("""
                I dag gäller **tolv år**.

                - Komet
                - CPP

                Tabell: Barn efter ålder
                | Kolumn 2 | Kolumn 3 |
                | --- | --- |
                |  |  |
                |  |  |
                |  |  |
                |  |  |""");
    }

    @Test
    void tab_goes_from_cell_to_cell_and_out_of_the_field_after_the_last_one() {
        try (Visitor writer = open("first")) {
            Page page = writer.page();
            page.locator("#field-text-bakgrund").focus();
            tool(page, "Tabell");
            page.locator("#ask-caption").fill("Barn efter ålder");
            page.locator("#ask-columns").fill("2");
            page.locator("#ask-rows").fill("1");
            page.locator("#ask-rows").press("Enter");
            for (String cell : List.of("Ålder", "Antal", "Åtta år", "12")) {
                page.keyboard().type(cell);
                page.keyboard().press("Tab");
            }
            assertThat(page.locator("#field-text-bakgrund")).not().isFocused();
            pause(page);
            assertThat(page.locator(STATE)).containsText("Sparat kl.");
        }
        assertThat(desk.text(begun, "bakgrund")).isEqualTo("""
                Tabell: Barn efter ålder
                | Ålder | Antal |
                | --- | --- |
                | Åtta år | 12 |""");
    }

    @Test
    void a_step_back_brings_back_what_was_there_and_a_step_forth_what_was_done() {
        try (Visitor writer = open("first")) {
            var keyboard = writer.page().keyboard();
            Locator area = writer.page().locator("#field-text-bakgrund");
            area.focus();
            keyboard.type("Ett");
            keyboard.press("Control+Shift+8");
            assertThat(area.locator("li")).hasText("Ett");
            keyboard.press("Control+z");
            assertThat(area.locator("li")).hasCount(0);
            assertThat(area).hasText("Ett");
            keyboard.press("Control+y");
            assertThat(area.locator("li")).hasText("Ett");
        }
    }

    @Test
    void a_footnote_is_put_in_changed_and_taken_away() {
        try (Visitor writer = open("first")) {
            var keyboard = writer.page().keyboard();
            Locator area = writer.page().locator("#field-text-bakgrund");
            area.focus();
            keyboard.type("Antalet är känt");
            keyboard.press("Control+Shift+f");
            keyboard.type("Socialstyrelsen 2023.");
            writer.findsNoBarrier();
            keyboard.press("Tab");
            keyboard.press("Enter");
            keyboard.type(".");
            writer.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ändra fotnot 1"))
                    .press("Enter");
            keyboard.press("End");
            keyboard.type(" S. 4.");
            keyboard.press("Tab");
            keyboard.press("Enter");
            pause(writer.page());
            assertThat(writer.page().locator(STATE)).containsText("Sparat kl.");
            assertThat(writer.page().locator(".rt-notes li").first()).containsText("Socialstyrelsen 2023. S. 4.");
            writer.press("Spara och kontrollera").sees("Sparat.");
        }
        assertThat(desk.text(begun, "bakgrund")).isEqualTo("Antalet är känt[^1].\n\n[^1]: Socialstyrelsen 2023. S. 4.");
    }

    @Test
    void what_is_typed_the_moment_a_footnote_is_put_in_stands_after_it() {
        try (Visitor writer = open("first")) {
            writer.page().locator("#field-text-bakgrund").focus();
            writer.page().keyboard().type("Antalet är känt");
            writer.page().keyboard().press("Control+Shift+f");
            writer.page().keyboard().type("Socialstyrelsen 2023.");
            writer.page().evaluate("""
                    () => {
                      document.querySelector("dialog[open] button[value=ok]").click();
                      document.execCommand("insertText", false, ".");
                    }""");
            writer.press("Spara och kontrollera").sees("Sparat.");
        }
        assertThat(desk.text(begun, "bakgrund")).isEqualTo("Antalet är känt[^1].\n\n[^1]: Socialstyrelsen 2023.");
    }

    @Test
    void two_write_in_one_section_at_once_and_neither_loses_a_word() {
        try (Visitor first = open("first")) {
            first.page().locator("#field-text-bakgrund").fill("Det första stycket.");
            first.page().keyboard().press("Enter");
            first.page().keyboard().type("Det andra stycket.");
            first.press("Spara och kontrollera").sees("Sparat.");
            try (Visitor second = open("second")) {
                Locator area = second.page().locator("#field-text-bakgrund");
                first.page().locator("#field-text-bakgrund p").first().click();
                first.page().keyboard().press("End");
                first.page().keyboard().type(" Ainos ord.");
                pause(first.page());
                assertThat(first.page().locator(STATE)).containsText("Sparat kl.");
                area.locator("p").last().click();
                second.page().keyboard().press("End");
                second.page().keyboard().type(" Bos ord.");
                pause(second.page());
                assertThat(second.page().locator(STATE))
                        .containsText("tillsammans med en kollegas ändringar i Bakgrund");
                assertThat(second.page().locator("[data-others]"))
                        .hasText("Aino Berg skriver också i utlåtandet just nu.");
                second.page().locator("#field-meeting").focus();
                assertThat(area).containsText("Ainos ord.");
                assertThat(area).containsText("Bos ord.");
                second.findsNoBarrier();
            }
        }
        assertThat(desk.text(begun, "bakgrund"))
                .isEqualTo("Det första stycket. Ainos ord.\n\nDet andra stycket. Bos ord.");
    }

    @Test
    void what_both_wrote_in_one_paragraph_is_shown_until_a_person_has_chosen() {
        try (Visitor first = open("first");
                Visitor second = open("second")) {
            clash(first, second);
            Page page = second.page();
            assertThat(page.locator("#clash-stored-bakgrund")).hasValue("Ainos stycke.");
            page.locator("#field-text-synpunkter").fill("Något annat.");
            pause(page);
            assertThat(page.locator(STATE)).containsText("Samma stycke är ändrat på två håll (Bakgrund),");
            assertThat(page.locator("#clash-bakgrund")).isVisible();
            second.findsNoBarrier().reflows().picture("report-clash");
            assertThat(desk.text(begun, "synpunkter")).isEqualTo("Något annat.");

            second.press("Spara och kontrollera").sees("Samma stycke är ändrat på två håll");
            assertThat(page.locator("#field-text-bakgrund")).hasText("Bos stycke.");
            second.findsNoBarrier();
            assertThat(desk.text(begun, "bakgrund")).isEqualTo("Ainos stycke.");
            second.press("Spara och kontrollera").sees("Samma stycke är ändrat på två håll");
            assertThat(desk.text(begun, "bakgrund"))
                    .as("to save once more is not to have chosen")
                    .isEqualTo("Ainos stycke.");
            page.locator("#clash-bakgrund [data-keep=mine]").click();
            assertThat(page.locator("#clash-bakgrund")).isHidden();
            second.press("Spara och kontrollera").sees("Sparat.");
        }
        assertThat(desk.text(begun, "bakgrund")).isEqualTo("Bos stycke.");
    }

    @Test
    void whoever_leaves_without_choosing_is_warned_and_finds_the_words_again_and_nobody_else_does() {
        try (Visitor first = open("first")) {
            try (Visitor second = open("second")) {
                clash(first, second);
                List<String> asked = new ArrayList<>();
                second.page().onDialog(dialog -> {
                    asked.add(dialog.type());
                    dialog.accept();
                });
                second.go("/");
                assertThat(asked).containsExactly("beforeunload");
            }
            first.page().reload();
            assertThat(first.page().locator("#clash-bakgrund")).isHidden();
        }
        try (Visitor second = open("second")) {
            Page page = second.page();
            second.sees("Samma stycke är ändrat på två håll");
            assertThat(page.locator("#clash-stored-bakgrund")).hasValue("Ainos stycke.");
            assertThat(page.locator("#field-text-bakgrund")).hasText("Bos stycke.");
            page.locator("#field-text-bakgrund").fill("Bos stycke, och mer.");
            pause(page);
            assertThat(page.locator(STATE)).containsText("Samma stycke är ändrat på två håll");
            page.reload();
            assertThat(page.locator("#field-text-bakgrund")).hasText("Bos stycke, och mer.");
            page.locator("#clash-bakgrund [data-keep=stored]").click();
            assertThat(page.locator(STATE)).containsText("Sparat kl.");
            assertThat(page.locator("#clash-bakgrund")).isHidden();
            assertThat(page.locator("#field-text-bakgrund")).hasText("Ainos stycke.");
            page.reload();
            assertThat(page.locator("#clash-bakgrund")).isHidden();
        }
        assertThat(desk.text(begun, "bakgrund")).isEqualTo("Ainos stycke.");
    }

    @Test
    void two_windows_of_one_person_clash_as_two_people_do() {
        try (Visitor one = open("first");
                Visitor other = open("first")) {
            clash(one, other);
            one.page().locator("#field-text-bakgrund").fill("Ainos stycke, ändrat.");
            pause(one.page());
            assertThat(one.page().locator(STATE)).containsText("Sparat kl.");
            other.page().reload();
            assertThat(other.page().locator("#field-text-bakgrund")).hasText("Bos stycke.");
            other.page().locator("#clash-bakgrund [data-keep=mine]").click();
            assertThat(other.page().locator(STATE)).containsText("Sparat kl.");
        }
        assertThat(desk.text(begun, "bakgrund")).isEqualTo("Bos stycke.");
    }

    @Test
    void
            without_script_a_colleagues_paragraph_stands_until_the_writer_has_chosen_and_however_often_the_rest_is_saved() {
        try (Visitor first = open("first");
                Visitor second = Browser.visitorWithoutScript(port)) {
            second.signIn(begun.subject("second")).go(begun.path());
            Page page = second.page();
            first.page().locator("#field-text-bakgrund").fill("Ainos stycke.");
            first.press("Spara och kontrollera").sees("Sparat.");
            page.locator("#field-text-bakgrund").fill("Bos stycke.");
            second.press("Spara och kontrollera").sees("Samma stycke är ändrat på två håll");
            for (String text : List.of("Något annat.", "Något annat, och mer.")) {
                page.locator("#field-text-synpunkter").fill(text);
                second.press("Spara och kontrollera").sees("Samma stycke är ändrat på två håll");
                assertThat(desk.text(begun, "synpunkter")).isEqualTo(text);
                assertThat(desk.text(begun, "bakgrund")).isEqualTo("Ainos stycke.");
            }
            second.reflows().picture("report-clash-without-script");

            first.page().locator("#field-text-bakgrund").fill("Ainos stycke, igen.");
            first.press("Spara och kontrollera").sees("Sparat.");
            page.locator("#clash-bakgrund [value=mine]").click();
            second.sees("Samma stycke är ändrat på två håll");
            assertThat(page.locator("#clash-stored-bakgrund")).hasValue("Ainos stycke, igen.");
            assertThat(desk.text(begun, "bakgrund"))
                    .as("chosen against what was not shown")
                    .isEqualTo("Ainos stycke, igen.");
            page.locator("#clash-bakgrund [value=mine]").click();
            second.sees("Sparat.");
            assertThat(page.locator("#clash-bakgrund")).isHidden();
            assertThat(desk.text(begun, "bakgrund")).isEqualTo("Bos stycke.");
        }
    }

    @Test
    void without_script_the_kept_text_is_let_go_for_what_the_report_says() {
        try (Visitor first = open("first");
                Visitor second = Browser.visitorWithoutScript(port)) {
            second.signIn(begun.subject("second")).go(begun.path());
            first.page().locator("#field-text-bakgrund").fill("Ainos stycke.");
            first.press("Spara och kontrollera").sees("Sparat.");
            second.page().locator("#field-text-bakgrund").fill("Bos stycke.");
            second.press("Spara och kontrollera").sees("Samma stycke är ändrat på två håll");
            second.page().locator("#field-text-synpunkter").fill("Något annat.");
            second.page().locator("#clash-bakgrund [value=stored]").click();
            second.sees("Sparat.");
            assertThat(second.page().locator("#clash-bakgrund")).isHidden();
            assertThat(second.page().locator("#field-text-bakgrund")).hasValue("Ainos stycke.");
        }
        assertThat(desk.text(begun, "bakgrund")).isEqualTo("Ainos stycke.");
        assertThat(desk.text(begun, "synpunkter")).isEqualTo("Något annat.");
    }

    @Test
    void without_script_an_older_window_that_leaves_a_clash_alone_takes_back_nothing_that_was_written_there() {
        try (Visitor first = open("first");
                Visitor window = Browser.visitorWithoutScript(port);
                Visitor older = Browser.visitorWithoutScript(port)) {
            clashWithoutScript(first, window);
            older.signIn(begun.subject("second")).go(begun.path());
            window.page().locator("#field-text-bakgrund").fill("Ainos och Bos stycke.");
            window.press("Spara och kontrollera").sees("sparad för dig");
            older.page().locator("#field-text-synpunkter").fill("Något annat.");
            older.press("Spara och kontrollera").sees("sparad för dig");
            assertThat(older.page().locator("#field-text-bakgrund")).hasValue("Ainos och Bos stycke.");
            assertThat(desk.text(begun, "synpunkter")).isEqualTo("Något annat.");

            window.page().locator("#field-text-bakgrund").fill("I det ena.");
            window.press("Spara och kontrollera").sees("sparad för dig");
            older.page().locator("#field-text-bakgrund").fill("I det andra.");
            older.press("Spara och kontrollera").sees("Fler texter som du har skrivit");
            older.reflows().picture("report-clash-several");
            older.page().locator("#clash-bakgrund [value=mine]").click();
            older.sees("Ännu en text som du har skrivit väntar på ditt val.");
            assertThat(older.page().locator("#field-text-bakgrund")).hasValue("I det ena.");
            assertThat(desk.text(begun, "bakgrund")).isEqualTo("I det andra.");
        }
    }

    @Test
    void without_script_what_has_nothing_to_do_with_a_clash_is_done_while_it_stands() {
        try (Visitor first = open("first");
                Visitor second = Browser.visitorWithoutScript(port)) {
            Page page = second.page();
            clashWithoutScript(first, second);
            page.locator("#sources summary").click();
            page.locator("#field-source-author").fill("SCB");
            second.press("Lägg till källan").sees("Skriv källans titel.");
            assertThat(page.locator("#field-source-author")).hasValue("SCB");
            assertThat(page.locator("#clash-bakgrund")).isVisible();
            page.locator("#field-source-title").fill("Befolkningen");
            second.press("Lägg till källan").sees("SCB: Befolkningen.");

            page.locator("#field-snapshot").selectOption(new SelectOption().setIndex(1));
            second.press("Lägg in underlaget").sees("Underlaget är inlagt.");

            Locator finding = page.locator("#warnings .rt-dismiss").first();
            finding.locator("summary").click();
            finding.locator("textarea").fill("Det är prövat.");
            finding.locator("button").click();
            second.sees("Anmärkningen är avfärdad.");
            assertThat(page.locator("#clash-bakgrund")).isVisible();
            assertThat(page.locator("#field-text-bakgrund")).hasValue("Bos stycke.");

            finding.locator("summary").click();
            finding.locator("textarea").fill("Halvskrivet.");
            second.press("Spara och kontrollera").sees("sparad för dig");
            assertThat(finding.locator("textarea")).hasValue("Halvskrivet.");
        }
        assertThat(desk.text(begun, "bakgrund")).isEqualTo("Ainos stycke.");
    }

    @Test
    void an_older_window_takes_nothing_back_with_scripts_either_and_the_box_goes_with_the_choice() {
        try (Visitor first = open("first");
                Visitor window = open("second")) {
            clash(first, window);
            try (Visitor older = open("second")) {
                window.page().locator("#field-text-bakgrund").fill("Ainos och Bos stycke.");
                pause(window.page());
                window.press("Spara och kontrollera").sees("sparad för dig");
                older.press("Spara och kontrollera").sees("sparad för dig");
                assertThat(older.page().locator("#field-text-bakgrund")).hasText("Ainos och Bos stycke.");
                window.page().locator("#field-text-bakgrund").fill("I det ena.");
                pause(window.page());
                window.press("Spara och kontrollera").sees("sparad för dig");
                older.page().locator("#field-text-bakgrund").fill("I det andra.");
                pause(older.page());
                assertThat(older.page().locator("#clash-bakgrund [data-more]")).isVisible();
                assertThat(older.page().locator("[data-clashes]")).isVisible();
                older.page().locator("#clash-bakgrund [data-keep=mine]").click();
                assertThat(older.page().locator(STATE)).containsText("Ännu en text som du har skrivit (Bakgrund)");
                assertThat(older.page().locator("#field-text-bakgrund")).hasText("I det ena.");
                assertThat(older.page().locator("#clash-stored-bakgrund")).hasValue("I det andra.");
                assertThat(older.page().locator("#clash-bakgrund [data-more]")).isHidden();
                older.page().locator("#clash-bakgrund [data-keep=stored]").click();
                assertThat(older.page().locator("#clash-bakgrund")).isHidden();
                assertThat(older.page().locator("[data-clashes]")).isHidden();
                older.press("Spara och kontrollera").sees("Sparat.");
            }
        }
        assertThat(desk.text(begun, "bakgrund")).isEqualTo("I det andra.");
    }

    /** As {@link #clash}, where the second has no script. */
    private void clashWithoutScript(Visitor first, Visitor second) {
        second.signIn(begun.subject("second")).go(begun.path());
        first.page().locator("#field-text-bakgrund").fill("Ainos stycke.");
        first.press("Spara och kontrollera").sees("Sparat.");
        second.page().locator("#field-text-bakgrund").fill("Bos stycke.");
        second.press("Spara och kontrollera").sees("sparad för dig");
    }

    /** Both write the same paragraph of the background; the first is saved. */
    private static void clash(Visitor first, Visitor second) {
        first.page().locator("#field-text-bakgrund").fill("Ainos stycke.");
        first.press("Spara och kontrollera").sees("Sparat.");
        second.page().locator("#field-text-bakgrund").fill("Bos stycke.");
        pause(second.page());
        assertThat(second.page().locator(STATE)).containsText("Samma stycke är ändrat på två håll");
    }

    @Test
    void what_could_not_be_saved_is_said_kept_and_saved_later() {
        try (Visitor writer = open("first")) {
            Page page = writer.page();
            page.route("**/autosave", Route::abort);
            page.locator("#field-text-bakgrund").fill("Utan nät.");
            pause(page);
            assertThat(page.locator(STATE)).containsText("Texten är inte sparad ännu: servern svarar inte.");
            page.unroute("**/autosave");
            page.onDialog(com.microsoft.playwright.Dialog::accept);
            page.reload();
            assertThat(page.locator("#field-text-bakgrund")).hasText("Utan nät.");
            assertThat(page.locator(STATE)).containsText("Sparat kl.");
        }
        assertThat(desk.text(begun, "bakgrund")).isEqualTo("Utan nät.");
    }

    @Test
    void whoever_goes_on_writing_where_a_colleague_came_in_does_not_come_into_conflict_with_oneself() {
        try (Visitor first = open("first")) {
            first.page().locator("#field-text-bakgrund").fill("Det första stycket.");
            first.page().keyboard().press("Enter");
            first.page().keyboard().type("Det andra stycket.");
            first.press("Spara och kontrollera").sees("Sparat.");
            try (Visitor second = open("second")) {
                first.page().locator("#field-text-bakgrund p").first().click();
                first.page().keyboard().press("End");
                first.page().keyboard().type(" Ainos ord.");
                pause(first.page());
                assertThat(first.page().locator(STATE)).containsText("Sparat kl.");
                second.page().locator("#field-text-bakgrund p").last().click();
                second.page().keyboard().press("End");
                second.page().keyboard().type(" Bos ord.");
                pause(second.page());
                assertThat(second.page().locator(STATE)).containsText("tillsammans med");
                second.page().keyboard().type(" Och mer.");
                assertThat(second.page().locator(STATE)).hasText("");
                pause(second.page());
                assertThat(second.page().locator(STATE)).containsText("tillsammans med");
                second.page().keyboard().type(" Till sist.");
                second.press("Spara och kontrollera").sees("Sparat");
                assertThat(second.page().locator("#clash-bakgrund")).isHidden();
            }
        }
        assertThat(desk.text(begun, "bakgrund"))
                .isEqualTo("Det första stycket. Ainos ord.\n\nDet andra stycket. Bos ord. Och mer. Till sist.");
    }

    @Test
    void a_choice_that_a_colleague_made_is_not_undone_by_whoever_only_writes_and_is_shown_to_whoever_chooses() {
        try (Visitor first = open("first");
                Visitor second = open("second")) {
            first.page().locator("#field-stance").check();
            pause(first.page());
            assertThat(first.page().locator(STATE)).containsText("Sparat kl.");
            second.page().locator("#field-text-bakgrund").fill("Bos text.");
            pause(second.page());
            assertThat(second.page().locator(STATE)).containsText("Sparat kl.");
            first.page().reload();
            assertThat(first.page().locator("#field-stance")).isChecked();

            second.page().locator("#field-stance-1").check();
            pause(second.page());
            assertThat(second.page().locator(STATE)).containsText("har valt annorlunda");
            second.press("Spara och kontrollera").sees("har under tiden valt ställningstagandet");
            assertThat(second.page().locator("#field-stance-1")).isChecked();
            second.findsNoBarrier().press("Spara och kontrollera").sees("Sparat.");
            first.page().reload();
            assertThat(first.page().locator("#field-stance-1")).isChecked();
        }
    }

    @Test
    void a_form_that_does_not_get_there_takes_no_text_with_it_and_what_hinders_is_said() {
        try (Visitor writer = open("first")) {
            Page page = writer.page();
            page.route("**/autosave", route -> route.fulfill(new Route.FulfillOptions().setStatus(403)));
            page.locator("#field-text-bakgrund").fill("Utan svar.");
            pause(page);
            assertThat(page.locator(STATE)).containsText("går inte längre att ändra");
            page.unroute("**/autosave");
            page.route("**" + begun.path(), route -> {
                if (route.request().method().equals("POST")) {
                    route.fulfill(new Route.FulfillOptions().setStatus(500).setBody("Fel"));
                } else {
                    route.resume();
                }
            });
            page.onDialog(com.microsoft.playwright.Dialog::accept);
            writer.press("Spara och kontrollera").sees("Fel");
            page.unroute("**" + begun.path());
            writer.go(begun.path());
            assertThat(page.locator("#field-text-bakgrund")).hasText("Utan svar.");
            assertThat(page.locator(STATE)).containsText("Sparat kl.");
            page.locator("#field-text-bakgrund").fill("Med svar.");
            writer.press("Spara och kontrollera").sees("Sparat.");
            assertThat(page.locator(STATE)).hasText("");
            assertThat(page.locator("#field-text-bakgrund")).hasText("Med svar.");
        }
        assertThat(desk.text(begun, "bakgrund")).isEqualTo("Med svar.");
    }

    @Test
    void the_findings_follow_what_is_written_and_leave_the_writer_where_she_is() {
        try (Visitor writer = open("first")) {
            Page page = writer.page();
            page.locator("#field-text-bakgrund").focus();
            page.keyboard().type("En utvärdring har gjorts.");
            pause(page);
            Locator finding = findingOf(page, "utvärdring");
            assertThat(finding).hasCount(1);
            assertThat(page.locator("#live")).containsText("ny");
            assertThat(page.locator("#field-text-bakgrund")).isFocused();
            assertThat(underlined(page)).contains("utvärdring");

            page.keyboard().type(" Och mer.");
            assertThat(page.locator("#field-text-bakgrund")).hasText("En utvärdring har gjorts. Och mer.");
            finding.locator("summary").click();
            finding.locator("textarea").fill("Så heter den.");
            page.locator("#field-text-synpunkter").focus();
            page.keyboard().type("En annan utvärdring som inte blev av.");
            pause(page);
            assertThat(findingOf(page, "utvärdring")).hasCount(2);
            assertThat(findingOf(page, "utvärdring").first().locator("textarea"))
                    .hasValue("Så heter den.");
            writer.findsNoBarrier();

            page.locator("#field-text-synpunkter").fill("Inget mer.");
            page.locator("#field-text-bakgrund").fill("En utvärdering har gjorts.");
            pause(page);
            assertThat(findingOf(page, "utvärdring")).hasCount(1);
            assertThat(findingOf(page, "utvärdring"))
                    .containsText("Anmärkningen finns inte längre. Skälet som du började skriva");
            assertThat(findingOf(page, "utvärdring").locator("textarea")).hasValue("Så heter den.");
            assertThat(underlined(page)).doesNotContain("utvärdring");
            assertThat(page.locator("#live")).containsText("borta");
            writer.findsNoBarrier().reflows().picture("report-checks");
        }
        assertThat(desk.text(begun, "bakgrund")).isEqualTo("En utvärdering har gjorts.");
    }

    @Test
    void the_findings_wait_while_their_reader_is_among_them() {
        try (Visitor writer = open("first")) {
            Page page = writer.page();
            saves(writer, "En utvärdring har gjorts.");
            Locator reason = findingOf(page, "utvärdring").locator("textarea");
            findingOf(page, "utvärdring").locator("summary").click();
            page.locator("#field-text-synpunkter").fill("En annan utvärdring.");
            reason.focus();
            page.keyboard().type("Så ");
            page.waitForResponse("**" + begun.path(), () -> pause(page));
            page.keyboard().type("heter den.");
            assertThat(reason).isFocused();
            assertThat(findingOf(page, "utvärdring")).hasCount(1);
            page.locator("#field-text-synpunkter").focus();
            page.clock().runFor(50);
            assertThat(findingOf(page, "utvärdring")).hasCount(2);
            assertThat(page.locator("#field-text-synpunkter")).isFocused();
            assertThat(findingOf(page, "utvärdring").first().locator("textarea"))
                    .hasValue("Så heter den.");
        }
    }

    @Test
    void what_does_not_come_along_with_what_is_pasted_is_said_under_it() {
        try (Visitor writer = open("first")) {
            Page page = writer.page();
            page.locator("#field-text-bakgrund").focus();
            page.evaluate("""
                    () => {
                      const data = new DataTransfer();
                      data.setData("text/html", "<p>Kvar <del>borta</del></p><p><img src=x></p>");
                      document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                    }""");
            assertThat(page.locator("#field-text-bakgrund")).hasText("Kvar");
            assertThat(page.locator(".rt-pasted"))
                    .hasText("Ett struket textavsnitt klistrades inte in. En bild klistrades inte in: utlåtandet tar "
                            + "inte bilder i texten. Lägg den som bilaga.");
            writer.findsNoBarrier();
        }
    }

    @Test
    void on_a_narrow_page_the_tools_stay_at_hand_and_what_they_ask_has_room() {
        try (Visitor writer = open("first")) {
            Page page = writer.page();
            page.setViewportSize(390, 800);
            page.locator("#field-text-synpunkter").focus();
            var bar = page.locator("[data-toolbar]").boundingBox();
            assertThat(bar.y).isBetween(0.0, 100.0);
            assertThat(bar.x + bar.width).isLessThanOrEqualTo(390);
            page.keyboard().press("Control+k");
            var dialog = page.locator("dialog[open]").boundingBox();
            assertThat(dialog.x).isPositive();
            assertThat(dialog.x + dialog.width).isLessThan(390);
        }
    }

    private static Locator findingOf(Page page, String word) {
        return page.locator("#warnings > ol > li").filter(new Locator.FilterOptions().setHasText("”" + word + "”"));
    }

    /** The words that the browser underlines in the editor, though nothing of it is in the text. */
    private static String underlined(Page page) {
        page.clock().runFor(50);
        return String.valueOf(
                page.evaluate("[...CSS.highlights.values()].flatMap((all) => [...all]).map(String).join('|')"));
    }

    @Test
    void a_finding_leads_to_its_words_is_let_be_for_a_reason_and_taken_up_again() {
        try (Visitor writer = open("first")) {
            Page page = writer.page();
            page.locator("#field-text-bakgrund").fill("En utvärdring har gjorts.");
            writer.press("Spara och kontrollera").sees("Sparat.");
            Locator finding = page.locator("#warnings > ol > li")
                    .filter(new Locator.FilterOptions().setHasText("utvärdring"))
                    .first();
            finding.locator("a[data-quote]").click();
            assertThat(String.valueOf(page.evaluate("getSelection().toString()")))
                    .contains("utvärdring");
            finding.locator("summary").click();
            finding.locator("button").click();
            writer.sees("Skriv varför texten får stå som den gör.").findsNoBarrier();
            finding.locator("textarea").fill("Så heter den.");
            finding.locator("button").click();
            writer.sees("Anmärkningen är avfärdad.").sees("En avfärdad anmärkning");
            page.getByText("En avfärdad anmärkning").click();
            writer.sees("Så heter den.")
                    .sees("Aino Berg")
                    .findsNoBarrier()
                    .reflows()
                    .picture("report-dismissed");
            page.getByText("Ta upp igen").click();
            writer.sees("Anmärkningen är tillbaka.");
        }
    }

    @Test
    void annexes_are_added_put_in_order_and_taken_out() {
        try (Visitor writer = open("first")) {
            writer.page().getByText("Lägg till och ordna bilagor").click();
            writer.press("Lägg till bilagan")
                    .sees("Välj en fil eller en handling.")
                    .findsNoBarrier();
            attach(writer, "Karta över lekplatserna");
            attach(writer, "Statistik efter ålder");
            writer.findsNoBarrier().reflows().picture("report-annexes");
            writer.page().getByText("Flytta upp").click();
            writer.sees("ett steg upp");
            assertThat(writer.page().locator(".rt-sources li").first()).containsText("Statistik efter ålder");
            writer.page().getByText("Ta bort").first().click();
            writer.sees("Bilagan är borttagen.")
                    .page()
                    .getByText("Tillbaka till utlåtandet")
                    .click();
            writer.sees("Karta över lekplatserna");
        }
    }

    @Test
    void a_report_written_elsewhere_is_brought_in_by_keyboard_and_without_barriers() {
        try (Visitor writer = visitor("first").go(begun.path() + "/import")) {
            writer.findsNoBarrier().reflows().picture("report-import");
            writer.page()
                    .locator("#field-file")
                    .setInputFiles(new FilePayload(
                            "utlatande.txt",
                            "text/plain",
                            "Bakgrund\n\nSå är det i dag, sedan flera år.\n\nSammanfattning\n\nKort sagt.\n"
                                    .getBytes(StandardCharsets.UTF_8)));
            writer.page().locator("main button[type=submit]").last().click();
            writer.sees("Det här hittades i filen").findsNoBarrier().reflows().picture("report-recognised");
        }
    }

    private static void attach(Visitor writer, String title) {
        writer.page()
                .locator("#field-file")
                .setInputFiles(new FilePayload("bilaga.txt", "text/plain", title.getBytes(StandardCharsets.UTF_8)));
        writer.fill("Bilagans namn", title).press("Lägg till bilagan").sees("Bilagan är tillagd sist.");
    }

    @Test
    void every_version_is_kept_compared_and_brought_back() {
        try (Visitor first = open("first");
                Visitor second = open("second")) {
            saves(first, "Barn från tolv år.");
            second.page().reload();
            saves(second, "Barn från åtta år.");
            second.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tidigare versioner (Bakgrund)"))
                    .click();
            second.sees("Aino Berg").sees("Bo Lind").findsNoBarrier().reflows().picture("report-history");
            assertThat(second.page().locator(".rt-difference ins").innerText()).contains("åtta");
            assertThat(second.page().locator(".rt-difference del").innerText()).contains("tolv");
            second.press("Återställ version 1").sees("Version 1 är tillbaka, som en ny version.");
        }
        assertThat(desk.text(begun, "bakgrund")).isEqualTo("Barn från tolv år.");
    }

    @Test
    void works_without_script_in_the_same_marks() {
        try (Visitor writer = Browser.visitorWithoutScript(port)) {
            writer.signIn(begun.subject("first")).go(begun.path());
            writer.page().locator("#field-text-bakgrund").fill("Utan **skript**.\n\n- Ett\n- Två");
            writer.press("Spara och kontrollera").sees("Sparat.");
            writer.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tidigare versioner (Bakgrund)"))
                    .click();
            writer.sees("Från version 0 till version 1").sees("Utan **skript**.");
        }
        try (Visitor reader = open("second")) {
            assertThat(reader.page().locator("#field-text-bakgrund strong")).hasText("skript");
            assertThat(reader.page().locator("#field-text-bakgrund li")).hasCount(2);
        }
    }

    @Test
    void is_reviewed_given_back_approved_and_signed_by_those_whom_the_committee_has_named() {
        try (Visitor secretary = visitor("secretary");
                Visitor writer = visitor("first");
                Visitor reviewer = visitor("second")) {
            secretary.go("/matters/signing-order").findsNoBarrier().reflows().picture("report-signing-order");
            secretary.page().locator("#field-reviewer").selectOption("ANALYST");
            secretary.page().locator("#field-signer").selectOption("COMMITTEE_SECRETARY");
            secretary.page().locator("#field-two").check();
            secretary.press("Spara ordningen").sees("Ordningen gäller från och med");

            writer.go(begun.path()).page().locator("#field-stance").check();
            writer.page().locator("#field-text-forslag-till-beslut").fill("Nämnden överlämnar svaret.");
            writer.press("Skicka för granskning").sees("Utlåtandet är skickat för granskning.");
            writer.sees("Den som har skrivit i utlåtandet får inte granska eller underteckna det.");

            reviewer.go("/").sees("Att granska").findsNoBarrier();
            reviewer.go(begun.path()).findsNoBarrier().reflows().picture("report-review");
            reviewer.page().locator("#field-section").selectOption("bakgrund");
            reviewer.page().locator("#field-text").fill("Bakgrunden saknas.");
            reviewer.press("Lämna synpunkten").sees("Synpunkten är lämnad.");
            reviewer.fill("Meddelande", "Se synpunkten.")
                    .press("Lämna tillbaka")
                    .sees("tillbaka hos dem som skriver");

            writer.go(begun.path()).sees("En synpunkt är inte åtgärdad.").sees("Bakgrunden saknas.");
            writer.page().locator("#field-text-bakgrund").fill("Så är det i dag.");
            writer.findsNoBarrier().picture("report-returned");
            writer.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Markera som åtgärdad"))
                    .click();
            writer.sees("Synpunkten är markerad som åtgärdad.").press("Skicka för granskning");
            reviewer.go(begun.path()).sees("Så är det i dag.").press("Godkänn").sees("Utlåtandet är godkänt");

            secretary.go("/").sees("Att underteckna");
            secretary.go(begun.path()).signs().sees("Utlåtandet är undertecknat");
        }
        assertThat(desk.text(begun, "bakgrund")).isEqualTo("Så är det i dag.");
    }

    @Test
    void is_reviewed_and_signed_by_the_head_of_the_administration_who_wrote_none_of_it() {
        try (Visitor secretary = visitor("secretary");
                Visitor writer = visitor("first");
                Visitor head = visitor("head")) {
            secretary.go("/matters/signing-order");
            secretary.page().locator("#field-reviewer").selectOption("HEAD_OF_ADMINISTRATION");
            secretary.page().locator("#field-signer").selectOption("HEAD_OF_ADMINISTRATION");
            secretary.page().locator("#field-two").check();
            secretary.press("Spara ordningen").sees("Ordningen gäller från och med");
            head.go("/").sees("Inget utlåtande väntar på att du granskar eller undertecknar det.");
            head.go("/matters/" + begun.matter());
            assertThat(head.page().locator("main a[href='" + begun.path() + "']"))
                    .hasCount(0);

            writer.go(begun.path()).page().locator("#field-stance").check();
            writer.page().locator("#field-text-forslag-till-beslut").fill("Nämnden överlämnar svaret.");
            writer.press("Skicka för granskning").sees("Utlåtandet är skickat för granskning.");

            head.go("/").sees("Att granska").sees("från Aino Berg").sees("Nästa sammanträden");
            head.findsNoBarrier().reflows().picture("day-head");
            head.go("/matters/" + begun.matter()).findsNoBarrier();
            head.page().locator("main a[href='" + begun.path() + "']").first().click();
            head.sees("Nämnden överlämnar svaret.").press("Godkänn").sees("Utlåtandet är godkänt");
            head.go("/").sees("Att underteckna");
            head.go(begun.path()).signs().sees("Utlåtandet är undertecknat");
            head.go(begun.path()).sees("Sten Alm");
        }
    }

    @Test
    void a_source_is_added_cited_and_printed_as_a_note_and_a_name_comes_from_the_catalogue() {
        try (Visitor writer = open("first")) {
            writer.page().getByText("Lägg till en källa").click();
            writer.press("Lägg till källan").sees("Skriv källans titel.");
            writer.page().locator("#field-source-author").fill("Socialstyrelsen");
            writer.page().locator("#field-source-title").fill("Insatser för barn");
            writer.page().locator("#field-source-date").fill("2023");
            writer.press("Lägg till källan").sees("Socialstyrelsen: Insatser för barn, 2023.");
            writer.findsNoBarrier().reflows().picture("report-sources");
            writer.page().locator("#field-text-bakgrund").focus();
            writer.page().keyboard().type("Antalet är känt");
            tool(writer.page(), "Källa");
            writer.page().keyboard().press("Tab");
            writer.page().keyboard().press("Enter");
            writer.press("Spara och kontrollera").sees("Sparat.");
        }
        assertThat(desk.text(begun, "bakgrund")).isEqualTo("Antalet är känt[^källa-1]");
    }

    @Test
    void figures_that_have_become_old_say_so_and_are_replaced_with_one_button() {
        figures.nothingIsNewer();
        try (Visitor writer = open("first")) {
            writer.page().locator("#field-snapshot").selectOption(new SelectOption().setIndex(1));
            writer.press("Lägg in underlaget").sees("Underlaget är inlagt.").sees("kvitto abc123");
            figures.isFollowedBy(new Newer.Untried(LocalDate.of(2024, 12, 31), new UUID(7, 7)));
            writer.go(begun.path()).sees("Registret har nu uppgifter till och med 31 december 2024.");
            figures.isFollowedBy(new Newer.Saved(
                    new Choice(
                            new EvidenceRef(new UUID(9, 10), "def456"),
                            "SIG från åtta år, igen",
                            LocalDate.of(2024, 12, 31)),
                    false));
            writer.go(begun.path()).sees("Det finns nyare siffror för samma utkast");
            writer.findsNoBarrier().reflows().picture("report-newer-figures");
            writer.page().locator("#field-text-bakgrund").fill("Skrivet under tiden.");
            writer.page().getByText("Byt till de nyare").click();
            writer.sees("De nyare siffrorna står nu i stället för de äldre.").sees("kvitto def456");
            assertThat(writer.page().locator(".rt-newer")).hasCount(0);
        } finally {
            figures.nothingIsNewer();
        }
        assertThat(desk.text(begun, "bakgrund")).isEqualTo("Skrivet under tiden.");
    }

    @Test
    void typed_text_is_read_with_headings_tables_quotations_and_notes_and_a_table_moves_within_itself() {
        try (Visitor writer = Browser.visitorWithoutScript(port)) {
            writer.signIn(begun.subject("first")).go(begun.path());
            writer.page().locator("#field-stance").check();
            writer.page().locator("#field-text-forslag-till-beslut").fill("Nämnden överlämnar svaret.");
            writer.page().locator("#field-text-bakgrund").fill("""
                    Antalet barn har ökat[^1], och *skolorna* har **fler** elever än förr. Så har det varit i flera år, och så
                    väntas det förbli.

                    ### Läget i dag

                    1. Det första.
                        - Ett under det.
                    2. Det andra.

                    > Barn ska få stöd i tid.
                    >
                    > — Lagen (2018:1197), artikel 3

                    Tabell: Barn efter ålder och stadsdel

                    | Stadsdel | 2019 | 2020 | 2021 | 2022 | 2023 | Förändring sedan föregående år |
                    | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                    | Almvik | 1 204 | 1 230 | 1 251 | 1 300 | 1 310 | 10 |
                    | Björkhamn | 804 | 830 | 851 | 900 | 910 | 10 |

                    Källa: egna uppgifter

                    [^1]: Socialstyrelsen, 2023, s\\. 4\\*.""");
            writer.page().locator("#field-text-synpunkter").fill("Se noten[^1].\n\n[^1]: Samma källa.");
            writer.signs().sees("undertecknat");
        }
        try (Visitor reader = open("second")) {
            reader.sees("s. 4*.").findsNoBarrier().reflows().picture("report-signed");
        }
    }

    @Test
    void a_source_that_is_not_on_the_web_is_refused_at_its_field_and_nothing_typed_is_lost() {
        try (Visitor writer = open("first")) {
            writer.page().getByText("Lägg till en källa").click();
            writer.page().locator("#field-source-title").fill("Insatser för barn");
            writer.page().locator("#field-source-address").fill("javascript:alert(1)");
            writer.press("Lägg till källan").sees("Skriv en adress på webben");
            assertThat(writer.page().locator("#field-source-title")).hasValue("Insatser för barn");
            writer.findsNoBarrier();
            writer.page().locator("#field-source-address").fill("www.example.se/a");
            writer.press("Lägg till källan").sees("Insatser för barn. https://www.example.se/a");
        }
    }

    @Test
    void a_name_that_is_begun_is_offered_taken_with_the_keyboard_and_put_away() {
        try (Visitor writer = open("first")) {
            var keyboard = writer.page().keyboard();
            Locator offered = writer.page().locator("[role=listbox]");
            writer.page().locator("#field-text-bakgrund").focus();
            keyboard.type("Ärendet skickas till soc");
            assertThat(offered).containsText("Socialnämnden");
            assertThat(writer.page().locator("#live")).containsText("Alt+nedåtpil");
            writer.findsNoBarrier().reflows().picture("report-terms");
            keyboard.press("Enter");
            assertThat(offered).isHidden();
            keyboard.type("Soc");
            assertThat(offered).isVisible();
            keyboard.press("Alt+ArrowDown");
            assertThat(offered.locator("[aria-selected=true]")).hasCount(1);
            writer.findsNoBarrier();
            int down = offered.locator("[role=option]").allInnerTexts().indexOf("Socialnämnden organ");
            for (int i = 0; i < down; i++) {
                keyboard.press("ArrowDown");
            }
            keyboard.press("Enter");
            assertThat(offered).isHidden();
            keyboard.type(" hörs. Och socialn");
            assertThat(offered).isVisible();
            keyboard.press("Escape");
            assertThat(offered).isHidden();
            keyboard.type("ä");
            assertThat(offered).isHidden();
            keyboard.type("r, till soc");
            offered.locator("[role=option]")
                    .filter(new Locator.FilterOptions().setHasText("Socialnämnden"))
                    .click();
            keyboard.press("Control+z");
            keyboard.press("Control+y");
            writer.press("Spara och kontrollera").sees("Sparat.");
        }
        assertThat(desk.text(begun, "bakgrund")).isEqualTo("""
                Ärendet skickas till soc

                Socialnämnden hörs. Och socialnär, till socialnämnden""");
    }

    private static void saves(Visitor writer, String text) {
        writer.page().locator("#field-text-bakgrund").fill(text);
        writer.press("Spara och kontrollera").sees("Sparat.");
    }

    /** To the bar of tools, along it to the one that is named, and what it asks for is answered by whoever called. */
    private static void tool(Page page, String name) {
        var keyboard = page.keyboard();
        keyboard.press("Alt+F10");
        for (int i = 0; i < 25; i++) {
            if (name.equals(page.evaluate("document.activeElement.getAttribute('aria-label')"))) {
                break;
            }
            keyboard.press("ArrowRight");
        }
        keyboard.press("Enter");
    }

    private Visitor open(String who) {
        Visitor visitor = visitor(who);
        visitor.page().clock().install();
        return visitor.go(begun.path());
    }

    /** What is written is saved when its writer pauses. The page is told that it has been a while, and nobody waits. */
    private static void pause(Page page) {
        page.clock().fastForward("00:04");
    }

    private Visitor visitor(String who) {
        return Browser.visitor(port).signIn(begun.subject(who));
    }
}
