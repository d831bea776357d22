package se.rodatraden.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import se.rodatraden.DatabaseTest;
import se.rodatraden.OwnCalendar;
import se.rodatraden.TestClock;
import se.rodatraden.TestDatabase;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Organisation;
import se.rodatraden.access.Purpose;
import se.rodatraden.casework.usecase.OpenInvestigation;
import se.rodatraden.casework.usecase.ProtectChild;
import se.rodatraden.casework.usecase.RegisterConcern;
import se.rodatraden.casework.usecase.RegisterConcern.NewConcern;
import se.rodatraden.casework.usecase.RegisterConcern.Registered;
import se.rodatraden.e2e.Browser;
import se.rodatraden.e2e.Visitor;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.people.ProtectionLevel;

/** A night on duty: a case of another unit is opened, read, looked at by its manager, and found in the log. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DatabaseTest
@ActiveProfiles("demo")
@Import(OwnCalendar.class)
class BreakGlassJourney {
    private static final LocalDate EARLY = LocalDate.of(2020, 1, 1);
    private static final String CHILD = "20150808-2383";
    private static final String HIDDEN = "20090628-2397";
    private static final String NOBODY = "20090127-2393";
    private static final String REFUSED = "Inget ärende kunde öppnas med det numret.";

    @LocalServerPort
    private int port;

    @Autowired
    private Organisation organisation;

    @Autowired
    private ActorDirectory directory;

    @Autowired
    private RegisterConcern registerConcern;

    @Autowired
    private OpenInvestigation openInvestigation;

    @Autowired
    private ProtectChild protectChild;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void two_units_and_two_children(TestDatabase database) {
        database.asSuperuser()
                .sql("truncate access.account, access.compartment cascade")
                .update();
        clock.set(TestClock.TODAY);
        CompartmentId unit =
                organisation.foundCompartment("unga", "Barn och unga Hamnen", Organisation.Kind.UNIT, "Hamnen");
        CompartmentId duty = organisation.foundCompartment("jour", "Socialjouren", Organisation.Kind.UNIT, null);
        Actor worker = enrol("worker", "Samira Haddad", Role.SOCIAL_WORKER, unit);
        Actor.Person manager = enrol("manager", "Lars Nyström", Role.UNIT_MANAGER, unit);
        enrol("on-duty", "Karin Öberg", Role.SOCIAL_WORKER, duty);
        enrol("officer", "Ewa Holm", Role.DATA_PROTECTION_OFFICER, null);
        CurrentActor.runAs(worker, Purpose.HANDLE_CHILD_CASE, () -> {
            openInvestigation.open(register(unit, CHILD).id(), "Upprepade uppgifter om våld.");
            protectChild.protect(
                    register(unit, HIDDEN).id(),
                    ProtectionLevel.PROTECTED_REGISTRATION,
                    List.of(manager.staff()),
                    "Handlägger ärendet");
        });
    }

    @Test
    void a_night_on_duty() {
        try (Visitor visitor = Browser.visitor(port)) {
            visitor.signIn("on-duty").sees("Nödöppna ett ärende").findsNoBarrier();
            visitor.follow("Nödöppna ett ärende").findsNoBarrier().reflows().picture("emergency-ask");
            visitor.press("Nödöppna ärendet")
                    .sees("Skriv varför det inte kan vänta.")
                    .sees("Bekräfta att du behöver läsa ärendet nu.")
                    .findsNoBarrier()
                    .picture("emergency-ask-errors");

            ask(visitor, NOBODY);
            visitor.sees(REFUSED).findsNoBarrier().picture("emergency-refused");
            ask(visitor, HIDDEN);
            visitor.sees(REFUSED);

            ask(visitor, CHILD);
            visitor.sees("Ärendet är öppet för dig till och med 8 oktober 2024.")
                    .sees("Nödöppnat till och med 8 oktober 2024")
                    .sees("Ärendet är nödöppnat och kan bara läsas.")
                    .findsNoBarrier()
                    .reflows()
                    .picture("emergency-case");
            String path = visitor.page().url().replaceFirst("^https?://[^/]+", "");
            for (String part : List.of(
                    "/concern", "/assessment", "/interventions", "/interventions/new", "/history", "/protection")) {
                visitor.go(path + part)
                        .sees("Nödöppnat till och med 8 oktober 2024")
                        .findsNoBarrier();
            }
            visitor.go("/")
                    .sees("Ärenden du har nödöppnat")
                    .findsNoBarrier()
                    .reflows()
                    .picture("emergency-own-day");
            visitor.follow("B-2024-00001").sees("granskar nödöppningen senast").findsNoBarrier();
            visitor.go("/cases/emergency-openings").findsNoBarrier().reflows().picture("emergency-own");

            clock.set(TestClock.TODAY.plusDays(2));
            visitor.go(path)
                    .sees("Sidan finns inte")
                    .go("/cases/emergency-openings")
                    .sees("Har upphört");

            reviewed(visitor);
            controlled(visitor);
        }
    }

    @Test
    void works_without_script_and_by_keyboard() {
        try (Visitor visitor = Browser.visitorWithoutScript(port)) {
            visitor.signIn("on-duty").go("/cases/emergency-openings/new");
            ask(visitor, CHILD);
            visitor.sees("Nödöppnat till och med");
        }
        try (Visitor visitor = Browser.visitor(port)) {
            visitor.signIn("on-duty").go("/cases/emergency-openings/new");
            visitor.page().locator("#field-asked").focus();
            for (String typed :
                    List.of(CHILD, "", "Polisen har barnet hos sig i kväll.", "Jag har jour i hela staden.")) {
                visitor.page().keyboard().type(typed);
                visitor.page().keyboard().press("Tab");
            }
            visitor.page().keyboard().press("Space");
            visitor.page().keyboard().press("Tab");
            visitor.page().keyboard().press("Enter");
            visitor.page().waitForURL(address -> address.matches(".*/cases/[0-9a-f-]{36}"));
            visitor.sees("Du har redan tillgång till ärendet.");
        }
    }

    private void reviewed(Visitor visitor) {
        visitor.signIn("manager").sees("Nödöppningar att granska").sees("Karin Öberg");
        visitor.findsNoBarrier().reflows().picture("emergency-manager-day");
        visitor.follow("Granska nödöppningen").findsNoBarrier().reflows().picture("emergency-review");
        visitor.press("Spara granskningen")
                .sees("Ta ställning till om nödöppningen var befogad.")
                .findsNoBarrier();
        visitor.choose("Inte befogad")
                .fill("Skäl", "Barnet var hemma hos mormor, och det visste jouren.")
                .press("Spara granskningen")
                .sees("Granskningen är sparad.")
                .sees("Inte befogad")
                .findsNoBarrier()
                .picture("emergency-reviewed");
        visitor.follow("B-2024-00001").sees("Barnet var hemma hos mormor").findsNoBarrier();
        visitor.go("/").doesNotSee("Nödöppningar att granska").doesNotSee("Granska nödöppningen");
    }

    private void controlled(Visitor visitor) {
        visitor.signIn("officer").go("/log-review");
        visitor.page().selectOption("#field-selection", "EMERGENCIES");
        visitor.press("Visa raderna")
                .sees("Försökte nödöppna")
                .sees("Inget ärende")
                .sees("B-2024-00001")
                .sees("Barn och unga Hamnen")
                .sees("Skyddade uppgifter")
                .findsNoBarrier()
                .reflows()
                .picture("emergency-log");
        visitor.page().selectOption("#field-selection", "BY_NUMBER");
        visitor.fill("Ärendets nummer", "B-2024-00002").press("Visa raderna");
        visitor.sees("B-2024-00002").doesNotSee("Barn och unga Hamnen").findsNoBarrier();
        visitor.press("English").sees("Tried to open in an emergency").findsNoBarrier();
    }

    private static void ask(Visitor visitor, String number) {
        visitor.fill("Barnets personnummer eller ett ärendenummer", number)
                .fill("Varför kan det inte vänta?", "Polisen har barnet hos sig i kväll och frågar vart det kan föras.")
                .fill("Varför är det du som öppnar?", "Jag har jour för hela kommunen.");
        visitor.page().getByLabel("Jag behöver läsa ärendet nu").check();
        visitor.press("Nödöppna ärendet");
    }

    private Registered register(CompartmentId unit, String number) {
        Registered registered = registerConcern.register(new NewConcern(
                unit,
                Unit.household(number),
                clock.instant(),
                ReporterCategory.SCHOOL,
                null,
                "Har slagits på skolgården.",
                false,
                "Behöver inte skydd nu.",
                new RegisterConcern.SameChild.NotAsked(),
                Map.of()));
        assertThat(registered.number().value()).startsWith("B-2024-");
        return registered;
    }

    private Actor.Person enrol(
            String subject, String name, Role role, @org.jspecify.annotations.Nullable CompartmentId compartment) {
        StaffId staff = organisation.enrol(subject, name, "");
        organisation.appoint(staff, role, compartment, EARLY);
        return directory.byId(staff).orElseThrow();
    }
}
