package se.rodatraden.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.ActiveProfiles;
import se.rodatraden.DatabaseTest;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.NeedToKnow;
import se.rodatraden.access.Organisation;
import se.rodatraden.access.Purpose;
import se.rodatraden.e2e.Browser;
import se.rodatraden.e2e.Visitor;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.domain.table.Reading;
import se.rodatraden.guidelines.usecase.AdoptGuideline;
import se.rodatraden.guidelines.usecase.ImportGuideline;
import se.rodatraden.guidelines.usecase.LoadCatalogue;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.DecisionRef;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;

/** A nine-year-old from the report of concern to the follow-up, as the social worker and the manager see it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DatabaseTest
@ActiveProfiles("demo")
class CaseworkJourney {
    private static final LocalDate EARLY = LocalDate.of(2020, 1, 1);

    @LocalServerPort
    private int port;

    @Autowired
    private Organisation organisation;

    @Autowired
    private ActorDirectory directory;

    @Autowired
    private NeedToKnow needToKnow;

    @Autowired
    private ImportGuideline importGuideline;

    @Autowired
    private AdoptGuideline adoptGuideline;

    @Autowired
    private LoadCatalogue loadCatalogue;

    @BeforeEach
    void a_unit_and_the_guidelines() {
        CompartmentId unit =
                organisation.foundCompartment("unga", "Barn och unga Hamnen", Organisation.Kind.UNIT, "Hamnen");
        CompartmentId other =
                organisation.foundCompartment("andra", "Barn och unga Ekliden", Organisation.Kind.UNIT, "Ekliden");
        CompartmentId sig = organisation.foundCompartment("sig", "SIG Unga", Organisation.Kind.UNIT, null);
        CompartmentId board = organisation.foundCompartment("ks", "Kommunstyrelsen", Organisation.Kind.AUTHORITY, null);
        enrol("worker", "Samira Haddad", Role.SOCIAL_WORKER, unit);
        enrol("colleague", "Ida Ny", Role.SOCIAL_WORKER, unit);
        enrol("manager", "Lars Nyström", Role.UNIT_MANAGER, unit);
        enrol("deputy", "Eva Ström", Role.UNIT_MANAGER, unit);
        enrol("outsider", "Karin Öberg", Role.SOCIAL_WORKER, other);
        enrol("coordinator", "Tove Lindgren", Role.SIG_COORDINATOR, sig);
        Actor analyst = enrol("analyst", "Per Analytiker", Role.ANALYST, board);
        CurrentActor.runAs(analyst, Purpose.MAINTAIN_GUIDELINES, () -> {
            adopt(GuidelineKey.SIG_UNGA, "guidelines/sig-unga.dmn");
            adopt(GuidelineKey.CHOICE_OF_INTERVENTION, "guidelines/val-av-insats.dmn");
            loadCatalogue.load(new ClassPathResource(LoadCatalogue.SHIPPED));
        });
    }

    @Test
    void from_concern_to_follow_up() {
        try (Visitor visitor = Browser.visitor(port)) {
            visitor.signIn("worker").findsNoBarrier().reflows().picture("case-start");
            visitor.go("/cases/new").findsNoBarrier().reflows();
            visitor.press("Registrera anmälan")
                    .sees("Skriv vad anmälan gäller.")
                    .findsNoBarrier();
            visitor.picture("case-register-errors");
            refusesDays(visitor);
            register(visitor);
            visitor.sees("registrerad som B-2024-00001")
                    .sees("14 dagar")
                    .findsNoBarrier()
                    .reflows();
            visitor.picture("case-overview-reported");
            String path = visitor.page().url().replaceFirst("^https?://[^/]+", "");

            visitor.go(path + "/concern").findsNoBarrier().reflows().picture("case-concern");
            try (Visitor otherTab = Browser.visitor(port)) {
                otherTab.signIn("worker").go(path + "/concern").fill("Skäl", "Inget att utreda.");
                visitor.fill("Skäl", "Upprepade uppgifter om våld och skolk.").press("Inled utredning");
                visitor.sees("Utredningen är inledd.").sees("4 månader");
                otherTab.press("Inled inte utredning").sees("Förhandsbedömningen är redan avslutad.");
                otherTab.findsNoBarrier().reflows().picture("case-concern-settled-meanwhile");
                assertThat(otherTab.page().inputValue("#field-reasons")).isEqualTo("Inget att utreda.");
            }

            assess(visitor, path);
            corrects(visitor, path);
            consent(visitor, path);
            visitor.go(path + "/interventions/new").findsNoBarrier().reflows().picture("case-choose");
            visitor.sees("Rekommenderas").sees("Utanför").sees("Källa:");
            visitor.follow("Föreslå SIG Unga som avsteg").findsNoBarrier().reflows();
            visitor.press("Lämna till enhetschefen")
                    .sees("Skriv skälen för avsteget.")
                    .picture("case-deviation-errors");
            deviate(visitor);
            visitor.sees("väntar nu på enhetschefens godkännande")
                    .findsNoBarrier()
                    .reflows();
            visitor.sees("Avsteget väntar på enhetschefens godkännande.").picture("case-proposal-waiting");

            visitor.go(path).sees("Väntar på enhetschefen, som ska pröva avsteget: SIG Unga.");
            approve();
            visitor.go("/").sees("Nytt i dina ärenden").findsNoBarrier().reflows();
            visitor.go(path).findsNoBarrier().reflows().picture("case-overview-approved");
            visitor.follow("Besluta om insatsen: SIG Unga");
            visitor.page().fill("#field-startsOn", "2024-10-07");
            visitor.fill("Motivering av beslutet", "4 kap. 1 § SoL (2001:453). Behovet kan inte tillgodoses annars.")
                    .press("Besluta om insatsen");
            visitor.sees("Beslutet är fattat.").findsNoBarrier().reflows().picture("case-decision");
            String decision = visitor.page().url();
            visitor.go(path).sees("Skriv genomförandeplanen: SIG Unga");
            visitor.page().navigate(decision);
            plan(visitor);
            followUp(visitor);
            visitor.sees("Insatsen ska följas upp 14 januari 2025.")
                    .findsNoBarrier()
                    .picture("case-decision-followed");

            visitor.go(path).findsNoBarrier().reflows().picture("case-overview");
            visitor.go(path + "/interventions").findsNothingAmiss().reflows().picture("case-interventions");
            visitor.go(path + "/assessment").findsNoBarrier().reflows().picture("case-assessment");
            visitor.go(path + "/history").sees("Vem har läst?").sees("Lars Nyström");
            visitor.findsNothingAmiss().reflows().picture("case-history");
            visitor.go("/cases").sees("B-2024-00001").findsNoBarrier().reflows().picture("case-list");
            handOver(path);
            visitor.fill("Namn, personnummer", "åkerst")
                    .press("Sök")
                    .sees("B-2024-00001")
                    .findsNoBarrier();
            assertThat(visitor.page().url()).doesNotContain("kerst");
            visitor.picture("case-search");

            String none = answerTo(visitor, "outsider", path, "åkerström");
            String noSuch = answerTo(visitor, "outsider", "/cases/00000000-0000-4000-8000-000000000000", "ingenalls");
            assertThat(none).isEqualTo(noSuch);

            visitor.signIn("worker")
                    .go(path + "/protection")
                    .findsNoBarrier()
                    .reflows()
                    .picture("case-protection");
            visitor.choose("sekretessmarkering").fill("Varför ni behöver tillgång", "Handlägger ärendet tills vidare");
            visitor.press("Skydda personuppgifterna")
                    .sees("Välj minst en enhetschef som får se ärendet.")
                    .findsNoBarrier();
            visitor.choose("Lars Nyström");
            visitor.press("Skydda personuppgifterna").sees("Innan du öppnar").findsNoBarrier();
            visitor.picture("case-protected-warning");
            visitor.press("Öppna ärendet")
                    .sees("Skyddade personuppgifter: sekretessmarkering")
                    .findsNoBarrier();
            visitor.signIn("manager").go(path).sees("Innan du öppnar");
            visitor.signIn("deputy").go(path).sees("Sidan finns inte");
        }
    }

    /** Days that no report can have: told at the field, in words. */
    private static void refusesDays(Visitor visitor) {
        visitor.page().fill("#field-receivedOn", "1990-01-01");
        visitor.page().fill("#field-birth", "2030-01-01");
        visitor.press("Registrera anmälan").sees("Tidigast möjliga dag är");
        visitor.page().fill("#field-receivedOn", "2024-10-07");
        visitor.press("Registrera anmälan")
                .sees("Barnet kan inte vara fött efter")
                .findsNoBarrier();
        visitor.page().fill("#field-birth", "");
    }

    private void register(Visitor visitor) {
        visitor.page().selectOption("#field-reporter", "SCHOOL");
        visitor.fill("Vad anmälan gäller", "Eleven har slagit andra och hotat med kniv vid tre tillfällen.");
        visitor.page().fill("#field-given", "Elias");
        visitor.page().fill("#field-family", "Åkerström");
        visitor.page().fill("#field-number", "20150101-2395");
        visitor.page().fill("#field-guardian1Given", "Maria");
        visitor.page().fill("#field-guardian1Family", "Åkerström");
        visitor.page().fill("#field-guardian1Number", "19870102-2389");
        visitor.choose("Nej, inte nu").press("Registrera anmälan").sees("Välj vårdnad, eller att den inte");
        visitor.findsNoBarrier().page().check("#field-custody-1");
        visitor.fill("Skäl för skyddsbedömningen", "Bor hos modern, som tar emot stöd.");
        visitor.press("Registrera anmälan");
    }

    private static void assess(Visitor visitor, String path) {
        visitor.go(path + "/assessment").findsNoBarrier().reflows();
        visitor.page().check("#field-level");
        visitor.press("Spara utredningen").sees("Motivera nivån med minst 20 tecken.");
        visitor.fill("Barnets utveckling", "Går i trean. Ofta borta. Dras till äldre pojkar.");
        visitor.fill("Föräldrarnas förmåga", "Modern är ensam och arbetar natt.");
        visitor.fill("Familj och miljö", "Trångbodda. Farbror i närheten.");
        visitor.fill("Barnets egna ord", "Elias säger att han inte har några kompisar i klassen.");
        visitor.page().selectOption("#field-schoolYear", "3");
        visitor.page().check("#field-level-2");
        visitor.fill("Motivering", "Flera allvarliga händelser, flera källor, ingen förändring av tidigare stöd.");
        visitor.page().selectOption("#field-tried1", "komet-3-11");
        visitor.page().fill("#field-result1", "Modern gick hela kursen våren 2024. Bättre hemma, inte i skolan.");
        visitor.press("Spara utredningen").sees("Utredningen är sparad.").findsNoBarrier();
    }

    /** Custody turned out to be joint: nobody's consent is everybody's before the other guardian is registered. */
    private static void corrects(Visitor visitor, String path) {
        visitor.go(path)
                .follow("Rätta eller komplettera uppgifter")
                .findsNoBarrier()
                .reflows();
        visitor.page().check("#field-guardian1Custody");
        visitor.page().check("#field-guardian1Home");
        visitor.press("Spara uppgifterna").sees("Skriv varför du ändrar.").findsNoBarrier();
        visitor.picture("case-household-errors");
        visitor.fill("Varför du ändrar", "Uppgift från folkbokföringen").press("Spara uppgifterna");
        visitor.sees("Uppgifterna är sparade.").go(path + "/interventions");
        visitor.sees("Vårdnaden är gemensam, men bara en vårdnadshavare är registrerad.")
                .findsNoBarrier()
                .picture("case-custody-gap");
        visitor.follow("Rätta eller komplettera uppgifter");
        visitor.page().fill("#field-guardian2Given", "Johan");
        visitor.page().fill("#field-guardian2Family", "Åkerström");
        visitor.page().check("#field-guardian2Custody");
        visitor.page().check("#field-guardian2Home-1");
        visitor.fill("Varför du ändrar", "Modern berättade om fadern").picture("case-household");
        visitor.press("Spara uppgifterna").sees("Uppgifterna är sparade.").sees("Johan Åkerström");
        visitor.go(path + "/history").sees("en vårdnadshavare till");
    }

    private static void consent(Visitor visitor, String path) {
        visitor.go(path + "/interventions").findsNothingAmiss().reflows();
        var yes = visitor.page().locator("input[type=radio][value=yes]");
        for (int i = 0; i < yes.count(); i++) {
            yes.nth(i).check();
        }
        visitor.press("Spara samtyckena").sees("Samtyckena är sparade.");
    }

    private static void deviate(Visitor visitor) {
        visitor.page().fill("#field-reasons", "Stödja Elias att bryta med de äldre pojkarna.");
        visitor.page().fill("#field-departure", "Elias är nio år men dras redan in i de äldres brott.");
        visitor.page().fill("#field-triedFirst", "Komet våren 2024.");
        visitor.page().fill("#field-stigma", "Gruppen är liten och träffas inte i skolan.");
        visitor.page().fill("#field-childView", "Elias vill ha hjälp.");
        visitor.page().fill("#field-reviewOn", "2025-01-15");
        visitor.press("Lämna till enhetschefen");
    }

    private void approve() {
        try (Visitor manager = Browser.visitor(port)) {
            manager.signIn("manager").sees("Avsteg som väntar på dig").picture("case-manager-start");
            manager.follow("Visa alla bevakningar").sees("B-2024-00001");
            manager.go("/approvals").findsNoBarrier().reflows().follow("Avsteg i B-2024-00001");
            manager.sees("Godkänn avsteget?").findsNoBarrier().reflows().picture("case-approval");
            manager.fill("Skäl för ditt beslut", "Skälen är starka och omprövningen nära.")
                    .press("Godkänn avsteget");
            manager.sees("Avsteget är godkänt.");
            manager.go("/cases").findsNoBarrier();
        }
    }

    private void handOver(String path) {
        UUID id = UUID.fromString(path.substring("/cases/".length()));
        try (Visitor manager = Browser.visitor(port)) {
            manager.signIn("manager").go(path + "/handler").findsNoBarrier().reflows();
            manager.press("Byt handläggare")
                    .sees("Välj en socialsekreterare i enheten.")
                    .findsNoBarrier();
            manager.page().selectOption("#field-to", new SelectOption().setLabel("Ida Ny"));
            manager.fill("Skäl för bytet", "Samira är ledig.").press("Byt handläggare");
            manager.sees("Ärendet handläggs nu av Ida Ny.");
            Actor.Person ida = directory.bySubject("colleague").orElseThrow();
            CurrentActor.runAs(
                    directory.bySubject("manager").orElseThrow(),
                    Purpose.LEAD_UNIT,
                    () -> needToKnow.raiseBarrier(ida.staff(), id, NeedToKnow.BarrierKind.RELATIVE));
            manager.go("/")
                    .sees("Ärenden som handläggaren inte kan se")
                    .findsNoBarrier()
                    .reflows();
            manager.picture("case-manager-unseen");
            manager.go("/cases")
                    .sees("Handläggaren kan inte se ärendet")
                    .findsNoBarrier()
                    .reflows();
            manager.picture("case-unit-unseen");
            manager.go(path)
                    .sees("Ida Ny handlägger ärendet men kan inte se det")
                    .findsNoBarrier()
                    .reflows();
            manager.picture("case-unseen")
                    .follow("Byt handläggare")
                    .findsNoBarrier()
                    .reflows();
            manager.page().selectOption("#field-to", new SelectOption().setLabel("Samira Haddad"));
            manager.fill("Skäl för bytet", "Ida ska inte handlägga det.").picture("case-hand-over");
            manager.press("Byt handläggare").sees("Ärendet handläggs nu av Samira Haddad.");
            manager.go(path + "/history")
                    .sees("Byten av handläggare")
                    .findsNoBarrier()
                    .reflows();
            manager.picture("case-history-handed");
        }
    }

    private static void plan(Visitor visitor) {
        visitor.follow("Skriv genomförandeplanen").findsNoBarrier().reflows();
        visitor.fill("Mål", "Elias är i skolan varje dag och har en fritidsaktivitet.");
        visitor.fill("Vad som ska göras", "Skolan: morgonmöte. Fritid: fotboll tisdagar.");
        visitor.picture("case-plan").press("Spara planen").sees("Genomförandeplanen är sparad.");
    }

    private static void followUp(Visitor visitor) {
        visitor.follow("Följ upp insatsen").findsNoBarrier().reflows();
        visitor.press("Spara uppföljningen").sees("Välj hur barnets situation är.");
        visitor.choose("Bättre").choose("Delvis").choose("Ja, den fortsätter");
        visitor.page().fill("#field-next", "2025-03-01");
        visitor.press("Spara uppföljningen").sees("Avsteget ska omprövas senast 15 januari 2025.");
        visitor.page().fill("#field-next", "2025-01-14");
        visitor.picture("case-follow-up").press("Spara uppföljningen").sees("Uppföljningen är sparad.");
    }

    /** What somebody sees who asks for a case that is not theirs, by address and by search. */
    private static String answerTo(Visitor visitor, String subject, String path, String name) {
        visitor.signIn(subject).go(path);
        String page = visitor.page().locator("main").innerText().replaceAll("[0-9A-Z]{4}-[0-9A-Z]{4}", "");
        visitor.go("/cases").fill("Namn, personnummer", name).press("Sök");
        return page + visitor.page().locator("section").last().innerText();
    }

    private Actor enrol(String subject, String name, Role role, CompartmentId compartment) {
        StaffId staff = organisation.enrol(subject, name, "");
        organisation.appoint(staff, role, compartment, EARLY);
        return directory.byId(staff).orElseThrow();
    }

    private void adopt(GuidelineKey key, String file) {
        try {
            var reading = importGuideline.bringIn(
                    key, key.value(), "Prov", new ClassPathResource(file).getContentAsByteArray());
            GuidelineVersionId draft = ((Reading.Read<GuidelineVersionId>) reading).value();
            adoptGuideline.adopt(
                    draft,
                    new DecisionRef(
                            "Kommunfullmäktige", new DiaryNumber("KS 2022/100"), LocalDate.of(2022, 11, 7), "§ 14"),
                    LocalDate.of(2023, 1, 1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
