package se.rodatraden.matters.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.clocks.DeadlineRule;
import se.rodatraden.clocks.DerivationStep;
import se.rodatraden.clocks.ReplyTiming;
import se.rodatraden.clocks.StatutoryDeadline;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.kernel.EvidenceRef;
import se.rodatraden.kernel.LegalBasis;
import se.rodatraden.kernel.Period;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.matters.CouncilMotion;
import se.rodatraden.matters.CouncilMotionId;
import se.rodatraden.matters.Demand;
import se.rodatraden.matters.DemandId;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.ReferralId;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Knowledge;
import se.rodatraden.matters.lint.KnowledgeFiles;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Linter;
import se.rodatraden.matters.lint.MatterContext;
import se.rodatraden.matters.lint.text.HunspellWords;
import se.rodatraden.matters.usecase.DraftUnderCheck;

/** The matter KS 2024/890 at the social committee, and what can be changed in it for a test. */
final class Sample {
    static final LocalDate TODAY = LocalDate.of(2024, 10, 7);
    static final LocalDate REPLY_DUE = LocalDate.of(2024, 10, 17);
    static final LocalDate MEETING = LocalDate.of(2024, 11, 20);
    static final CompartmentId BOARD = new CompartmentId(1);
    static final CompartmentId COMMITTEE = new CompartmentId(2);
    static final StaffId OFFICER = new StaffId(new UUID(7, 1));

    LocalDate date = TODAY;
    LocalDate replyDue = REPLY_DUE;
    Optional<LocalDate> meeting = Optional.of(MEETING);
    List<LocalDate> calendar = List.of(MEETING);
    LocalDate raised = LocalDate.of(2024, 5, 20);
    String demand = "SIG Unga ska erbjudas från åtta års ålder i stället för tolv.";
    ReplyStance stance = ReplyStance.OPPOSES;
    final List<Hearing> hearings = new ArrayList<>();
    final List<OfficialReport.CitedEvidence> evidence = new ArrayList<>();
    final List<ReportAnnex> annexes = new ArrayList<>();
    final Map<String, String> texts = new HashMap<>(Map.of(
            "forslag", "Socialnämnden överlämnar tjänsteutlåtandet som svar på remissen.",
            "sammanfattning", "Förvaltningen avstyrker.",
            "synpunkter", "Yngre barn får stöd genom föräldrarna."));

    static final ReportOutline OUTLINE = new ReportOutline(
            MatterKind.REFERRAL,
            List.of(
                    section("forslag", true, ReportOutline.Content.CLAUSES),
                    section("sammanfattning", true, ReportOutline.Content.PROSE),
                    section("synpunkter", true, ReportOutline.Content.PROSE),
                    section("ekonomi", false, ReportOutline.Content.PROSE)));

    private static ReportOutline.Section section(String key, boolean required, ReportOutline.Content holds) {
        return new ReportOutline.Section(key, key, required, holds, "");
    }

    Sample withEvidence() {
        evidence.add(new OfficialReport.CitedEvidence(new EvidenceRef(new UUID(9, 9), "abc"), "synpunkter"));
        return this;
    }

    Sample annex(String title) {
        annexes.add(new ReportAnnex(
                new UUID(3, annexes.size()), annexes.size() + 1, title, null, null, new UUID(4, annexes.size())));
        return this;
    }

    Sample hearing(String body, LocalDate heldOn, String outcome) {
        hearings.add(new Hearing(new UUID(8, hearings.size()), body, heldOn, outcome, null));
        return this;
    }

    Matter.Header header() {
        return header(MatterKind.REFERRAL);
    }

    Matter.Header header(MatterKind kind) {
        return header(kind, new Matter.Officer(OFFICER, "Karin Ek"));
    }

    Matter.Header header(MatterKind kind, Matter.@Nullable Officer officer) {
        return new Matter.Header(
                new MatterId(new UUID(1, 1)),
                COMMITTEE,
                new DiaryNumber("SON 2024/512"),
                kind,
                "SIG från åtta år",
                TODAY,
                new CouncilMotionId(new UUID(2, 2)),
                new Matter.Origin(
                        BOARD,
                        "Kommunstyrelsen",
                        new DiaryNumber("KS 2024/890"),
                        new MatterId(new UUID(1, 2)),
                        new ReferralId(new UUID(3, 3)),
                        replyDue),
                officer);
    }

    CouncilMotion motion() {
        return new CouncilMotion(
                new CouncilMotionId(new UUID(2, 2)),
                "SIG från åtta år",
                List.of("Eva Lind (A)"),
                raised,
                "",
                List.of(new Demand(new DemandId(new UUID(4, 4)), 1, demand, GuidelineKey.SIG_UNGA)));
    }

    OfficialReport.Content report() {
        Map<String, ReportSection> sections = new HashMap<>();
        texts.forEach((key, text) -> sections.put(key, new ReportSection(key, 1, text, "Karin Ek", Instant.EPOCH)));
        return new OfficialReport.Content(
                new OfficialReportId(new UUID(5, 5)), header().id(), TODAY, stance, null, sections, evidence);
    }

    private static final Knowledge SHIPPED = KnowledgeFiles.shipped(List.of());

    private LintedReport underCheck() {
        Matter.Header header = header();
        MatterContext context = new MatterContext(
                header.number().value(),
                "Socialnämnden",
                header.kind(),
                new MatterContext.Sender("Kommunstyrelsen", "KS 2024/890", replyDue),
                stance,
                hearings.stream()
                        .map(hearing -> new MatterContext.Heard(hearing.body(), hearing.heldOn(), hearing.outcome()))
                        .toList(),
                meeting.map(day -> ReplyTiming.of(replyDue, day, approval(day))),
                meeting,
                calendar,
                Optional.of(motionDeadline()),
                List.of(demand),
                !evidence.isEmpty(),
                OUTLINE.proposal().key(),
                OUTLINE.sections().stream()
                        .map(section -> new MatterContext.OutlinedSection(
                                section.key(),
                                section.heading(),
                                section.required(),
                                section.holds() == ReportOutline.Content.CLAUSES))
                        .toList(),
                null);
        return new LintedReport(
                DraftUnderCheck.of(report(), OUTLINE, header.title(), annexes, SHIPPED.headings())
                        .text(),
                SHIPPED,
                context,
                date,
                null,
                HunspellWords.shared());
    }

    List<Finding> all() {
        return Linter.check(underCheck());
    }

    /** The rules that the checks found broken. */
    List<String> findings() {
        return all().stream().map(Finding::rule).toList();
    }

    Finding finding(String rule) {
        return all().stream()
                .filter(warning -> warning.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + rule + " in " + findings()));
    }

    static StatutoryDeadline approval(LocalDate meeting) {
        return deadline(DeadlineRule.MINUTES_APPROVAL, "5:69", meeting, meeting.plusDays(14));
    }

    private StatutoryDeadline motionDeadline() {
        return deadline(DeadlineRule.MOTION_DECISION, "5:35", raised, raised.plusYears(1));
    }

    private static StatutoryDeadline deadline(DeadlineRule rule, String section, LocalDate trigger, LocalDate dueOn) {
        LegalBasis basis = new LegalBasis("KL (2017:725)", section, Period.from(LocalDate.of(2018, 1, 1)), true);
        return new StatutoryDeadline(rule, trigger, dueOn, basis, List.of(new DerivationStep.Triggered(trigger)));
    }

    static FormalMeeting.Planned planned(LocalDate day) {
        return new FormalMeeting.Planned(new FormalMeeting.Header(
                new FormalMeetingId(new UUID(6, 6)), COMMITTEE, day, LocalTime.of(16, 0), "Stadshuset", false));
    }

    static Actor.Person person(Role role, CompartmentId authority) {
        return new Actor.Person(OFFICER, "Karin Ek", List.of(new Actor.Office(role, authority, "Socialnämnden")));
    }
}
