package se.rodatraden.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Where a database is and how one role gets in. */
public record DatabaseLogin(String url, String username, String password) {

    /** A connection of its own, outside every pool. */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", username);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(url, properties);
    }

    /** Never the password: this may end up in a log. */
    @Override
    public String toString() {
        return username + " at " + url;
    }
}
