package se.rodatraden.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.access.Organisation;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;

/** The frame around every page: the door, the start page, the components, the errors. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DatabaseTest
@ActiveProfiles("demo")
class FrameJourney {
    private static final LocalDate EARLY = LocalDate.of(2020, 1, 1);

    @LocalServerPort
    private int port;

    @Autowired
    private Organisation organisation;

    @BeforeEach
    void people(TestDatabase database) {
        if (database.asOwner()
                        .sql("select count(*) from access.account")
                        .query(Integer.class)
                        .single()
                > 0) {
            return;
        }
        var board = organisation.foundCompartment("ks", "Kommunstyrelsen", Organisation.Kind.AUTHORITY, null);
        var unit = organisation.foundCompartment(
                "unga-kvarnberga", "Barn och unga Kvarnberga", Organisation.Kind.UNIT, "Kvarnberga");
        for (Role role : Role.values()) {
            StaffId staff = organisation.enrol(
                    role.name().toLowerCase(),
                    "Anna " + role.name().charAt(0)
                            + role.name().substring(1).toLowerCase().replace('_', ' '),
                    "Handläggare");
            boolean casework = role == Role.SOCIAL_WORKER || role == Role.UNIT_MANAGER || role == Role.SIG_COORDINATOR;
            organisation.appoint(staff, role, role.isMunicipal() ? null : casework ? unit : board, EARLY);
        }
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
                visitor.signIn(role.name().toLowerCase())
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
}
