package se.rodatraden.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One signed-in user with a browser of their own: a connection that is kept, and compressed pages. Everything happens
 * in the thread that calls, so that what the users cost can be told from what the program costs.
 */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int PATIENCE = 10_000;
    private static final int OK = 200;

    static {
        System.setProperty("http.maxConnections", Integer.toString(2 * Crowd.USERS)); // or most would connect anew
    }

    private final String base;
    private String cookie = "";

    private Visitor(String base) {
        this.base = base;
    }

    static Visitor signedIn(String base, String subject) throws IOException {
        Visitor visitor = new Visitor(base);
        HttpURLConnection form = visitor.to("/sign-in");
        String page = new String(form.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("no token on the sign-in page");
        }
        visitor.keepCookie(form);
        HttpURLConnection sent = visitor.to("/sign-in/demo");
        sent.setDoOutput(true);
        sent.getOutputStream()
                .write(("_csrf=" + token.group(1) + "&subject=" + subject).getBytes(StandardCharsets.UTF_8));
        sent.getInputStream().readAllBytes();
        visitor.keepCookie(sent);
        return visitor;
    }

    /** @return how long the whole page took, in nanoseconds; negative when the answer was not 200 */
    long open(String path) {
        long began = System.nanoTime();
        try {
            HttpURLConnection page = to(path);
            page.setRequestProperty("Accept-Encoding", "gzip");
            int status = page.getResponseCode();
            if (status != OK) {
                return -status;
            }
            try (InputStream body = page.getInputStream()) {
                body.readAllBytes();
            }
            return System.nanoTime() - began;
        } catch (IOException e) {
            return -1;
        }
    }

    private HttpURLConnection to(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(base + path).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(PATIENCE);
        connection.setReadTimeout(PATIENCE);
        connection.setRequestProperty("Accept", "text/html");
        connection.setRequestProperty("Cookie", cookie);
        return connection;
    }

    private void keepCookie(HttpURLConnection answer) {
        String given = answer.getHeaderField("Set-Cookie");
        if (given != null) {
            cookie = given.substring(0, given.indexOf(';'));
        }
    }
}
