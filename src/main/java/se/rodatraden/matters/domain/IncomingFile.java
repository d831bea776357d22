package se.rodatraden.matters.domain;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import se.rodatraden.documents.reading.Readers;
import se.rodatraden.documents.reading.UnreadableFileException;

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

    /** How Word writes what has a password, and how it wrote before 2007. */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final Set<String> READABLE_LATER = Set.of("documents.file.noText", "documents.file.tooMuchText");

    /**
     * @throws UnreadableFileException when it is empty, too large, locked, of no kind that is kept, or a document with
     *     a program in it or that cannot be opened
     */
    public static IncomingFile of(String name, byte[] bytes) throws UnreadableFileException {
        if (bytes.length == 0) {
            throw new UnreadableFileException("documents.file.empty");
        }
        if (bytes.length > LARGEST) {
            throw new UnreadableFileException("documents.file.tooLarge", LARGEST / 1_000_000);
        }
        return new IncomingFile(mediaType(name.toLowerCase(Locale.ROOT), bytes), bytes);
    }

    private static String mediaType(String name, byte[] bytes) throws UnreadableFileException {
        if (begins(bytes, PDF)) {
            return "application/pdf";
        }
        if (begins(bytes, PNG)) {
            return "image/png";
        }
        if (begins(bytes, JPEG)) {
            return "image/jpeg";
        }
        if (begins(bytes, ZIP) || begins(bytes, COMPOUND)) {
            opened(name, bytes);
            return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        }
        if ((name.endsWith(".txt") || name.endsWith(".eml")) && isText(bytes)) {
            return "text/plain";
        }
        throw new UnreadableFileException("matters.register.file.unknown");
    }

    /** A document is opened once before it is kept: whoever asks for it later must be able to. */
    private static void opened(String name, byte[] bytes) throws UnreadableFileException {
        try {
            Readers.all().read(name, bytes);
        } catch (UnreadableFileException e) {
            // Pictures alone, or very much text, is still a document.
            if (!READABLE_LATER.contains(e.reason())) {
                throw e;
            }
        }
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
