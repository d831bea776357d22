package se.rodatraden.guidelines.domain.dmn;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.guidelines.domain.table.FaultKind;
import se.rodatraden.guidelines.domain.table.FaultPlace;
import se.rodatraden.guidelines.domain.table.Reading;
import se.rodatraden.guidelines.domain.table.TableFault;

/** Turns the bytes of an XML file into text by the encoding that the file names, and says where a byte is not of it. */
final class FileEncoding {
    private static final int LONGEST_DECLARATION = 200;
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");
    private static final char MARK = '\ufeff';

    private FileEncoding() {}

    static Reading<String> decoded(byte[] file) {
        Optional<Charset> wide = wide(file);
        String start =
                new String(file, 0, Math.min(file.length, LONGEST_DECLARATION), wide.orElse(StandardCharsets.UTF_8));
        Matcher declared = DECLARED.matcher(unmarked(start));
        String name =
                declared.find() ? declared.group(1) : wide.map(Charset::name).orElse("UTF-8");
        boolean saysWide = name.toUpperCase(Locale.ROOT).startsWith("UTF-16");
        return Charset.isSupported(name) && saysWide == wide.isPresent()
                ? decoded(file, name, wide.orElseGet(() -> Charset.forName(name)))
                : Reading.refused(TableFault.of(FaultKind.OTHER_ENCODING, new FaultPlace.InFile(1, 1), name));
    }

    /** Two bytes a character, told by a mark or by how the first one looks. */
    private static Optional<Charset> wide(byte[] file) {
        if (file.length < 2) {
            return Optional.empty();
        }
        return switch ((file[0] & 0xff) << 8 | file[1] & 0xff) {
            case 0xfeff, '<' -> Optional.of(StandardCharsets.UTF_16BE);
            case 0xfffe, '<' << 8 -> Optional.of(StandardCharsets.UTF_16LE);
            default -> Optional.empty();
        };
    }

    private static Reading<String> decoded(byte[] file, String name, Charset charset) {
        CharBuffer text = CharBuffer.allocate(file.length + 1);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(ByteBuffer.wrap(file), text, true);
        text.flip();
        return result.isError()
                ? Reading.refused(TableFault.of(FaultKind.OTHER_ENCODING, endOf(text), name))
                : new Reading.Read<>(unmarked(text.toString()));
    }

    private static String unmarked(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    /** Where the next character would stand. */
    private static FaultPlace endOf(CharSequence text) {
        int line = 1;
        int character = 1;
        for (int i = 0; i < text.length(); i++) {
            boolean ends = text.charAt(i) == '\n';
            line += ends ? 1 : 0;
            character = ends ? 1 : character + 1;
        }
        return new FaultPlace.InFile(line, character);
    }
}
