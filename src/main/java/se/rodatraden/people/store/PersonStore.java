package se.rodatraden.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.people.Address;
import se.rodatraden.people.Child;
import se.rodatraden.people.ChildSummary;
import se.rodatraden.people.CorrectedHousehold;
import se.rodatraden.people.CorrectedHousehold.CorrectedGuardian;
import se.rodatraden.people.Custody;
import se.rodatraden.people.Guardian;
import se.rodatraden.people.Household;
import se.rodatraden.people.NewHousehold;
import se.rodatraden.people.PersonId;
import se.rodatraden.people.PersonName;
import se.rodatraden.people.ProtectionLevel;
import se.rodatraden.people.Sex;

@Repository
public class PersonStore {
    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the persons' ids, the child's first and then the guardians' in their order */
    public List<PersonId> insert(UUID subject, CompartmentId compartment, NewHousehold household) {
        HouseholdColumns columns = HouseholdColumns.of(household);
        List<PersonId> ids = jdbc.sql("""
                        with inserted as (
                            insert into people.person
                                (subject_id, compartment_id, relation, ordinal, given_name, family_name,
                                 personal_number, birth_date, sex, custody, lives_with_child)
                            select :subject, :compartment, case ordinal when 1 then 'CHILD' else 'GUARDIAN' end,
                                   ordinal - 1, given, family, number, birth, sex, custody, home
                            from unnest(:given::text[], :family::text[], :number::text[], :birth::date[],
                                        :sex::text[], :custody::text[], :home::boolean[])
                                 with ordinality as p (given, family, number, birth, sex, custody, home, ordinal)
                            returning id, ordinal)
                        select id from inserted order by ordinal
                        """)
                .param("subject", subject)
                .param("compartment", compartment.value())
                .param("given", columns.given())
                .param("family", columns.family())
                .param("number", columns.number())
                .param("birth", columns.birth())
                .param("sex", columns.sex())
                .param("custody", columns.custody())
                .param("home", columns.home())
                .query((row, _) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
        insertAddresses(subject, compartment, household, ids);
        return ids;
    }

    private void insertAddresses(UUID subject, CompartmentId compartment, NewHousehold household, List<PersonId> ids) {
        List<Address> known = household.guardians().stream()
                .map(NewHousehold.NewGuardian::address)
                .filter(Objects::nonNull)
                .toList();
        if (known.isEmpty()) {
            return;
        }
        UUID[] living = IntStream.range(0, household.guardians().size())
                .filter(i -> household.guardians().get(i).address() != null)
                .mapToObj(i -> ids.get(i + 1).value())
                .toArray(UUID[]::new);
        jdbc.sql("""
                        insert into people.address (person_id, subject_id, compartment_id, street, postcode, town)
                        select person, :subject, :compartment, street, postcode, town
                        from unnest(:persons::uuid[], :streets::text[], :postcodes::text[], :towns::text[])
                             as a (person, street, postcode, town)
                        """)
                .param("subject", subject)
                .param("compartment", compartment.value())
                .param("persons", living)
                .param("streets", known.stream().map(Address::street).toArray(String[]::new))
                .param("postcodes", known.stream().map(Address::postcode).toArray(String[]::new))
                .param("towns", known.stream().map(Address::town).toArray(String[]::new))
                .update();
    }

    /** @return null when the case has no persons that the transaction may see */
    public @Nullable Household household(UUID subject) {
        List<Child> child = new ArrayList<>();
        List<Guardian> guardians = new ArrayList<>();
        int[] version = {0};
        jdbc.sql("""
                        select p.*, a.street, a.postcode, a.town
                        from people.person p left join people.address a on a.person_id = p.id
                        where p.subject_id = :subject
                        order by p.ordinal
                        """).param("subject", subject).query(row -> {
            switch (row.getString("relation")) {
                case "CHILD" -> {
                    child.add(child(row));
                    version[0] = row.getInt("version");
                }
                case "GUARDIAN" -> guardians.add(guardian(row));
                default -> throw new IllegalStateException("unknown relation: " + row.getString("relation"));
            }
        });
        return child.isEmpty() ? null : new Household(child.getFirst(), guardians, version[0]);
    }

    /**
     * The child as it is to be, the guardians who are registered, and then further ones.
     *
     * @return false when the household is no longer of the version; then nothing was changed
     */
    public boolean correct(UUID subject, CompartmentId compartment, CorrectedHousehold corrected) {
        if (!correctChild(subject, corrected)) {
            return false;
        }
        corrected.guardians().forEach(guardian -> {
            if (guardian.id() == null) {
                add(subject, compartment, guardian);
            } else {
                correct(subject, guardian.id(), guardian);
            }
        });
        return true;
    }

    private boolean correctChild(UUID subject, CorrectedHousehold corrected) {
        NewHousehold.NewChild child = corrected.child();
        return jdbc.sql("""
                        update people.person
                        set given_name = :given, family_name = :family, personal_number = :number,
                            birth_date = :birth, sex = :sex, version = version + 1
                        where subject_id = :subject and ordinal = 0 and version = :version
                        """)
                        .param("given", child.name().given())
                        .param("family", child.name().family())
                        .param("number", HouseholdColumns.digits(child.number()))
                        .param("birth", child.birthDate())
                        .param("sex", child.sex().name())
                        .param("subject", subject)
                        .param("version", corrected.version())
                        .update()
                == 1;
    }

    private void correct(UUID subject, PersonId id, CorrectedGuardian guardian) {
        jdbc.sql("""
                        update people.person
                        set given_name = :given, family_name = :family, personal_number = :number,
                            custody = :custody, lives_with_child = :home
                        where subject_id = :subject and id = :id and relation = 'GUARDIAN'
                        """)
                .param("given", guardian.name().given())
                .param("family", guardian.name().family())
                .param("number", HouseholdColumns.digits(guardian.number()))
                .param("custody", guardian.custody().name())
                .param("home", guardian.livesWithChild())
                .param("subject", subject)
                .param("id", id.value())
                .update();
    }

    private void add(UUID subject, CompartmentId compartment, CorrectedGuardian guardian) {
        jdbc.sql("""
                        insert into people.person
                            (subject_id, compartment_id, relation, ordinal, given_name, family_name,
                             personal_number, custody, lives_with_child)
                        select :subject, :compartment, 'GUARDIAN', max(p.ordinal) + 1, :given, :family,
                               :number, :custody, :home
                        from people.person p where p.subject_id = :subject
                        """)
                .param("subject", subject)
                .param("compartment", compartment.value())
                .param("given", guardian.name().given())
                .param("family", guardian.name().family())
                .param("number", HouseholdColumns.digits(guardian.number()))
                .param("custody", guardian.custody().name())
                .param("home", guardian.livesWithChild())
                .update();
    }

    public List<ChildSummary> children(Collection<UUID> subjects) {
        return jdbc.sql("""
                        select subject_id, given_name, family_name, birth_date,
                            personal_number is not null as number_known, protection
                        from people.person where subject_id = any (:subjects::uuid[]) and ordinal = 0
                        """)
                .param("subjects", subjects.toArray(UUID[]::new))
                .query((row, _) -> new ChildSummary(
                        row.getObject("subject_id", UUID.class),
                        name(row),
                        row.getObject("birth_date", LocalDate.class),
                        row.getBoolean("number_known"),
                        ProtectionLevel.valueOf(row.getString("protection"))))
                .list();
    }

    /** @param words beginnings of words of one name, or {@code #} and a whole number */
    public List<UUID> findSubjects(List<String> words, int atMost) {
        return jdbc.sql("select * from people.find_subjects(:words::text[], :atMost)")
                .param("words", words.toArray(String[]::new))
                .param("atMost", atMost)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    public void protect(UUID subject, ProtectionLevel level) {
        jdbc.sql("update people.person set protection = :level where subject_id = :subject and ordinal = 0")
                .param("level", level.name())
                .param("subject", subject)
                .update();
    }

    private static Child child(ResultSet row) throws SQLException {
        return new Child(
                new PersonId(row.getObject("id", UUID.class)),
                name(row),
                number(row),
                row.getObject("birth_date", LocalDate.class),
                Sex.valueOf(row.getString("sex")),
                ProtectionLevel.valueOf(row.getString("protection")));
    }

    private static Guardian guardian(ResultSet row) throws SQLException {
        String street = row.getString("street");
        return new Guardian(
                new PersonId(row.getObject("id", UUID.class)),
                name(row),
                number(row),
                Custody.valueOf(row.getString("custody")),
                row.getObject("lives_with_child", Boolean.class),
                street == null ? null : new Address(street, row.getString("postcode"), row.getString("town")));
    }

    private static PersonName name(ResultSet row) throws SQLException {
        return new PersonName(row.getString("given_name"), row.getString("family_name"));
    }

    private static @Nullable PersonalIdentityNumber number(ResultSet row) throws SQLException {
        String number = row.getString("personal_number");
        return number == null ? null : new PersonalIdentityNumber(number);
    }
}
