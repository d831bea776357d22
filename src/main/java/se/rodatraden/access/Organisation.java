package se.rodatraden.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Period;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;

/** The compartments, and who is let into them: what a system administrator keeps without seeing any record. */
@Component
public class Organisation {
    private final JdbcClient jdbc;
    private final Clock clock;

    Organisation(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public CompartmentId foundCompartment(String code, String name, Kind kind, @Nullable String district) {
        return new CompartmentId(jdbc.sql("""
                        insert into access.compartment (code, name, kind, district)
                        values (:code, :name, :kind, :district)
                        returning id
                        """)
                .param("code", code)
                .param("name", name)
                .param("kind", kind.name())
                .param("district", district)
                .query(Integer.class)
                .single());
    }

    @Transactional
    public StaffId enrol(String subject, String name, String title) {
        return new StaffId(jdbc.sql("""
                        insert into access.account (subject, name, title) values (:subject, :name, :title)
                        returning staff_id
                        """)
                .param("subject", subject)
                .param("name", name)
                .param("title", title)
                .query(UUID.class)
                .single());
    }

    /** Lets somebody into a compartment in a role from a day on; no compartment for a municipal role. */
    @Transactional
    public void appoint(StaffId staff, Role role, @Nullable CompartmentId compartment, LocalDate from) {
        jdbc.sql("""
                        insert into access.membership (staff_id, role, compartment_id, valid_from)
                        values (:staff, :role, :compartment, :from)
                        """)
                .param("staff", staff.value())
                .param("role", role.name())
                .param("compartment", compartment == null ? null : compartment.value())
                .param("from", from)
                .update();
    }

    /** Lets nobody else appoint the person until this transaction has ended. */
    @Transactional
    public void hold(StaffId staff) {
        jdbc.sql("select from access.account where staff_id = :staff for no key update")
                .param("staff", staff.value())
                .query((_, _) -> staff)
                .list();
    }

    /**
     * Ends one appointment: today is its last day, and one that begins today or later is taken back and opens nothing.
     *
     * @return whether it was taken back
     */
    @Transactional
    public boolean dismiss(StaffId staff, Role role, @Nullable CompartmentId compartment) {
        return jdbc.sql("""
                        update access.membership
                        set valid_to = case when valid_from < :today then :today else valid_from - 1 end
                        where staff_id = :staff and role = :role
                          and compartment_id is not distinct from :compartment and valid_to is null
                        returning valid_to < valid_from
                        """)
                .param("today", LocalDate.now(clock))
                .param("staff", staff.value())
                .param("role", role.name())
                .param("compartment", compartment == null ? null : compartment.value(), java.sql.Types.INTEGER)
                .query(Boolean.class)
                .list()
                .contains(true);
    }

    /** Every appointment that each has had or will have, the latest first; none that was taken back before it opened anything. */
    public Map<StaffId, List<Appointment>> appointments(Collection<StaffId> staff) {
        return jdbc
                .sql("""
                        select m.staff_id, m.role, m.compartment_id, coalesce(c.name, '') as compartment_name,
                               m.valid_from, m.valid_to
                        from access.membership m left join access.compartment c on c.id = m.compartment_id
                        where m.staff_id = any (:staff::uuid[]) and (m.valid_to is null or m.valid_to >= m.valid_from)
                        order by m.valid_to desc nulls first, m.valid_from desc, m.role
                        """)
                .param("staff", staff.stream().map(StaffId::value).toArray(UUID[]::new))
                .query((row, _) -> {
                    Integer compartment = row.getObject("compartment_id", Integer.class);
                    return Map.entry(
                            new StaffId(row.getObject("staff_id", UUID.class)),
                            new Appointment(
                                    Role.valueOf(row.getString("role")),
                                    compartment == null ? null : new CompartmentId(compartment),
                                    row.getString("compartment_name"),
                                    new Period(
                                            row.getObject("valid_from", LocalDate.class),
                                            row.getObject("valid_to", LocalDate.class))));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The day from which each of the accounts is shut; those that are open are left out. */
    public Map<StaffId, LocalDate> closed(Collection<StaffId> staff) {
        return jdbc
                .sql("""
                        select staff_id, closed_on from access.account
                        where staff_id = any (:staff::uuid[]) and closed_on is not null
                        """)
                .param("staff", staff.stream().map(StaffId::value).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(
                        new StaffId(row.getObject("staff_id", UUID.class)),
                        row.getObject("closed_on", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Shuts the person out from now on; what the person did keeps its name. */
    @Transactional
    public void closeAccount(StaffId staff) {
        jdbc.sql("update access.account set closed_on = :today where staff_id = :staff and closed_on is null")
                .param("today", LocalDate.now(clock))
                .param("staff", staff.value())
                .update();
    }

    public List<Compartment> compartments(Kind kind) {
        return jdbc.sql("""
                        select id, code, name, kind, district from access.compartment where kind = :kind
                        order by name collate "sv-SE-x-icu"
                        """)
                .param("kind", kind.name())
                .query((row, _) -> new Compartment(
                        new CompartmentId(row.getInt("id")),
                        row.getString("code"),
                        row.getString("name"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("district")))
                .list();
    }

    public Optional<Compartment> compartment(CompartmentId id) {
        return java.util.stream.Stream.of(Kind.values())
                .flatMap(kind -> compartments(kind).stream())
                .filter(compartment -> compartment.id().equals(id))
                .findFirst();
    }

    /** An authority's diary, or a unit's child cases. */
    public enum Kind {
        AUTHORITY,
        UNIT;

        /** Where the role is held: whoever keeps a diary handles no child's case by that. Empty for a municipal role. */
        public static Optional<Kind> of(Role role) {
            return switch (role) {
                case REGISTRAR, ANALYST, HEAD_OF_ADMINISTRATION, COMMITTEE_SECRETARY, COMMITTEE_MEMBER ->
                    Optional.of(AUTHORITY);
                case SOCIAL_WORKER, UNIT_MANAGER, SIG_COORDINATOR -> Optional.of(UNIT);
                case DATA_PROTECTION_OFFICER, SYSTEM_ADMINISTRATOR -> Optional.empty();
            };
        }
    }

    /** What somebody is let into, as what, and when; no compartment for a municipal role. */
    public record Appointment(Role role, @Nullable CompartmentId compartment, String compartmentName, Period period) {}

    /** @param code short and stable, for configuration; {@code district} where the compartment serves one */
    public record Compartment(
            CompartmentId id,
            String code,
            String name,
            Kind kind,
            @Nullable String district) {}
}
