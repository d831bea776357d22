package se.rodatraden.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

/**
 * Opens the pages that everybody opens first, so that the JVM learns at build time which classes and methods a
 * first visit needs, and has them ready at every start.
 */
final class Rehearsal {
    private static final List<String> PAGES = List.of("/", "/sign-in", "/no-such-page");

    private Rehearsal() {}

    static void open(String address) {
        PAGES.forEach(page -> open(URI.create(address + page)));
    }

    private static void open(URI page) {
        try {
            HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
            boolean failed = connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST;
            try (InputStream body = failed ? connection.getErrorStream() : connection.getInputStream()) {
                if (body != null) {
                    body.readAllBytes();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open " + page, e);
        }
    }
}
