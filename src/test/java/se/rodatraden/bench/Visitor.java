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
    static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int PATIENCE = 10_000;
    private static final int OK = 200;
    private static final int FAILED = 400;

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

    /**
     * What a request was answered.
     *
     * @param nanos until all of it had come
     * @param location where it leads on to; empty when it does not
     */
    record Answer(int status, long nanos, String body, String location) {
        /** The first thing in the page that the pattern's group catches. */
        String find(Pattern pattern) {
            Matcher matcher = pattern.matcher(body);
            if (!matcher.find()) {
                throw new IllegalStateException("not in the answer, of status " + status + ": " + pattern);
            }
            return matcher.group(1);
        }
    }

    Answer get(String path) throws IOException {
        return answer(to(path), System.nanoTime());
    }

    /** @param headers their names and values in turn */
    Answer post(String path, String type, byte[] body, String... headers) throws IOException {
        long began = System.nanoTime();
        HttpURLConnection sent = to(path);
        sent.setDoOutput(true);
        sent.setRequestProperty("Content-Type", type);
        for (int i = 0; i < headers.length; i += 2) {
            sent.setRequestProperty(headers[i], headers[i + 1]);
        }
        sent.getOutputStream().write(body);
        return answer(sent, began);
    }

    private static Answer answer(HttpURLConnection connection, long began) throws IOException {
        int status = connection.getResponseCode();
        InputStream content = status >= FAILED ? connection.getErrorStream() : connection.getInputStream();
        String body = content == null ? "" : new String(content.readAllBytes(), StandardCharsets.UTF_8);
        String location = connection.getHeaderField("Location");
        return new Answer(status, System.nanoTime() - began, body, location == null ? "" : location);
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
