package se.rodatraden.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
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
        enrol("manager", "Lars Nyström", Role.UNIT_MANAGER, unit);
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
            register(visitor);
            visitor.sees("registrerad som B-2024-00001")
                    .sees("14 dagar")
                    .findsNoBarrier()
                    .reflows();
            visitor.picture("case-overview-reported");
            String path = visitor.page().url().replaceFirst("^https?://[^/]+", "");

            visitor.go(path + "/concern").findsNoBarrier().reflows().picture("case-concern");
            visitor.fill("Skäl", "Upprepade uppgifter om våld och skolk.").press("Inled utredning");
            visitor.sees("Utredningen är inledd.").sees("4 månader");

            assess(visitor, path);
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

            approve();
            visitor.lookAgain();
            visitor.fill("Motivering av beslutet", "4 kap. 1 § SoL (2001:453). Behovet kan inte tillgodoses annars.")
                    .press("Besluta om insatsen");
            visitor.sees("Beslutet är fattat.").findsNoBarrier().reflows().picture("case-decision");
            plan(visitor);
            followUp(visitor);
            visitor.sees("Insatsen ska följas upp 14 januari 2025.")
                    .findsNoBarrier()
                    .picture("case-decision-followed");

            visitor.go(path).findsNoBarrier().reflows().picture("case-overview");
            visitor.go(path + "/interventions").findsNoBarrier().reflows().picture("case-interventions");
            visitor.go(path + "/assessment").findsNoBarrier().reflows().picture("case-assessment");
            visitor.go(path + "/history").sees("Vem har läst?").sees("Lars Nyström");
            visitor.findsNoBarrier().reflows().picture("case-history");
            visitor.go("/cases").sees("B-2024-00001").findsNoBarrier().reflows().picture("case-list");
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
            visitor.choose("sekretessmarkering").fill("Varför ni behöver ärendet", "Handlägger ärendet tills vidare");
            visitor.press("Skydda personuppgifterna").sees("Innan du öppnar").findsNoBarrier();
            visitor.picture("case-protected-warning");
            visitor.press("Öppna ärendet")
                    .sees("Skyddade personuppgifter: sekretessmarkering")
                    .findsNoBarrier();
            visitor.signIn("manager").go(path).sees("Sidan finns inte");
        }
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
        visitor.choose("Nej, inte nu").fill("Skäl för skyddsbedömningen", "Bor hos modern, som tar emot stöd.");
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

    private static void consent(Visitor visitor, String path) {
        visitor.go(path + "/interventions").findsNoBarrier().reflows();
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
            manager.go("/approvals").findsNoBarrier().reflows().follow("Avsteg i B-2024-00001");
            manager.sees("Godkänn avsteget?").findsNoBarrier().reflows().picture("case-approval");
            manager.fill("Skäl för ditt beslut", "Skälen är starka och omprövningen nära.")
                    .press("Godkänn avsteget");
            manager.sees("Avsteget är godkänt.");
            manager.go("/cases").findsNoBarrier();
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
