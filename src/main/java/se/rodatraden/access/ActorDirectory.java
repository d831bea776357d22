package se.rodatraden.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;

/** Finds who somebody is by what the sign-in calls them, with the offices held today. */
@Component
public class ActorDirectory {
    /** An account and one office of today in each row: in one query, as every request begins with it. */
    private static final String HOLDERS = """
            select a.staff_id, a.name, m.role, m.compartment_id, coalesce(c.name, '') as compartment_name
            from access.account a
            left join access.membership m
                on m.staff_id = a.staff_id
               and m.valid_from <= :today and (m.valid_to is null or m.valid_to >= :today)
            left join access.compartment c on c.id = m.compartment_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ActorDirectory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param subject the identifier that the identity provider vouches for */
    public Optional<Actor.Person> bySubject(String subject) {
        return person(jdbc.sql(HOLDERS + """
                        where a.subject = :subject and (a.closed_on is null or a.closed_on > :today)
                        order by m.valid_from, m.role
                        """).param("subject", subject));
    }

    public Optional<Actor.Person> byId(StaffId staff) {
        return person(jdbc.sql(HOLDERS + "where a.staff_id = :staff order by m.valid_from, m.role")
                .param("staff", staff.value()));
    }

    /** Whether an account, be it open or closed, has the identifier. */
    public boolean knows(String subject) {
        return jdbc.sql("select exists (select from access.account where subject = :subject)")
                .param("subject", subject)
                .query(Boolean.class)
                .single();
    }

    /** Whose account, be it open or closed, has the identifier. */
    public Optional<StaffId> staffOf(String subject) {
        return jdbc.sql("select staff_id from access.account where subject = :subject")
                .param("subject", subject)
                .query((row, _) -> staff(row))
                .optional();
    }

    /** The account of the person, be it open or closed. */
    public Optional<Account> account(StaffId staff) {
        return jdbc.sql("select staff_id, subject, name, title from access.account where staff_id = :staff")
                .param("staff", staff.value())
                .query(ActorDirectory::account)
                .optional();
    }

    /** Everybody with an account, by name in Swedish order, for choosing a person and for the demonstration. */
    public List<Account> accounts() {
        return jdbc.sql("""
                        select staff_id, subject, name, title from access.account
                        where closed_on is null or closed_on > :today
                        order by name collate "sv-SE-x-icu"
                        """)
                .param("today", LocalDate.now(clock))
                .query(ActorDirectory::account)
                .list();
    }

    /** Those who hold the role in the compartment today, by name. */
    public List<Account> holders(Role role, CompartmentId compartment) {
        return jdbc.sql("""
                        select a.staff_id, a.subject, a.name, a.title
                        from access.account a join access.membership m using (staff_id)
                        where m.role = :role and m.compartment_id = :compartment
                          and m.valid_from <= :today and (m.valid_to is null or m.valid_to >= :today)
                          and (a.closed_on is null or a.closed_on > :today)
                        order by a.name collate "sv-SE-x-icu"
                        """)
                .param("role", role.name())
                .param("compartment", compartment.value())
                .param("today", LocalDate.now(clock))
                .query(ActorDirectory::account)
                .list();
    }

    /** Everybody who holds the role somewhere today, by name. */
    public List<Account> holders(Role role) {
        return jdbc.sql("""
                        select distinct on (a.name collate "sv-SE-x-icu", a.staff_id)
                               a.staff_id, a.subject, a.name, a.title
                        from access.account a join access.membership m using (staff_id)
                        where m.role = :role
                          and m.valid_from <= :today and (m.valid_to is null or m.valid_to >= :today)
                          and (a.closed_on is null or a.closed_on > :today)
                        order by a.name collate "sv-SE-x-icu", a.staff_id
                        """)
                .param("role", role.name())
                .param("today", LocalDate.now(clock))
                .query(ActorDirectory::account)
                .list();
    }

    /** The names of those who have, or had, an account. */
    public Map<StaffId, String> names(Collection<StaffId> staff) {
        return jdbc
                .sql("select staff_id, name from access.account where staff_id = any (:staff::uuid[])")
                .param("staff", staff.stream().map(StaffId::value).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(staff(row), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Optional<Actor.Person> person(JdbcClient.StatementSpec holders) {
        List<Holder> rows = holders.param("today", LocalDate.now(clock))
                .query((row, _) -> new Holder(staff(row), row.getString("name"), office(row)))
                .list();
        return rows.stream()
                .findFirst()
                .map(first -> new Actor.Person(
                        first.staff,
                        first.name,
                        rows.stream().flatMap(row -> row.office.stream()).toList()));
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(staff(row), row.getString("subject"), row.getString("name"), row.getString("title"));
    }

    private static StaffId staff(ResultSet row) throws SQLException {
        return new StaffId(row.getObject("staff_id", UUID.class));
    }

    private static Optional<Actor.Office> office(ResultSet row) throws SQLException {
        String role = row.getString("role");
        Integer compartment = row.getObject("compartment_id", Integer.class);
        return role == null
                ? Optional.empty()
                : Optional.of(new Actor.Office(
                        Role.valueOf(role),
                        compartment == null ? null : new CompartmentId(compartment),
                        row.getString("compartment_name")));
    }

    private record Holder(StaffId staff, String name, Optional<Actor.Office> office) {}

    /** An account as others see it; {@code subject} is what the sign-in calls the person. */
    public record Account(StaffId staff, String subject, String name, String title) {}
}
