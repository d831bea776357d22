package se.rodatraden.shell.web.signin;

import java.nio.charset.StandardCharsets;
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
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(form.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
