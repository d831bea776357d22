package se.rodatraden.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom PostgreSQL's programs run. They refuse root, and refuse a user that has no name, as containers like to
 * give; so in those cases they are put where they see another user.
 *
 * @param prefix the words before every command
 * @param asNobody whether files must be given to the user {@code nobody} first
 */
record Privilege(List<String> prefix, boolean asNobody) {
    private static final int NOBODY = 65534;
    private static final Path ROOT_DIRECTORY = Path.of("/");

    static final Privilege ORDINARY = new Privilege(List.of(), false);
    /** An own user namespace without a mapping: the files stay ours, the program believes it is nobody. */
    static final Privilege OWN_NAMESPACE = new Privilege(List.of("unshare", "-U"), false);
    /** For root where namespaces are forbidden. Fails where nobody may not enter, as below a closed home. */
    static final Privilege NOBODY_USER =
            new Privilege(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), true);

    /** @throws StartupRefusedException when there is no way to run a server as the present user */
    static Privilege choose() {
        boolean root = run("id", "-u").output().equals("0");
        boolean named = run("id", "-un").succeeded();
        if (!root && named) {
            return ORDINARY;
        }
        if (run("unshare", "-U", "true").succeeded()) {
            return OWN_NAMESPACE;
        }
        if (root
                && run(NOBODY_USER.command(List.of("true")).toArray(String[]::new))
                        .succeeded()) {
            return NOBODY_USER;
        }
        throw new StartupRefusedException(
                "PostgreSQL går inte att köra som den här användaren. Starta som en vanlig användare eller ange"
                        + " adressen till en PostgreSQL-server.",
                "PostgreSQL cannot run as this user, and neither a user namespace nor another user is to be had."
                        + " Start as an ordinary user, or give the address of a PostgreSQL server.");
    }

    List<String> command(List<String> words) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(words);
        return List.copyOf(all);
    }

    /** Makes the one who runs the programs the owner of a file or an empty directory. */
    void give(Path path) {
        if (!asNobody) {
            return;
        }
        try {
            Files.setAttribute(path, "unix:uid", NOBODY);
            Files.setAttribute(path, "unix:gid", NOBODY);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot give " + path + " to user " + NOBODY, e);
        }
    }

    private static Command.Outcome run(String... words) {
        return new Command(List.of(words), ROOT_DIRECTORY).run();
    }
}
