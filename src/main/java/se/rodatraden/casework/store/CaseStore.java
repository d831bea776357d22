package se.rodatraden.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.casework.CaseNumber;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.CaseCursor;
import se.rodatraden.casework.domain.CaseHeader;
import se.rodatraden.casework.domain.CaseLine;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.NextStep;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.StaffId;

/** The headers of cases: what a unit lists without opening any of them. Row security is in every answer. */
@Repository
public class CaseStore {
    private final JdbcClient jdbc;

    CaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new case with the next number of the unit's series. */
    public CaseHeader insert(CompartmentId unit, StaffId responsible, LocalDate receivedOn, NextStep next) {
        return jdbc.sql("""
                        with series as (
                            insert into casework.case_series as s (compartment_id, year, last_number)
                            values (:unit, :year, 1)
                            on conflict (compartment_id, year) do update set last_number = s.last_number + 1
                            returning last_number)
                        insert into casework.child_case
                            (compartment_id, number, state, responsible_id, received_on, next_step, next_due)
                        select :unit,
                               'B-' || :year || '-'
                                   || lpad(last_number::text, greatest(5, length(last_number::text)), '0'),
                               'REPORTED', :responsible, :received, :step, :due
                        from series
                        returning id, number
                        """)
                .param("unit", unit.value())
                .param("year", receivedOn.getYear())
                .param("responsible", responsible.value())
                .param("received", receivedOn)
                .param("step", next.step())
                .param("due", next.due())
                .query((row, _) -> new CaseHeader(
                        new ChildCaseId(row.getObject("id", UUID.class)),
                        new CaseNumber(row.getString("number")),
                        unit,
                        responsible,
                        false,
                        receivedOn,
                        null))
                .single();
    }

    /** Until the transaction ends nobody else in the unit begins a case, or learns that a child has one. */
    public void holdSeries(CompartmentId unit) {
        jdbc.sql("select from casework.case_series where compartment_id = :unit order by year for update")
                .param("unit", unit.value())
                .query()
                .listOfRows();
    }

    public Optional<CaseLine> find(ChildCaseId id) {
        return jdbc.sql(
                        "select *, access.emergency_until(id) as emergency_until from casework.child_case where id = :id")
                .param("id", id.value())
                .query((row, _) -> line(row, row.getObject("emergency_until", LocalDate.class)))
                .optional();
    }

    /**
     * The same, and nobody else changes the case until the transaction ends. Whether the actor sees it is asked once
     * more when it is held: a colleague may have protected it while this waited.
     */
    public Optional<CaseLine> lock(ChildCaseId id) {
        return jdbc.sql("select id from casework.child_case where id = :id for update")
                .param("id", id.value())
                .query((row, _) -> new ChildCaseId(row.getObject("id", UUID.class)))
                .optional()
                .flatMap(held -> jdbc.sql("select * from casework.child_case where id = :id")
                        .param("id", held.value())
                        .query((row, _) -> line(row))
                        .optional());
    }

    public List<UUID> findByNumber(CaseNumber number) {
        return jdbc.sql("select id from casework.child_case where number = :number order by id")
                .param("number", number.value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    public List<CaseLine> byIds(Collection<UUID> ids) {
        return jdbc.sql("select * from casework.child_case where id = any (:ids::uuid[]) order by number")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> line(row))
                .list();
    }

    /** The open cases of one handler, by deadline and number; the cursor is the last line already shown. */
    public List<CaseLine> handledBy(StaffId staff, CaseCursor after, int atMost) {
        return jdbc.sql("""
                        select * from casework.child_case
                        where responsible_id = :staff and ended_on is null
                          and (coalesce(next_due, 'infinity'), number) > (:due::date, :number)
                        order by next_due, number
                        limit :atMost
                        """)
                .param("staff", staff.value())
                .param("due", after.due())
                .param("number", after.number())
                .param("atMost", atMost)
                .query((row, _) -> line(row))
                .list();
    }

    /** Every open case of a unit, by deadline and number. */
    public List<CaseLine> ofUnit(CompartmentId unit, CaseCursor after, int atMost) {
        return jdbc.sql("""
                        select * from casework.child_case
                        where compartment_id = :unit and ended_on is null
                          and (coalesce(next_due, 'infinity'), number) > (:due::date, :number)
                        order by next_due, number
                        limit :atMost
                        """)
                .param("unit", unit.value())
                .param("due", after.due())
                .param("number", after.number())
                .param("atMost", atMost)
                .query((row, _) -> line(row))
                .list();
    }

    /** The open cases that a time-limited grant lets the actor into. */
    public List<CaseLine> granted(int atMost) {
        return jdbc.sql("""
                        select * from casework.child_case
                        where id = any (array(select access.granted_subjects())) and ended_on is null
                        order by next_due, number
                        limit :atMost
                        """)
                .param("atMost", atMost)
                .query((row, _) -> line(row))
                .list();
    }

    /** Moves the case on: the columns that the new state has, and what is due in it. */
    public void move(ChildCase to, @Nullable NextStep next) {
        Columns columns = Columns.of(to);
        jdbc.sql("""
                        update casework.child_case
                        set state = :state, opened_on = coalesce(:opened::date, opened_on), ended_on = :ended::date,
                            next_step = :step, next_due = :due::date
                        where id = :id
                        """)
                .param("id", to.header().id().value())
                .param("state", columns.state())
                .param("opened", columns.opened())
                .param("ended", columns.ended())
                .param("step", next == null ? null : next.step())
                .param("due", next == null ? null : next.due())
                .update();
    }

    public void shield(ChildCaseId id) {
        jdbc.sql("update casework.child_case set shielded = true where id = :id")
                .param("id", id.value())
                .update();
    }

    /** @return whether there was anybody whom the consent had let in */
    public boolean endSharing(ChildCaseId id) {
        return jdbc.sql("select casework.end_sharing(:id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Whom the consent to sharing has let in, and until when. */
    public Map<StaffId, LocalDate> letIn(ChildCaseId id) {
        return jdbc
                .sql("select staff_id, valid_to from casework.let_in(:id)")
                .param("id", id.value())
                .query((row, _) -> Map.entry(
                        new StaffId(row.getObject("staff_id", UUID.class)), row.getObject("valid_to", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Lists, and what can be changed, hold nothing that is open in an emergency. */
    private static CaseLine line(ResultSet row) throws SQLException {
        return line(row, null);
    }

    private static CaseLine line(ResultSet row, @Nullable LocalDate emergencyUntil) throws SQLException {
        CaseHeader header = new CaseHeader(
                new ChildCaseId(row.getObject("id", UUID.class)),
                new CaseNumber(row.getString("number")),
                new CompartmentId(row.getInt("compartment_id")),
                new StaffId(row.getObject("responsible_id", UUID.class)),
                row.getBoolean("shielded"),
                row.getObject("received_on", LocalDate.class),
                emergencyUntil);
        String step = row.getString("next_step");
        return new CaseLine(
                state(row.getString("state"), header, row),
                step == null
                        ? Optional.empty()
                        : Optional.of(new NextStep(step, row.getObject("next_due", LocalDate.class))));
    }

    private static ChildCase state(String state, CaseHeader header, ResultSet row) throws SQLException {
        LocalDate opened = row.getObject("opened_on", LocalDate.class);
        LocalDate ended = row.getObject("ended_on", LocalDate.class);
        return switch (state) {
            case "REPORTED" -> new ChildCase.Reported(header);
            case "NOT_INVESTIGATED" -> new ChildCase.NotInvestigated(header, ended);
            case "UNDER_INVESTIGATION" -> new ChildCase.UnderInvestigation(header, opened);
            case "SUPPORTED" -> new ChildCase.Supported(header, opened);
            case "SUPPORT_ENDED" -> new ChildCase.SupportEnded(header, opened);
            case "CLOSED" -> new ChildCase.Closed(header, ended);
            default -> throw new IllegalStateException("unknown state of a case: " + state);
        };
    }

    private record Columns(
            String state,
            @Nullable LocalDate opened,
            @Nullable LocalDate ended) {

        static Columns of(ChildCase childCase) {
            return switch (childCase) {
                case ChildCase.Reported _ -> new Columns("REPORTED", null, null);
                case ChildCase.NotInvestigated settled -> new Columns("NOT_INVESTIGATED", null, settled.endedOn());
                case ChildCase.UnderInvestigation open -> new Columns("UNDER_INVESTIGATION", open.openedOn(), null);
                case ChildCase.Supported supported -> new Columns("SUPPORTED", supported.openedOn(), null);
                case ChildCase.SupportEnded ended -> new Columns("SUPPORT_ENDED", ended.openedOn(), null);
                case ChildCase.Closed closed -> new Columns("CLOSED", null, closed.endedOn());
            };
        }
    }
}
