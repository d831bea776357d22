package se.rodatraden.evidence.store;

import java.lang.ref.SoftReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.evidence.DeidentifiedFact.Answer;
import se.rodatraden.evidence.DeidentifiedFact.Risk;
import se.rodatraden.evidence.DeidentifiedFact.Sex;
import se.rodatraden.evidence.domain.PopulationGroup;
import se.rodatraden.evidence.domain.PopulationSnapshot;
import se.rodatraden.evidence.domain.Quarter;
import tools.jackson.databind.json.JsonMapper;

/** Reads the register with {@code rt_evidence}, the one role that can. What comes from here is raw. */
@Repository
public class Register {
    private final JdbcClient facts;
    /** Read and hashed once, as it never changes; let go where memory is short. */
    private volatile SoftReference<PopulationSnapshot> latest = new SoftReference<>(null);

    Register(@Qualifier("evidence") DataSource evidence) {
        this.facts = JdbcClient.create(evidence);
    }

    /** The facts as known on the day, frozen now or before. */
    public PopulationSnapshot freeze(LocalDate asOf, Instant now) {
        UUID id = facts.sql("select evidence.freeze_population(:asOf, :now)")
                .param("asOf", asOf)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query(UUID.class)
                .single();
        PopulationSnapshot before = latest.get();
        if (before != null && before.id().equals(id)) {
            return before;
        }
        PopulationSnapshot read = frozen(id);
        latest = new SoftReference<>(read);
        return read;
    }

    /**
     * Freezes what a file said, beside the register and never in it.
     *
     * @param read as it was read, without an id of its own
     */
    public PopulationSnapshot keep(PopulationSnapshot read, Instant now) {
        UUID id = facts.sql("select evidence.keep_file(:asOf, :hash, :now, :groups::jsonb)")
                .param("asOf", read.asOf())
                .param("hash", read.hash())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param(
                        "groups",
                        JsonMapper.shared()
                                .writeValueAsString(read.groups().stream()
                                        .map(Register::json)
                                        .toList()))
                .query(UUID.class)
                .single();
        return PopulationSnapshot.kept(id, read.asOf(), read.hash(), read.groups());
    }

    /** As it is in the database now, whatever was read before. */
    public PopulationSnapshot frozen(UUID id) {
        List<PopulationGroup> groups =
                facts.sql("""
                        select case_year, case_quarter, age, district, sex, risk, child_consents, guardians_consent,
                               tried, given, by_deviation, outcome, number
                        from evidence.population_group where population_id = :id
                        """).param("id", id).query((row, _) -> group(row)).list();
        return facts.sql("select as_of, hash from evidence.population where id = :id")
                .param("id", id)
                .query((row, _) -> PopulationSnapshot.kept(
                        id, row.getObject("as_of", LocalDate.class), row.getString("hash"), groups))
                .single();
    }

    private static PopulationGroup group(ResultSet row) throws SQLException {
        return new PopulationGroup(
                new Quarter(row.getInt("case_year"), row.getInt("case_quarter")),
                row.getInt("age"),
                row.getString("district"),
                Sex.valueOf(row.getString("sex")),
                Risk.valueOf(row.getString("risk")),
                Answer.valueOf(row.getString("child_consents")),
                Answer.valueOf(row.getString("guardians_consent")),
                List.of((String[]) row.getArray("tried").getArray()),
                row.getString("given"),
                row.getBoolean("by_deviation"),
                row.getString("outcome"),
                row.getLong("number"));
    }

    private static Map<String, @Nullable Object> json(PopulationGroup group) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("case_year", group.quarter().year());
        json.put("case_quarter", group.quarter().number());
        json.put("age", group.age());
        json.put("district", group.district());
        json.put("sex", group.sex().name());
        json.put("risk", group.risk().name());
        json.put("child_consents", group.childConsents().name());
        json.put("guardians_consent", group.guardiansConsent().name());
        json.put("tried", group.tried());
        json.put("given", group.given());
        json.put("by_deviation", group.byDeviation());
        json.put("outcome", group.outcome());
        json.put("number", group.number());
        return json;
    }
}
