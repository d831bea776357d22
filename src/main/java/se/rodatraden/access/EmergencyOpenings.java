package se.rodatraden.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.StaffId;

/**
 * The emergency openings that the actor may know of: one's own, and those of records that the actor has. They are
 * made by the functions of the modules that own the records, in the database; here they are read and reviewed.
 */
@Component
@Transactional(readOnly = true)
public class EmergencyOpenings {
    private static final String OPENINGS = """
            select o.id, o.staff_id, s.name as staff_name, o.subject_id, o.compartment_id, c.name as compartment_name,
                   o.reference, o.why_now, o.why_me, o.opened_at, o.valid_to, o.review_by, o.finding, o.finding_text,
                   o.reviewed_at, r.name as reviewer
            from access.emergency_opening o
            join access.account s on s.staff_id = o.staff_id
            join access.compartment c on c.id = o.compartment_id
            left join access.account r on r.staff_id = o.reviewed_by
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    EmergencyOpenings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws IllegalStateException when the municipality has no rule for the day, and nothing can be opened */
    public EmergencyRule rule() {
        return jdbc.sql("""
                        select days, review_days, most_a_day from access.emergency_rule
                        where valid_from <= :today and (valid_to is null or valid_to >= :today)
                        """)
                .param("today", LocalDate.now(clock))
                .query((row, _) ->
                        new EmergencyRule(row.getInt("days"), row.getInt("review_days"), row.getInt("most_a_day")))
                .optional()
                .orElseThrow(() -> new IllegalStateException("no rule for emergency openings today"));
    }

    public Optional<EmergencyOpening> find(UUID id) {
        return jdbc.sql(OPENINGS + " where o.id = :id")
                .param("id", id)
                .query((row, _) -> opening(row))
                .optional();
    }

    /** The actor's own, newest first. */
    public List<EmergencyOpening> mine(int atMost) {
        return jdbc.sql(OPENINGS + " where o.staff_id = :actor order by o.opened_at desc, o.id desc limit :atMost")
                .param("actor", CurrentActor.get().id())
                .param("atMost", atMost)
                .query((row, _) -> opening(row))
                .list();
    }

    /** Those of a unit's records: what waits for its manager first, the soonest first, then the reviewed ones. */
    public List<EmergencyOpening> of(CompartmentId unit, int atMost) {
        return jdbc.sql(OPENINGS + """
                         where o.compartment_id = :unit
                        order by o.reviewed_at desc nulls first, o.review_by, o.opened_at, o.id
                        limit :atMost
                        """)
                .param("unit", unit.value())
                .param("atMost", atMost)
                .query((row, _) -> opening(row))
                .list();
    }

    public List<EmergencyOpening> waitingIn(CompartmentId unit, int atMost) {
        return jdbc.sql(OPENINGS + """
                         where o.compartment_id = :unit and o.reviewed_at is null
                        order by o.review_by, o.opened_at, o.id
                        limit :atMost
                        """)
                .param("unit", unit.value())
                .param("atMost", atMost)
                .query((row, _) -> opening(row))
                .list();
    }

    /**
     * Called by whoever tells the record's history of it, in the same transaction.
     *
     * @param text 10 to 4 000 characters
     * @throws IllegalStateException when the database lets nobody like the actor review it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void review(UUID id, EmergencyFinding finding, String text) {
        boolean reviewed = jdbc.sql("select access.review_emergency_opening(:id, :finding, :text, :at)")
                .param("id", id)
                .param("finding", finding.name())
                .param("text", text)
                .param("at", OffsetDateTime.now(clock))
                .query(Boolean.class)
                .single();
        if (!reviewed) {
            throw new IllegalStateException("the opening is not reviewed by this actor");
        }
    }

    private static EmergencyOpening opening(ResultSet row) throws SQLException {
        EmergencyOpening.Facts facts = new EmergencyOpening.Facts(
                row.getObject("id", UUID.class),
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getString("staff_name"),
                row.getObject("subject_id", UUID.class),
                new CompartmentId(row.getInt("compartment_id")),
                row.getString("compartment_name"),
                row.getString("reference"),
                row.getString("why_now"),
                row.getString("why_me"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("review_by", LocalDate.class));
        String finding = row.getString("finding");
        return finding == null
                ? new EmergencyOpening.Unreviewed(facts)
                : new EmergencyOpening.Reviewed(
                        facts,
                        new EmergencyOpening.Review(
                                EmergencyFinding.valueOf(finding),
                                row.getString("finding_text"),
                                row.getString("reviewer"),
                                row.getObject("reviewed_at", OffsetDateTime.class)
                                        .toInstant()));
    }
}
