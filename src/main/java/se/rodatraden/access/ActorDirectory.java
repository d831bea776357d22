package se.rodatraden.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final JdbcClient jdbc;
    private final Clock clock;

    ActorDirectory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param subject the identifier that the identity provider vouches for */
    public Optional<Actor.Person> bySubject(String subject) {
        return jdbc.sql("""
                        select staff_id, name from access.account
                        where subject = :subject and (closed_on is null or closed_on > :today)
                        """)
                .param("subject", subject)
                .param("today", LocalDate.now(clock))
                .query((row, _) ->
                        Map.entry(new StaffId(row.getObject("staff_id", java.util.UUID.class)), row.getString("name")))
                .optional()
                // After the query, never in it: outside a transaction a query in a query needs a second connection,
                // and as many people at once as the pool has connections would wait for each other.
                .map(found -> person(found.getKey(), found.getValue()));
    }

    public Optional<Actor.Person> byId(StaffId staff) {
        return jdbc.sql("select name from access.account where staff_id = :staff")
                .param("staff", staff.value())
                .query(String.class)
                .optional()
                .map(name -> person(staff, name));
    }

    /** Whether an account, be it open or closed, has the identifier. */
    public boolean knows(String subject) {
        return jdbc.sql("select exists (select from access.account where subject = :subject)")
                .param("subject", subject)
                .query(Boolean.class)
                .single();
    }

    /** The account of the person, be it open or closed. */
    public Optional<Account> account(StaffId staff) {
        return jdbc.sql("select staff_id, subject, name, title from access.account where staff_id = :staff")
                .param("staff", staff.value())
                .query((row, _) -> new Account(
                        new StaffId(row.getObject("staff_id", java.util.UUID.class)),
                        row.getString("subject"),
                        row.getString("name"),
                        row.getString("title")))
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
                .query((row, _) -> new Account(
                        new StaffId(row.getObject("staff_id", java.util.UUID.class)),
                        row.getString("subject"),
                        row.getString("name"),
                        row.getString("title")))
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
                .query((row, _) -> new Account(
                        new StaffId(row.getObject("staff_id", java.util.UUID.class)),
                        row.getString("subject"),
                        row.getString("name"),
                        row.getString("title")))
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
                .query((row, _) -> new Account(
                        new StaffId(row.getObject("staff_id", java.util.UUID.class)),
                        row.getString("subject"),
                        row.getString("name"),
                        row.getString("title")))
                .list();
    }

    /** The names of those who have, or had, an account. */
    public Map<StaffId, String> names(Collection<StaffId> staff) {
        return jdbc
                .sql("select staff_id, name from access.account where staff_id = any (:staff::uuid[])")
                .param("staff", staff.stream().map(StaffId::value).toArray(java.util.UUID[]::new))
                .query((row, _) ->
                        Map.entry(new StaffId(row.getObject("staff_id", java.util.UUID.class)), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Actor.Person person(StaffId staff, String name) {
        List<Actor.Office> offices = jdbc.sql("""
                        select m.role, m.compartment_id, coalesce(c.name, '') as compartment_name
                        from access.membership m left join access.compartment c on c.id = m.compartment_id
                        where m.staff_id = :staff
                          and m.valid_from <= :today and (m.valid_to is null or m.valid_to >= :today)
                        order by m.valid_from, m.role
                        """)
                .param("staff", staff.value())
                .param("today", LocalDate.now(clock))
                .query((row, _) -> {
                    Integer compartment = row.getObject("compartment_id", Integer.class);
                    return new Actor.Office(
                            Role.valueOf(row.getString("role")),
                            compartment == null ? null : new CompartmentId(compartment),
                            row.getString("compartment_name"));
                })
                .list();
        return new Actor.Person(staff, name, offices);
    }

    /** An account as others see it; {@code subject} is what the sign-in calls the person. */
    public record Account(StaffId staff, String subject, String name, String title) {}
}
