package se.rodatraden.matters.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.kernel.CompartmentId;

/** Hands out the numbers of a diary, one after the other, without holes and without doubles. */
@Repository
public class NumberSeries {
    private final JdbcClient jdbc;

    NumberSeries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number. Others wait until this transaction has ended; if it fails, the number is free again. */
    public int take(CompartmentId authority, int year) {
        return jdbc.sql("""
                        insert into matters.number_series as s (compartment_id, year, last_ordinal)
                        values (:authority, :year, 1)
                        on conflict (compartment_id, year) do update set last_ordinal = s.last_ordinal + 1
                        returning last_ordinal
                        """)
                .param("authority", authority.value())
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /**
     * Begins a series after a number that was taken elsewhere.
     *
     * @return false when the series has begun already
     */
    public boolean beginAfter(CompartmentId authority, int year, int last) {
        return jdbc.sql("""
                        insert into matters.number_series (compartment_id, year, last_ordinal)
                        values (:authority, :year, :last)
                        on conflict do nothing
                        """)
                        .param("authority", authority.value())
                        .param("year", year)
                        .param("last", last)
                        .update()
                == 1;
    }
}
