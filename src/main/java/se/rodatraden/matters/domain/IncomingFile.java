package se.rodatraden.matters.domain;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A file that came by e-mail or was scanned, of a kind that a diary keeps. What it is, its content says and not
 * its name: nothing that a browser would run is kept.
 *
 * @param mediaType {@code application/pdf}
 */
public record IncomingFile(String mediaType, byte[] bytes) {
    /** The most bytes that a file may have. */
    public static final int LARGEST = 30_000_000;

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** @return empty when it is empty, too large, or of no kind that is kept */
    public static Optional<IncomingFile> of(String name, byte[] bytes) {
        if (bytes.length == 0 || bytes.length > LARGEST) {
            return Optional.empty();
        }
        return mediaType(name.toLowerCase(Locale.ROOT), bytes).map(type -> new IncomingFile(type, bytes));
    }

    private static Optional<String> mediaType(String name, byte[] bytes) {
        if (begins(bytes, PDF)) {
            return Optional.of("application/pdf");
        }
        if (begins(bytes, PNG)) {
            return Optional.of("image/png");
        }
        if (begins(bytes, JPEG)) {
            return Optional.of("image/jpeg");
        }
        if (begins(bytes, ZIP)) {
            return name.endsWith(".docx")
                    ? Optional.of("application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                    : Optional.empty();
        }
        return (name.endsWith(".txt") || name.endsWith(".eml")) && isText(bytes)
                ? Optional.of("text/plain")
                : Optional.empty();
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    private static boolean isText(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .chars()
                    .noneMatch(letter -> letter == 0);
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
