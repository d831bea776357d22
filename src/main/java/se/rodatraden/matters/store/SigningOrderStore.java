package se.rodatraden.matters.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.domain.SigningOrder;

/** Who reviews and who signs, by authority and day. */
@Repository
public class SigningOrderStore {
    private final JdbcClient jdbc;

    SigningOrderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The order that holds on the day; the one step that everybody begins with where none was set. */
    public SigningOrder inForce(CompartmentId authority, LocalDate day) {
        return jdbc.sql(SELECT
                        + " where compartment_id = :authority and valid_from <= :day order by valid_from desc limit 1")
                .param("authority", authority.value())
                .param("day", day)
                .query(SigningOrderStore::row)
                .optional()
                .orElse(SigningOrder.ONE_STEP);
    }

    /** Every order that was set, the latest first. */
    public List<SigningOrder> of(CompartmentId authority) {
        return jdbc.sql(SELECT + " where compartment_id = :authority order by valid_from desc")
                .param("authority", authority.value())
                .query(SigningOrderStore::row)
                .list();
    }

    /** What was set for the same day gives way. */
    public void set(CompartmentId authority, SigningOrder order) {
        Role reviewer = order.reviewer();
        jdbc.sql("""
                        insert into matters.signing_order (compartment_id, valid_from, reviewer, signer, two_people)
                        values (:authority, :from, :reviewer, :signer, :two)
                        on conflict (compartment_id, valid_from) do update
                        set reviewer = excluded.reviewer, signer = excluded.signer, two_people = excluded.two_people
                        """)
                .param("authority", authority.value())
                .param("from", order.from())
                .param("reviewer", reviewer == null ? null : reviewer.name())
                .param("signer", order.signer().name())
                .param("two", order.twoPeople())
                .update();
    }

    private static final String SELECT = "select valid_from, reviewer, signer, two_people from matters.signing_order";

    private static SigningOrder row(ResultSet row, int number) throws SQLException {
        String reviewer = row.getString("reviewer");
        return new SigningOrder(
                Rows.date(row, "valid_from"),
                reviewer == null ? null : Role.valueOf(reviewer),
                Role.valueOf(row.getString("signer")),
                row.getBoolean("two_people"));
    }
}
