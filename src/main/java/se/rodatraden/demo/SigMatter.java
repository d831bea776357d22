package se.rodatraden.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.rodatraden.guidelines.Demand;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.domain.CellAddress;
import se.rodatraden.guidelines.domain.CellEdit;
import se.rodatraden.guidelines.domain.Expected;
import se.rodatraden.guidelines.usecase.DraftGuideline;
import se.rodatraden.guidelines.usecase.EditDraft;
import se.rodatraden.guidelines.usecase.KeepExamples;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.usecase.NoteHearing;
import se.rodatraden.matters.usecase.RegisterMotion;
import se.rodatraden.matters.usecase.SendReferral;

/**
 * The matter KS 2024/890, with the dates of the example: a motion asks that social interventions groups be
 * offered from eight years of age instead of twelve. It is ready for the analyst to write the official report.
 */
@Component
@Profile("demo")
final class SigMatter {
    private static final LocalDate RAISED = LocalDate.of(2024, 5, 20);
    private static final LocalDate REFERRED = LocalDate.of(2024, 7, 5);
    private static final LocalDate DUE = LocalDate.of(2024, 10, 17);
    private static final LocalDate RECEIVED = LocalDate.of(2024, 7, 8);
    private static final LocalDate DRAFTED = LocalDate.of(2024, 9, 23);
    private static final LocalDate COMMITTEE_MEETS = LocalDate.of(2024, 11, 20);
    private static final LocalDate DISTRICTS_MEET = LocalDate.of(2024, 9, 12);
    private static final LocalDate HEADED_DISTRICT_MEETS = LocalDate.of(2024, 10, 16);
    private static final String DEMAND = "Sociala insatsgrupper ska erbjudas från åtta års ålder i stället för tolv.";

    private final Stage stage;
    private final SampleDiaries diaries;
    private final RegisterMotion registerMotion;
    private final SendReferral sendReferral;
    private final NoteHearing noteHearing;
    private final DraftGuideline draftGuideline;
    private final EditDraft editDraft;
    private final KeepExamples keepExamples;
    private final SampleEvidence evidence;
    private final SampleRound round;

    SigMatter(
            Stage stage,
            SampleDiaries diaries,
            RegisterMotion registerMotion,
            SendReferral sendReferral,
            NoteHearing noteHearing,
            DraftGuideline draftGuideline,
            EditDraft editDraft,
            KeepExamples keepExamples,
            SampleEvidence evidence,
            SampleRound round) {
        this.stage = stage;
        this.diaries = diaries;
        this.registerMotion = registerMotion;
        this.sendReferral = sendReferral;
        this.noteHearing = noteHearing;
        this.draftGuideline = draftGuideline;
        this.editDraft = editDraft;
        this.keepExamples = keepExamples;
        this.evidence = evidence;
        this.round = round;
    }

    void prepare() {
        var board = SampleDiaries.Office.BOARD;
        diaries.continueAfter(RAISED, board, 889);
        RegisterMotion.Registered motion = stage.on(RAISED.plusDays(1), board.registrar(), this::register);
        diaries.assign(RAISED.plusDays(8), board, motion.matter());
        List<SampleDiaries.Office> bodies = Stream.concat(
                        Stream.of(SampleDiaries.Office.SOCIAL_COMMITTEE),
                        SampleOrganisation.DISTRICTS.stream().map(SampleDiaries.Office::of))
                .toList();
        round.list(REFERRED, board, "Socialnämnden och stadsdelsnämnderna", bodies);
        stage.on(
                REFERRED,
                board.registrar(),
                () -> sendReferral.send(new SendReferral.Round(
                        motion.matter(),
                        bodies.stream()
                                .map(body -> diaries.authority(body.code()))
                                .toList(),
                        DUE,
                        "Kommunstyrelsen önskar nämndens yttrande över motionen senast den 17 oktober 2024.")));
        socialCommittee();
        SampleOrganisation.DISTRICTS.stream().limit(4).forEach(this::districtReplies);
        List<SampleDiaries.Office> later = bodies.stream().skip(5).limit(5).toList();
        List<MatterId> answering =
                later.stream().map(body -> diaries.registerMail(RECEIVED, body)).toList();
        round.ask(
                DISTRICTS_MEET.plusDays(8),
                later.getFirst(),
                answering.getFirst(),
                DUE.plusDays(28),
                "Nämnden sammanträder först i november.");
        diaries.registerMail(DISTRICTS_MEET.plusDays(12), board);
        round.grant(DISTRICTS_MEET.plusDays(13), board, motion.matter(), later.getFirst());
        SampleDiaries.Office headed = SampleDiaries.Office.of(SampleStaff.headedDistrict());
        waitsForItsHead(headed, answering.get(later.indexOf(headed)));
        meetings();
        GuidelineVersionId draft = draft(motion);
        evidence.tryDraft(draft);
    }

    private RegisterMotion.Registered register() {
        return registerMotion.register(new RegisterMotion.Particulars(
                diaries.authority(SampleStaff.BOARD),
                "Sociala insatsgrupper från åtta års ålder",
                List.of("Gunilla Palm", "Henrik Rosén"),
                RAISED,
                "Barn dras in i kriminella nätverk allt tidigare. Stadens sociala insatsgrupper vänder sig till unga från tolv år. Då kan det vara för sent.",
                List.of(new RegisterMotion.DemandRaised(DEMAND, GuidelineKey.SIG_UNGA))));
    }

    private void socialCommittee() {
        var committee = SampleDiaries.Office.SOCIAL_COMMITTEE;
        diaries.continueAfter(RECEIVED, committee, 237);
        MatterId matter = diaries.registerMail(RECEIVED, committee);
        diaries.assign(RECEIVED.plusDays(1), committee, matter);
        diaries.plan(RECEIVED, committee, COMMITTEE_MEETS);
        stage.on(DRAFTED, committee.analyst(), () -> {
            noteHearing.note(
                    new NoteHearing.Particulars(matter, "Förvaltningsgruppen", LocalDate.of(2024, 11, 13), ""));
            noteHearing.note(new NoteHearing.Particulars(
                    matter, "Rådet för funktionshinderfrågor", LocalDate.of(2024, 11, 14), ""));
        });
    }

    private void districtReplies(SampleOrganisation.District district) {
        SampleDiaries.Office office = SampleDiaries.Office.of(district);
        ReplyStance stance = district.code().equals("kvarnberga") ? ReplyStance.SUPPORTS : ReplyStance.PARTLY;
        MatterId matter = diaries.registerMail(RECEIVED, office);
        diaries.assign(RECEIVED.plusDays(1), office, matter);
        FormalMeetingId meeting = diaries.plan(RECEIVED, office, DISTRICTS_MEET);
        String first = stance == ReplyStance.SUPPORTS
                ? "Nämnden tillstyrker motionen."
                : "Nämnden tillstyrker motionen i den del som rör enskilda barn som redan har prövat andra insatser.";
        diaries.report(DISTRICTS_MEET.minusDays(14), office, matter, stance, meeting, districtReport(first));
        diaries.decide(
                office,
                matter,
                meeting,
                DISTRICTS_MEET,
                SampleDiaries.Ruling.reply(9, stance, first, "Beslutet skickas till kommunstyrelsen."));
    }

    private static Map<String, String> districtReport(String proposal) {
        return Map.of(
                "forslag-till-beslut", proposal + "\nBeslutet skickas till kommunstyrelsen.",
                "sammanfattning",
                        "Förvaltningen ser behovet av tidiga insatser. För de yngsta bör stöd till föräldrar och skola prövas först.",
                "bakgrund", "Sociala insatsgrupper vänder sig i dag till unga mellan 12 och 20 år.",
                "beredning", "Ärendet har beretts av stadsdelsförvaltningen.",
                "synpunkter", "Få barn under tolv år berörs. Risken för stigma behöver vägas i varje fall.",
                "konsekvenser-for-barn",
                        "Fler barn kan få ett samordnat stöd. Risken för stigma är störst för de yngsta.");
    }

    /** A report that is written, and waits to be signed by somebody who has not written it. */
    private void waitsForItsHead(SampleDiaries.Office office, MatterId matter) {
        diaries.assign(RECEIVED.plusDays(1), office, matter);
        FormalMeetingId meeting = diaries.plan(RECEIVED, office, HEADED_DISTRICT_MEETS);
        diaries.handOn(
                DRAFTED,
                office,
                matter,
                ReplyStance.PARTLY,
                meeting,
                districtReport(
                        "Nämnden tillstyrker motionen i den del som rör enskilda barn som redan har prövat andra insatser."));
    }

    /** The meetings to come, so that the matter has somewhere to go. */
    private void meetings() {
        LocalDate today = DemoCalendar.FIRST_DAY.minusDays(3);
        diaries.plan(today, SampleDiaries.Office.BOARD, LocalDate.of(2024, 12, 11));
        diaries.plan(today, SampleDiaries.Office.BOARD, LocalDate.of(2025, 1, 15));
        diaries.plan(today, SampleDiaries.Office.COUNCIL, LocalDate.of(2025, 1, 27));
        diaries.plan(today, SampleDiaries.Office.COUNCIL, LocalDate.of(2025, 2, 24));
    }

    /** Twelve becomes eight: the lower bound of the rows for the target group, and the rows below it give way. */
    private GuidelineVersionId draft(RegisterMotion.Registered motion) {
        return stage.on(DRAFTED, "erik.lindqvist", () -> {
            GuidelineVersionId draft = draftGuideline.draft(
                    GuidelineKey.SIG_UNGA,
                    "SIG från åtta år",
                    new Demand(motion.demands().getFirst().value(), DEMAND));
            editDraft.edit(
                    draft,
                    List.of(
                            age("r1", "[12..20]", "[8..20]"),
                            age("r2", "[12..20]", "[8..20]"),
                            age("r3", "[6..11]", "[6..7]"),
                            age("r4", "[6..11]", "[6..7]")));
            keepExamples.keep(
                    draft, "Tioåring med hög risk och samtycke", child("10", "ja"), says("\"rekommenderas\""));
            keepExamples.keep(draft, "Tioåring utan samtycke", child("10", "nej"), says("\"inte möjlig\""));
            keepExamples.keep(draft, "Sjuåring med hög risk", child("7", "ja"), says("\"avsteg möjligt\""));
            return draft;
        });
    }

    private static Map<String, String> child(String age, String consent) {
        return Map.of("age", age, "consent", consent, "riskLevel", "hög", "otherTried", "ja");
    }

    private static Expected says(String verdict) {
        return new Expected.Says("verdict", verdict);
    }

    private static CellEdit age(String row, String was, String becomes) {
        return new CellEdit(new CellAddress(row, "age"), was, becomes);
    }
}
