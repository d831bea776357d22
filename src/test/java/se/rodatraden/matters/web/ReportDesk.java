package se.rodatraden.matters.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Organisation;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.matters.Authority;
import se.rodatraden.matters.AuthorityKind;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.usecase.AssignOfficer;
import se.rodatraden.matters.usecase.FoundAuthority;
import se.rodatraden.matters.usecase.OpenReport;
import se.rodatraden.matters.usecase.ReadMail;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.RegisterDelivery;
import se.rodatraden.matters.usecase.RegisterMotion;
import se.rodatraden.matters.usecase.SendReferral;

/** A board that asked and a committee that answers, each with people of its own; imported by the tests of the workspace. */
final class ReportDesk {
    private static final LocalDate EARLY = LocalDate.of(2020, 1, 1);
    private static final Actor SYSTEM = new Actor.SystemPurpose("test");

    private final Organisation organisation;
    private final ActorDirectory directory;
    private final FoundAuthority foundAuthority;
    private final RegisterMotion registerMotion;
    private final SendReferral sendReferral;
    private final ReadMail readMail;
    private final RegisterDelivery registerDelivery;
    private final AssignOfficer assignOfficer;
    private final OpenReport openReport;
    private final ReadReport readReport;

    ReportDesk(
            Organisation organisation,
            ActorDirectory directory,
            FoundAuthority foundAuthority,
            RegisterMotion registerMotion,
            SendReferral sendReferral,
            ReadMail readMail,
            RegisterDelivery registerDelivery,
            AssignOfficer assignOfficer,
            OpenReport openReport,
            ReadReport readReport) {
        this.organisation = organisation;
        this.directory = directory;
        this.foundAuthority = foundAuthority;
        this.registerMotion = registerMotion;
        this.sendReferral = sendReferral;
        this.readMail = readMail;
        this.registerDelivery = registerDelivery;
        this.assignOfficer = assignOfficer;
        this.openReport = openReport;
        this.readReport = readReport;
    }

    /** A report that is begun, and by whom its people sign in: {@code first}, {@code second} and {@code secretary} and so on. */
    record Begun(String suffix, Authority committee, MatterId matter, OfficialReportId report) {
        String path() {
            return "/matters/reports/" + report;
        }

        String subject(String who) {
            return who + "-" + suffix;
        }
    }

    Begun begin() {
        return begin(LocalDate.now().plusDays(30));
    }

    /** @param due the day on which the board wants the committee's reply */
    Begun begin(LocalDate due) {
        String suffix = UUID.randomUUID().toString().substring(0, 8);
        String letters = suffix.replaceAll("[0-9]", "").toUpperCase(java.util.Locale.ROOT);
        String series = (letters + "XYZQ").substring(0, 4)
                + (char) ('A' + Math.abs(suffix.hashCode()) % 26)
                + (char) ('A' + Math.abs(suffix.hashCode() / 26) % 26);
        Authority board = found("ks-" + suffix, "Kommunstyrelsen", "K" + series, AuthorityKind.EXECUTIVE_BOARD);
        Authority committee = found("son-" + suffix, "Socialnämnden", "S" + series, AuthorityKind.COMMITTEE);
        enrol("board-" + suffix, "Rut Ek", board, Role.REGISTRAR);
        enrol("registrar-" + suffix, "Leyla Berg", committee, Role.REGISTRAR);
        enrol("first-" + suffix, "Aino Berg", committee, Role.ANALYST);
        enrol("second-" + suffix, "Bo Lind", committee, Role.ANALYST);
        enrol("secretary-" + suffix, "Ulla Sand", committee, Role.COMMITTEE_SECRETARY);
        enrol("head-" + suffix, "Sten Alm", committee, Role.HEAD_OF_ADMINISTRATION);
        MatterId asked = as(
                "board-" + suffix,
                () -> registerMotion
                        .register(new RegisterMotion.Particulars(
                                board.id(),
                                "SIG från åtta år",
                                List.of("Eva Lind (A)"),
                                LocalDate.of(2024, 5, 20),
                                "",
                                List.of(new RegisterMotion.DemandRaised("SIG ska erbjudas från åtta år.", null))))
                        .matter());
        as(
                "board-" + suffix,
                () -> sendReferral.send(new SendReferral.Round(
                        asked, List.of(committee.id()), due, "Kommunstyrelsen remitterar motionen.")));
        MatterId matter = as(
                "registrar-" + suffix,
                () -> registerDelivery.register(readMail.waiting().stream()
                        .filter(delivery -> delivery.envelope().to().equals(committee.id()))
                        .findFirst()
                        .orElseThrow()
                        .envelope()
                        .id()));
        OfficialReportId report = as("first-" + suffix, () -> {
            assignOfficer.assign(matter, ((Actor.Person) CurrentActor.get()).staff());
            return openReport.open(matter);
        });
        return new Begun(suffix, committee, matter, report);
    }

    String text(Begun begun, String section) {
        return as(
                begun.subject("first"),
                () -> readReport.read(begun.report()).report().content().text(section));
    }

    <T> T as(String subject, Supplier<T> work) {
        Actor.Person person = CurrentActor.callAs(
                SYSTEM, Purpose.RUN_SYSTEM, () -> directory.bySubject(subject).orElseThrow());
        return CurrentActor.callAs(person, Purpose.PREPARE_MATTERS, work::get);
    }

    private Authority found(String code, String name, String series, AuthorityKind kind) {
        return CurrentActor.callAs(
                SYSTEM,
                Purpose.RUN_SYSTEM,
                () -> foundAuthority.found(new FoundAuthority.Particulars(code, name, series, kind, null)));
    }

    private void enrol(String subject, String name, Authority authority, Role role) {
        CurrentActor.runAs(SYSTEM, Purpose.RUN_SYSTEM, () -> {
            StaffId staff = organisation.enrol(subject, name, "");
            organisation.appoint(staff, role, authority.id(), EARLY);
        });
    }
}
