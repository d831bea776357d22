package se.rodatraden.matters.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.matters.Authority;
import se.rodatraden.matters.AuthorityKind;

@Repository
public class AuthorityStore {
    private final JdbcClient jdbc;

    AuthorityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void found(Authority authority) {
        jdbc.sql("""
                        insert into matters.authority (compartment_id, name, series, kind)
                        values (:id, :name, :series, :kind)
                        """)
                .param("id", authority.id().value())
                .param("name", authority.name())
                .param("series", authority.series())
                .param("kind", authority.kind().name())
                .update();
    }

    /** Every authority, by name in Swedish order. */
    public List<Authority> all() {
        return jdbc.sql("""
                        select compartment_id, name, series, kind from matters.authority
                        order by name collate "sv-SE-x-icu"
                        """).query(AuthorityStore::row).list();
    }

    public Authority get(CompartmentId id) {
        return find(id).orElseThrow(() -> new NotFoundException("authority " + id));
    }

    public Optional<Authority> find(CompartmentId id) {
        return jdbc.sql("""
                        select compartment_id, name, series, kind from matters.authority where compartment_id = :id
                        """).param("id", id.value()).query(AuthorityStore::row).optional();
    }

    /** The council: there is one. */
    public Optional<Authority> council() {
        return all().stream()
                .filter(authority -> authority.kind() == AuthorityKind.COUNCIL)
                .findFirst();
    }

    private static Authority row(ResultSet row, int number) throws SQLException {
        return new Authority(
                new CompartmentId(row.getInt("compartment_id")),
                row.getString("name"),
                row.getString("series"),
                AuthorityKind.valueOf(row.getString("kind")));
    }
}
