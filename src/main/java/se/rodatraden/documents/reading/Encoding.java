package se.rodatraden.documents.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The characters of a text file: by its mark, else UTF-8 where the bytes are that, else Windows' own for Western Europe. */
final class Encoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** From the first bytes it shows: every other byte of UTF-16 in Latin letters is zero. */
    private static final int LOOKED_AT = 2_000;

    private Encoding() {}

    /** @throws Unreadable when the bytes are no text */
    static String decode(byte[] bytes) {
        String text = decoded(bytes);
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        long strange = plain.chars().filter(Encoding::strange).count();
        // A stray control character happens in what was pasted from elsewhere; a picture or a program is full of them.
        if (strange > 2 + plain.length() / 500) {
            throw Unreadable.because("unknown");
        }
        return strange == 0 ? plain : without(plain);
    }

    private static String decoded(byte[] bytes) {
        if (starts(bytes, 0xFF, 0xFE) || zeros(bytes, 1)) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF) || zeros(bytes, 0)) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }

    private static boolean strange(int character) {
        return character == 0xFFFD
                || character >= 0x7F && character < 0xA0 && character != 0x85
                || character < ' ' && character != '\n' && character != '\r' && character != '\t' && character != '\f';
    }

    private static String without(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.chars().filter(character -> !strange(character)).forEach(character -> kept.append((char) character));
        return kept.toString();
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static boolean zeros(byte[] bytes, int from) {
        int looked = Math.min(bytes.length, LOOKED_AT);
        int zeros = 0;
        int others = 0;
        for (int i = 0; i + 1 < looked; i += 2) {
            zeros += bytes[i + from] == 0 ? 1 : 0;
            others += bytes[i + 1 - from] == 0 ? 1 : 0;
        }
        return zeros > looked / 4 && others == 0;
    }
}
