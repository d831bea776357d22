package se.rodatraden.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One signed-in user with a browser of their own: one connection that is kept, and compressed pages. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final String base;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    private Visitor(String base) {
        this.base = base;
    }

    static Visitor signedIn(String base, String subject) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(base);
        String form = visitor.client
                .send(visitor.request("/sign-in").build(), HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher token = TOKEN.matcher(form);
        if (!token.find()) {
            throw new IllegalStateException("no token on the sign-in page");
        }
        visitor.client.send(
                visitor.request("/sign-in/demo")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token.group(1) + "&subject=" + subject))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        return visitor;
    }

    /** @return how long the whole page took, in nanoseconds; negative when the answer was not 200 */
    long open(String path) throws InterruptedException {
        HttpRequest request = request(path)
                .header("Accept-Encoding", "gzip")
                .header("Accept", "text/html")
                .build();
        long began = System.nanoTime();
        try {
            int status = client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                    .statusCode();
            return status == OK ? System.nanoTime() - began : -status;
        } catch (IOException e) {
            return -1;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
    }
}
