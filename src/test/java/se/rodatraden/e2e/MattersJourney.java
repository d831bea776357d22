package se.rodatraden.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.ActiveProfiles;
import se.rodatraden.DatabaseTest;
import se.rodatraden.OwnCalendar;
import se.rodatraden.TestClock;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Organisation;
import se.rodatraden.access.Purpose;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.domain.table.Reading;
import se.rodatraden.guidelines.usecase.AdoptGuideline;
import se.rodatraden.guidelines.usecase.ImportGuideline;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.DecisionRef;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.matters.Authority;
import se.rodatraden.matters.AuthorityKind;
import se.rodatraden.matters.usecase.ContinueNumberSeries;
import se.rodatraden.matters.usecase.FoundAuthority;
import se.rodatraden.matters.usecase.PlanMeeting;

/** A motion from the registrar's desk to the reply in the compilation, the way people do it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DatabaseTest
@ActiveProfiles("demo")
@Import(OwnCalendar.class)
class MattersJourney {
    private static final LocalDate EARLY = LocalDate.of(2020, 1, 1);

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
    private PlanMeeting planMeeting;

    @Autowired
    private ImportGuideline importGuideline;

    @Autowired
    private AdoptGuideline adoptGuideline;

    @BeforeEach
    void authorities_and_their_people() throws IOException {
        clock.set(TestClock.TODAY);
        Authority board = found("ks", "Kommunstyrelsen", "KS", AuthorityKind.EXECUTIVE_BOARD, null);
        found("kf", "Kommunfullmäktige", "KF", AuthorityKind.COUNCIL, null);
        Authority committee = found("son", "Socialnämnden", "SON", AuthorityKind.COMMITTEE, null);
        found("sdn-almvik", "Almviks stadsdelsnämnd", "SDA", AuthorityKind.DISTRICT_COMMITTEE, "Almvik");
        found("sdn-hamnen", "Hamnens stadsdelsnämnd", "SDH", AuthorityKind.DISTRICT_COMMITTEE, "Hamnen");
        aGuidelineInForce();
        people(board);
        people(committee);
        as("registrar-ks", () -> continueNumberSeries.after(board.id(), 2024, 889));
        as("committee_secretary-son", () -> {
            for (LocalDate day : List.of(LocalDate.of(2024, 11, 20), LocalDate.of(2024, 12, 18))) {
                planMeeting.plan(new PlanMeeting.Particulars(
                        committee.id(), day, LocalTime.of(16, 0), "Stadshuset, sal 3", false));
            }
        });
    }

    private void aGuidelineInForce() throws IOException {
        LocalDate from = LocalDate.of(2023, 1, 1);
        GuidelineVersionId version = CurrentActor.callAs(new Actor.SystemPurpose("test"), Purpose.RUN_SYSTEM, () -> {
            byte[] file = new ClassPathResource("guidelines/sig-unga.dmn").getContentAsByteArray();
            return ((Reading.Read<GuidelineVersionId>) importGuideline.bringIn(
                            GuidelineKey.SIG_UNGA, "Sociala insatsgrupper för unga", "När SIG ges", file))
                    .value();
        });
        DecisionRef decision =
                new DecisionRef("Socialnämnden", new DiaryNumber("SON 2022/77"), LocalDate.of(2022, 11, 16), "§ 9");
        CurrentActor.runAs(
                new Actor.SystemPurpose("test"),
                Purpose.RUN_SYSTEM,
                () -> adoptGuideline.adopt(version, decision, from));
    }

    private Authority found(String code, String name, String series, AuthorityKind kind, String district) {
        return CurrentActor.callAs(
                new Actor.SystemPurpose("test"),
                Purpose.RUN_SYSTEM,
                () -> foundAuthority.found(new FoundAuthority.Particulars(code, name, series, kind, district)));
    }

    private void people(Authority authority) {
        for (Role role : List.of(Role.REGISTRAR, Role.ANALYST, Role.COMMITTEE_SECRETARY, Role.COMMITTEE_MEMBER)) {
            String subject = role.name().toLowerCase(Locale.ROOT) + "-"
                    + authority.series().toLowerCase(Locale.ROOT);
            StaffId staff = organisation.enrol(subject, name(role), "");
            organisation.appoint(staff, role, authority.id(), EARLY);
        }
    }

    private static String name(Role role) {
        return switch (role) {
            case REGISTRAR -> "Berit Sand";
            case ANALYST -> "Karin Ek";
            case COMMITTEE_SECRETARY -> "Olle Dahl";
            default -> "Ylva Norén";
        };
    }

    private void as(String subject, Runnable work) {
        CurrentActor.runAs(directory.bySubject(subject).orElseThrow(), Purpose.OWN_DAY, work);
    }

    @Test
    void a_motion_goes_out_on_referral_and_comes_back_answered() {
        try (Visitor visitor = Browser.visitor(port)) {
            registersTheMotion(visitor);
            sendsItOnReferral(visitor);
            receivesIt(visitor);
            writesTheReport(visitor);
            takesItUp(visitor);
            decides(visitor);
            registersTheReply(visitor);
        }
    }

    private static void registersTheMotion(Visitor visitor) {
        visitor.signIn("registrar-ks").sees("Inkommet att registrera").findsNoBarrier();
        visitor.follow("Diariet").sees("Inga ärenden är registrerade ännu.").follow("Registrera en motion");
        visitor.press("Registrera motionen").sees("Skriv en rubrik.").findsNoBarrier();
        visitor.fill("Rubrik", "SIG från åtta år")
                .fill("Motionärer", "Eva Lind (A)\nNils Berg (A)")
                .fill("Dagen motionen väcktes", "2024-05-20");
        visitor.page().locator("#field-wording").fill("Allt yngre barn dras in i kriminalitet.");
        visitor.page().locator("#field-demand1").fill("SIG Unga ska erbjudas från åtta års ålder i stället för tolv.");
        visitor.page().locator("#field-guideline1").selectOption("sig-unga");
        visitor.page().getByText("Fler yrkanden").click();
        visitor.page().locator("#field-demand2").fill("Arbetet ska följas upp varje år.");
        visitor.findsNoBarrier().reflows().picture("matters-motion");
        visitor.press("Registrera motionen").sees("Motionen är registrerad som KS 2024/890.");
        visitor.findsNoBarrier().reflows().picture("matters-matter-registered");
    }

    private static void sendsItOnReferral(Visitor visitor) {
        visitor.follow("Skicka på remiss").findsNoBarrier();
        visitor.choose("Socialnämnden").choose("Hamnens stadsdelsnämnd").fill("Svar senast", "2024-10-19");
        visitor.press("Skicka remissen")
                .sees("är en lördag, alltså en ledig dag")
                .findsNoBarrier();
        visitor.fill("Svar senast", "2024-10-17").reflows().picture("matters-referral");
        visitor.press("Skicka remissen").sees("Remissen är skickad till 2 remissinstanser");
        visitor.findsNoBarrier().reflows().picture("matters-referrals-sent");
    }

    private static void receivesIt(Visitor visitor) {
        visitor.signIn("registrar-son")
                .sees("SIG från åtta år")
                .findsNoBarrier()
                .picture("matters-day-registrar");
        visitor.follow("Inkommet").findsNoBarrier().reflows().picture("matters-deliveries");
        visitor.press("Registrera som nytt ärende").sees("SON 2024/1").sees("KS 2024/890");
        visitor.findsNoBarrier();
        visitor.follow("Remissmissiv")
                .sees("Kommunstyrelsen remitterar")
                .findsNoBarrier()
                .reflows();
    }

    private static void writesTheReport(Visitor visitor) {
        visitor.signIn("analyst-son").sees("Utan handläggare").follow("SIG från åtta år");
        visitor.press("Ta hand om ärendet").sees("Ärendet har en handläggare.");
        visitor.findsNoBarrier().reflows().picture("matters-matter-analyst");
        visitor.press("Gör ett utkast till riktlinje")
                .sees("Utkastet är öppnat.")
                .findsNoBarrier();
        visitor.follow("Diariet").follow("SON 2024/1").sees("Utkast till riktlinje, version 2");
        visitor.findsNoBarrier();
        visitor.follow("Anteckna samråd");
        hears(visitor, "Förvaltningsgruppen", "2024-11-13");
        hears(visitor, "Rådet för funktionshinderfrågor", "2024-11-14");
        visitor.findsNoBarrier().reflows().picture("matters-hearings");
        visitor.follow("SON 2024/1").press("Skriv tjänsteutlåtandet");
        visitor.sees("Svaret ska vara inne 17 oktober 2024").findsNoBarrier().reflows();
        visitor.page().locator("#field-text-sammanfattning").fill("Förvaltningen avstyrker motionen.");
        visitor.press("Underteckna").sees("Skriv minst en att-sats.").findsNoBarrier();
        assertThat(visitor.page().locator("#field-text-sammanfattning").innerText())
                .isEqualTo("Förvaltningen avstyrker motionen.");
        visitor.choose("Avstyrker");
        visitor.page()
                .locator("#field-text-forslag-till-beslut")
                .fill("Socialnämnden överlämnar tjänsteutlåtandet som svar på remissen.");
        visitor.page()
                .locator("#field-text-synpunkter")
                .fill("Yngre barn får stöd genom sina föräldrar.\n\n- Komet 3–11\n- CPP 8–12");
        visitor.press("Spara och kontrollera").sees("Sparat.");
        visitor.findsNoBarrier().picture("matters-report");
        bothTextsAreKept(visitor);
        visitor.signs().sees("Utlåtandet är undertecknat").sees("Tjänsteutlåtande SON 2024/1");
    }

    private static void hears(Visitor visitor, String body, String day) {
        visitor.fill("Vem som hörs", body)
                .fill("Dag för samrådet", day)
                .press("Anteckna samrådet")
                .sees("Samrådet är antecknat.");
    }

    /** Two windows with the same report: the later one sees both texts, and can save after that. */
    private static void bothTextsAreKept(Visitor visitor) {
        var other = visitor.page().context().newPage();
        other.navigate(visitor.page().url());
        other.locator("#field-text-bakgrund").fill("Skriven i det andra fönstret.");
        other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Spara och kontrollera"))
                .click();
        other.waitForURL("**/matters/reports/*");
        visitor.page().locator("#field-text-bakgrund").fill("Skriven i det första fönstret.");
        visitor.press("Spara och kontrollera").sees("Samma stycke är ändrat på två håll");
        assertThat(visitor.page().locator("#clash-stored-bakgrund").inputValue())
                .contains("det andra fönstret");
        assertThat(visitor.page().locator("#field-text-bakgrund").innerText()).contains("det första fönstret");
        visitor.findsNoBarrier().picture("matters-report-conflict");
        visitor.page().locator("#clash-bakgrund [data-keep=mine]").click();
        visitor.press("Spara och kontrollera").sees("Sparat.").doesNotSee("ändrat på två håll");
        other.close();
    }

    private void takesItUp(Visitor visitor) {
        visitor.signIn("committee_secretary-son").sees("Klara att ta upp").findsNoBarrier();
        visitor.picture("matters-day-secretary");
        visitor.follow("SIG från åtta år").press("Ta upp på sammanträdet").sees("upptaget på föredragningslistan");
        visitor.findsNoBarrier().reflows().picture("matters-meeting");
        changesTheAgenda(visitor);
        changesTheCalendar(visitor);
        visitor.signIn("committee_member-son")
                .sees("SON 2024/1")
                .findsNoBarrier()
                .picture("matters-day-member");
        APIResponse pdf = visitor.page()
                .context()
                .request()
                .get(visitor.page()
                        .getByRole(AriaRole.LINK)
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Utlåtande (PDF)"))
                        .first()
                        .getAttribute("href"));
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    /** Off the agenda with a reason, and on it again. */
    private static void changesTheAgenda(Visitor visitor) {
        visitor.follow("Ta bort SON 2024/1").findsNoBarrier().reflows().picture("matters-removal");
        visitor.press("Låt ärendet utgå").sees("Skriv ett skäl.").findsNoBarrier();
        visitor.fill("Varför ärendet utgår", "Kostnaden ska räknas om.")
                .press("Låt ärendet utgå")
                .sees("SON 2024/1 utgår.")
                .sees("Kostnaden ska räknas om.");
        visitor.findsNoBarrier().reflows().picture("matters-meeting-off");
        visitor.press("Ta upp").sees("upptaget på föredragningslistan");
    }

    /** One meeting is moved and moved back; the other one is cancelled and stays in the calendar. */
    private static void changesTheCalendar(Visitor visitor) {
        visitor.follow("Flytta sammanträdet").findsNoBarrier().reflows().picture("matters-move-meeting");
        visitor.page().locator("#field-heldOn").fill("2024-11-21");
        visitor.fill("Varför sammanträdet flyttas", "Salen är upptagen.")
                .press("Flytta sammanträdet")
                .sees("Sammanträdet hålls 21 november 2024.")
                .sees("Flyttat från onsdag 20 november 2024");
        visitor.findsNoBarrier().reflows().picture("matters-meeting-moved");
        visitor.follow("Flytta sammanträdet").page().locator("#field-heldOn").fill("2024-11-20");
        visitor.fill("Varför sammanträdet flyttas", "Salen är ledig igen.").press("Flytta sammanträdet");
        visitor.follow("Sammanträden")
                .follow("onsdag 18 december 2024")
                .follow("Ställ in sammanträdet")
                .findsNoBarrier()
                .reflows()
                .picture("matters-cancellation");
        visitor.fill("Varför sammanträdet ställs in", "Det finns inga ärenden.")
                .press("Ställ in sammanträdet")
                .sees("Sammanträdet är inställt.")
                .sees("Det finns inga ärenden.");
        visitor.findsNoBarrier().reflows().picture("matters-meeting-cancelled");
        visitor.follow("Sammanträden")
                .sees("Inställt")
                .findsNoBarrier()
                .reflows()
                .picture("matters-meetings");
    }

    private void decides(Visitor visitor) {
        clock.set(LocalDate.of(2024, 11, 20));
        visitor.signIn("committee_secretary-son")
                .follow("onsdag 20 november 2024")
                .follow("Registrera beslutet");
        visitor.findsNoBarrier().reflows().picture("matters-decision");
        visitor.press("Registrera beslutet").sees("Välj vad som beslutades.").findsNoBarrier();
        Locator clauses = visitor.page().locator("#field-clauses");
        String proposed = clauses.inputValue();
        clauses.fill("Nämnden beslutar något annat.");
        visitor.choose("Enligt förslaget").press("Registrera beslutet").sees("Att-satserna är ändrade.");
        visitor.findsNoBarrier();
        clauses.fill(proposed);
        visitor.press("Registrera beslutet").sees("Beslutet i SON 2024/1 är registrerat.");
        clock.set(LocalDate.of(2024, 12, 4));
        visitor.lookAgain();
        visitor.fill("Dag för justeringen", "2024-12-04").press("Anteckna justeringen");
        visitor.press("Anteckna anslaget").sees("Laglighetsprövning");
        visitor.findsNoBarrier().reflows().picture("matters-meeting-announced");
        visitor.follow("Diariet").follow("SON 2024/1").press("Skicka svaret").sees("Beslutet är skickat.");
        visitor.findsNoBarrier().reflows().picture("matters-matter-closed");
    }

    private static void registersTheReply(Visitor visitor) {
        visitor.signIn("registrar-ks")
                .follow("Inkommet")
                .press("Registrera i ärendet")
                .sees("KS 2024/890");
        visitor.follow("Visa svaren").sees("1 av 2 remissinstanser har svarat.").sees("Hamnens stadsdelsnämnd");
        visitor.findsNoBarrier().reflows().picture("matters-referrals");
        visitor.follow("Diariet").findsNoBarrier().reflows().picture("matters-diary");
        visitor.follow("Sammanträden").findsNoBarrier().reflows();
        visitor.press("English").findsNoBarrier();
    }
}
