package se.rodatraden.evidence.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.evidence.domain.FrozenReading;
import se.rodatraden.evidence.domain.PracticeRelease;
import se.rodatraden.evidence.domain.PracticeScope;
import se.rodatraden.evidence.domain.disclosure.ProtectedTables;
import se.rodatraden.evidence.domain.disclosure.PublishedText;
import se.rodatraden.evidence.domain.disclosure.SuppressionRule;
import se.rodatraden.evidence.domain.disclosure.ZeroPolicy;
import se.rodatraden.kernel.Period;

/** The released figures of practice under each version of a guideline, one for each day that facts are closed. */
@Repository
public class PracticeLedger {
    private static final String RELEASE = """
            select guideline_hash, facts_as_of, population_hash, released_at, asked_by, interventions, valid_from, valid_to,
                   answers, threshold, zeros, smallest_denominator, earlier, figures
            from evidence.practice_release
            where interventions is not null
            """;
    private static final String ALL = RELEASE + " order by released_at, guideline_hash";
    private static final String OF_VERSION = RELEASE + " and guideline_hash = :hash and facts_as_of = :asOf";

    private final JdbcClient jdbc;

    PracticeLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<PracticeRelease> find(String guidelineHash, LocalDate factsAsOf) {
        return jdbc.sql(OF_VERSION)
                .param("hash", guidelineHash)
                .param("asOf", factsAsOf)
                .query((row, _) -> release(row))
                .optional();
    }

    /** In order of release. */
    public List<PracticeRelease> all() {
        return jdbc.sql(ALL).query((row, _) -> release(row)).list();
    }

    public void add(PracticeRelease release) {
        PracticeScope scope = release.scope();
        SuppressionRule rule = release.figures().rule();
        jdbc.sql("""
                        insert into evidence.practice_release
                            (guideline_hash, facts_as_of, population_hash, released_at, asked_by, interventions, valid_from,
                             valid_to, answers, threshold, zeros, smallest_denominator, earlier, figures)
                        values (:hash, :asOf, :population, :at, :askedBy, :interventions::text[], :from, :to, :answers,
                                :threshold, :zeros, :denominator, :earlier::text[], :figures)
                        """)
                .param("hash", scope.guidelineHash())
                .param("asOf", release.factsAsOf())
                .param("population", release.populationHash())
                .param("at", OffsetDateTime.ofInstant(release.releasedAt(), ZoneOffset.UTC))
                .param("askedBy", release.askedBy())
                .param("interventions", scope.interventions().stream().sorted().toArray(String[]::new))
                .param("from", scope.validity().from())
                .param("to", scope.validity().to())
                .param("answers", scope.reading().map(FrozenReading::text).orElse(null))
                .param("threshold", rule.threshold())
                .param("zeros", rule.zeros().name())
                .param("denominator", rule.smallestDenominator())
                .param("earlier", release.earlier().toArray(String[]::new))
                .param("figures", PublishedText.write(release.figures()))
                .update();
    }

    private static PracticeRelease release(ResultSet row) throws SQLException {
        String hash = row.getString("guideline_hash");
        SuppressionRule rule = new SuppressionRule(
                row.getInt("threshold"),
                ZeroPolicy.valueOf(row.getString("zeros")),
                row.getInt("smallest_denominator"));
        ProtectedTables figures = PublishedText.read(rule, row.getString("figures"));
        return new PracticeRelease(
                row.getObject("released_at", OffsetDateTime.class).toInstant(),
                row.getString("asked_by"),
                row.getObject("facts_as_of", LocalDate.class),
                row.getString("population_hash"),
                new PracticeScope(
                        hash,
                        Set.copyOf(texts(row, "interventions")),
                        new Period(
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class)),
                        Optional.ofNullable(row.getString("answers"))
                                .map(answers -> FrozenReading.parse(hash, answers))),
                texts(row, "earlier"),
                figures);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
