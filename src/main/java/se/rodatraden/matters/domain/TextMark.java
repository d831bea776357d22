package se.rodatraden.matters.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** A short mark of words that somebody was shown, by which it is noticed that they have become others. */
public final class TextMark {
    private static final int BYTES = 8;

    private TextMark() {}

    /**
     * @param words each marked with its length, so that none runs into the next
     * @return 16 hexadecimal digits
     */
    public static String of(Stream<String> words) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            words.forEach(word -> digest.update((word.length() + ":" + word).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every platform has SHA-256", e);
        }
    }
}
