package se.rodatraden.matters.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.matters.CouncilMotion;
import se.rodatraden.matters.CouncilMotionId;
import se.rodatraden.matters.Demand;
import se.rodatraden.matters.DemandId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.domain.Matter;

/** Motions as the diaries of the actor's authorities know them. */
@Repository
public class MotionStore {
    private final JdbcClient jdbc;

    MotionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(CouncilMotion motion, CompartmentId authority, MatterId matter) {
        jdbc.sql("""
                        insert into matters.council_motion
                            (compartment_id, motion_id, matter_id, title, proposers, raised_on, wording)
                        values (:authority, :motion, :matter, :title, :proposers, :raised, :wording)
                        """)
                .param("authority", authority.value())
                .param("motion", motion.id().value())
                .param("matter", matter.value())
                .param("title", motion.title())
                .param("proposers", motion.proposers().toArray(String[]::new))
                .param("raised", motion.raisedOn())
                .param("wording", motion.wording())
                .update();
        motion.demands().forEach(demand -> add(demand, motion.id(), authority, matter));
    }

    private void add(Demand demand, CouncilMotionId motion, CompartmentId authority, MatterId matter) {
        jdbc.sql("""
                        insert into matters.demand
                            (compartment_id, id, motion_id, ordinal, matter_id, wording, guideline_key)
                        values (:authority, :id, :motion, :ordinal, :matter, :wording, :guideline)
                        """)
                .param("authority", authority.value())
                .param("id", demand.id().value())
                .param("motion", motion.value())
                .param("ordinal", demand.ordinal())
                .param("matter", matter.value())
                .param("wording", demand.wording())
                .param(
                        "guideline",
                        demand.guideline() == null ? null : demand.guideline().value())
                .update();
    }

    /** New identities for the demands of a motion that is registered for the first time. */
    public List<DemandId> newDemandIds(int count) {
        return jdbc.sql("select uuidv7() as id from generate_series(1, :count)")
                .param("count", count)
                .query((row, _) -> new DemandId(Rows.uuid(row, "id")))
                .list();
    }

    /** The motion that a matter is about, as its own diary has it. */
    public CouncilMotion of(MatterId matter) {
        return jdbc
                .sql(SELECT + " where m.matter_id = :matter order by d.ordinal")
                .param("matter", matter.value())
                .query(MotionStore::motions)
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("motion of matter " + matter));
    }

    /** The motion that a matter is about; a letter is about none. */
    public Optional<CouncilMotion> about(Matter.Header matter) {
        return matter.kind() == MatterKind.LETTER ? Optional.empty() : Optional.of(of(matter.id()));
    }

    /** The motion of a thread, from whichever of the actor's diaries has it. */
    public Optional<CouncilMotion> find(CouncilMotionId id) {
        return jdbc
                .sql(SELECT + " where m.motion_id = :id order by m.compartment_id, d.ordinal")
                .param("id", id.value())
                .query(MotionStore::motions)
                .stream()
                .findFirst();
    }

    private static final String SELECT = """
            select m.compartment_id, m.motion_id, m.title, m.proposers, m.raised_on, m.wording,
                   d.id as demand_id, d.ordinal, d.wording as demand_wording, d.guideline_key
            from matters.council_motion m
            left join matters.demand d on d.compartment_id = m.compartment_id and d.motion_id = m.motion_id
            """;

    /** One motion for each diary, with its demands. */
    private static List<CouncilMotion> motions(ResultSet row) throws SQLException {
        List<CouncilMotion> motions = new ArrayList<>();
        List<Demand> demands = new ArrayList<>();
        CouncilMotion open = null;
        int openIn = 0;
        while (row.next()) {
            CouncilMotionId motion = new CouncilMotionId(Rows.uuid(row, "motion_id"));
            if (open == null
                    || row.getInt("compartment_id") != openIn
                    || !open.id().equals(motion)) {
                close(open, demands, motions);
                openIn = row.getInt("compartment_id");
                open = new CouncilMotion(
                        motion,
                        row.getString("title"),
                        Rows.texts(row, "proposers"),
                        Rows.date(row, "raised_on"),
                        row.getString("wording"),
                        List.of());
            }
            DemandId demand = Rows.optional(row, "demand_id", DemandId::new);
            if (demand != null) {
                String key = row.getString("guideline_key");
                demands.add(new Demand(
                        demand,
                        row.getInt("ordinal"),
                        row.getString("demand_wording"),
                        key == null ? null : new GuidelineKey(key)));
            }
        }
        close(open, demands, motions);
        return motions;
    }

    private static void close(@Nullable CouncilMotion open, List<Demand> demands, List<CouncilMotion> motions) {
        if (open != null) {
            motions.add(new CouncilMotion(
                    open.id(), open.title(), open.proposers(), open.raisedOn(), open.wording(), demands));
            demands.clear();
        }
    }
}
