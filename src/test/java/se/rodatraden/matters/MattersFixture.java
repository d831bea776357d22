package se.rodatraden.matters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import se.rodatraden.TestDatabase;
import se.rodatraden.Wired;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.Organisation;
import se.rodatraden.documents.Block;
import se.rodatraden.documents.Picture;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.usecase.AdoptGuideline;
import se.rodatraden.guidelines.usecase.ImportGuideline;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.DecisionRef;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.kernel.EvidenceRef;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.matters.domain.Delivery;
import se.rodatraden.matters.usecase.AssignOfficer;
import se.rodatraden.matters.usecase.FoundAuthority;
import se.rodatraden.matters.usecase.OpenReport;
import se.rodatraden.matters.usecase.PlaceOnAgenda;
import se.rodatraden.matters.usecase.PlanMeeting;
import se.rodatraden.matters.usecase.ReadMail;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.RegisterDelivery;
import se.rodatraden.matters.usecase.RegisterMotion;
import se.rodatraden.matters.usecase.ReportEdit;
import se.rodatraden.matters.usecase.SaveReport;
import se.rodatraden.matters.usecase.SavedReport;
import se.rodatraden.matters.usecase.SendReferral;
import se.rodatraden.matters.usecase.SignOfficialReport;
import tools.jackson.databind.json.JsonMapper;

/**
 * The use cases of this module on a database of the test's own, with an executive board, a council and two
 * committees, and somebody in every role of each. Close it.
 */
public final class MattersFixture implements AutoCloseable {
    static final LocalDate REPLY_DUE = LocalDate.of(2024, 10, 17);
    static final LocalDate COMMITTEE_MEETS = LocalDate.of(2024, 11, 20);
    /** Why a report is signed whatever the checks find in the few words that a test writes. */
    static final String DESPITE = "Provat i ett test.";

    private static final LocalDate EARLY = LocalDate.of(2020, 1, 1);

    final Wired wired;
    final Authority board;
    final Authority council;
    final Authority committee;
    final Authority district;
    private final Map<String, Actor.Person> people = new HashMap<>();
    private int lastParagraph;

    public MattersFixture(TestDatabase database) {
        wired = new Wired(database, Components.class, ActorDirectory.class);
        Actor system = new Actor.SystemPurpose("test");
        FoundAuthority found = wired.get(FoundAuthority.class);
        board = wired.callAs(
                system,
                () -> found.found(new FoundAuthority.Particulars(
                        "ks", "Kommunstyrelsen", "KS", AuthorityKind.EXECUTIVE_BOARD, null)));
        council = wired.callAs(
                system,
                () -> found.found(
                        new FoundAuthority.Particulars("kf", "Kommunfullmäktige", "KF", AuthorityKind.COUNCIL, null)));
        committee = wired.callAs(
                system,
                () -> found.found(
                        new FoundAuthority.Particulars("son", "Socialnämnden", "SON", AuthorityKind.COMMITTEE, null)));
        district = wired.callAs(
                system,
                () -> found.found(new FoundAuthority.Particulars(
                        "sdn-almvik", "Almviks stadsdelsnämnd", "SDA", AuthorityKind.DISTRICT_COMMITTEE, "Almvik")));
        for (Authority authority : List.of(board, council, committee, district)) {
            for (Role role : List.of(
                    Role.REGISTRAR,
                    Role.ANALYST,
                    Role.HEAD_OF_ADMINISTRATION,
                    Role.COMMITTEE_SECRETARY,
                    Role.COMMITTEE_MEMBER)) {
                enrol(authority, role);
            }
        }
    }

    private void enrol(Authority authority, Role role) {
        Organisation organisation = wired.get(Organisation.class);
        String name = role.name() + " " + authority.series();
        StaffId staff = wired.callAs(new Actor.SystemPurpose("test"), () -> {
            StaffId enrolled = organisation.enrol(name.toLowerCase(Locale.ROOT), name, "");
            organisation.appoint(enrolled, role, authority.id(), EARLY);
            return enrolled;
        });
        people.put(name, wired.get(ActorDirectory.class).byId(staff).orElseThrow());
    }

    public Actor.Person person(Role role, Authority authority) {
        return people.get(role.name() + " " + authority.series());
    }

    /** Somebody of a unit with child cases: in none of the authorities. */
    Actor.Person outsider() {
        return people.computeIfAbsent("outsider", name -> {
            Organisation organisation = wired.get(Organisation.class);
            StaffId staff = wired.callAs(new Actor.SystemPurpose("test"), () -> {
                CompartmentId unit = organisation.foundCompartment("unit", "Enhet", Organisation.Kind.UNIT, null);
                StaffId enrolled = organisation.enrol(name, "Maja Lind", "");
                organisation.appoint(enrolled, Role.SOCIAL_WORKER, unit, EARLY);
                return enrolled;
            });
            return wired.get(ActorDirectory.class).byId(staff).orElseThrow();
        });
    }

    public <T> T as(Role role, Authority authority, Supplier<T> work) {
        return wired.callAs(person(role, authority), work);
    }

    void does(Role role, Authority authority, Runnable work) {
        wired.as(person(role, authority), work);
    }

    <T> T use(Class<T> useCase) {
        return wired.get(useCase);
    }

    RegisterMotion.Registered motion() {
        return motion("SIG från åtta år");
    }

    RegisterMotion.Registered motion(String title) {
        return as(Role.REGISTRAR, board, () -> use(RegisterMotion.class).register(particulars(title)));
    }

    RegisterMotion.Particulars particulars(String title) {
        return new RegisterMotion.Particulars(
                board.id(),
                title,
                List.of("Eva Lind (A)", "Nils Berg (A)"),
                LocalDate.of(2024, 5, 20),
                "Allt yngre barn dras in i kriminalitet.",
                List.of(
                        new RegisterMotion.DemandRaised(
                                "SIG Unga ska erbjudas från åtta års ålder i stället för tolv.", GuidelineKey.SIG_UNGA),
                        new RegisterMotion.DemandRaised("Arbetet ska följas upp varje år.", null)));
    }

    List<ReferralId> referral(MatterId matter, Authority... bodies) {
        return as(
                Role.REGISTRAR,
                board,
                () -> use(SendReferral.class)
                        .send(new SendReferral.Round(
                                matter,
                                List.of(bodies).stream().map(Authority::id).toList(),
                                LocalDate.now(wired.clock()).plusDays(10),
                                "Kommunstyrelsen remitterar motionen.")));
    }

    /** Registers what waits first in the authority's mail. */
    MatterId registered(Authority authority) {
        return as(
                Role.REGISTRAR,
                authority,
                () -> use(RegisterDelivery.class)
                        .register(use(ReadMail.class)
                                .waiting()
                                .getFirst()
                                .envelope()
                                .id()));
    }

    /** Of what waits in the authority's mail about the motion, the oldest first. */
    List<DeliveryId> waiting(Authority authority, CouncilMotionId motion) {
        return as(
                Role.REGISTRAR,
                authority,
                () -> use(ReadMail.class).waiting().stream()
                        .map(Delivery::envelope)
                        .filter(envelope -> envelope.motion().equals(motion))
                        .map(Delivery.Envelope::id)
                        .toList());
    }

    MatterId registered(Authority authority, DeliveryId delivery) {
        return as(Role.REGISTRAR, authority, () -> use(RegisterDelivery.class).register(delivery));
    }

    FormalMeetingId meeting(Authority authority, LocalDate day) {
        return as(
                Role.COMMITTEE_SECRETARY,
                authority,
                () -> use(PlanMeeting.class)
                        .plan(new PlanMeeting.Particulars(
                                authority.id(), day, LocalTime.of(16, 0), "Stadshuset", false)));
    }

    OfficialReportId report(Authority authority, MatterId matter) {
        Actor.Person analyst = person(Role.ANALYST, authority);
        return wired.callAs(analyst, () -> {
            use(AssignOfficer.class).assign(matter, analyst.staff());
            return use(OpenReport.class).open(matter);
        });
    }

    void writtenAndSigned(Authority authority, OfficialReportId report, String clause, @Nullable ReplyStance stance) {
        does(Role.ANALYST, authority, () -> {
            SavedReport saved = use(SaveReport.class)
                    .save(new ReportEdit(
                            report,
                            new ReportEdit.Chosen<>(null, stance),
                            ReportEdit.Chosen.untouched(),
                            Map.of(
                                    "forslag-till-beslut", new ReportEdit.Typed(0, clause),
                                    "sammanfattning", new ReportEdit.Typed(0, "Förvaltningen avstyrker."))));
            use(SignOfficialReport.class).sign(report, saved.edition().mark(), DESPITE);
        });
    }

    /** A report that goes on with what an earlier one said, with another clause. */
    void changedAndSigned(Authority authority, OfficialReportId report, String clause) {
        does(Role.ANALYST, authority, () -> {
            int version = use(ReadReport.class)
                    .read(report)
                    .report()
                    .content()
                    .section("forslag-till-beslut")
                    .version();
            SavedReport saved = use(SaveReport.class)
                    .save(new ReportEdit(
                            report,
                            ReportEdit.Chosen.untouched(),
                            ReportEdit.Chosen.untouched(),
                            Map.of("forslag-till-beslut", new ReportEdit.Typed(version, clause))));
            use(SignOfficialReport.class).sign(report, saved.edition().mark(), DESPITE);
        });
    }

    /** A paragraph that no body has used yet: they are numbered through the year. */
    int paragraph() {
        return ++lastParagraph;
    }

    void placed(Authority authority, MatterId matter, FormalMeetingId meeting) {
        does(Role.COMMITTEE_SECRETARY, authority, () -> use(PlaceOnAgenda.class).place(matter, meeting));
    }

    /** The guideline that ships, adopted earlier, so that there is something to draft from. */
    void guidelineInForce() {
        Actor system = new Actor.SystemPurpose("test");
        wired.as(system, () -> {
            GuidelineVersionId version = use(ImportGuideline.class)
                    .bringIn(GuidelineKey.SIG_UNGA, "Sociala insatsgrupper för unga", "När SIG ges", shipped())
                    .found()
                    .orElseThrow();
            use(AdoptGuideline.class)
                    .adopt(
                            version,
                            new DecisionRef(
                                    "Kommunfullmäktige",
                                    new DiaryNumber("KF 2022/77"),
                                    LocalDate.of(2022, 11, 16),
                                    "§ 9"),
                            LocalDate.of(2023, 1, 1));
        });
    }

    private static byte[] shipped() {
        try {
            return new ClassPathResource("guidelines/sig-unga.dmn").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was published, in order. */
    List<Object> events() {
        return wired.get(Listener.class).heard;
    }

    @Override
    public void close() {
        wired.close();
    }

    // For tests: what scans the program for its configuration passes this by.
    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = {
                "se.rodatraden.matters.usecase",
                "se.rodatraden.matters.store",
                "se.rodatraden.clocks",
                "se.rodatraden.documents",
                "se.rodatraden.guidelines"
            },
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"))
    static class Components {
        @Bean
        JsonMapper jsonMapper() {
            return JsonMapper.builder().build();
        }

        @Bean
        Listener listener() {
            return new Listener();
        }

        @Bean
        EvidenceCitations evidence() {
            return new SavedFigures();
        }
    }

    static final class Listener {
        private final List<Object> heard = new ArrayList<>();

        @EventListener(
                classes = {
                    MotionRegistered.class,
                    ReferralSent.class,
                    ReferralReplied.class,
                    ReportSigned.class,
                    DecisionTaken.class,
                    GuidelineAdopted.class
                })
        void hear(Object event) {
            heard.add(event);
        }
    }

    /** Stands in for the module that keeps figures, which a test of matters does not need. */
    @Primary
    public static final class SavedFigures implements EvidenceCitations {
        static final String ALTERNATIVE = "Två staplar för varje ålder. Siffrorna står i tabellen intill.";
        static final EvidenceRef REF = new EvidenceRef(new UUID(9, 9), "abc123");

        /** What a test says has come since; empty for nothing. */
        private volatile Optional<Newer> newer = Optional.empty();

        private volatile Optional<Choice> later = Optional.empty();

        public void nothingIsNewer() {
            newer = Optional.empty();
            later = Optional.empty();
        }

        public void isFollowedBy(Newer found) {
            newer = Optional.of(found);
            later = found instanceof Newer.Saved saved ? Optional.of(saved.choice()) : Optional.empty();
        }

        @Override
        public List<Choice> available() {
            return Stream.concat(
                            later.stream(), Stream.of(new Choice(REF, "SIG från åtta år", LocalDate.of(2024, 9, 30))))
                    .toList();
        }

        @Override
        public Optional<Newer> newerThan(EvidenceRef ref) {
            return ref.equals(REF) ? newer : Optional.empty();
        }

        @Override
        public Optional<Citation> find(EvidenceRef ref, Locale language) {
            return available().stream()
                    .filter(choice -> choice.ref().equals(ref))
                    .findFirst()
                    .map(SavedFigures::citation);
        }

        private static Citation citation(Choice choice) {
            return new Citation(
                    choice.ref(),
                    choice.title(),
                    choice.factsAsOf(),
                    "113 barn till skulle omfattas.",
                    List.of(new Table(
                            "Barn innanför, efter ålder",
                            List.of("Ålder", "I dag", "Med förslaget"),
                            List.of(new Row("8–9", List.of("0", "41")), new Row("10–11", List.of("0", "72"))),
                            new Block.Figure(
                                    "Barn innanför, efter ålder",
                                    ALTERNATIVE,
                                    Picture.drawn(580, 120, graphics -> graphics.fillRect(40, 40, 200, 30))))),
                    List.of("Antal under fem visas som *."),
                    "Uppgifter till och med %s, kvitto %s"
                            .formatted(choice.factsAsOf(), choice.ref().receiptHash()));
        }
    }
}
