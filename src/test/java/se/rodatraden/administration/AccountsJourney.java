package se.rodatraden.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.access.Organisation;
import se.rodatraden.e2e.Browser;
import se.rodatraden.e2e.Visitor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;

/** The system administrator lets somebody in, and shuts somebody out, without a case in sight. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DatabaseTest
@ActiveProfiles("demo")
class AccountsJourney {
    private static final LocalDate EARLY = LocalDate.of(2020, 1, 1);

    @LocalServerPort
    private int port;

    @Autowired
    private Organisation organisation;

    /** As on the day of the upgrade: given before it was refused, named to those who can put it right, and still held. */
    @Test
    void who_holds_what_does_not_go_together_is_told_on_both_sides(TestDatabase database) {
        CompartmentId unit =
                organisation.foundCompartment("soder", "Barn och unga Söder", Organisation.Kind.UNIT, "Söder");
        organisation.appoint(
                organisation.enrol("system-2", "Siv Dahl", "Systemförvaltare"), Role.SYSTEM_ADMINISTRATOR, null, EARLY);
        StaffId both = organisation.enrol("bada", "Nils Berg", "Jurist");
        organisation.appoint(both, Role.DATA_PROTECTION_OFFICER, null, EARLY);
        heldFromBefore(database, both, unit);

        try (Visitor officer = Browser.visitor(port)) {
            officer.signIn("bada").go("/log-review").sees("Du handlägger också ärenden som loggen gäller");
            officer.sees("Socialsekreterare, Barn och unga Söder")
                    .sees("Be en systemadministratör avsluta ett av uppdragen")
                    .findsNoBarrier()
                    .reflows()
                    .picture("log-review-itself");
            assertThat(officer.page()
                            .locator("button[type=submit]:has-text('Spara granskningen')")
                            .count())
                    .isZero();
        }
        try (Visitor administrator = Browser.visitor(port)) {
            administrator
                    .signIn("system-2")
                    .go("/accounts")
                    .sees("Ett konto har uppdrag som inte går ihop")
                    .sees("Avsluta antingen Dataskyddsombud eller Socialsekreterare, Barn och unga Söder")
                    .findsNoBarrier()
                    .reflows()
                    .picture("accounts-conflict");
            administrator
                    .follow("Nils Berg")
                    .sees("Uppdragen går inte ihop")
                    .findsNoBarrier()
                    .picture("account-conflict");
        }
    }

    private static void heldFromBefore(TestDatabase database, StaffId both, CompartmentId unit) {
        JdbcClient before = database.asSuperuser();
        before.sql("alter table access.membership disable trigger refuse_what_does_not_go_together")
                .update();
        before.sql(
                        "insert into access.membership (staff_id, role, compartment_id, valid_from) values (:both, 'SOCIAL_WORKER', :unit, :from)")
                .param("both", both.value())
                .param("unit", unit.value())
                .param("from", EARLY)
                .update();
        before.sql("alter table access.membership enable trigger refuse_what_does_not_go_together")
                .update();
    }

    @Test
    void somebody_is_let_in_and_shut_out(TestDatabase database) {
        organisation.foundCompartment("norr", "Barn och unga Norr", Organisation.Kind.UNIT, "Norr");
        organisation.appoint(
                organisation.enrol("system", "Stina Dahl", "Systemförvaltare"), Role.SYSTEM_ADMINISTRATOR, null, EARLY);

        try (Visitor administrator = Browser.visitor(port)) {
            administrator
                    .signIn("system")
                    .follow("Konton")
                    .sees("Du ser inga ärenden här")
                    .findsNoBarrier()
                    .reflows()
                    .picture("accounts");
            administrator.follow("Lägg upp ett konto").findsNoBarrier();
            administrator
                    .press("Lägg upp kontot")
                    .sees("Skriv personens namn")
                    .findsNoBarrier()
                    .picture("account-new-errors");
            administrator
                    .fill("Namn", "Maja Lind")
                    .fill("Befattning", "Socialsekreterare")
                    .fill("Identitet", "maja.lind@ekehamn.example")
                    .press("Lägg upp kontot")
                    .sees("Kontot för Maja Lind är upplagt")
                    .sees("Personen har inga uppdrag");

            administrator.press("Ge uppdraget").sees("Välj en roll");
            administrator.page().selectOption("#field-role", "SOCIAL_WORKER");
            administrator.press("Ge uppdraget").sees("Välj den nämnd eller enhet");
            administrator.page().selectOption("#field-compartment", new SelectOption().setLabel("Barn och unga Norr"));
            administrator
                    .press("Ge uppdraget")
                    .sees("Uppdraget som Socialsekreterare gäller från och med 7 oktober 2024")
                    .findsNoBarrier()
                    .reflows()
                    .picture("account");

            administrator.page().selectOption("#field-role", "SYSTEM_ADMINISTRATOR");
            administrator.press("Ge uppdraget").sees("kan därför inte vara systemadministratör samtidigt");

            administrator.press("Avsluta uppdraget").sees("är återtaget").sees("Personen har inga uppdrag");
            administrator
                    .follow("Stäng kontot")
                    .sees("Ett stängt konto går inte att öppna igen")
                    .findsNoBarrier()
                    .reflows()
                    .press("Stäng kontot")
                    .sees("Kontot är stängt från och med 7 oktober 2024")
                    .findsNoBarrier()
                    .picture("account-closed");

            administrator.go("/accounts").follow("Stina Dahl").sees("Du kan inte ändra ditt eget konto");
            administrator.picture("account-own").findsNoBarrier();
        }
        assertThat(database.asSuperuser().sql("""
                                select action || ' ' || coalesce(reason, '') from audit.access_log
                                where subject_kind = 'account' order by id
                                """).query(String.class).list())
                .containsExactly(
                        "CREATED ",
                        "CHANGED + SOCIAL_WORKER 2024-10-07 Barn och unga Norr",
                        "CHANGED - SOCIAL_WORKER Barn och unga Norr",
                        "CHANGED ×");
    }
}
