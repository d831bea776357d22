package se.rodatraden.evidence.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.evidence.domain.disclosure.ProtectedTables;
import se.rodatraden.evidence.domain.disclosure.PublishedText;
import se.rodatraden.evidence.domain.disclosure.SuppressionRule;

/** The released figures of practice under each version of a guideline, one for each day that facts are closed. */
@Repository
public class PracticeLedger {
    private final JdbcClient jdbc;

    PracticeLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ProtectedTables> find(String guidelineHash, LocalDate factsAsOf, SuppressionRule rule) {
        return jdbc.sql("""
                        select figures from evidence.practice_release
                        where guideline_hash = :hash and facts_as_of = :asOf
                        """)
                .param("hash", guidelineHash)
                .param("asOf", factsAsOf)
                .query((row, _) -> PublishedText.read(rule, row.getString("figures")))
                .optional();
    }

    public List<ProtectedTables> before(String guidelineHash, LocalDate factsAsOf, SuppressionRule rule) {
        return jdbc.sql("""
                        select figures from evidence.practice_release
                        where guideline_hash = :hash and facts_as_of < :asOf
                        order by facts_as_of
                        """)
                .param("hash", guidelineHash)
                .param("asOf", factsAsOf)
                .query((row, _) -> PublishedText.read(rule, row.getString("figures")))
                .list();
    }

    public void add(
            String guidelineHash, LocalDate factsAsOf, String populationHash, Instant now, ProtectedTables figures) {
        jdbc.sql("""
                        insert into evidence.practice_release
                            (guideline_hash, facts_as_of, population_hash, released_at, threshold, figures)
                        values (:hash, :asOf, :population, :at, :threshold, :figures)
                        on conflict do nothing
                        """)
                .param("hash", guidelineHash)
                .param("asOf", factsAsOf)
                .param("population", populationHash)
                .param("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("threshold", figures.rule().threshold())
                .param("figures", PublishedText.write(figures))
                .update();
    }
}
