package se.rodatraden.shell;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A browser without a screen: keeps cookies, follows redirects when told to, reads the token of a form. */
public final class Http {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String base;
    private final CookieManager cookies;
    private final HttpClient client;

    public Http(int port, HttpClient.Redirect redirects) {
        this("http://127.0.0.1:" + port, new CookieManager(), redirects);
    }

    private Http(String base, CookieManager cookies, HttpClient.Redirect redirects) {
        this.base = base;
        this.cookies = cookies;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(redirects)
                .build();
    }

    /** The same browser, stopping at the first answer. */
    public Http stayingPut() {
        return new Http(base, cookies, HttpClient.Redirect.NEVER);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path)));
    }

    /** Posts the fields, given as name, value, name, value, with the token of the sign-in page. */
    public HttpResponse<String> post(String path, String... fields) {
        return postWithout(
                path,
                Stream.concat(Stream.of("_csrf", token()), Stream.of(fields)).toArray(String[]::new));
    }

    public HttpResponse<String> postWithout(String path, String... fields) {
        String body = Stream.iterate(0, i -> i < fields.length, i -> i + 2)
                .map(i -> encoded(fields[i]) + "=" + encoded(fields[i + 1]))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Posts one text file, under the name "file", and the fields beside it. */
    public HttpResponse<String> postFile(String path, String fileName, String content, String... fields) {
        String boundary = "----a-boundary-that-no-content-has";
        String parts = Stream.iterate(0, i -> i < fields.length, i -> i + 2)
                .map(i -> part(boundary, "name=\"" + fields[i] + "\"", fields[i + 1]))
                .collect(Collectors.joining());
        String file = part(boundary, "name=\"file\"; filename=\"" + fileName + "\"", content);
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(parts + file + "--" + boundary + "--\r\n")));
    }

    private static String part(String boundary, String disposition, String content) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }

    /** With a method that a browser does not use by itself. */
    public HttpResponse<String> ask(String method, String path) {
        return send(
                HttpRequest.newBuilder(URI.create(base + path)).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    public String token() {
        Matcher token = TOKEN.matcher(get("/sign-in").body());
        if (!token.find()) {
            throw new AssertionError("no token on the page");
        }
        return token.group(1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
