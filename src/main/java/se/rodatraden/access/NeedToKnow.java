package se.rodatraden.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Period;
import se.rodatraden.kernel.StaffId;

/**
 * Opens one record for one person for a time, and raises the barriers that nothing overrides. A subject is
 * the record that row security speaks of: a child's case or a matter.
 */
@Component
public class NeedToKnow {
    private final JdbcClient jdbc;
    private final Clock clock;

    NeedToKnow(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param reason 10 to 255 characters, shown to whoever reviews the log
     * @throws org.springframework.dao.DataAccessException when a barrier stands between the two
     */
    @Transactional
    public void grant(StaffId staff, UUID subject, GrantKind kind, String reason, Period period) {
        LocalDate to = period.lastDay().orElseThrow(() -> new IllegalArgumentException("a grant has an end"));
        jdbc.sql("""
                        insert into access.subject_grant
                            (staff_id, subject_id, kind, reason, valid_from, valid_to, granted_by)
                        values (:staff, :subject, :kind, :reason, :from, :to, :by)
                        """)
                .param("staff", staff.value())
                .param("subject", subject)
                .param("kind", kind.name())
                .param("reason", reason)
                .param("from", period.from())
                .param("to", to)
                .param("by", CurrentActor.get().id())
                .update();
    }

    @Transactional
    public void raiseBarrier(StaffId staff, UUID subject, BarrierKind kind) {
        jdbc.sql("""
                        insert into access.barrier (staff_id, subject_id, kind, raised_by, raised_on)
                        values (:staff, :subject, :kind, :by, :today)
                        on conflict do nothing
                        """)
                .param("staff", staff.value())
                .param("subject", subject)
                .param("kind", kind.name())
                .param("by", CurrentActor.get().id())
                .param("today", LocalDate.now(clock))
                .update();
    }

    /**
     * Hides the record from everybody who is not cleared for it (protected identity).
     *
     * @param compartment the actor's own, in which the record is
     */
    @Transactional
    public void shield(UUID subject, CompartmentId compartment) {
        jdbc.sql("""
                        insert into access.shield (subject_id, compartment_id, raised_by, raised_on)
                        values (:subject, :compartment, :by, :today)
                        on conflict do nothing
                        """)
                .param("subject", subject)
                .param("compartment", compartment.value())
                .param("by", CurrentActor.get().id())
                .param("today", LocalDate.now(clock))
                .update();
    }

    @Transactional
    public void clear(StaffId staff, UUID subject, String reason) {
        jdbc.sql("""
                        insert into access.clearance (staff_id, subject_id, reason, given_by, given_on)
                        values (:staff, :subject, :reason, :by, :today)
                        on conflict do nothing
                        """)
                .param("staff", staff.value())
                .param("subject", subject)
                .param("reason", reason)
                .param("by", CurrentActor.get().id())
                .param("today", LocalDate.now(clock))
                .update();
    }

    /** What people give each other; what is opened in an emergency is given by the database alone. */
    public enum GrantKind {
        COOPERATION,
        COVER
    }

    public enum BarrierKind {
        OWN_CASE,
        RELATIVE,
        OTHER
    }
}
