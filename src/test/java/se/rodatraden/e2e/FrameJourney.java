package se.rodatraden.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import se.rodatraden.DatabaseTest;
import se.rodatraden.access.Organisation;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.Cast;

/** The frame around every page: the door, the start page, the components, the errors. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DatabaseTest
@ActiveProfiles("demo")
class FrameJourney {
    @LocalServerPort
    private int port;

    @Autowired
    private Organisation organisation;

    @BeforeEach
    void people() {
        Cast.enrol(organisation);
    }

    @Test
    void the_door_and_the_start_page_of_every_role_have_no_barrier() {
        try (Visitor visitor = Browser.visitor(port)) {
            visitor.go("/sign-in")
                    .sees("Vem vill du vara?")
                    .findsNoBarrier()
                    .reflows()
                    .picture("sign-in");
            for (Role role : Role.values()) {
                visitor.signInByHand(Cast.subject(role))
                        .sees("Min dag")
                        .findsNoBarrier()
                        .reflows();
            }
            visitor.picture("start-system-administrator");
            visitor.follow("Konton")
                    .sees("Identitet vid inloggning")
                    .findsNoBarrier()
                    .reflows()
                    .picture("accounts");
        }
    }

    @Test
    void the_style_guide_has_no_barrier_and_no_fault_of_layout() {
        try (Visitor visitor = Browser.visitor(port)) {
            visitor.signIn("analyst")
                    .go("/styleguide")
                    .findsNoBarrier()
                    .reflows()
                    .picture("styleguide");
            visitor.go("/styleguide?errors=true")
                    .sees("Rätta 2 fält")
                    .findsNoBarrier()
                    .reflows()
                    .picture("styleguide-errors");
            visitor.press("English").sees("Correct 2 fields").findsNoBarrier();
            visitor.page()
                    .emulateMedia(
                            new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
            visitor.picture("styleguide-print");
        }
    }

    @Test
    void on_paper_no_heading_row_is_alone_at_the_foot_of_a_page() throws IOException {
        try (Visitor visitor = Browser.visitor(port)) {
            Page page = visitor.signIn("analyst").go("/styleguide").page();
            for (int above = 600; above < 1000; above += 20) {
                page.evaluate("""
                        above => {
                            const main = document.querySelector('main');
                            main.innerHTML = `<div></div><div class="rt-table"><table class="ds-table">
                                <thead><tr><th>Spalthuvud</th></tr></thead>
                                <tbody><tr><td>Rad${'<br>x'.repeat(6)}</td></tr></tbody></table></div>`;
                            main.firstChild.style.height = `${above}px`;
                        }""", above);
                byte[] paper = page.pdf(new Page.PdfOptions().setFormat("A4"));
                try (PDDocument pdf = Loader.loadPDF(paper)) {
                    PDFTextStripper words = new PDFTextStripper();
                    for (int at = 1; at <= pdf.getNumberOfPages(); at++) {
                        words.setStartPage(at);
                        words.setEndPage(at);
                        String text = words.getText(pdf);
                        assertThat(text.contains("Spalthuvud") && !text.contains("Rad"))
                                .as("below %d pixels, page %d", above, at)
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void everything_is_reached_by_keyboard_and_the_first_stop_leads_past_the_menu() {
        try (Visitor visitor = Browser.visitor(port)) {
            Page page = visitor.signIn("analyst").go("/styleguide").page();
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus").innerText()).isEqualTo("Hoppa till innehållet");
            int focusable = (Integer)
                    page.evaluate(
                            "document.querySelectorAll('a[href], button, input:not([type=hidden]):not([type=radio]), select, textarea, [tabindex=\"0\"]').length");
            var reached = new java.util.HashSet<Object>();
            for (int i = 0; i < focusable + 10; i++) {
                reached.add(
                        page.evaluate(
                                "(() => { const f = document.activeElement; f.dataset.stop ??= Math.random(); return f.dataset.stop })()"));
                page.keyboard().press("Tab");
            }
            assertThat(reached).hasSizeGreaterThanOrEqualTo(focusable);
        }
    }

    @Test
    void errors_are_pages_in_plain_words() {
        try (Visitor visitor = Browser.visitor(port)) {
            visitor.signIn("analyst");
            visitor.go("/no-such-page")
                    .sees("Sidan finns inte")
                    .findsNoBarrier()
                    .picture("error-404");
            visitor.go("/accounts").sees("Sidan hör till en annan roll än din").findsNoBarrier();
        }
    }

    @Test
    void what_is_typed_outlives_the_session() {
        try (Visitor visitor = Browser.visitor(port)) {
            visitor.signIn("registrar").go("/styleguide");
            visitor.fill("Skäl", "Skälen är tre")
                    .fill("Rubrik", "SIG från nio års ålder")
                    .choose("Avstyrker");
            visitor.page().getByText("Utkastet är sparat").waitFor();
            visitor.page().context().clearCookies();

            visitor.signIn("registrar")
                    .go("/styleguide")
                    .sees("Du har ett utkast")
                    .findsNoBarrier();
            assertThat(visitor.page().getByLabel("Skäl").inputValue()).isEqualTo("Skälen är tre");
            assertThat(visitor.page().getByLabel("Rubrik").inputValue()).isEqualTo("SIG från nio års ålder");
            assertThat(visitor.page().getByLabel("Avstyrker").isChecked()).isTrue();

            visitor.page()
                    .getByLabel("Rubrik")
                    .press("Enter"); // sends the form; the draft is not what Enter throws away
            visitor.sees("Rätta 2 fält").go("/styleguide").sees("Du har ett utkast");
            assertThat(visitor.page().getByLabel("Skäl").inputValue()).isEqualTo("Skälen är tre");

            visitor.press("Släng utkastet").doesNotSee("Du har ett utkast");
            assertThat(visitor.page().getByLabel("Skäl").inputValue()).isNotEqualTo("Skälen är tre");
        }
    }

    @Test
    void nobody_is_signed_out_without_a_warning_and_a_click_is_enough_to_stay() {
        try (Visitor visitor = Browser.visitor(port)) {
            visitor.signIn("analyst");
            visitor.page().clock().install();
            visitor.go("/accessibility");
            visitor.page().clock().fastForward("01:54:00");
            visitor.doesNotSee("Du loggas ut om fem minuter");
            visitor.page().clock().fastForward("00:01:30");
            visitor.sees("Du loggas ut om fem minuter").findsNoBarrier().picture("timeout");
            visitor.press("Fortsätt arbeta");
            visitor.page()
                    .locator(".rt-timeout")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        }
    }

    @Test
    void a_form_works_without_script() {
        try (Visitor visitor = Browser.visitorWithoutScript(port)) {
            visitor.signIn("registrar")
                    .go("/styleguide")
                    .press("Registrera motionen")
                    .sees("Rätta 2 fält");
            visitor.press("English").sees("Style guide").doesNotSee("Correct 2 fields");
        }
    }
}
