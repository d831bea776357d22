package se.rodatraden.documents.reading;

import java.util.Map;
import java.util.Objects;
import se.rodatraden.documents.reading.ReadFile.Format;

/**
 * Every reader behind one door. Plain Java, without state; may be used by several threads.
 *
 * <p>Nothing in a file is run, nothing outside it is fetched, and nothing is written to disk.
 */
public final class Readers implements Reading {
    private static final Readers ALL = new Readers();

    private final Map<Format, FormatReader> readers = Map.of(
            Format.TEXT, TextReader::read,
            Format.HTML, HtmlReader::read,
            Format.DOCX, DocxReader::read,
            Format.PDF, PdfReader::read);

    private Readers() {}

    public static Reading all() {
        return ALL;
    }

    @Override
    public ReadFile read(String name, byte[] bytes) throws UnreadableFileException {
        if (bytes.length > LARGEST) {
            throw new UnreadableFileException("documents.file.tooLarge", LARGEST / 1_000_000);
        }
        try {
            ReadFile file =
                    Objects.requireNonNull(readers.get(FormatOf.bytes(bytes))).read(bytes);
            if (file.parts().stream().allMatch(part -> part.text().isBlank())) {
                throw new UnreadableFileException("documents.file.noText");
            }
            return file;
        } catch (Unreadable e) {
            throw e.file();
        } catch (RuntimeException | StackOverflowError e) {
            // A parser that stumbles has met a file that breaks its format's rules in a way it did not foresee.
            throw new UnreadableFileException("documents.file.damaged");
        }
    }

    private interface FormatReader {
        ReadFile read(byte[] bytes);
    }
}
