package se.rodatraden.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Organisation;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.matters.Authority;
import se.rodatraden.matters.AuthorityKind;
import se.rodatraden.matters.usecase.ContinueNumberSeries;
import se.rodatraden.matters.usecase.FoundAuthority;
import se.rodatraden.matters.usecase.PlanMeeting;
import se.rodatraden.matters.usecase.RegisterMotion;

/** A round from the list of bodies to the compilation: more time, a reminder, a reservation, and one who is silent. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DatabaseTest
@ActiveProfiles("demo")
@Import(OwnCalendar.class)
class RoundJourney {
    @LocalServerPort
    private int port;

    @Autowired
    private TestClock clock;

    @Autowired
    private Organisation organisation;

    @Autowired
    private ActorDirectory directory;

    @Autowired
    private FoundAuthority foundAuthority;

    @Autowired
    private ContinueNumberSeries continueNumberSeries;

    @Autowired
    private RegisterMotion registerMotion;

    @Autowired
    private PlanMeeting planMeeting;

    @BeforeEach
    void authorities_and_a_motion() {
        clock.set(TestClock.TODAY);
        Authority board = found("ks", "Kommunstyrelsen", "KS", AuthorityKind.EXECUTIVE_BOARD);
        found("kf", "Kommunfullmäktige", "KF", AuthorityKind.COUNCIL);
        Authority committee = found("son", "Socialnämnden", "SON", AuthorityKind.COMMITTEE);
        found("sdn-hamnen", "Hamnens stadsdelsnämnd", "SDH", AuthorityKind.DISTRICT_COMMITTEE);
        people(board);
        people(committee);
        as("registrar-ks", () -> {
            continueNumberSeries.after(board.id(), 2024, 889);
            registerMotion.register(new RegisterMotion.Particulars(
                    board.id(),
                    "SIG från åtta år",
                    List.of("Eva Lind (A)"),
                    LocalDate.of(2024, 5, 20),
                    "",
                    List.of(new RegisterMotion.DemandRaised("SIG ska erbjudas från åtta års ålder.", null))));
        });
        as(
                "committee_secretary-ks",
                () -> planMeeting.plan(new PlanMeeting.Particulars(
                        board.id(), LocalDate.of(2024, 10, 30), LocalTime.of(9, 0), "Sal 1", false)));
        as("committee_secretary-son", () -> {
            for (LocalDate day : List.of(LocalDate.of(2024, 11, 20), LocalDate.of(2024, 12, 18))) {
                planMeeting.plan(new PlanMeeting.Particulars(committee.id(), day, LocalTime.of(16, 0), "Sal 3", false));
            }
        });
    }

    private Authority found(String code, String name, String series, AuthorityKind kind) {
        return CurrentActor.callAs(
                new Actor.SystemPurpose("test"),
                Purpose.RUN_SYSTEM,
                () -> foundAuthority.found(new FoundAuthority.Particulars(
                        code, name, series, kind, kind == AuthorityKind.DISTRICT_COMMITTEE ? "Hamnen" : null)));
    }

    private void people(Authority authority) {
        for (Role role : Set.of(Role.REGISTRAR, Role.ANALYST, Role.COMMITTEE_SECRETARY)) {
            String subject = role.name().toLowerCase(Locale.ROOT) + "-"
                    + authority.series().toLowerCase(Locale.ROOT);
            StaffId staff = organisation.enrol(subject, "Person " + subject, "");
            organisation.appoint(staff, role, authority.id(), LocalDate.of(2020, 1, 1));
        }
    }

    private void as(String subject, Runnable work) {
        CurrentActor.runAs(directory.bySubject(subject).orElseThrow(), Purpose.OWN_DAY, work);
    }

    @Test
    void a_round_is_kept_in_hand_until_it_is_compiled() {
        try (Visitor visitor = Browser.visitor(port)) {
            keepsAListAndSends(visitor);
            asksForMoreTime(visitor);
            grantsItAndReminds(visitor);
            marksALetterSecret(visitor);
            replies(visitor);
            compiles(visitor);
            opensAMatterForALetter(visitor);
            decidesOnALetter(visitor);
        }
    }

    private static void keepsAListAndSends(Visitor visitor) {
        visitor.signIn("registrar-ks").go("/body-lists").findsNoBarrier();
        visitor.press("Spara listan").sees("Skriv vad listan ska heta.").findsNoBarrier();
        visitor.fill("Listans namn", "Alla nämnder").choose("Socialnämnden").choose("Hamnens stadsdelsnämnd");
        visitor.press("Spara listan")
                .sees("Listan är sparad.")
                .findsNoBarrier()
                .reflows()
                .picture("round-lists");
        visitor.follow("Diariet")
                .follow("KS 2024/890")
                .follow("Skicka på remiss")
                .follow("Alla nämnder");
        visitor.fill("Svar senast", "2024-10-17").press("Skicka remissen").sees("skickad till 2 remissinstanser");
        visitor.sees("34 dagar efter svarsdatum").findsNoBarrier().reflows().picture("round-board");
    }

    private static void asksForMoreTime(Visitor visitor) {
        visitor.signIn("registrar-son").follow("Inkommet").press("Registrera som nytt ärende");
        visitor.follow("Svarstid och vad ni kan göra")
                .sees("34 dagar efter svarsdatum")
                .sees("Nämnden har inte gett ordföranden uppdrag");
        visitor.doesNotSee("Kalla till extra sammanträde").doesNotSee("@");
        visitor.findsNoBarrier().reflows().picture("round-ways");
        visitor.press("Begär anstånd").sees("Skriv varför ni behöver mer tid.").findsNoBarrier();
        visitor.fill("Nytt svarsdatum", "2024-12-06").fill("Varför ni behöver mer tid", "Nämnden möts i november.");
        visitor.sees("Kommunstyrelsen sammanträder 30 oktober 2024");
        visitor.press("Begär anstånd")
                .sees("Begäran är skickad. Dagen ligger efter sammanträdet 30 oktober 2024 i Kommunstyrelsen")
                .findsNoBarrier()
                .reflows()
                .picture("round-extension-asked");
    }

    private static void grantsItAndReminds(Visitor visitor) {
        visitor.signIn("registrar-ks").follow("Inkommet").press("Registrera i ärendet");
        visitor.follow("Visa svaren").sees("Socialnämnden begär anstånd till").findsNoBarrier();
        visitor.sees("Dagen ligger efter sammanträdet 30 oktober 2024")
                .reflows()
                .picture("round-extension");
        visitor.press("Bevilja anståndet")
                .sees("Anståndet är beviljat.")
                .sees("I tid")
                .findsNoBarrier()
                .reflows()
                .picture("round-extension-granted");
        var hamnen = visitor.page().getByLabel("Hamnens stadsdelsnämnd");
        var committee = visitor.page().getByLabel("Socialnämnden");
        assertThat(hamnen.isChecked())
                .as("whoever answers first is chosen beforehand")
                .isTrue();
        assertThat(committee.isChecked()).as("whoever has more time is not").isFalse();
        hamnen.focus();
        visitor.page().keyboard().press("Space");
        visitor.press("Skicka påminnelsen").sees("Välj minst en remissinstans.").findsNoBarrier();
        visitor.choose("Socialnämnden")
                .press("Skicka påminnelsen")
                .sees("Påminnelsen är skickad till Socialnämnden. Ingen påminnelse till de andra: "
                        + "Hamnens stadsdelsnämnd valdes inte.")
                .findsNoBarrier()
                .reflows()
                .picture("round-reminded");
        visitor.signIn("registrar-son").follow("Inkommet");
        // The answer came before the reminder.
        visitor.page().locator("form[action*='/deliveries/'] button").first().click();
        visitor.follow("Svarstid och vad ni kan göra").sees("6 december 2024").findsNoBarrier();
        visitor.follow("Inkommet").press("Registrera i ärendet").sees("Påminnelse om remissvar");
    }

    private static void marksALetterSecret(Visitor visitor) {
        visitor.follow("Registrera en handling").findsNoBarrier().reflows().picture("round-register");
        visitor.fill("Vad handlingen är", "Brev om B-2024-00123").fill("Var papperet finns", "Pärm 3");
        visitor.press("Registrera").sees("Lägg handlingen i personakten").findsNoBarrier();
        visitor.fill("Vad handlingen är", "Brev från en förskola");
        visitor.page()
                .locator("summary", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Sekretessmarkera"))
                .click();
        visitor.fill("Bestämmelse", "26 kap. 1 § OSL").press("Registrera").sees("Handlingen är registrerad.");
        visitor.sees("Brev från en förskola").follow("Diariet som allmänheten ser det");
        visitor.doesNotSee("Brev från en förskola").sees("Sekretessmarkerad handling");
        visitor.findsNoBarrier().reflows().picture("round-public");
    }

    private void replies(Visitor visitor) {
        visitor.signIn("analyst-son").follow("SIG från åtta år").press("Ta hand om ärendet");
        visitor.press("Skriv tjänsteutlåtandet").choose("Tillstyrker delvis");
        visitor.page().locator("#field-text-sammanfattning").fill("Behovet finns.");
        visitor.page().locator("#field-text-synpunkter").fill("Få barn berörs.");
        visitor.page().locator("#field-text-forslag-till-beslut").fill("Nämnden tillstyrker delvis.");
        visitor.signs().sees("Utlåtandet är undertecknat");
        visitor.signIn("committee_secretary-son").follow("SIG från åtta år").press("Ta upp på sammanträdet");
        clock.set(LocalDate.of(2024, 11, 20));
        visitor.signIn("committee_secretary-son")
                .follow("onsdag 20 november 2024")
                .follow("Registrera beslutet");
        visitor.choose("Enligt förslaget");
        visitor.page().locator("#field-dissent").fill("Eva Lind (A) reserverar sig.");
        visitor.press("Registrera beslutet").sees("är registrerat.");
        clock.set(LocalDate.of(2024, 11, 27));
        visitor.lookAgain();
        visitor.fill("Dag för justeringen", "2024-11-27").press("Anteckna justeringen");
        visitor.follow("Diariet").follow("SON 2024/1").press("Skicka svaret").sees("Beslutet är skickat.");
        visitor.findsNoBarrier().reflows().picture("round-dispatched");
    }

    private static void compiles(Visitor visitor) {
        visitor.signIn("registrar-ks").follow("Inkommet").press("Registrera i ärendet");
        visitor.signIn("analyst-ks").follow("Diariet").follow("KS 2024/890").follow("Visa svaren");
        visitor.follow("Remissammanställning").sees("Få barn berörs.").sees("Eva Lind (A) reserverar sig.");
        visitor.sees("Hamnens stadsdelsnämnd har inte inkommit med svar.");
        visitor.findsNoBarrier().reflows().picture("round-compilation");
        visitor.press("Spara en ny version")
                .sees("Sammanställningen är sparad.")
                .sees("Version 1")
                .findsNoBarrier();
        assertThat(visitor.onPaper())
                .contains("Få barn berörs.", "Version 1", "Tillstyrker delvis")
                .doesNotContain("Redigera", "Lägg i utlåtandet", "Versioner", "# ");
        visitor.page().locator("a[href*='#stycke-']").nth(1).click();
        visitor.sees("Få barn berörs.").findsNoBarrier();
        visitor.follow("Diariet").follow("KS 2024/890").follow("Visa svaren").follow("Remissammanställning");
        visitor.sees("Lägg i utlåtandet").sees("handläggare").findsNoBarrier();
        visitor.follow("Diariet").follow("KS 2024/890").press("Ta hand om ärendet");
        visitor.follow("Visa svaren").findsNoBarrier().reflows().picture("round-replies");
        visitor.follow("Remissammanställning").press("Lägg i utlåtandet");
        visitor.sees("Sammanställningen ligger i avsnittet om remissvaren.");

        visitor.page().locator(".rt-prose p:has-text('Få barn berörs.')").click();
        visitor.page().keyboard().press("End");
        visitor.page().keyboard().type(" Dock inte alla.");
        visitor.press("Spara och kontrollera").sees("Sparat.");
        visitor.follow("Diariet").follow("KS 2024/890").follow("Visa svaren").follow("Remissammanställning");
        visitor.press("Lägg i utlåtandet")
                .sees("Sammanställningen i utlåtandet är ändrad")
                .findsNoBarrier()
                .reflows()
                .picture("round-compilation-changed");
        visitor.press("Ersätt det som står").sees("Sammanställningen ligger i avsnittet om remissvaren.");
        assertThat(visitor.page()
                        .locator(".rt-prose:has-text('Dock inte alla.')")
                        .count())
                .isZero();
    }

    private static void opensAMatterForALetter(Visitor visitor) {
        visitor.signIn("registrar-son").follow("Diariet").follow("Öppna ärende för en skrivelse");
        visitor.press("Registrera").sees("Skriv vad ärendet gäller.").findsNoBarrier();
        visitor.fill("Vad ärendet gäller", "Synpunkter på lekplatsen").fill("Vad handlingen är", "Brev");
        visitor.fill("Var papperet finns", "Pärm 3").reflows().picture("round-letter");
        visitor.press("Registrera")
                .sees("är öppnat.")
                .findsNoBarrier()
                .reflows()
                .picture("round-letter-matter");
        visitor.press("Fördela ärendet").sees("Välj en handläggare.").findsNoBarrier();
        visitor.page().locator("summary:has-text('Avsluta ärendet')").click();
        visitor.sees("kan ärendet öppnas igen").findsNoBarrier().picture("round-letter-end");
        visitor.press("Avsluta ärendet").sees("Ärendet är avslutat.").findsNoBarrier();
        visitor.follow("Öppna ärendet igen").findsNoBarrier().reflows().picture("round-reopening");
        visitor.fill("Varför ärendet öppnas igen", "Ett brev till har kommit in.")
                .press("Öppna ärendet igen")
                .sees("Ärendet är öppnat igen.")
                .sees("Ärendet öppnades igen: Ett brev till har kommit in.")
                .findsNoBarrier();
        visitor.follow("Diariet").findsNoBarrier().reflows().picture("round-diary");
    }

    /** Two matters, of which one is moved up and then taken off again. */
    private static void ordersTheAgenda(Visitor visitor) {
        for (String title : List.of("Belysning vid bryggan", "Synpunkter på lekplatsen")) {
            visitor.signIn("committee_secretary-son").follow(title).press("Ta upp på sammanträdet");
        }
        visitor.findsNoBarrier().reflows().picture("round-agenda");
        visitor.press("Flytta upp SON 2024/2").sees("Ärendet är nu nummer 1 på föredragningslistan.");
        assertThat((String) visitor.page().evaluate("document.activeElement.id"))
                .as("the item that was moved keeps the focus, to be moved on")
                .startsWith("move-");
        assertThat(visitor.page().locator("tbody th").first().innerText()).contains("Synpunkter på lekplatsen");
        visitor.follow("Ta bort SON 2024/2").fill("Varför ärendet utgår", "Gungan är lagad.");
        visitor.press("Låt ärendet utgå").sees("SON 2024/2 utgår.").doesNotSee("Flytta upp");
    }

    private void decidesOnALetter(Visitor visitor) {
        visitor.signIn("registrar-son").follow("Diariet").follow("Öppna ärende för en skrivelse");
        visitor.fill("Vad ärendet gäller", "Belysning vid bryggan").fill("Vad handlingen är", "Brev");
        visitor.fill("Avsändare", "Granens förskola").fill("Var papperet finns", "Pärm 4");
        visitor.press("Registrera").sees("är öppnat.");
        visitor.signIn("analyst-son").follow("Belysning vid bryggan").press("Ta hand om ärendet");
        visitor.sees("Avsluta ärendet").press("Skriv tjänsteutlåtandet").findsNoBarrier();
        visitor.page().evaluate("window.scrollTo(0, document.body.scrollHeight)");
        visitor.page()
                .locator("a[href='#field-text-forslag-till-beslut']")
                .first()
                .click();
        assertThat(visitor.page().evaluate("""
                        () => document.querySelector("label[for='field-text-forslag-till-beslut']").getBoundingClientRect().top
                            >= document.querySelector('.rt-tools').getBoundingClientRect().bottom
                        """))
                .as("the toolbar covers neither the field that a remark leads to nor its label")
                .isEqualTo(true);
        visitor.page().locator("#field-text-sammanfattning").fill("Två lampor är trasiga.");
        visitor.page().locator("#field-text-forslag-till-beslut").fill("Nämnden lagar belysningen.");
        visitor.signs().sees("Utlåtandet är undertecknat");
        visitor.signIn("analyst-son").follow("Synpunkter på lekplatsen").press("Ta hand om ärendet");
        visitor.press("Skriv tjänsteutlåtandet");
        visitor.page().locator("#field-text-sammanfattning").fill("Gungan är sned.");
        visitor.page().locator("#field-text-forslag-till-beslut").fill("Nämnden lagar gungan.");
        visitor.signs().sees("Utlåtandet är undertecknat");
        ordersTheAgenda(visitor);
        clock.set(LocalDate.of(2024, 12, 18));
        visitor.signIn("committee_secretary-son")
                .follow("onsdag 18 december 2024")
                .follow("Registrera beslutet");
        visitor.choose("Enligt förslaget").choose("omedelbart justerat").press("Registrera beslutet");
        visitor.follow("Diariet").follow("SON 2024/3").press("Skicka beslutet till den som skrev");
        visitor.sees("ladda ner det som PDF och skicka det till avsändaren.").sees("Protokollsutdrag § 2");
        visitor.findsNoBarrier().reflows().picture("round-letter-decided");
    }
}
