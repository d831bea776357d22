package se.rodatraden.evidence.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.evidence.domain.Counting;
import se.rodatraden.evidence.domain.ExecutionReceipt;
import se.rodatraden.evidence.domain.FactsOrigin;
import se.rodatraden.evidence.domain.FrozenCatalogue;
import se.rodatraden.evidence.domain.FrozenReading;
import se.rodatraden.evidence.domain.LedgerEntry;
import se.rodatraden.evidence.domain.PopulationSnapshot;
import se.rodatraden.evidence.domain.Scenario;
import se.rodatraden.evidence.domain.disclosure.ProtectedTables;
import se.rodatraden.evidence.domain.disclosure.PublishedText;
import se.rodatraden.evidence.domain.disclosure.SuppressionRule;
import se.rodatraden.evidence.domain.disclosure.ZeroPolicy;
import se.rodatraden.kernel.Period;

/** Everything published so far (förteckning över publicerade uppgifter). Entries are added and never changed. */
@Repository
public class ReleaseLedger {
    private static final String ENTRY = """
            select id, released_at, receipt_hash, population_id, population_hash, facts_as_of, synthetic,
                   baseline_hash, baseline_answers, draft_hash, draft_answers, draft_from, districts,
                   threshold, zeros, smallest_denominator, figures, earlier, counting, suppression, catalogue,
                   in_force_from, in_force_to, origin, described
            from evidence.release_ledger
            """;
    private static final String ALL = ENTRY + " order by id";
    private static final String OF_ORIGIN = ENTRY + " where origin = :origin order by id";
    private static final String BY_ID = ENTRY + " where id = :id";
    private static final String OF_SAME_FACTS_BEFORE =
            ENTRY + " where population_hash = :facts and origin = :origin and id < :id order by id";
    private static final String BY_QUESTION = ENTRY + " where question_hash = :question";

    private final JdbcClient jdbc;

    ReleaseLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else releases: two at once would not know of each other. */
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('evidence.release_ledger'))")
                .query((row, _) -> 1)
                .list();
    }

    public List<LedgerEntry> all() {
        return jdbc.sql(ALL).query((row, _) -> entry(row)).list();
    }

    public List<LedgerEntry> of(FactsOrigin origin) {
        return jdbc.sql(OF_ORIGIN)
                .param("origin", origin.name())
                .query((row, _) -> entry(row))
                .list();
    }

    /** What had been released of the same facts when this was. */
    public List<LedgerEntry> before(LedgerEntry release) {
        return jdbc.sql(OF_SAME_FACTS_BEFORE)
                .param("facts", release.receipt().populationHash())
                .param("origin", release.origin().name())
                .param("id", release.id())
                .query((row, _) -> entry(row))
                .list();
    }

    public Optional<LedgerEntry> find(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query((row, _) -> entry(row)).optional();
    }

    /** The release that answered exactly this question, if it was ever asked. */
    public Optional<LedgerEntry> answering(String questionHash) {
        return jdbc.sql(BY_QUESTION)
                .param("question", questionHash)
                .query((row, _) -> entry(row))
                .optional();
    }

    /**
     * What is known of the facts beside their counts.
     *
     * @param described what was said of the file; empty for the register
     * @param synthetic whether they were made up
     */
    public record Facts(FactsOrigin origin, String described, boolean synthetic) {}

    public UUID add(
            Instant now,
            ExecutionReceipt receipt,
            PopulationSnapshot population,
            Facts facts,
            Scenario scenario,
            List<String> districts,
            ProtectedTables figures) {
        SuppressionRule rule = figures.rule();
        return jdbc.sql("""
                        insert into evidence.release_ledger
                            (released_at, receipt, receipt_hash, question_hash, population_id, population_hash,
                             facts_as_of, synthetic, baseline_hash, baseline_answers, draft_hash, draft_answers,
                             draft_from, districts, threshold, zeros, smallest_denominator, figures, earlier,
                             counting, suppression, catalogue, in_force_from, in_force_to, origin, described)
                        values (:at, :receipt, :receiptHash, :questionHash, :population, :populationHash,
                                :asOf, :synthetic, :baselineHash, :baselineAnswers, :draftHash, :draftAnswers,
                                :draftFrom, :districts::text[], :threshold, :zeros, :denominator, :figures,
                                :earlier::text[], :counting, :suppression, :catalogue, :inForceFrom, :inForceTo,
                                :origin, :described)
                        returning id
                        """)
                .param("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("receipt", receipt.text())
                .param("receiptHash", receipt.hash())
                .param("questionHash", receipt.questionHash())
                .param("population", population.id())
                .param("populationHash", population.hash())
                .param("asOf", population.asOf())
                .param("synthetic", facts.synthetic())
                .param("origin", facts.origin().name())
                .param("described", facts.described())
                .param("baselineHash", scenario.baseline().hash())
                .param("baselineAnswers", scenario.baseline().text())
                .param("draftHash", scenario.draft().hash())
                .param("draftAnswers", scenario.draft().text())
                .param("draftFrom", scenario.draftFrom().orElse(null))
                .param("districts", districts.toArray(String[]::new))
                .param("threshold", rule.threshold())
                .param("zeros", rule.zeros().name())
                .param("denominator", rule.smallestDenominator())
                .param("figures", PublishedText.write(figures))
                .param("earlier", receipt.earlier().toArray(String[]::new))
                .param("counting", receipt.engine().counting())
                .param("suppression", receipt.engine().suppression())
                .param("catalogue", catalogue(scenario.counting()).orElse(null))
                .param(
                        "inForceFrom",
                        inForce(scenario.counting()).map(Period::from).orElse(null))
                .param(
                        "inForceTo",
                        inForce(scenario.counting()).flatMap(Period::lastDay).orElse(null))
                .query(UUID.class)
                .single();
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        SuppressionRule rule = new SuppressionRule(
                row.getInt("threshold"),
                ZeroPolicy.valueOf(row.getString("zeros")),
                row.getInt("smallest_denominator"));
        Scenario scenario = new Scenario(
                FrozenReading.parse(row.getString("baseline_hash"), row.getString("baseline_answers")),
                FrozenReading.parse(row.getString("draft_hash"), row.getString("draft_answers")),
                Optional.ofNullable(row.getObject("draft_from", LocalDate.class)),
                counting(row));
        ProtectedTables figures = PublishedText.read(rule, row.getString("figures"));
        FactsOrigin origin = FactsOrigin.valueOf(row.getString("origin"));
        ExecutionReceipt receipt = ExecutionReceipt.of(
                scenario,
                origin,
                row.getString("population_hash"),
                row.getObject("facts_as_of", LocalDate.class),
                texts(row, "earlier"),
                figures,
                new ExecutionReceipt.Engine(row.getString("counting"), row.getString("suppression")));
        if (!receipt.hash().equals(row.getString("receipt_hash"))) {
            throw new IllegalStateException("release " + row.getString("id") + " is not what its receipt says");
        }
        return new LedgerEntry(
                row.getObject("id", UUID.class),
                row.getObject("released_at", OffsetDateTime.class).toInstant(),
                receipt,
                origin,
                row.getString("described"),
                row.getObject("population_id", UUID.class),
                row.getBoolean("synthetic"),
                scenario,
                texts(row, "districts"),
                figures);
    }

    private static Optional<String> catalogue(Counting counting) {
        return counting instanceof Counting.Whole whole
                ? Optional.of(whole.catalogue().text())
                : Optional.empty();
    }

    private static Optional<Period> inForce(Counting counting) {
        return counting instanceof Counting.Whole whole ? whole.inForce() : Optional.empty();
    }

    private static Counting counting(ResultSet row) throws SQLException {
        String catalogue = row.getString("catalogue");
        if (catalogue == null) {
            return Counting.FIRST;
        }
        LocalDate from = row.getObject("in_force_from", LocalDate.class);
        return new Counting.Whole(
                FrozenCatalogue.parse(catalogue),
                from == null
                        ? Optional.empty()
                        : Optional.of(new Period(from, row.getObject("in_force_to", LocalDate.class))));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
