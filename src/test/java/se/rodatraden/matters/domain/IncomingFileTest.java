package se.rodatraden.matters.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.rodatraden.documents.reading.UnreadableFileException;

/** What a diary keeps of what comes in, and why it does not keep the rest. */
class IncomingFileTest {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String TYPES = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override
            PartName="/word/document.xml"
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
            """;
    private static final String TEXT = """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>%s</w:t>
            </w:r></w:p></w:body></w:document>
            """;

    static Stream<Arguments> kept() throws IOException {
        return Stream.of(
                Arguments.of("brev.pdf", bytes("%PDF-1.7 brev"), "application/pdf"),
                // Its content says what it is, and not its name.
                Arguments.of("brev.docx", bytes("%PDF-1.7 brev"), "application/pdf"),
                Arguments.of("e-brev.EML", bytes("Hej!"), "text/plain"),
                Arguments.of("bild.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}, "image/jpeg"),
                Arguments.of("brev.docx", docx("Hej!", Map.of()), WORD),
                // A document of pictures alone is a document.
                Arguments.of("ritning.docx", docx(" ", Map.of()), WORD));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void is_kept_as_what_its_content_says(String name, byte[] bytes, String mediaType) throws UnreadableFileException {
        assertThat(IncomingFile.of(name, bytes).mediaType()).isEqualTo(mediaType);
    }

    static Stream<Arguments> refused() throws IOException {
        byte[] locked = new byte[600];
        byte[] beginning = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        System.arraycopy(beginning, 0, locked, 0, 4);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, locked, 500, name.length);
        return Stream.of(
                Arguments.of("tom.pdf", new byte[0], "documents.file.empty"),
                Arguments.of("last.docx", locked, "documents.file.locked"),
                Arguments.of("makron.docx", docx("Hej!", Map.of("word/vbaProject.bin", "x")), "documents.file.macros"),
                Arguments.of("trasig.docx", Arrays.copyOf(docx("Hej!", Map.of()), 300), "documents.file.damaged"),
                Arguments.of("program.exe", bytes("MZ"), "matters.register.file.unknown"),
                Arguments.of("sida.html", bytes("<script>alert(1)</script>"), "matters.register.file.unknown"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void is_refused_with_its_reason(String name, byte[] bytes, String reason) {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> IncomingFile.of(name, bytes))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void is_refused_when_it_is_too_large() {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> IncomingFile.of("stor.pdf", new byte[IncomingFile.LARGEST + 1]))
                .satisfies(e -> assertThat(e.arguments()).containsExactly(30));
    }

    private static byte[] docx(String text, Map<String, String> besides) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            write(zip, "[Content_Types].xml", TYPES);
            write(zip, "word/document.xml", TEXT.formatted(text));
            for (Map.Entry<String, String> part : besides.entrySet()) {
                write(zip, part.getKey(), part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes(content));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
