package se.rodatraden.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.audit.domain.SealStanding;

/** The chain of seals. The database writes and compares it; nobody who is signed in can. */
@Repository
public class Seals {
    private final JdbcClient jdbc;

    Seals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return how many lines got a seal now */
    public long seal(OffsetDateTime at) {
        return jdbc.sql("select audit.seal_log(:at)")
                .param("at", at)
                .query(Long.class)
                .single();
    }

    /** Compares every seal with its lines, and keeps what came of it. */
    public void check(OffsetDateTime at) {
        jdbc.sql("select audit.check_seals(:at) is null")
                .param("at", at)
                .query(Boolean.class)
                .single();
    }

    public SealStanding standing() {
        return jdbc.sql("""
                        select first_sealed_at, last_sealed_at, sealed_lines, checked_at, broken_seal
                        from audit.seal_standing()
                        """).query((row, _) -> standing(row)).single();
    }

    private static SealStanding standing(ResultSet row) throws SQLException {
        Instant since = instant(row, "first_sealed_at");
        Instant through = instant(row, "last_sealed_at");
        Instant checkedAt = instant(row, "checked_at");
        long broken = row.getLong("broken_seal");
        if (!row.wasNull() && checkedAt != null) {
            return new SealStanding.Broken(broken, checkedAt);
        }
        return since == null || through == null
                ? new SealStanding.Unsealed()
                : new SealStanding.Intact(since, through, row.getLong("sealed_lines"), checkedAt);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
