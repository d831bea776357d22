package se.rodatraden.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import se.rodatraden.guidelines.Demand;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.Guidelines;
import se.rodatraden.guidelines.domain.table.Reading;
import se.rodatraden.guidelines.usecase.ImportGuideline;
import se.rodatraden.guidelines.usecase.LoadCatalogue;
import se.rodatraden.matters.DecisionOutcome;
import se.rodatraden.matters.DemandId;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.usecase.RecordDecision;
import se.rodatraden.matters.usecase.RegisterMotion;
import se.rodatraden.matters.usecase.SendReferral;

/**
 * The matter that made the guidelines in force: a motion of 2021, carried through the remiss, the reports and
 * the council's decision.
 */
@Component
@Profile("demo")
final class OlderMatter {
    static final LocalDate IN_FORCE = LocalDate.of(2022, 3, 1);
    private static final LocalDate RAISED = LocalDate.of(2021, 3, 15);
    private static final LocalDate REFERRED = LocalDate.of(2021, 5, 10);
    private static final LocalDate DUE = LocalDate.of(2021, 9, 30);
    private static final LocalDate REPLIES_DECIDED = LocalDate.of(2021, 9, 15);
    private static final LocalDate DECIDED_LATE = LocalDate.of(2021, 10, 6);
    private static final LocalDate DRAFTED = LocalDate.of(2021, 11, 15);
    private static final LocalDate BOARD_MEETS = LocalDate.of(2022, 1, 19);
    private static final LocalDate COUNCIL_MEETS = LocalDate.of(2022, 2, 21);

    private final Stage stage;
    private final SampleDiaries diaries;
    private final RegisterMotion registerMotion;
    private final SendReferral sendReferral;
    private final ImportGuideline importGuideline;
    private final LoadCatalogue loadCatalogue;
    private final Guidelines guidelines;
    private final SampleRound round;

    OlderMatter(
            Stage stage,
            SampleDiaries diaries,
            RegisterMotion registerMotion,
            SendReferral sendReferral,
            ImportGuideline importGuideline,
            LoadCatalogue loadCatalogue,
            Guidelines guidelines,
            SampleRound round) {
        this.stage = stage;
        this.diaries = diaries;
        this.registerMotion = registerMotion;
        this.sendReferral = sendReferral;
        this.importGuideline = importGuideline;
        this.loadCatalogue = loadCatalogue;
        this.guidelines = guidelines;
        this.round = round;
    }

    void carryThrough() {
        var board = SampleDiaries.Office.BOARD;
        diaries.continueAfter(RAISED, board, 411);
        RegisterMotion.Registered motion = stage.on(RAISED.plusDays(1), board.registrar(), this::register);
        diaries.assign(RAISED.plusDays(2), board, motion.matter());
        List<SampleDiaries.Office> bodies = Stream.concat(
                        Stream.of(SampleDiaries.Office.SOCIAL_COMMITTEE),
                        SampleOrganisation.DISTRICTS.stream().limit(4).map(SampleDiaries.Office::of))
                .toList();
        stage.on(
                REFERRED,
                board.registrar(),
                () -> sendReferral.send(new SendReferral.Round(
                        motion.matter(),
                        bodies.stream()
                                .map(body -> diaries.authority(body.code()))
                                .toList(),
                        DUE,
                        "Kommunstyrelsen önskar nämndens yttrande över motionen.")));
        SampleDiaries.Office late = bodies.get(3);
        SampleDiaries.Office silent = bodies.get(4);
        bodies.stream().limit(3).forEach(body -> reply(body, receive(body), REPLIES_DECIDED));
        MatterId tardy = receive(late);
        diaries.registerMail(REFERRED.plusDays(2), silent);
        diaries.registerMail(REPLIES_DECIDED.plusDays(12), board);
        round.remind(DUE.plusDays(1), board, motion.matter(), List.of(late, silent));
        reply(late, tardy, DECIDED_LATE);
        diaries.registerMail(DECIDED_LATE.plusDays(12), board);
        round.compile(DRAFTED, board, motion.matter());
        GuidelineVersionId sig =
                draft(motion.demands().get(0), GuidelineKey.SIG_UNGA, "SIG Unga", SIG_PURPOSE, SIG_DEMAND);
        GuidelineVersionId choice = draft(
                motion.demands().get(1),
                GuidelineKey.CHOICE_OF_INTERVENTION,
                "Val av insats",
                CHOICE_PURPOSE,
                CHOICE_DEMAND);
        stage.on(DRAFTED, "erik.lindqvist", () -> loadCatalogue.load(new ClassPathResource(LoadCatalogue.SHIPPED)));
        decide(motion.matter(), sig, choice);
    }

    private RegisterMotion.Registered register() {
        return registerMotion.register(new RegisterMotion.Particulars(
                diaries.authority(SampleStaff.BOARD),
                "Samma villkor för insatser i hela staden",
                List.of("Rolf Hedlund", "Mona Åkesson"),
                RAISED,
                "Var ett barn bor ska inte avgöra vilken hjälp det får. Vi vill att staden har samma villkor i alla stadsdelar.",
                List.of(
                        new RegisterMotion.DemandRaised(SIG_DEMAND, GuidelineKey.SIG_UNGA),
                        new RegisterMotion.DemandRaised(CHOICE_DEMAND, GuidelineKey.CHOICE_OF_INTERVENTION))));
    }

    private MatterId receive(SampleDiaries.Office office) {
        MatterId matter = diaries.registerMail(REFERRED.plusDays(2), office);
        diaries.assign(REFERRED.plusDays(3), office, matter);
        return matter;
    }

    private void reply(SampleDiaries.Office office, MatterId matter, LocalDate decided) {
        FormalMeetingId meeting = diaries.plan(REFERRED.plusDays(3), office, decided);
        diaries.report(
                decided.minusDays(14),
                office,
                matter,
                ReplyStance.SUPPORTS,
                meeting,
                Map.of(
                        "forslag-till-beslut", "Nämnden tillstyrker motionen.\nBeslutet skickas till kommunstyrelsen.",
                        "sammanfattning",
                                "Förvaltningen föreslår att nämnden tillstyrker motionen. Samma villkor i hela staden gör hjälpen mer likvärdig.",
                        "bakgrund", "I dag har stadsdelarna olika villkor för sociala insatsgrupper.",
                        "beredning", "Ärendet har beretts av socialförvaltningen.",
                        "synpunkter",
                                "Förvaltningen är positiv till gemensamma villkor och till en nedre gräns på tolv år för sociala insatsgrupper.",
                        "konsekvenser-for-barn",
                                "Barn i olika stadsdelar får samma möjligheter till stöd. Barnets bästa har bedömts."));
        diaries.decide(
                office,
                matter,
                meeting,
                decided,
                SampleDiaries.Ruling.reply(
                        7,
                        ReplyStance.SUPPORTS,
                        "Nämnden tillstyrker motionen.",
                        "Beslutet skickas till kommunstyrelsen."));
    }

    private GuidelineVersionId draft(DemandId demand, GuidelineKey key, String title, String purpose, String wording) {
        return stage.on(DRAFTED, "erik.lindqvist", () -> switch (importGuideline.bringInFor(
                new Demand(demand.value(), wording), key, title, purpose, shipped(key))) {
            case Reading.Read<GuidelineVersionId>(GuidelineVersionId version) -> version;
            case Reading.Refused<GuidelineVersionId> refused ->
                throw new IllegalStateException("the shipped table " + key + " cannot be read: " + refused);
        });
    }

    private static byte[] shipped(GuidelineKey key) {
        try (InputStream file = new ClassPathResource("guidelines/" + key + ".dmn").getInputStream()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void decide(MatterId matter, GuidelineVersionId sig, GuidelineVersionId choice) {
        var board = SampleDiaries.Office.BOARD;
        var council = SampleDiaries.Office.COUNCIL;
        List<String> clauses = List.of(
                "Motionen bifalls.",
                "Riktlinjen SIG Unga antas och gäller från den 1 mars 2022.",
                "Riktlinjen Val av insats antas och gäller från den 1 mars 2022.");
        FormalMeetingId boardMeeting = diaries.plan(DRAFTED, board, BOARD_MEETS);
        diaries.report(
                BOARD_MEETS.minusDays(20),
                board,
                matter,
                null,
                boardMeeting,
                Map.of(
                        "forslag-till-beslut", String.join("\n", clauses),
                        "sammanfattning", "Kommunstyrelsen föreslår att motionen bifalls.",
                        "beredning",
                                "Ärendet har remitterats till socialnämnden och fyra stadsdelsnämnder. En stadsdelsnämnd har inte inkommit med svar.",
                        "synpunkter", "De som har svarat är eniga. Gemensamma villkor gör hjälpen likvärdig.",
                        "remissammanstallning",
                                "Socialnämnden och tre stadsdelsnämnder tillstyrker motionen. En stadsdelsnämnd har inte inkommit med svar."));
        diaries.decide(
                board,
                matter,
                boardMeeting,
                BOARD_MEETS,
                new SampleDiaries.Ruling(DecisionOutcome.AS_PROPOSED, 12, clauses, null, List.of()));
        MatterId atCouncil = diaries.registerMail(BOARD_MEETS.plusDays(10), council);
        FormalMeetingId councilMeeting = diaries.plan(BOARD_MEETS.plusDays(10), council, COUNCIL_MEETS);
        diaries.decide(
                council,
                atCouncil,
                councilMeeting,
                COUNCIL_MEETS,
                new SampleDiaries.Ruling(
                        DecisionOutcome.GRANTED, 14, clauses, null, List.of(adopting(sig), adopting(choice))));
        diaries.registerMail(COUNCIL_MEETS.plusDays(10), board);
    }

    private RecordDecision.GuidelineEffect adopting(GuidelineVersionId draft) {
        String hash = stage.on(
                COUNCIL_MEETS,
                SampleDiaries.Office.BOARD.registrar(),
                () -> guidelines.version(draft).hash());
        return new RecordDecision.GuidelineEffect(draft, hash, IN_FORCE);
    }

    private static final String SIG_PURPOSE =
            "Från vilken ålder och på vilka villkor staden erbjuder sociala insatsgrupper.";
    private static final String CHOICE_PURPOSE =
            "Vilka insatser som ska erbjudas barn och unga, efter ålder och bedömd risk.";
    private static final String SIG_DEMAND =
            "Sociala insatsgrupper ska erbjudas unga mellan 12 och 20 år i hela staden.";
    private static final String CHOICE_DEMAND = "Valet av insats ska följa de nationella rekommendationerna.";
}
