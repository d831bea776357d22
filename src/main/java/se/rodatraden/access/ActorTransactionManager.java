package se.rodatraden.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import se.rodatraden.kernel.Actor;

/**
 * Tells the database, at the beginning of every transaction, who acts and which day it is. The settings are
 * local to the transaction: a pooled connection keeps nothing of them, and row security shows nothing to a
 * transaction that has no actor.
 */
public final class ActorTransactionManager extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;
    private static final String BIND =
            "select set_config('rodatraden.actor', ?, true), set_config('rodatraden.today', ?, true)";

    private final transient Clock clock;

    public ActorTransactionManager(DataSource dataSource, Clock clock) {
        super(dataSource);
        this.clock = clock;
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        String actor = CurrentActor.find().map(Actor::id).map(Object::toString).orElse("");
        try (PreparedStatement bind = connection.prepareStatement(BIND)) {
            bind.setString(1, actor);
            bind.setString(2, LocalDate.now(clock).toString());
            bind.execute();
        }
    }
}
