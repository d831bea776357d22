package se.rodatraden.documents.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import se.rodatraden.documents.DocumentContent;
import se.rodatraden.documents.pdf.SampleReport;

/** What another program makes of the file that we write, where that program is on the machine. */
@EnabledIf("isThere")
class DocxInLibreOfficeTest {
    private static final List<Path> PLACES =
            List.of(Path.of("/usr/bin/soffice"), Path.of("/Applications/LibreOffice.app/Contents/MacOS/soffice"));
    private static final long SECONDS = 120;

    private static Document read;

    static boolean isThere() {
        return PLACES.stream().anyMatch(Files::isExecutable);
    }

    @BeforeAll
    static void opened(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("utlatande.docx");
        Files.write(file, DocxWriter.write(SampleReport.content(), Instant.parse("2024-10-21T08:15:30Z")));
        Process office = new ProcessBuilder(
                        PLACES.stream()
                                .filter(Files::isExecutable)
                                .findFirst()
                                .orElseThrow()
                                .toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "fodt",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        boolean ended = office.waitFor(SECONDS, TimeUnit.SECONDS);
        office.destroyForcibly();
        assertThat(ended).isTrue();
        read = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("utlatande.fodt").toFile());
    }

    @Test
    void the_headings_are_those_of_the_sections_in_order_and_none_skips_a_level() {
        List<Element> headings = all("text:h").toList();
        assertThat(headings.stream()
                        .filter(heading ->
                                heading.getAttribute("text:outline-level").equals("1"))
                        .map(Element::getTextContent))
                .startsWith(SampleReport.content().sections().stream()
                        .map(DocumentContent.Section::heading)
                        .toArray(String[]::new));
        List<Integer> levels = headings.stream()
                .map(heading -> Integer.valueOf(heading.getAttribute("text:outline-level")))
                .toList();
        assertThat(levels).contains(2).first().isEqualTo(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i) - levels.get(i - 1)).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void every_table_has_a_row_of_headings_and_every_picture_words() {
        assertThat(all("table:table"))
                .hasSize(2)
                .allSatisfy(table -> assertThat(table.getElementsByTagName("table:table-header-rows")
                                .getLength())
                        .isEqualTo(1));
        assertThat(all("draw:frame"))
                .hasSize(2)
                .allSatisfy(frame -> assertThat(frame.getElementsByTagName("svg:desc")
                                        .getLength()
                                + frame.getElementsByTagName("svg:title").getLength())
                        .isPositive());
    }

    @Test
    void notes_are_footnotes_and_lists_are_lists() {
        assertThat(all("text:note"))
                .hasSize(2)
                .allSatisfy(
                        note -> assertThat(note.getAttribute("text:note-class")).isEqualTo("footnote"));
        assertThat(all("text:list-item")).hasSizeGreaterThan(2);
    }

    @Test
    void the_language_is_swedish_and_the_file_has_the_title_of_the_report() {
        assertThat(all("style:default-style")
                        .filter(style -> style.getAttribute("style:family").equals("paragraph"))
                        .flatMap(style -> elements(style.getElementsByTagName("style:text-properties")))
                        .map(words -> words.getAttribute("fo:language") + "-" + words.getAttribute("fo:country")))
                .containsExactly("sv-SE");
        assertThat(all("dc:title").map(Element::getTextContent))
                .containsExactly(SampleReport.content().title());
    }

    private static Stream<Element> all(String name) {
        return elements(read.getElementsByTagName(name));
    }

    private static Stream<Element> elements(NodeList found) {
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }
}
