package se.rodatraden.matters.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.matters.domain.BodyList;

/** The lists of bodies that an authority keeps for its referrals. */
@Repository
public class BodyListStore {
    private final JdbcClient jdbc;

    BodyListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<BodyList> of(CompartmentId authority) {
        return jdbc.sql("""
                        select id, compartment_id, name, bodies from matters.body_list
                        where compartment_id = :authority and not retired
                        order by name collate "sv-SE-x-icu"
                        """)
                .param("authority", authority.value())
                .query(BodyListStore::row)
                .list();
    }

    public Optional<BodyList> find(UUID id) {
        return jdbc.sql("""
                        select id, compartment_id, name, bodies from matters.body_list where id = :id and not retired
                        """).param("id", id).query(BodyListStore::row).optional();
    }

    /** @return false when the authority has a list of that name */
    public boolean add(CompartmentId authority, String name, List<CompartmentId> bodies) {
        return jdbc.sql("""
                        insert into matters.body_list (compartment_id, name, bodies)
                        values (:authority, :name, :bodies::int[])
                        on conflict do nothing
                        """)
                        .param("authority", authority.value())
                        .param("name", name)
                        .param("bodies", numbers(bodies))
                        .update()
                == 1;
    }

    public void change(UUID id, String name, List<CompartmentId> bodies) {
        jdbc.sql("update matters.body_list set name = :name, bodies = :bodies::int[] where id = :id")
                .param("name", name)
                .param("bodies", numbers(bodies))
                .param("id", id)
                .update();
    }

    public void retire(UUID id) {
        jdbc.sql("update matters.body_list set retired = true where id = :id")
                .param("id", id)
                .update();
    }

    private static Integer[] numbers(List<CompartmentId> bodies) {
        return bodies.stream().map(CompartmentId::value).toArray(Integer[]::new);
    }

    private static BodyList row(ResultSet row, int number) throws SQLException {
        Array bodies = row.getArray("bodies");
        return new BodyList(
                Rows.uuid(row, "id"),
                Rows.compartment(row, "compartment_id"),
                row.getString("name"),
                Arrays.stream((Integer[]) bodies.getArray())
                        .map(CompartmentId::new)
                        .toList());
    }
}
