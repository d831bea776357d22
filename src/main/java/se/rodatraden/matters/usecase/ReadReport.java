package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.Authority;
import se.rodatraden.matters.CouncilMotion;
import se.rodatraden.matters.EvidenceCitations;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.CouncilReturn;
import se.rodatraden.matters.domain.Dismissal;
import se.rodatraden.matters.domain.FormalDecision;
import se.rodatraden.matters.domain.FormalMeeting;
import se.rodatraden.matters.domain.Hearing;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.ReferralCompilation;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.domain.SettledMotion;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Linter;
import se.rodatraden.matters.lint.MatterContext;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.HunspellWords;
import se.rodatraden.matters.store.AgendaStore;
import se.rodatraden.matters.store.AnnexStore;
import se.rodatraden.matters.store.DecisionStore;
import se.rodatraden.matters.store.DismissalStore;
import se.rodatraden.matters.store.MatterDocumentStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.MeetingStore;
import se.rodatraden.matters.store.ReferralStore;
import se.rodatraden.matters.store.ReportKnowledge;
import se.rodatraden.matters.store.ReportStore;

/** Gathers the workspace of a report: its text, what can be put into it, and what the checks find. */
@Component
@Transactional(readOnly = true)
public class ReadReport {
    /** The figures are shown as they will be printed, and official documents are in Swedish. */
    private final ReportStore reports;

    private final MatterStore matters;
    private final MeetingStore meetings;
    private final ReferralStore referrals;
    private final MatterDocumentStore documents;
    private final ReportKnowledge knowledge;
    private final ReportOutlines outlines;
    private final ReportFigures figures;
    private final GuidelineDecisions guidelines;
    private final CouncilReturns returns;
    private final DecisionStore decisions;
    private final AgendaStore agendas;
    private final DismissalStore dismissals;
    private final AnnexStore annexes;
    private final MatterUnderCheck underCheck;
    private final Clock clock;

    ReadReport(
            ReportStore reports,
            MatterStore matters,
            MeetingStore meetings,
            ReferralStore referrals,
            MatterDocumentStore documents,
            ReportKnowledge knowledge,
            ReportOutlines outlines,
            ReportFigures figures,
            GuidelineDecisions guidelines,
            CouncilReturns returns,
            DecisionStore decisions,
            AgendaStore agendas,
            DismissalStore dismissals,
            AnnexStore annexes,
            MatterUnderCheck underCheck,
            Clock clock) {
        this.reports = reports;
        this.matters = matters;
        this.meetings = meetings;
        this.referrals = referrals;
        this.documents = documents;
        this.knowledge = knowledge;
        this.outlines = outlines;
        this.figures = figures;
        this.guidelines = guidelines;
        this.returns = returns;
        this.decisions = decisions;
        this.agendas = agendas;
        this.dismissals = dismissals;
        this.annexes = annexes;
        this.underCheck = underCheck;
        this.clock = clock;
    }

    /**
     * @param motion empty for a letter
     * @param returned with what the council returned the matter; empty when it did not
     * @param settled that the council has decided the motion which the report is to answer about
     * @param sentBack the body's own decision by which the matter was returned, while its task stands
     * @param meetings from today on, to choose the one that the report is written for: without those that have dealt with it
     * @param cited the figures that stand in the report
     * @param choices those that may be put in besides
     * @param warnings what the checks find, without what was dismissed
     * @param file the kept file of a signed report; null for a draft
     * @param movedSince the meeting, when a signed report tells another day of it than the one that holds
     */
    public record ReportView(
            OfficialReport report,
            Matter matter,
            Authority authority,
            Optional<CouncilMotion> motion,
            Optional<CouncilReturn> returned,
            Optional<SettledMotion> settled,
            Optional<FormalDecision> sentBack,
            ReportOutline outline,
            List<FormalMeeting> meetings,
            List<Hearing> hearings,
            List<ReportFigures.Cited> cited,
            List<EvidenceCitations.Choice> choices,
            List<GuidelineVersion> drafts,
            ReferralCompilation replies,
            List<Finding> warnings,
            List<Dismissed> dismissed,
            Verdict mayWrite,
            Verdict maySign,
            @Nullable UUID file,
            Optional<FormalMeeting> movedSince) {

        /** Tells the finding and the words that it is about. */
        public String mark(Finding finding) {
            return FindingMark.of(finding, report.content());
        }

        /** How many errors nobody has dismissed. */
        public long errors() {
            return warnings.stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .count();
        }

        /** The saved set that can be taken in the place of a cited one. */
        public Optional<EvidenceCitations.Choice> newerThan(UUID snapshot) {
            return cited.stream()
                    .filter(figures -> figures.citation().ref().snapshot().equals(snapshot))
                    .flatMap(figures -> Stream.ofNullable(figures.newer()))
                    .flatMap(newer -> KnownEvidence.saved(newer).stream())
                    .findFirst();
        }

        /** A draft is its writers' own until it is signed (TF 2:12). */
        public Verdict mayRead() {
            return MatterAction.WRITE_REPORT.heldIn(authority.id(), CurrentActor.get());
        }
    }

    /** A finding that its writer lets be. */
    public record Dismissed(Finding finding, Dismissal dismissal) {}

    public ReportView read(OfficialReportId id) {
        reports.mayRead(id).orThrow();
        OfficialReport report = reports.get(id);
        Matter matter = matters.get(report.content().matter());
        Matter.Header header = matter.header();
        LocalDate today = LocalDate.now(clock);
        ReportOutline outline = outlines.of(id, header.kind());
        MatterUnderCheck.Known known = underCheck.known(matter, today);
        Verdict mayWrite =
                MatterAction.WRITE_REPORT.verdict(matter, CurrentActor.get()).and(report::mayEdit);
        List<Finding> found =
                report instanceof OfficialReport.Signed ? List.of() : findings(report.content(), known, outline, today);
        Map<String, Dismissal> let = dismissals.of(id);
        return new ReportView(
                report,
                matter,
                known.body(),
                known.motion(),
                returns.toPrepare(matter),
                known.settled(),
                FormalDecision.toPrepareAnew(matter, decisions.of(header.id())),
                outline,
                choosable(known.ahead(), report.content()),
                known.heard(),
                figures.cited(report),
                figures.choices(report),
                known.motion().map(guidelines::draftedFor).orElse(List.of()),
                new ReferralCompilation(referrals.of(header.id()), today),
                found.stream()
                        .filter(finding -> !let.containsKey(mark(finding, report)))
                        .toList(),
                found.stream()
                        .flatMap(finding -> Stream.ofNullable(let.get(mark(finding, report)))
                                .map(dismissal -> new Dismissed(finding, dismissal)))
                        .toList(),
                mayWrite,
                mayWrite.and(() -> report.maySign(outline)),
                file(report),
                movedSince(report, matter));
    }

    /** A body deals with a matter once at a meeting; what was chosen stays until another is chosen. */
    private List<FormalMeeting> choosable(List<FormalMeeting> ahead, OfficialReport.Content content) {
        Set<FormalMeetingId> dealtWith = agendas.meetingsOf(content.matter());
        return ahead.stream()
                .filter(meeting -> !dealtWith.contains(meeting.header().id())
                        || meeting.header().id().equals(content.writtenFor()))
                .toList();
    }

    /** What is signed keeps the day that it was signed with, however often its meeting is moved. */
    private Optional<FormalMeeting> movedSince(OfficialReport report, Matter matter) {
        if (!(report instanceof OfficialReport.Signed signed) || signed.meetingOn() == null) {
            return Optional.empty();
        }
        boolean isTakenUp = matter.signedReport().filter(report.id()::equals).isPresent();
        return (isTakenUp ? matter.dealtWithAt() : Optional.<FormalMeetingId>empty())
                .or(() -> Optional.ofNullable(report.content().writtenFor()))
                .map(meetings::get)
                .filter(meeting -> meeting.isCancelled() || !meeting.heldOn().equals(signed.meetingOn()));
    }

    private static String mark(Finding finding, OfficialReport report) {
        return FindingMark.of(finding, report.content());
    }

    /** Which sections the report has. */
    public ReportOutline outline(OfficialReportId id) {
        return outlines.of(
                id, matters.get(reports.get(id).content().matter()).header().kind());
    }

    private @Nullable UUID file(OfficialReport report) {
        return report instanceof OfficialReport.Signed signed
                ? documents.of(report.content().matter()).stream()
                        .filter(document -> document.id().equals(signed.document()))
                        .flatMap(document -> Stream.ofNullable(document.stored()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private List<Finding> findings(
            OfficialReport.Content report, MatterUnderCheck.Known known, ReportOutline outline, LocalDate today) {
        MatterContext context = underCheck.context(known, Optional.of(report), outline);
        DraftUnderCheck draft = DraftUnderCheck.of(
                report,
                outline,
                known.matter().header().title(),
                annexes.of(report.id()),
                knowledge.ofTexts().headings());
        return Linter.check(new LintedReport(
                        draft.text(), knowledge.ofTexts(), context, today, null, HunspellWords.shared()))
                .stream()
                .map(draft::placed)
                .toList();
    }
}
