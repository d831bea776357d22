package se.rodatraden.matters.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.matters.DeliveryId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.ReferralId;
import se.rodatraden.matters.domain.DueCorrection;
import se.rodatraden.matters.domain.Matter;

/** Due dates that were put right, as each side knows them. */
@Repository
public class DueCorrectionStore {
    private final JdbcClient jdbc;

    DueCorrectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void keep(Matter.Header side, DueCorrection correction) {
        jdbc.sql("""
                        insert into matters.due_correction (compartment_id, delivery_id, matter_id, referral_id, was,
                            instead, reason, told_on)
                        values (:side, :letter, :matter, :referral, :was, :instead, :reason, :told)
                        """)
                .param("side", side.authority().value())
                .param("letter", correction.id().value())
                .param("matter", side.id().value())
                .param("referral", correction.referral().value())
                .param("was", correction.was())
                .param("instead", correction.instead())
                .param("reason", correction.reason())
                .param("told", correction.on())
                .update();
    }

    public List<DueCorrection> of(MatterId matter) {
        return jdbc.sql("""
                        select delivery_id, referral_id, was, instead, reason, told_on from matters.due_correction
                        where matter_id = :matter order by told_on, delivery_id
                        """)
                .param("matter", matter.value())
                .query((row, _) -> new DueCorrection(
                        new DeliveryId(Rows.uuid(row, "delivery_id")),
                        new ReferralId(Rows.uuid(row, "referral_id")),
                        Rows.date(row, "was"),
                        Rows.date(row, "instead"),
                        row.getString("reason"),
                        Rows.date(row, "told_on")))
                .list();
    }
}
