package se.rodatraden.shell.web.signin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The forms that a session sent last and where they led, by their hashes: what was typed is not kept. */
final class SentForms {
    private static final int REMEMBERED = 20;

    private final Map<String, CompletableFuture<Optional<String>>> sent = new LinkedHashMap<>();

    /** Where the same form led before; empty when it is the first, or when the first led nowhere. */
    Optional<String> firstOf(String form, CompletableFuture<Optional<String>> mine) {
        CompletableFuture<Optional<String>> first;
        synchronized (sent) {
            first = sent.putIfAbsent(hash(form), mine);
            if (sent.size() > REMEMBERED) {
                sent.remove(sent.keySet().iterator().next());
            }
        }
        return first == null ? Optional.empty() : first.join();
    }

    /** A form that was shown again with its errors may be sent again. */
    void ended(String form, CompletableFuture<Optional<String>> mine, Optional<String> led) {
        if (led.isEmpty()) {
            synchronized (sent) {
                sent.remove(hash(form), mine);
            }
        }
        mine.complete(led);
    }

    private static String hash(String form) {
        try {
            return hash(new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String hash(InputStream content) throws IOException {
        try (var hashed = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            hashed.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
