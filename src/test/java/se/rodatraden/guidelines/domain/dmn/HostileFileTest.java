package se.rodatraden.guidelines.domain.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.guidelines.domain.SomeTables;
import se.rodatraden.guidelines.domain.feel.CellReader;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.FaultKind;
import se.rodatraden.guidelines.domain.table.FaultPlace;
import se.rodatraden.guidelines.domain.table.FileMark;
import se.rodatraden.guidelines.domain.table.Reading;
import se.rodatraden.guidelines.domain.table.TableFault;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.ValueType;

/**
 * Files and cells that somebody made to hurt, or that a machine mangled: each is a table or a fault with its place,
 * and never an exception. What it may cost is counted in bytes, which a busy machine does not change.
 */
class HostileFileTest {
    private static final String SHIPPED =
            new String(SomeTables.bytes("/guidelines/sig-unga.dmn"), StandardCharsets.UTF_8);
    private static final int MANGLED = 4_000;
    private static final int CELLS = 30_000;
    private static final long MEGABYTE = 1 << 20;

    private record Hostile(String name, byte[] file, FaultKind expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Hostile> hostile() {
        return Stream.of(
                file("nothing", "", FaultKind.NOT_XML),
                file("half a file", SHIPPED.substring(0, SHIPPED.length() / 2), FaultKind.NOT_XML),
                file("no characters that we read", "\u0000\u0001\u0002", FaultKind.NOT_XML),
                new Hostile("another encoding", SHIPPED.getBytes(StandardCharsets.UTF_16LE), FaultKind.OTHER_ENCODING),
                new Hostile("broken UTF-8", new byte[] {'<', 'a', '>', (byte) 0xC3, '<'}, FaultKind.OTHER_ENCODING),
                file("an encoding that nobody has", SHIPPED.replace("UTF-8", "x-none"), FaultKind.OTHER_ENCODING),
                file("nested", "<a>".repeat(100_000), FaultKind.TOO_DEEP),
                file(
                        "nested in a cell",
                        SHIPPED.replaceFirst("<text>", "<text>" + "<a>".repeat(60)),
                        FaultKind.TOO_DEEP),
                file("billion laughs", laughs(), FaultKind.DOCUMENT_TYPE),
                file(
                        "entity that grows by its square",
                        "<!DOCTYPE a [<!ENTITY x \"" + "x".repeat(50_000) + "\">]><a>" + "&x;".repeat(50_000) + "</a>",
                        FaultKind.DOCUMENT_TYPE),
                file(
                        "entity from a file",
                        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
                        FaultKind.DOCUMENT_TYPE),
                file(
                        "entity from the network",
                        "<!DOCTYPE a [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/x.dtd\"> %x;]><a/>",
                        FaultKind.DOCUMENT_TYPE),
                file(
                        "document type elsewhere",
                        "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x.dtd\"><a/>",
                        FaultKind.DOCUMENT_TYPE),
                file("many attributes", "<a" + attributes("", 60_000) + "/>", FaultKind.NOT_XML),
                file("long name", "<" + "a".repeat(3_000_000) + "/>", FaultKind.NOT_XML),
                file(
                        "a sign that no text can hold, in an annotation",
                        SHIPPED.replaceFirst("<annotationEntry><text>", "<annotationEntry><text>&#x85;"),
                        FaultKind.UNREADABLE_SIGN),
                file(
                        "a sign that no text can hold, in a name",
                        SHIPPED.replaceFirst("label=\"SIG Unga\"", "label=\"SIG&#x85;\""),
                        FaultKind.UNREADABLE_SIGN),
                file("many elements", "<a>" + "<b/>".repeat(300_000) + "</a>", FaultKind.TOO_MANY_ELEMENTS),
                file(
                        "a long namespace, used as the default one many times",
                        prefixed(" xmlns=\"urn:" + "x".repeat(900) + "\"", "<a/>".repeat(150_000)),
                        FaultKind.KEEPS_TOO_MUCH),
                file(
                        "a long namespace of many attributes",
                        SHIPPED.replaceFirst(
                                "<rule ",
                                "<rule xmlns:x=\"urn:" + "x".repeat(900) + "\"" + attributes("x:", 150) + " "),
                        FaultKind.KEEPS_TOO_MUCH),
                file(
                        "a text that grows when it is written",
                        SHIPPED.replaceFirst(
                                "<annotationEntry><text>", "<annotationEntry><text>" + ">".repeat(1_100_000)),
                        FaultKind.GROWS_TOO_LARGE),
                file("XML 1.1", SHIPPED.replaceFirst("1\\.0", "1.1"), FaultKind.OTHER_XML),
                file(
                        "a name of ours in an attribute",
                        SHIPPED.replaceFirst("<rule ", "<rule typeLanguage=\"" + FileMark.FEEL + "\" "),
                        FaultKind.OUR_OWN_NAME),
                file(
                        "a name of ours in a drawing",
                        SHIPPED.replaceFirst("<rule ", "<rule xmlns:d=\"" + FileMark.DRAWING_NAMESPACE + "\" "),
                        FaultKind.OUR_OWN_NAME),
                file(
                        "a name of ours that does not look so",
                        extended("", "<x:a xmlns:x=\"urn:rodatraden&#58;dmn:drawing\"/>"),
                        FaultKind.OUR_OWN_NAME),
                file(
                        "a name of ours in a text, as we write it",
                        extended("", "<x:a xmlns:x=\"urn:x\">\"" + FileMark.DRAWING_NAMESPACE + "\"</x:a>"),
                        FaultKind.NOT_KEPT),
                file("many rows", rows(6_000), FaultKind.TABLE_TOO_LARGE),
                file(
                        "many columns",
                        SHIPPED.replaceFirst("<input ", column().repeat(120) + "<input "),
                        FaultKind.DOUBLED),
                file(
                        "long cell",
                        SHIPPED.replaceFirst("<inputEntry><text>-", "<inputEntry><text>" + "1,".repeat(20_000)),
                        FaultKind.CELL_TOO_LONG),
                file(
                        "many parts",
                        SHIPPED.replaceFirst(
                                "<inputEntry><text>[^<]*", "<inputEntry><text>" + "1,".repeat(1_001) + "1"),
                        FaultKind.TOO_MANY_PARTS));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void is_refused_with_its_place(Hostile hostile) {
        long before = allocated();
        Reading<DecisionTable> reading = DmnReader.readTable(hostile.file());
        long used = allocated() - before;

        assertThat(reading.faults()).extracting(TableFault::kind).contains(hostile.expected());
        assertThat(reading.faults()).allSatisfy(HostileFileTest::hasItsPlace);
        assertThat(used).isLessThan(400 * MEGABYTE);
    }

    /** A hundred million bytes are not read to the end, nor held. */
    @ParameterizedTest
    @ValueSource(ints = {10, 100})
    void a_huge_stream_is_left_after_the_first_bytes_too_many(int megabytes) throws Exception {
        Endless stream = new Endless(megabytes * MEGABYTE);
        long before = allocated();

        Reading<DmnModel> reading = DmnReader.read(stream);

        assertThat(reading.faults()).extracting(TableFault::kind).containsExactly(FaultKind.FILE_TOO_LARGE);
        assertThat(stream.read).isLessThan(2 * XmlTree.LARGEST_FILE);
        assertThat(allocated() - before).isLessThan(40 * MEGABYTE);
    }

    @Test
    void a_million_rows_are_refused_before_they_are_read() throws Exception {
        String row = "<rule><inputEntry><text>-</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>";
        Endless stream = new Endless(1_000_000L * row.length(), SHIPPED.substring(0, SHIPPED.indexOf("<rule ")), row);

        assertThat(DmnReader.read(stream).faults())
                .extracting(TableFault::kind)
                .containsExactly(FaultKind.FILE_TOO_LARGE);
        assertThat(stream.read).isLessThan(2 * XmlTree.LARGEST_FILE);
    }

    /** A megabyte or more of what is kept word for word: one step a sign, and no more room than it took. */
    static Stream<Arguments> large() {
        return Stream.of(
                Arguments.of("a name without its colon", "<x:a v=\"" + "a".repeat(2_000_000) + "\"/>"),
                Arguments.of("prefixes", "<x:a v=\"" + "x:y:".repeat(400_000) + "\"/>"),
                Arguments.of("quotes in a text", "<x:a>" + "\"".repeat(1_500_000) + "</x:a>"),
                Arguments.of("quotes in an attribute", "<x:a v='" + "\"".repeat(1_500_000) + "'/>"),
                Arguments.of("signs of XML", "<x:a><![CDATA[" + "<".repeat(1_500_000) + "]]></x:a>"),
                Arguments.of("elements", "<x:a/>".repeat(190_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("large")
    void what_others_have_written_takes_no_more_room_than_it_took(String name, String others) {
        byte[] file =
                extended(" xmlns:x=\"urn:" + "x".repeat(900) + "\"", others).getBytes(StandardCharsets.UTF_8);

        DecisionTable table = DmnReader.readTable(file).found().orElseThrow();

        assertThat(DmnWriter.write(table)).hasSizeLessThan(file.length + 2_000);
    }

    @Test
    void a_mangled_file_is_read_or_refused() {
        Random random = new Random(1);
        String[] pieces = {
            "<",
            ">",
            "&",
            "\"",
            "</rule>",
            "<rule/>",
            "<input/>",
            "]]>",
            "<![CDATA[",
            "&#0;",
            "&#x110000;",
            "<!--",
            "<?x?>",
            "<!DOCTYPE a>",
            "\u0000",
            "\ud800",
            "xmlns=\"\"",
            " id=\"r1\"",
            "<itemDefinition name=\"a\" isCollection=\"true\"/>",
            "list contains(?, ",
            "not(",
            "[1..",
            "date(\"",
            "9".repeat(40),
            "<text>",
            "typeRef=\"a\"",
            "COLLECT",
            "aggregation=\"SUM\"",
        };
        int read = 0;
        for (int i = 0; i < MANGLED; i++) {
            StringBuilder file = new StringBuilder(SHIPPED);
            for (int edit = random.nextInt(3); edit >= 0; edit--) {
                int from = random.nextInt(file.length());
                int to = Math.min(file.length(), from + random.nextInt(30));
                file.replace(from, to, random.nextInt(4) == 0 ? "" : pieces[random.nextInt(pieces.length)]);
            }
            Reading<DecisionTable> reading = DmnReader.readTable(file.toString().getBytes(StandardCharsets.UTF_8));
            reading.faults().forEach(HostileFileTest::hasItsPlace);
            read += reading.found().isPresent() ? 1 : 0;
        }
        assertThat(read).isBetween(1, MANGLED - 1);
    }

    @Test
    void a_cell_of_any_text_is_read_or_refused() {
        Random random = new Random(2);
        String[] pieces = {
            "[",
            "]",
            "(",
            ")",
            "..",
            ",",
            "-",
            "not",
            "<",
            ">=",
            "12",
            "1.5",
            ".",
            "\"",
            "\\",
            "\\u00e5",
            "\\U110000",
            "\"hög\"",
            "true",
            "null",
            "date(",
            "@",
            "\"2024-02-30\"",
            "\"2024-02-29\"",
            " ",
            "å",
            "\ud800",
            "\u0000",
            "contains",
            "none",
            "list contains(?",
            "\"a\"",
            "and",
            "= false",
            "?",
            "9".repeat(40),
            "e9",
            "𝄞",
            "\u00a0",
            "function(x) x",
            "if",
            "..",
        };
        ValueType[] types = {
            ValueType.NUMBER,
            ValueType.WHOLE,
            ValueType.age(0, 25),
            ValueType.TEXT,
            ValueType.BOOLEAN,
            ValueType.DATE,
            ValueType.oneOf("a", "hög"),
            ValueType.setOf("a", "hög"),
        };
        for (int i = 0; i < CELLS; i++) {
            StringBuilder cell = new StringBuilder();
            for (int piece = random.nextInt(9); piece >= 0; piece--) {
                cell.append(pieces[random.nextInt(pieces.length)]);
            }
            ValueType type = types[random.nextInt(types.length)];
            for (Reading<UnaryTest> reading :
                    List.of(CellReader.test(cell.toString(), type), CellReader.exchanged(cell.toString(), type))) {
                reading.faults().forEach(HostileFileTest::hasItsPlace);
                reading.found().ifPresent(test -> {
                    assertThat(CellReader.test(test.text(), type)).isEqualTo(new Reading.Read<>(test));
                    assertThat(CellReader.exchanged(CellReader.exchanged(test), type))
                            .isEqualTo(new Reading.Read<>(test));
                });
            }
            CellReader.literal(cell.toString(), type).faults().forEach(HostileFileTest::hasItsPlace);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "not(", "[", "\"", "\\", "contains(", "list contains(?, ", "-", "1..", "date("})
    void a_cell_of_one_thing_many_times_is_refused(String piece) {
        for (ValueType type : List.of(ValueType.NUMBER, ValueType.TEXT, ValueType.setOf("a"))) {
            for (int times : new int[] {1_000, 100_000}) {
                assertThat(CellReader.test(piece.repeat(times), type).faults())
                        .allSatisfy(HostileFileTest::hasItsPlace);
            }
        }
    }

    private static void hasItsPlace(TableFault fault) {
        int counted = switch (fault.place()) {
            case FaultPlace.At at -> at.character();
            case FaultPlace.InCell cell -> Math.min(cell.row(), cell.character());
            case FaultPlace.InColumn column -> column.column().isEmpty() ? 0 : 1;
            case FaultPlace.InRow row -> row.row();
            case FaultPlace.InFile file -> Math.min(file.line(), file.character());
        };
        assertThat(counted).as(fault.toString()).isPositive();
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static Hostile file(String name, String text, FaultKind expected) {
        return new Hostile(name, text.getBytes(StandardCharsets.UTF_8), expected);
    }

    private static String laughs() {
        StringBuilder text = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            text.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        return text + "]><a>&l29;</a>";
    }

    /** The table that ships with something of others around its decision. */
    private static String extended(String declared, String others) {
        return SHIPPED.replaceFirst(
                "(<definitions [^>]*>)",
                "$1<extensionElements" + declared + ">" + Matcher.quoteReplacement(others) + "</extensionElements>");
    }

    /** The same, where the elements of DMN have a prefix and those of others have none. */
    private static String prefixed(String declared, String others) {
        String dmn = SHIPPED.replaceAll("<(/?)([a-zA-Z])", "<$1dmn:$2").replace("xmlns=", "xmlns:dmn=");
        return dmn.replaceFirst(
                "(<dmn:definitions [^>]*>)",
                "$1<dmn:extensionElements" + declared + ">" + others + "</dmn:extensionElements>");
    }

    private static String attributes(String prefix, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(' ').append(prefix).append('a').append(i).append("=\"\"");
        }
        return text.toString();
    }

    private static String rows(int count) {
        return SHIPPED.replace("</decisionTable>", "<rule/>".repeat(count) + "</decisionTable>");
    }

    private static String column() {
        return "<input><inputExpression typeRef=\"number\"><text>age</text></inputExpression></input>";
    }

    /** A beginning, and then the same over and over. */
    private static final class Endless extends InputStream {
        private final byte[] beginning;
        private final byte[] rest;
        private final long length;
        private long read;

        private Endless(long length) {
            this(length, "<a>", "x");
        }

        private Endless(long length, String beginning, String rest) {
            this.length = length;
            this.beginning = beginning.getBytes(StandardCharsets.UTF_8);
            this.rest = rest.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] into, int from, int most) {
            if (read >= length) {
                return -1;
            }
            byte[] source = read < beginning.length ? beginning : rest;
            int at = (int) (read < beginning.length ? read : (read - beginning.length) % rest.length);
            int count = Math.min(most, source.length - at);
            System.arraycopy(source, at, into, from, count);
            read += count;
            return count;
        }
    }
}
