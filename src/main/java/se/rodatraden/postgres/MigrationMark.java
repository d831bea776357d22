package se.rodatraden.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which files a database was migrated by last, as a comment on the first history. To ask every module's history takes
 * a second, and nearly every start finds nothing new: with the same files there is nothing to ask.
 */
final class MigrationMark {
    private static final String PREFIX = "migrated by ";

    private final DataSource dataSource;

    MigrationMark(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The SHA-256 of every migration's name and content, in the order in which they are run. */
    static String of(List<String> folders) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String folder : folders) {
                Resource[] files = new PathMatchingResourcePatternResolver()
                        .getResources("classpath:db/migration/" + folder + "/*.sql");
                Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
                for (Resource file : files) {
                    digest.update((folder + "/" + file.getFilename() + "\n").getBytes(UTF_8));
                    digest.update(file.getContentAsByteArray());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isAt(String files) {
        return JdbcClient.create(dataSource)
                .sql("select coalesce(obj_description(to_regclass('public.flyway_schema_history')), '')")
                .query(String.class)
                .single()
                .equals(PREFIX + files);
    }

    /** @param files hexadecimal digits, so that they can stand in a statement that takes no parameters */
    void set(String files) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("comment on table public.flyway_schema_history is '" + PREFIX + files + "'");
        } catch (SQLException e) {
            throw new IllegalStateException("the mark of the migrations could not be set", e);
        }
    }
}
