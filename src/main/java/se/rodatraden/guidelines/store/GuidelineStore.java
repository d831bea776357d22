package se.rodatraden.guidelines.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.guidelines.Demand;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineTitle;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.VersionState;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.kernel.DecisionRef;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.kernel.Period;
import se.rodatraden.kernel.StaffId;

/** Guidelines and their versions. */
@Repository
public class GuidelineStore {
    private static final String VERSION = """
            select id, guideline_key, number, title, state, model, content_hash, drafted_on, based_on,
                   demand_id, demand_text, lower(validity) as valid_from, upper(validity) - 1 as valid_to,
                   decided_by, decided_matter, decided_on, decided_section, was_to_hold_from, replaced_by,
                   replacing_body, replacing_matter, replacing_on, replacing_section
            from guidelines.guideline_version
            left join (select id as replacing, decided_by as replacing_body, decided_matter as replacing_matter,
                              decided_on as replacing_on, decided_section as replacing_section
                       from guidelines.guideline_version) instead on replacing = replaced_by
            """;

    private final JdbcClient jdbc;
    private final ModelBook models;

    GuidelineStore(JdbcClient jdbc, ModelBook models) {
        this.jdbc = jdbc;
        this.models = models;
    }

    /** @param key of a guideline that may be new */
    public void keepGuideline(GuidelineKey key, String title, String purpose) {
        jdbc.sql("""
                        insert into guidelines.guideline (key, title, purpose) values (:key, :title, :purpose)
                        on conflict (key) do nothing
                        """)
                .param("key", key.value())
                .param("title", title)
                .param("purpose", purpose)
                .update();
    }

    /** Every guideline, by title. */
    public List<GuidelineTitle> guidelines() {
        return jdbc.sql("select key, title, purpose from guidelines.guideline order by title")
                .query(GuidelineStore::titleRow)
                .list();
    }

    public Optional<GuidelineTitle> guideline(GuidelineKey key) {
        return jdbc.sql("select key, title, purpose from guidelines.guideline where key = :key")
                .param("key", key.value())
                .query(GuidelineStore::titleRow)
                .optional();
    }

    public GuidelineVersionId keepDraft(
            GuidelineKey key,
            String title,
            DecisionTable table,
            Optional<Demand> demand,
            Optional<GuidelineVersionId> basedOn,
            LocalDate day,
            StaffId by) {
        return new GuidelineVersionId(jdbc.sql("""
                        insert into guidelines.guideline_version
                            (guideline_key, number, title, model, content_hash, drafted_on, drafted_by,
                             based_on, demand_id, demand_text)
                        select :key, coalesce(max(number), 0) + 1, :title, :model, :hash, :day, :by,
                               :basedOn, :demand, :demandText
                        from guidelines.guideline_version where guideline_key = :key
                        returning id
                        """)
                .param("key", key.value())
                .param("title", title)
                .param("model", models.write(table))
                .param("hash", table.hash())
                .param("day", day)
                .param("by", by.value())
                .param("basedOn", basedOn.map(GuidelineVersionId::value).orElse(null))
                .param("demand", demand.map(Demand::id).orElse(null))
                .param("demandText", demand.map(Demand::text).orElse(null))
                .query(UUID.class)
                .single());
    }

    public Optional<GuidelineVersion> version(GuidelineVersionId id) {
        return jdbc.sql(VERSION + "where id = :id")
                .param("id", id.value())
                .query(this::versionRow)
                .optional();
    }

    /** The same, and nobody else changes it before this transaction ends. */
    public Optional<GuidelineVersion> versionForChange(GuidelineVersionId id) {
        return jdbc.sql(VERSION + "where id = :id for update of guideline_version")
                .param("id", id.value())
                .query(this::versionRow)
                .optional();
    }

    public Optional<GuidelineVersion> inForce(GuidelineKey key, LocalDate day) {
        return jdbc.sql(VERSION + "where guideline_key = :key and validity @> :day::date")
                .param("key", key.value())
                .param("day", day)
                .query(this::versionRow)
                .optional();
    }

    /** Until this transaction ends nobody else adopts a version of the guideline. */
    public void lock(GuidelineKey key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('adopting ' || :key, 0))")
                .param("key", key.value())
                .query(rows -> {});
    }

    /** Those that hold, have held or are to hold, in the order that they begin. */
    public List<GuidelineVersion> adopted(GuidelineKey key) {
        return jdbc.sql(VERSION + "where guideline_key = :key and state = 'ADOPTED' order by lower(validity)")
                .param("key", key.value())
                .query(this::versionRow)
                .list();
    }

    public Optional<GuidelineVersion> adoptedWith(String hash) {
        return jdbc.sql(VERSION + """
                        where content_hash = :hash and state = 'ADOPTED' order by lower(validity), id limit 1
                        """)
                .param("hash", hash)
                .query(this::versionRow)
                .optional();
    }

    public List<GuidelineVersion> versions(GuidelineKey key) {
        return jdbc.sql(VERSION + "where guideline_key = :key order by number desc")
                .param("key", key.value())
                .query(this::versionRow)
                .list();
    }

    public List<GuidelineVersion> draftedFor(UUID demand) {
        return jdbc.sql(VERSION + "where demand_id = :demand order by id desc")
                .param("demand", demand)
                .query(this::versionRow)
                .list();
    }

    public List<GuidelineVersion> drafts() {
        return jdbc.sql(VERSION + "where state = 'DRAFTED' order by id desc limit 50")
                .query(this::versionRow)
                .list();
    }

    public void rewrite(GuidelineVersionId draft, DecisionTable table) {
        jdbc.sql("""
                        update guidelines.guideline_version set model = :model, content_hash = :hash
                        where id = :id and state = 'DRAFTED'
                        """)
                .param("id", draft.value())
                .param("model", models.write(table))
                .param("hash", table.hash())
                .update();
    }

    public void startFrom(GuidelineVersionId draft, GuidelineVersion version) {
        jdbc.sql("""
                        update guidelines.guideline_version
                        set model = :model, content_hash = :hash, based_on = :version
                        where id = :id and state = 'DRAFTED'
                        """)
                .param("id", draft.value())
                .param("model", models.write(version.table()))
                .param("hash", version.hash())
                .param("version", version.id().value())
                .update();
    }

    public void end(GuidelineVersionId version, LocalDate lastDay) {
        jdbc.sql("""
                        update guidelines.guideline_version
                        set validity = daterange(lower(validity), :last::date, '[]') where id = :id
                        """).param("id", version.value()).param("last", lastDay).update();
    }

    /** The version never begins; the draft comes instead, and is adopted in the same transaction. */
    public void replace(GuidelineVersionId version, GuidelineVersionId draft) {
        jdbc.sql("""
                        update guidelines.guideline_version
                        set state = 'NEVER_IN_FORCE', was_to_hold_from = lower(validity), validity = null,
                            replaced_by = :draft
                        where id = :id
                        """).param("id", version.value()).param("draft", draft.value()).update();
    }

    public void adopt(GuidelineVersionId draft, DecisionRef decision, LocalDate from) {
        jdbc.sql("""
                        update guidelines.guideline_version
                        set state = 'ADOPTED', validity = daterange(:from::date, null),
                            decided_by = :body, decided_matter = :matter, decided_on = :on, decided_section = :section
                        where id = :id and state = 'DRAFTED'
                        """)
                .param("id", draft.value())
                .param("from", from)
                .param("body", decision.body())
                .param("matter", decision.matter().value())
                .param("on", decision.decidedOn())
                .param("section", decision.section())
                .update();
    }

    public void reject(GuidelineVersionId draft, DecisionRef decision) {
        jdbc.sql("""
                        update guidelines.guideline_version
                        set state = 'REJECTED',
                            decided_by = :body, decided_matter = :matter, decided_on = :on, decided_section = :section
                        where id = :id and state = 'DRAFTED'
                        """)
                .param("id", draft.value())
                .param("body", decision.body())
                .param("matter", decision.matter().value())
                .param("on", decision.decidedOn())
                .param("section", decision.section())
                .update();
    }

    private static GuidelineTitle titleRow(ResultSet row, int number) throws SQLException {
        return new GuidelineTitle(
                new GuidelineKey(row.getString("key")), row.getString("title"), row.getString("purpose"));
    }

    private GuidelineVersion versionRow(ResultSet row, int number) throws SQLException {
        String hash = row.getString("content_hash");
        UUID demand = row.getObject("demand_id", UUID.class);
        return new GuidelineVersion(
                new GuidelineVersionId(row.getObject("id", UUID.class)),
                new GuidelineKey(row.getString("guideline_key")),
                row.getString("title"),
                row.getInt("number"),
                state(row),
                demand == null ? Optional.empty() : Optional.of(new Demand(demand, row.getString("demand_text"))),
                Optional.ofNullable(row.getObject("based_on", UUID.class)).map(GuidelineVersionId::new),
                row.getObject("drafted_on", LocalDate.class),
                hash,
                models.read(row.getString("model"), hash));
    }

    private static VersionState state(ResultSet row) throws SQLException {
        String state = row.getString("state");
        if (state.equals("DRAFTED")) {
            return new VersionState.Drafted();
        }
        DecisionRef decision = new DecisionRef(
                row.getString("decided_by"),
                new DiaryNumber(row.getString("decided_matter")),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decided_section"));
        return switch (state) {
            case "ADOPTED" ->
                new VersionState.Adopted(
                        decision,
                        new Period(
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class)));
            case "REJECTED" -> new VersionState.Rejected(decision);
            case "NEVER_IN_FORCE" ->
                new VersionState.NeverInForce(
                        decision,
                        row.getObject("was_to_hold_from", LocalDate.class),
                        new GuidelineVersionId(row.getObject("replaced_by", UUID.class)),
                        new DecisionRef(
                                row.getString("replacing_body"),
                                new DiaryNumber(row.getString("replacing_matter")),
                                row.getObject("replacing_on", LocalDate.class),
                                row.getString("replacing_section")));
            default -> throw new IllegalStateException("unknown state " + state);
        };
    }
}
