package se.rodatraden.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.rodatraden.access.Organisation;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.DecisionOutcome;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.SigningOrder;
import se.rodatraden.matters.usecase.ApproveMinutes;
import se.rodatraden.matters.usecase.AssignOfficer;
import se.rodatraden.matters.usecase.ContinueNumberSeries;
import se.rodatraden.matters.usecase.DispatchDecision;
import se.rodatraden.matters.usecase.OpenReport;
import se.rodatraden.matters.usecase.PlaceOnAgenda;
import se.rodatraden.matters.usecase.PlanMeeting;
import se.rodatraden.matters.usecase.PostNotice;
import se.rodatraden.matters.usecase.ReadMail;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.RecordDecision;
import se.rodatraden.matters.usecase.RegisterDelivery;
import se.rodatraden.matters.usecase.ReportEdit;
import se.rodatraden.matters.usecase.SaveReport;
import se.rodatraden.matters.usecase.SavedReport;
import se.rodatraden.matters.usecase.SendForReview;
import se.rodatraden.matters.usecase.SetSigningOrder;
import se.rodatraden.matters.usecase.SignOfficialReport;

/** What the offices of the sample city do in every matter: register the mail, report, decide, send on. */
@Component
@Profile("demo")
final class SampleDiaries {
    /** The one error that the checks find in what is told here. */
    private static final String MEETS_LATE = "Nämnden sammanträder först efter svarsdatum. Svaret lämnas ändå.";

    private final Stage stage;
    private final Organisation organisation;
    private final ContinueNumberSeries continueNumberSeries;
    private final PlanMeeting planMeeting;
    private final ReadMail readMail;
    private final RegisterDelivery registerDelivery;
    private final AssignOfficer assignOfficer;
    private final OpenReport openReport;
    private final ReadReport readReport;
    private final SaveReport saveReport;
    private final SendForReview sendForReview;
    private final SetSigningOrder setSigningOrder;
    private final SignOfficialReport signOfficialReport;
    private final PlaceOnAgenda placeOnAgenda;
    private final RecordDecision recordDecision;
    private final ApproveMinutes approveMinutes;
    private final PostNotice postNotice;
    private final DispatchDecision dispatchDecision;
    private final Map<String, CompartmentId> authorities = new HashMap<>();

    SampleDiaries(
            Stage stage,
            Organisation organisation,
            ContinueNumberSeries continueNumberSeries,
            PlanMeeting planMeeting,
            ReadMail readMail,
            RegisterDelivery registerDelivery,
            AssignOfficer assignOfficer,
            OpenReport openReport,
            ReadReport readReport,
            SaveReport saveReport,
            SendForReview sendForReview,
            SetSigningOrder setSigningOrder,
            SignOfficialReport signOfficialReport,
            PlaceOnAgenda placeOnAgenda,
            RecordDecision recordDecision,
            ApproveMinutes approveMinutes,
            PostNotice postNotice,
            DispatchDecision dispatchDecision) {
        this.stage = stage;
        this.organisation = organisation;
        this.continueNumberSeries = continueNumberSeries;
        this.planMeeting = planMeeting;
        this.readMail = readMail;
        this.registerDelivery = registerDelivery;
        this.assignOfficer = assignOfficer;
        this.openReport = openReport;
        this.readReport = readReport;
        this.saveReport = saveReport;
        this.sendForReview = sendForReview;
        this.setSigningOrder = setSigningOrder;
        this.signOfficialReport = signOfficialReport;
        this.placeOnAgenda = placeOnAgenda;
        this.recordDecision = recordDecision;
        this.approveMinutes = approveMinutes;
        this.postNotice = postNotice;
        this.dispatchDecision = dispatchDecision;
    }

    CompartmentId authority(String code) {
        if (authorities.isEmpty()) {
            organisation
                    .compartments(Organisation.Kind.AUTHORITY)
                    .forEach(authority -> authorities.put(authority.code(), authority.id()));
        }
        return Objects.requireNonNull(authorities.get(code), code);
    }

    /** The year's diary was kept elsewhere up to this number. */
    void continueAfter(LocalDate day, Office office, int lastNumber) {
        stage.on(
                day,
                office.registrar(),
                () -> continueNumberSeries.after(authority(office.code()), day.getYear(), lastNumber));
    }

    FormalMeetingId plan(LocalDate today, Office office, LocalDate heldOn) {
        return stage.on(
                today,
                office.secretary(),
                () -> planMeeting.plan(new PlanMeeting.Particulars(
                        authority(office.code()), heldOn, LocalTime.of(17, 0), "Stadshuset, Ekehamn", false)));
    }

    /** Registers everything that waits in the office's mail; there is one new matter in it. */
    MatterId registerMail(LocalDate day, Office office) {
        return stage.on(
                day,
                office.registrar(),
                () -> readMail.waiting().stream()
                        .filter(delivery -> delivery.envelope().to().equals(authority(office.code())))
                        .map(delivery ->
                                registerDelivery.register(delivery.envelope().id()))
                        .toList()
                        .getLast());
    }

    void assign(LocalDate day, Office office, MatterId matter) {
        stage.on(
                day,
                office.registrar(),
                () -> assignOfficer.assign(
                        matter, stage.person(office.analyst()).staff()));
    }

    /** Writes and signs the report. */
    void report(
            LocalDate day,
            Office office,
            MatterId matter,
            @Nullable ReplyStance stance,
            FormalMeetingId meeting,
            Map<String, String> sections) {
        stage.on(day, office.analyst(), () -> {
            OfficialReportId report = openReport.open(matter);
            SavedReport saved = write(report, stance, meeting, sections);
            signOfficialReport.sign(report, saved.edition().mark(), MEETS_LATE);
        });
    }

    /** Writes the report and hands it on to the head of the administration, who signs what others have written here. */
    void handOn(
            LocalDate day,
            Office office,
            MatterId matter,
            ReplyStance stance,
            FormalMeetingId meeting,
            Map<String, String> sections) {
        stage.on(
                day,
                office.secretary(),
                () -> setSigningOrder.set(
                        authority(office.code()), new SigningOrder(day, null, Role.HEAD_OF_ADMINISTRATION, true)));
        stage.on(day, office.analyst(), () -> {
            OfficialReportId report = openReport.open(matter);
            write(report, stance, meeting, sections);
            sendForReview.send(report, "");
        });
    }

    private SavedReport write(
            OfficialReportId report,
            @Nullable ReplyStance stance,
            FormalMeetingId meeting,
            Map<String, String> sections) {
        OfficialReport.Content begun = readReport.read(report).report().content();
        Map<String, ReportEdit.Typed> typed = new HashMap<>();
        sections.forEach((key, text) ->
                typed.put(key, new ReportEdit.Typed(begun.section(key).version(), text)));
        return saveReport.save(new ReportEdit(
                report,
                new ReportEdit.Chosen<>(begun.stance(), stance),
                new ReportEdit.Chosen<>(begun.writtenFor(), meeting),
                typed));
    }

    /** The body meets, decides, approves its minutes, announces them and sends the decision on. */
    void decide(Office office, MatterId matter, FormalMeetingId meeting, LocalDate heldOn, Ruling ruling) {
        stage.on(heldOn.minusDays(8), office.secretary(), () -> placeOnAgenda.place(matter, meeting));
        stage.on(
                heldOn,
                office.secretary(),
                () -> recordDecision.record(new RecordDecision.Particulars(
                        matter,
                        ruling.outcome(),
                        ruling.section(),
                        ruling.clauses(),
                        ruling.stance(),
                        "",
                        "",
                        false,
                        ruling.guidelines())));
        stage.on(heldOn.plusDays(7), office.secretary(), () -> approveMinutes.approve(meeting, heldOn.plusDays(7)));
        stage.on(heldOn.plusDays(8), office.secretary(), () -> postNotice.post(meeting, heldOn.plusDays(8)));
        stage.on(heldOn.plusDays(9), office.secretary(), () -> dispatchDecision.dispatch(matter));
    }

    /** @param code of the authority; the rest sign in as these */
    record Office(String code, String registrar, String analyst, String secretary) {
        static final Office BOARD = new Office(SampleStaff.BOARD, "karin.holm", "petra.wallin", "ulf.sandberg");
        static final Office COUNCIL =
                new Office(SampleStaff.COUNCIL, "lisa.magnusson", "lisa.magnusson", "lisa.magnusson");
        static final Office SOCIAL_COMMITTEE =
                new Office(SampleStaff.SOCIAL_COMMITTEE, "leyla.haddad", "erik.lindqvist", "leyla.haddad");

        static Office of(SampleOrganisation.District district) {
            String clerk = SampleStaff.clerkOf(district);
            return new Office("sdn-" + district.code(), clerk, clerk, clerk);
        }
    }

    /** What a body decides. */
    record Ruling(
            DecisionOutcome outcome,
            int section,
            List<String> clauses,
            @Nullable ReplyStance stance,
            List<RecordDecision.GuidelineEffect> guidelines) {
        static Ruling reply(int section, ReplyStance stance, String... clauses) {
            return new Ruling(DecisionOutcome.AS_PROPOSED, section, List.of(clauses), stance, List.of());
        }
    }
}
