package se.rodatraden.evidence.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.evidence.DeidentifiedFact;

/** Puts facts into the register with the role that serves people, which can add a fact and read none. */
@Repository
public class FactInbox {
    private final JdbcClient jdbc;

    FactInbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void put(DeidentifiedFact fact) {
        jdbc.sql("""
                        select evidence.record_fact(:id, :asOf, :year, :quarter, :age, :district, :sex, :risk,
                            :child, :guardians, :tried::text[], :given, :deviation, :outcome)
                        """)
                .param("id", fact.id())
                .param("asOf", fact.asOf())
                .param("year", fact.caseYear())
                .param("quarter", fact.caseQuarter())
                .param("age", fact.ageAtEvent())
                .param("district", fact.district())
                .param("sex", fact.sex().name())
                .param("risk", fact.risk().name())
                .param("child", fact.childConsents().name())
                .param("guardians", fact.guardiansConsent().name())
                .param("tried", fact.tried().stream().sorted().toArray(String[]::new))
                .param("given", fact.given())
                .param("deviation", fact.byDeviation())
                .param("outcome", fact.outcome())
                .query((row, _) -> 1)
                .list();
    }
}
