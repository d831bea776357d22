package se.rodatraden.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.rodatraden.access.Organisation;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.matters.AuthorityKind;
import se.rodatraden.matters.usecase.FoundAuthority;

/** Founds the city: its authorities with their diaries, the units of social services, and who works there. */
@Component
@Profile("demo")
final class SampleStaff {
    static final String BOARD = "ks";
    static final String COUNCIL = "kf";
    static final String SOCIAL_COMMITTEE = "son";
    static final LocalDate FOUNDED = LocalDate.of(2020, 1, 2);

    /** Those whom a newcomer meets, one for each role, in the order of the walk. */
    static final List<SampleMunicipality.DemoAccount> CAST = List.of(
            new SampleMunicipality.DemoAccount("karin.holm", "Karin Holm", "registrator, kommunstyrelsen"),
            new SampleMunicipality.DemoAccount("erik.lindqvist", "Erik Lindqvist", "handläggare, socialförvaltningen"),
            new SampleMunicipality.DemoAccount(
                    "margareta.ljung", "Margareta Ljung", "stadsdirektör, stadsledningskontoret"),
            new SampleMunicipality.DemoAccount("leyla.haddad", "Leyla Haddad", "nämndsekreterare, socialnämnden"),
            new SampleMunicipality.DemoAccount("sven.norberg", "Sven Norberg", "ledamot, socialnämnden"),
            new SampleMunicipality.DemoAccount("maria.ekstrom", "Maria Ekström", "socialsekreterare, Kvarnberga"),
            new SampleMunicipality.DemoAccount("jonas.berg", "Jonas Berg", "enhetschef, Kvarnberga"),
            new SampleMunicipality.DemoAccount("amina.osman", "Amina Osman", "samordnare för SIG"),
            new SampleMunicipality.DemoAccount("birgitta.falk", "Birgitta Falk", "dataskyddsombud"),
            new SampleMunicipality.DemoAccount("dan.westin", "Dan Westin", "systemadministratör"));

    /** Those who take over where the cast hands on: the board's and the council's own offices. */
    static final List<SampleMunicipality.DemoAccount> OFFICES = List.of(
            new SampleMunicipality.DemoAccount("petra.wallin", "Petra Wallin", "handläggare, stadsledningskontoret"),
            new SampleMunicipality.DemoAccount("ulf.sandberg", "Ulf Sandberg", "sekreterare, kommunstyrelsen"),
            new SampleMunicipality.DemoAccount("lisa.magnusson", "Lisa Magnusson", "sekreterare, kommunfullmäktige"));

    private final Organisation organisation;
    private final FoundAuthority foundAuthority;
    private final Stage stage;

    SampleStaff(Organisation organisation, FoundAuthority foundAuthority, Stage stage) {
        this.organisation = organisation;
        this.foundAuthority = foundAuthority;
        this.stage = stage;
    }

    void found() {
        stage.before(FOUNDED, () -> {
            CompartmentId board = authority(BOARD, "Kommunstyrelsen", "KS", AuthorityKind.EXECUTIVE_BOARD, null);
            CompartmentId council = authority(COUNCIL, "Kommunfullmäktige", "KF", AuthorityKind.COUNCIL, null);
            CompartmentId social = authority(SOCIAL_COMMITTEE, "Socialnämnden", "SON", AuthorityKind.COMMITTEE, null);
            Map<String, CompartmentId> units = units();
            CompartmentId sig =
                    organisation.foundCompartment("sig-samordning", "SIG-samordningen", Organisation.Kind.UNIT, null);
            enrolCast(board, social, known(units, "kvarnberga"), sig);
            enrolOffices(board, council, social);
            enrolDistricts(units);
        });
    }

    private Map<String, CompartmentId> units() {
        Map<String, CompartmentId> units = new LinkedHashMap<>();
        for (SampleOrganisation.District district : SampleOrganisation.DISTRICTS) {
            units.put(
                    district.code(),
                    organisation.foundCompartment(
                            "barn-" + district.code(),
                            "Barn och unga " + district.name(),
                            Organisation.Kind.UNIT,
                            district.name()));
        }
        return units;
    }

    private void enrolCast(CompartmentId board, CompartmentId social, CompartmentId unit, CompartmentId sig) {
        Map<String, StaffId> cast = enrol(CAST);
        appoint(known(cast, "karin.holm"), Role.REGISTRAR, board);
        appoint(known(cast, "erik.lindqvist"), Role.ANALYST, social);
        appoint(known(cast, "margareta.ljung"), Role.HEAD_OF_ADMINISTRATION, board);
        appoint(known(cast, "leyla.haddad"), Role.COMMITTEE_SECRETARY, social);
        appoint(known(cast, "leyla.haddad"), Role.REGISTRAR, social);
        appoint(known(cast, "sven.norberg"), Role.COMMITTEE_MEMBER, social);
        appoint(known(cast, "maria.ekstrom"), Role.SOCIAL_WORKER, unit);
        appoint(known(cast, "jonas.berg"), Role.UNIT_MANAGER, unit);
        appoint(known(cast, "amina.osman"), Role.SIG_COORDINATOR, sig);
        organisation.appoint(known(cast, "birgitta.falk"), Role.DATA_PROTECTION_OFFICER, null, FOUNDED);
        organisation.appoint(known(cast, "dan.westin"), Role.SYSTEM_ADMINISTRATOR, null, FOUNDED);
    }

    private void enrolOffices(CompartmentId board, CompartmentId council, CompartmentId social) {
        Map<String, StaffId> offices = enrol(OFFICES);
        appoint(known(offices, "petra.wallin"), Role.ANALYST, board);
        appoint(known(offices, "ulf.sandberg"), Role.COMMITTEE_SECRETARY, board);
        StaffId clerk = known(offices, "lisa.magnusson");
        appoint(clerk, Role.COMMITTEE_SECRETARY, council);
        appoint(clerk, Role.REGISTRAR, council);
        appoint(clerk, Role.ANALYST, council);
        StaffId member = organisation.enrol("helena.ahlin", "Helena Ahlin", "ledamot, socialnämnden");
        appoint(member, Role.COMMITTEE_MEMBER, social);
    }

    private Map<String, StaffId> enrol(List<SampleMunicipality.DemoAccount> accounts) {
        Map<String, StaffId> enrolled = new LinkedHashMap<>();
        for (SampleMunicipality.DemoAccount account : accounts) {
            enrolled.put(account.username(), organisation.enrol(account.username(), account.name(), account.title()));
        }
        return enrolled;
    }

    private void enrolDistricts(Map<String, CompartmentId> units) {
        SplittableRandom random = new SplittableRandom(2020);
        Names names = Names.load();
        for (SampleOrganisation.District district : SampleOrganisation.DISTRICTS) {
            CompartmentId committee = authority(
                    "sdn-" + district.code(),
                    district.name() + "s stadsdelsnämnd",
                    district.series(),
                    AuthorityKind.DISTRICT_COMMITTEE,
                    district.name());
            StaffId clerk =
                    organisation.enrol(clerkOf(district), drawn(names, random), "nämndsekreterare, " + district.name());
            appoint(clerk, Role.REGISTRAR, committee);
            appoint(clerk, Role.ANALYST, committee);
            appoint(clerk, Role.COMMITTEE_SECRETARY, committee);
            if (district.equals(headedDistrict())) {
                StaffId head = organisation.enrol("anders.vik", "Anders Vik", "stadsdelsdirektör, " + district.name());
                appoint(head, Role.HEAD_OF_ADMINISTRATION, committee);
            }
            CompartmentId unit = known(units, district.code());
            for (String worker : workersOf(district)) {
                if (!isCast(worker)) {
                    StaffId enrolled =
                            organisation.enrol(worker, drawn(names, random), "socialsekreterare, " + district.name());
                    appoint(enrolled, Role.SOCIAL_WORKER, unit);
                }
            }
            if (!isCast(managerOf(district))) {
                StaffId manager =
                        organisation.enrol(managerOf(district), drawn(names, random), "enhetschef, " + district.name());
                appoint(manager, Role.UNIT_MANAGER, unit);
            }
        }
    }

    private static <T> T known(Map<String, T> those, String name) {
        return Objects.requireNonNull(those.get(name), name);
    }

    /** The district whose committee has its reports signed by the head of its administration. */
    static SampleOrganisation.District headedDistrict() {
        return SampleOrganisation.DISTRICTS.stream()
                .filter(district -> district.code().equals("tallasen"))
                .findFirst()
                .orElseThrow();
    }

    static String clerkOf(SampleOrganisation.District district) {
        return "sekreterare." + district.code();
    }

    static List<String> workersOf(SampleOrganisation.District district) {
        List<String> workers = new ArrayList<>();
        workers.add(district.code().equals("kvarnberga") ? "maria.ekstrom" : "handlaggare." + district.code());
        workers.add("handlaggare2." + district.code());
        return workers;
    }

    static String managerOf(SampleOrganisation.District district) {
        return district.code().equals("kvarnberga") ? "jonas.berg" : "chef." + district.code();
    }

    private static boolean isCast(String subject) {
        return CAST.stream().anyMatch(account -> account.username().equals(subject));
    }

    private static String drawn(Names names, SplittableRandom random) {
        return (random.nextInt(3) == 0 ? names.man(random) : names.woman(random)) + " " + names.surname(random);
    }

    private CompartmentId authority(
            String code,
            String name,
            String series,
            AuthorityKind kind,
            @org.jspecify.annotations.Nullable String district) {
        return foundAuthority
                .found(new FoundAuthority.Particulars(code, name, series, kind, district))
                .id();
    }

    private void appoint(StaffId staff, Role role, CompartmentId compartment) {
        organisation.appoint(staff, role, compartment, FOUNDED);
    }
}
