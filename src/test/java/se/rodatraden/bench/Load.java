package se.rodatraden.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import se.rodatraden.RodatradenApplication;
import se.rodatraden.postgres.DatabaseLogin;
import se.rodatraden.postgres.DatabaseRole;

/** The program on the loaded database, with twenty social workers and twenty analysts signed in. */
final class Load implements AutoCloseable {
    private final ConfigurableApplicationContext program;
    private final ManyCases database;
    private final Cpu cpu;
    private final String base;
    private final Crowd workers;
    private final Crowd managers;
    private final Crowd analysts;

    private Load(ConfigurableApplicationContext program, ManyCases database, Cpu cpu) throws IOException {
        this.program = program;
        this.database = database;
        this.cpu = cpu;
        this.base = "http://127.0.0.1:" + program.getEnvironment().getProperty("local.server.port");
        this.workers = Crowd.signedIn(base, "worker");
        this.managers = Crowd.signedIn(base, "manager");
        this.analysts = Crowd.signedIn(base, "analyst");
    }

    static Load on(ManyCases database, Cpu cpu) throws IOException {
        ConfigurableApplicationContext program = new SpringApplicationBuilder(RodatradenApplication.class)
                .profiles("demo")
                .run(
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--rodatraden.demo.build=false",
                        "--db-scheduler.enabled=false",
                        "--rodatraden.database.url="
                                + database.login(DatabaseRole.OWNER).url(),
                        username("owner", database.login(DatabaseRole.OWNER)),
                        password("owner", database.login(DatabaseRole.OWNER)),
                        username("runtime", database.login(DatabaseRole.RUNTIME)),
                        password("runtime", database.login(DatabaseRole.RUNTIME)),
                        username("evidence", database.login(DatabaseRole.EVIDENCE)),
                        password("evidence", database.login(DatabaseRole.EVIDENCE)));
        return new Load(program, database, cpu);
    }

    /** Every list page, and the page of one case: for each user one of their own after the other. */
    List<PageOfUsers> pages() {
        return List.of(
                new PageOfUsers("start page, social worker", workers, always("/")),
                new PageOfUsers("cases, own", workers, always("/cases")),
                new PageOfUsers("start page, unit manager", managers, always("/")),
                new PageOfUsers("cases of the unit, manager", managers, always("/cases/unit")),
                new PageOfUsers("one child's case", workers, database::casesOf),
                new PageOfUsers("deadlines", workers, always("/deadlines")),
                new PageOfUsers("guidelines", workers, always("/guidelines")),
                new PageOfUsers("start page, analyst", analysts, always("/")),
                new PageOfUsers("diary", analysts, always("/matters")),
                new PageOfUsers("evidence snapshots", analysts, always("/evidence/snapshots")),
                new PageOfUsers("threads", analysts, always("/threads")));
    }

    /** One of the analysts, in a browser of their own. */
    Visitor analyst() throws IOException {
        return Visitor.signedIn(base, "analyst-1");
    }

    /** Every analyst opens those addresses in turn. */
    Measured openAsAnalysts(List<String> addresses, int times) throws InterruptedException, ExecutionException {
        return open(new PageOfUsers("", analysts, _ -> addresses), times);
    }

    Measured open(PageOfUsers page, int times) throws InterruptedException, ExecutionException {
        return open(page, times, Duration.ZERO);
    }

    /** @param pause that a user makes between one page and the next, on the average */
    Measured open(PageOfUsers page, int times, Duration pause) throws InterruptedException, ExecutionException {
        return page.users().open(page.addresses(), times, pause, cpu);
    }

    /** Takes effect at once: the pool gets new connections. */
    void bypassRowSecurity(boolean bypass) {
        database.bypassRowSecurity(bypass);
        program.getBean(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
    }

    @Override
    public void close() {
        program.close();
    }

    private static Function<String, List<String>> always(String path) {
        return _ -> List.of(path);
    }

    private static String username(String role, DatabaseLogin login) {
        return "--rodatraden.database." + role + ".username=" + login.username();
    }

    private static String password(String role, DatabaseLogin login) {
        return "--rodatraden.database." + role + ".password=" + login.password();
    }

    /** @param addresses what the user with that sign-in name opens, in turn */
    record PageOfUsers(String name, Crowd users, Function<String, List<String>> addresses) {}
}
