package se.rodatraden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.postgres.DatabaseRole;

/** What others run is away for a while: the program answers, says so, and goes on when it is back. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class AwayTest {
    /** Longer than the program waits, shorter than it once did. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Pattern REFERENCE = Pattern.compile(">([A-Z2-9]{4}-[A-Z2-9]{4})<");

    @TempDir
    Path directory;

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    @Test
    void without_the_identity_provider_the_page_of_the_error_has_a_number_that_is_in_the_log(
            TestDatabase database, CapturedOutput output) throws Exception {
        try (Service service = serve(ServeSettings.of(database, "http://127.0.0.1:1/nobody"))) {
            HttpResponse<String> page = get(service, "/oauth2/authorization/municipality");
            assertThat(page.statusCode()).isEqualTo(500);
            assertThat(output.getAll()).contains("incident " + reference(page) + " at");
            assertThat(get(service, "/actuator/health").body()).contains("UP");
        }
    }

    @Test
    void without_the_database_health_is_down_and_pages_say_so_until_it_is_back(
            TestDatabase database, CapturedOutput output) throws Exception {
        MockOAuth2Server provider = new MockOAuth2Server();
        provider.start();
        database.asSuperuser()
                .sql("insert into access.account (subject, name) values ('anybody', 'Aino Berg')")
                .update();
        try (Cable cable = new Cable(port(database));
                Service service = serve(ServeSettings.of(
                                database, provider.issuerUrl("municipality").toString())
                        .through(cable.port()))) {
            provider.enqueueCallback(new DefaultOAuth2TokenCallback("municipality", "anybody"));
            assertThat(get(service, "/").body()).contains("Aino Berg");
            cable.cut();

            HttpResponse<String> health = health(service);
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).contains("DOWN");
            HttpResponse<String> page = get(service, "/");
            assertThat(page.statusCode()).isEqualTo(500);
            assertThat(output.getAll()).contains("incident " + reference(page) + " at");

            cable.mend();
            assertThat(health(service).body()).contains("UP");
            assertThat(get(service, "/").body()).contains("Aino Berg");
        } finally {
            provider.shutdown();
        }
    }

    private Service serve(ServeSettings settings) throws IOException {
        return new Service(ServeCommand.start(
                Path.of(settings.in(directory)),
                Console.ofTerminal(),
                "--server.address=127.0.0.1",
                "--server.port=0"));
    }

    private HttpResponse<String> get(Service service, String path) throws Exception {
        return ask(client, service, path);
    }

    /** Whoever watches over the program has not signed in. */
    private static HttpResponse<String> health(Service service) throws Exception {
        try (HttpClient watcher = HttpClient.newHttpClient()) {
            return ask(watcher, service, "/actuator/health");
        }
    }

    private static HttpResponse<String> ask(HttpClient client, Service service, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                        .timeout(PATIENCE)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String reference(HttpResponse<String> page) {
        Matcher found = REFERENCE.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    private static int port(TestDatabase database) {
        return URI.create(database.login(DatabaseRole.OWNER).url().substring("jdbc:".length()))
                .getPort();
    }

    private record Service(ConfigurableApplicationContext application) implements AutoCloseable {
        String port() {
            return application.getEnvironment().getRequiredProperty("local.server.port");
        }

        @Override
        public void close() {
            SpringApplication.exit(application);
        }
    }

    /** Between the program and its database, so that it can be cut. */
    private static final class Cable implements AutoCloseable {
        private final int target;
        private final int port;
        private final List<Socket> ends = new CopyOnWriteArrayList<>();
        private volatile ServerSocket entrance;

        Cable(int target) throws IOException {
            this.target = target;
            this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            this.port = entrance.getLocalPort();
            Thread.ofVirtual().start(this::accept);
        }

        int port() {
            return port;
        }

        void cut() throws IOException {
            entrance.close();
            for (Socket end : ends) {
                end.close();
            }
            ends.clear();
        }

        void mend() throws IOException {
            ServerSocket again = new ServerSocket();
            again.setReuseAddress(true);
            again.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            entrance = again;
            Thread.ofVirtual().start(this::accept);
        }

        private void accept() {
            ServerSocket open = entrance;
            try {
                while (!open.isClosed()) {
                    Socket inner = open.accept();
                    Socket outer = new Socket(InetAddress.getLoopbackAddress(), target);
                    ends.add(inner);
                    ends.add(outer);
                    Thread.ofVirtual().start(() -> carry(inner, outer));
                    Thread.ofVirtual().start(() -> carry(outer, inner));
                }
            } catch (IOException e) {
                return; // cut
            }
        }

        private static void carry(Socket from, Socket to) {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException e) {
                return; // cut, or ended by either side
            }
        }

        @Override
        public void close() throws IOException {
            cut();
        }
    }
}
