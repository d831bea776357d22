package se.rodatraden.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.documents.reading.SampleDocx.bold;
import static se.rodatraden.documents.reading.SampleDocx.item;
import static se.rodatraden.documents.reading.SampleDocx.p;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that somebody made to hurt, or that a machine mangled: each is read, or refused with a reason that a person can
 * act on. What it may cost is counted in bytes, which a busy machine does not change.
 */
class HostileReadingTest {
    private static final long MEGABYTE = 1 << 20;
    private static final int MANGLED = 3_000;

    private record Hostile(String name, byte[] file, String reason) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Hostile> hostile() throws IOException {
        return Stream.of(
                file("nothing", "", "empty"),
                file("blanks", " \n\n\t ", "noText"),
                file("a page without words", "<html><body><p> </p></body></html>", "noText"),
                new Hostile(
                        "a picture",
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 0, 1, 2},
                        "unknown"),
                file("a zip of nothing", "PK\u0005\u0006" + "\0".repeat(18), "unknown"),
                new Hostile("a zip of something else", zip("a.txt", "a"), "unknown"),
                file("a table of decisions", "<?xml version=\"1.0\"?>\n<definitions/>", "unknown"),
                new Hostile("a spreadsheet", sheet(), "unknown"),
                file("RTF", "{\\rtf1 text}", "rtf"),
                new Hostile("an old document", compound("WordDocument"), "oldWord"),
                new Hostile("a locked document", compound("EncryptedPackage"), "locked"),
                new Hostile(
                        "macros by type",
                        SampleDocx.of(p("", "x"))
                                .part(
                                        "[Content_Types].xml",
                                        SampleDocx.types("application/vnd.ms-word.document.macroEnabled.main+xml"))
                                .bytes(),
                        "macros"),
                new Hostile(
                        "macros hidden in a .docx",
                        SampleDocx.of(p("", "x"))
                                .part("word/vbaProject.bin", new byte[10])
                                .bytes(),
                        "macros"),
                new Hostile(
                        "half a document",
                        half(SampleDocx.of(p("", "x".repeat(5000))).bytes()),
                        "damaged"),
                new Hostile("half a PDF head", "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII), "damaged"),
                new Hostile("a bomb beside the text", bomb(1_000, "word/media/image1.png"), "bomb"),
                new Hostile("a bomb as the text", bomb(1_000, "word/document.xml"), "bomb"),
                new Hostile(
                        "a bomb in parts",
                        bomb(15, "word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml"),
                        "bomb"),
                new Hostile("many entries", entries(), "bomb"),
                new Hostile("many entries of one name", entriesOfOneName(), "bomb"),
                new Hostile("too many elements in two parts together", elementsInTwoParts(), "bomb"),
                file("many elements of a page", "<html>" + "<p>a".repeat(7_000_000), "tooMuchText"),
                file(
                        "styles that no paragraph closes",
                        "<html><p>" + styles(100) + "<p>a".repeat(100_000),
                        "tooMuchText"),
                new Hostile("nested", document("<w:p xmlns:w=\"a\">".repeat(10_000)), "bomb"),
                new Hostile(
                        "nested tables", document("<a xmlns:w=\"a\">" + "<w:tbl><w:tr><w:tc>".repeat(3_000)), "bomb"),
                new Hostile("billion laughs", document(laughs()), "damaged"),
                new Hostile(
                        "entity from a file",
                        document("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"),
                        "damaged"),
                new Hostile(
                        "entity from the network",
                        document("<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x\"><a/>"),
                        "damaged"),
                new Hostile("attributes", document("<a" + " b".repeat(10) + "/>"), "damaged"),
                new Hostile("a page that says nothing", pdf("/FlateDecode", deflated(deflated(new byte[0]))), "noText"),
                new Hostile(
                        "a bomb packed twice",
                        pdf("[/FlateDecode /FlateDecode]", deflated(deflated(new byte[0]))),
                        "bomb"),
                new Hostile("a stream of blanks", pdf("/FlateDecode", deflated(new byte[0])), "bomb"),
                new Hostile(
                        "a stream of blanks in letters",
                        pdf("[/ASCIIHexDecode /FlateDecode]", hex(deflated(new byte[0]))),
                        "bomb"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void is_refused_with_its_reason(Hostile hostile) {
        long before = allocated();
        assertThat(reasonOf(hostile.file())).isEqualTo("documents.file." + hostile.reason());
        assertThat(allocated() - before).isLessThan(500 * MEGABYTE);
    }

    @Test
    void too_many_bytes_are_refused_before_they_are_looked_at() {
        assertThat(reasonOf(new byte[Reading.LARGEST + 1])).isEqualTo("documents.file.tooLarge");
    }

    @Test
    void a_page_nested_beyond_reason_is_read_flat() throws Exception {
        String deep = "<div>".repeat(200_000) + "ord" + "<table><tr><td>".repeat(20_000);
        assertThat(read(("<html>" + deep).getBytes(StandardCharsets.UTF_8)).parts())
                .isNotEmpty();
    }

    /** Each of these cost the square of its length in some reader of such files. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!---->",
                "- ",
                "[1] ",
                "a\t",
                "\n\nA",
                "\f",
                "<a href='#ftn1'>1</a>",
                "<p id=ftn1>",
                "1. ",
                "# ",
                "<table>",
                "<ul><li>",
                "¹"
            })
    void one_thing_many_times_is_read_in_little(String piece) {
        byte[] file = ("<".equals(piece.substring(0, 1))
                        ? "<html>" + piece.repeat(100_000) + "x"
                        : piece.repeat(100_000) + "x")
                .getBytes(StandardCharsets.UTF_8);
        long before = allocated();
        reasonOf(file);
        assertThat(allocated() - before).isLessThan(800 * MEGABYTE);
    }

    static Stream<byte[]> valid() throws IOException {
        String note = "<w:r><w:footnoteReference w:id=\"7\"/></w:r>";
        byte[] docx = SampleDocx.of(p("Rubrik", "Svar") + p("Rubrik1", "Bakgrund") + p("", SampleDocx.r("Text") + note)
                        + item(1, 0, "ett") + item(1, 1, "två") + "<w:tbl><w:tr><w:tc>" + p("", bold("A"))
                        + "</w:tc></w:tr></w:tbl>")
                .notes("<w:footnote w:id=\"7\">" + p("", "Not.") + "</w:footnote>")
                .header(p("", "Huvud"))
                .bytes();
        byte[] html =
                "<!doctype html><html lang=sv><title>T</title><h1>A</h1><p>b<sup><a href='#ftn1'>1</a></sup><ul><li>c</ul><table><caption>d</caption><tr><th>e<td colspan=2>f</table><p id=ftn1>1 not"
                        .getBytes(StandardCharsets.UTF_8);
        byte[] text = "Titel\n\nText[1] som fortsätter.\n\nBakgrund\n- ett\n- två\n\na\tb\nc\td\n\f[1] Not.\n"
                .getBytes(StandardCharsets.UTF_8);
        return Stream.of(docx, html, text, PdfReaderTest.tagged(), untagged());
    }

    @ParameterizedTest
    @MethodSource("valid")
    void a_mangled_file_is_read_or_refused(byte[] valid) {
        Random random = new Random(1);
        int refused = 0;
        int rounds = valid.length > 20_000 ? MANGLED / 6 : MANGLED;
        for (int i = 0; i < rounds; i++) {
            byte[] file = valid.clone();
            for (int edit = random.nextInt(12); edit >= 0; edit--) {
                int at = random.nextInt(file.length);
                switch (random.nextInt(4)) {
                    case 0 -> file[at] = (byte) random.nextInt(256);
                    case 1 -> file[at] ^= (byte) (1 << random.nextInt(8));
                    case 2 ->
                        System.arraycopy(file, random.nextInt(file.length - 8), file, Math.min(at, file.length - 8), 8);
                    default -> file = Arrays.copyOf(file, Math.max(9, at));
                }
            }
            String reason = reasonOf(file);
            refused += reason.isEmpty() ? 0 : 1;
        }
        assertThat(refused).isLessThan(rounds);
    }

    /** In the markup itself, where the packing does not catch what is wrong. */
    @Test
    void a_document_of_mangled_markup_is_read_or_refused() throws Exception {
        String markup = p("Rubrik", "Svar") + p("A", "x") + item(1, 0, "ett")
                + "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>" + p("", "A")
                + "</w:tc></w:tr></w:tbl><w:p><w:r><w:footnoteReference w:id=\"7\"/></w:r></w:p>";
        String[] pieces = {
            "<w:p>",
            "</w:p>",
            "<w:tbl>",
            "</w:tbl>",
            "<w:tr>",
            "</w:tr>",
            "<w:tc>",
            "</w:tc>",
            "<w:t>",
            "</w:t>",
            "<w:r>",
            "</w:r>",
            "<w:gridSpan w:val=\"99999\"/>",
            "<w:ilvl w:val=\"-7\"/>",
            "<w:numId w:val=\"1\"/>",
            "<docPr/>",
            "&#0;",
            "&x;",
            "<w:outlineLvl w:val=\"12\"/>",
            "<w:footnoteReference/>",
            "\u0000",
            "<w:pStyle w:val=\"A\"/>"
        };
        Random random = new Random(2);
        int read = 0;
        for (int i = 0; i < MANGLED; i++) {
            StringBuilder file = new StringBuilder(markup);
            for (int edit = random.nextInt(5); edit >= 0; edit--) {
                int from = random.nextInt(file.length());
                int to = random.nextBoolean() ? from : Math.min(file.length(), from + random.nextInt(20));
                file.replace(from, to, pieces[random.nextInt(pieces.length)]);
            }
            read += reasonOf(SampleDocx.of(file.toString()).bytes()).isEmpty() ? 1 : 0;
        }
        assertThat(read).isBetween(1, MANGLED - 1);
    }

    private static ReadFile read(byte[] file) throws UnreadableFileException {
        return Readers.all().read("fil.pdf", file);
    }

    /** Empty when it was read. */
    private static String reasonOf(byte[] file) {
        try {
            read(file).parts().forEach(part -> assertThat(part.text()).isNotNull());
            return "";
        } catch (UnreadableFileException e) {
            assertThat(e.reason()).startsWith("documents.file.");
            return e.reason();
        }
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static Hostile file(String name, String text, String reason) {
        return new Hostile(name, text.getBytes(StandardCharsets.UTF_8), reason);
    }

    /** Each is opened again in every paragraph that follows. */
    private static String styles(int number) {
        return IntStream.range(0, number).mapToObj(i -> "<b id=b" + i + ">").collect(Collectors.joining());
    }

    private static byte[] document(String markup) {
        return SampleDocx.of(p("", "x")).part("word/document.xml", markup).bytes();
    }

    private static byte[] half(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
    }

    private static byte[] compound(String stream) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        file.write(new byte[1000]);
        file.write(stream.getBytes(StandardCharsets.UTF_16LE));
        return file.toByteArray();
    }

    private static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] sheet() {
        return SampleDocx.of("")
                .part(
                        "[Content_Types].xml",
                        SampleDocx.types("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"))
                .bytes();
    }

    /** The writer of packages refuses a second entry of a name; whoever means harm does not. */
    private static byte[] entriesOfOneName() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i <= Limits.ENTRIES; i++) {
                zip.putNextEntry(new ZipEntry("name-%05d".formatted(i)));
            }
        }
        return new String(bytes.toByteArray(), StandardCharsets.ISO_8859_1)
                .replaceAll("name-\\d{5}", "name-00000")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Neither has too many alone. */
    private static byte[] elementsInTwoParts() {
        String many = "<h>" + "<a/>".repeat(Limits.ELEMENTS / 2) + "</h>";
        return SampleDocx.of(p("", "x"))
                .part("word/header.xml", many)
                .part("word/footer.xml", many)
                .bytes();
    }

    /** A thousand bytes for each that it is packed in. */
    private static byte[] bomb(int megabytes, String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(
                    SampleDocx.types("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")
                            .getBytes(StandardCharsets.UTF_8));
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                blanks(zip, megabytes);
            }
        }
        return bytes.toByteArray();
    }

    private static void blanks(OutputStream to, int megabytes) throws IOException {
        byte[] blanks = " ".repeat((int) MEGABYTE).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < megabytes; i++) {
            to.write(blanks);
        }
    }

    private static byte[] entries() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 20_000; i++) {
                zip.putNextEntry(new ZipEntry("a" + i));
            }
        }
        return bytes.toByteArray();
    }

    private static String laughs() {
        StringBuilder text = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            text.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        return text + "]><a>&l29;</a>";
    }

    /** The given bytes; 300 million blanks for none. */
    private static byte[] deflated(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            if (content.length == 0) {
                blanks(deflater, 300);
            } else {
                deflater.write(content);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] hex(byte[] bytes) {
        return (HexFormat.of().formatHex(bytes) + ">").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] pdf(String filter, byte[] content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (String object : List.of(
                "%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n",
                "2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n",
                "3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R>> endobj\n",
                "4 0 obj <</Length %d /Filter %s>> stream\n".formatted(content.length, filter))) {
            file.write(object.getBytes(StandardCharsets.US_ASCII));
        }
        file.write(content);
        file.write("\nendstream endobj\ntrailer <</Root 1 0 R /Size 5>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }

    private static byte[] untagged() throws IOException {
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.line(SamplePdf.BOLD, 16, 70, 100, "Svar").line(SamplePdf.PLAIN, 11, 70, 130, "Text som fortsätter");
            pdf.line(SamplePdf.PLAIN, 11, 70, 144, "på nästa rad.")
                    .nextPage()
                    .line(SamplePdf.PLAIN, 11, 70, 130, "- punkt");
            return pdf.bytes();
        }
    }
}
