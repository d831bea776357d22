package se.rodatraden.matters.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.domain.DiaryLine;
import se.rodatraden.matters.domain.MatterState;

/** Lists of matters, the newest first. */
@Repository
public class DiaryStore {
    private static final String LINE = """
            select m.id, m.number, m.title, m.kind, m.state, m.registered_on, m.officer_name,
                   case when m.reply_not_awaited_on is null then m.reply_due_on end as reply_due_on,
                   a.name as authority, s.name as sender
            from matters.matter m
            join matters.authority a on a.compartment_id = m.compartment_id
            left join matters.authority s on s.compartment_id = m.sender_id
            """;

    private static final String OF_EACH = """
            select l.* from unnest(:authorities::int[]) d(id) cross join lateral (
            """ + LINE;

    private static final String NEXT = """
             and (m.registered_on, m.id) < (:after_on::date, :after_id::uuid)
            order by m.registered_on desc, m.id desc
            limit :limit) l
            order by l.registered_on desc, l.id desc
            limit :limit
            """;

    private final JdbcClient jdbc;

    DiaryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Matters after the last one that the reader has seen. Each authority's list is read off its index; the few that
     * a page holds are merged.
     *
     * @param openOnly without those that have ended, which have an index of their own
     * @param after where the page before ended; null for the first page
     */
    public List<DiaryLine> page(List<CompartmentId> authorities, boolean openOnly, @Nullable After after, int limit) {
        JdbcClient.StatementSpec page = openOnly
                ? jdbc.sql(OF_EACH + " where m.compartment_id = d.id and m.state <> 'CLOSED'" + NEXT)
                : jdbc.sql(OF_EACH + " where m.compartment_id = d.id" + NEXT);
        return page.param("authorities", DiarySearchStore.numbers(authorities))
                .param("after_on", on(after))
                .param("after_id", id(after))
                .param("limit", limit)
                .query(DiaryStore::line)
                .list();
    }

    static String on(@Nullable After after) {
        return after == null ? "infinity" : after.registeredOn().toString();
    }

    static String id(@Nullable After after) {
        return after == null
                ? "ffffffff-ffff-ffff-ffff-ffffffffffff"
                : after.id().toString();
    }

    /** Those with one of the numbers, be it our own or the sender's. */
    public List<DiaryLine> byNumber(List<CompartmentId> authorities, List<DiaryNumber> numbers, int limit) {
        return jdbc.sql(LINE + """
                         where m.compartment_id = any (:authorities::int[])
                           and (m.number = any (:numbers::text[]) or m.sender_number = any (:numbers::text[]))
                        order by m.registered_on desc, m.id desc limit :limit
                        """)
                .param("authorities", DiarySearchStore.numbers(authorities))
                .param("numbers", numbers.stream().map(DiaryNumber::value).toArray(String[]::new))
                .param("limit", limit)
                .query(DiaryStore::line)
                .list();
    }

    /** Where a page ended. */
    public record After(LocalDate registeredOn, UUID id) {}

    /** Those that an official has not handed over to the meeting, the soonest due first. */
    public List<DiaryLine> handledBy(StaffId officer, int limit) {
        return jdbc.sql(LINE + """
                         where m.officer_id = :officer and m.state in ('IN_PREPARATION', 'REPORTED', 'SCHEDULED')
                        order by reply_due_on nulls last, m.registered_on limit :limit
                        """)
                .param("officer", officer.value())
                .param("limit", limit)
                .query(DiaryStore::line)
                .list();
    }

    /** Those of an authority in one state, the oldest first. */
    public List<DiaryLine> in(CompartmentId authority, MatterState state, int limit) {
        return jdbc.sql(LINE + """
                         where m.compartment_id = :authority and m.state = :state
                        order by m.registered_on, m.id limit :limit
                        """)
                .param("authority", authority.value())
                .param("state", state.name())
                .param("limit", limit)
                .query(DiaryStore::line)
                .list();
    }

    static DiaryLine line(ResultSet row, int number) throws SQLException {
        return new DiaryLine(
                new MatterId(Rows.uuid(row, "id")),
                new DiaryNumber(row.getString("number")),
                row.getString("title"),
                MatterKind.valueOf(row.getString("kind")),
                MatterState.valueOf(row.getString("state")),
                Rows.date(row, "registered_on"),
                Rows.dateOrNull(row, "reply_due_on"),
                row.getString("officer_name"),
                row.getString("authority"),
                row.getString("sender"));
    }
}
