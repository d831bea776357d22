package se.rodatraden.shell.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Addresses of static files, with a fingerprint of their content: a browser may keep them for a year. */
@Component
final class StaticFiles {
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /** @param path as in the browser: {@code /rodatraden.css} */
    String address(String path) {
        return addresses.computeIfAbsent(path, p -> p + "?v=" + fingerprint(p));
    }

    private static String fingerprint(String path) {
        String root = path.startsWith("/webjars/") ? "META-INF/resources" : "static";
        try {
            byte[] content = new ClassPathResource(root + path).getContentAsByteArray();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException("no static file " + path, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
