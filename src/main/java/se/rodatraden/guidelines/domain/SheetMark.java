package se.rodatraden.guidelines.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** A short mark of what a writer saw, by which a later change of it is noticed. */
final class SheetMark {
    private static final int LENGTH = 32;

    private SheetMark() {}

    static String of(Map<String, String> seen) {
        StringBuilder content = new StringBuilder();
        seen.forEach((key, text) ->
                content.append(key.length()).append(key).append(text.length()).append(text));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
