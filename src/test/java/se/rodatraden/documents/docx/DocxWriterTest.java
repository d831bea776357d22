package se.rodatraden.documents.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import se.rodatraden.documents.Block;
import se.rodatraden.documents.DocumentContent;
import se.rodatraden.documents.DocumentContent.Section;
import se.rodatraden.documents.SomeBlocks;
import se.rodatraden.documents.pdf.SampleReport;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.documents.reading.ReadFile;
import se.rodatraden.documents.reading.Readers;
import se.rodatraden.documents.reading.UnreadableFileException;

class DocxWriterTest {
    private static final Instant WRITTEN = Instant.parse("2024-10-21T08:15:30Z");
    private static final byte[] REPORT = DocxWriter.write(SampleReport.content(), WRITTEN);

    @Test
    void what_is_written_is_read_with_its_headings_lists_tables_and_notes() throws Exception {
        ReadFile file = Readers.all().read("a", REPORT);

        assertThat(file.title()).isEqualTo("Sociala insatsgrupper från åtta års ålder");
        assertThat(file.language()).isEqualTo("sv-SE");
        assertThat(file.parts())
                .contains(
                        new Part.Heading("Sociala insatsgrupper från åtta års ålder", 1, 0),
                        new Part.Heading("Bakgrund", 2, 0),
                        new Part.Heading("Ekonomiska konsekvenser", 3, 0),
                        new Part.Item("2.", "Stadsdelsnämnden justerar beslutet omedelbart.", List.of(), 0));
        assertThat(file.parts())
                .filteredOn(Part.Table.class::isInstance)
                .hasSize(2)
                .allSatisfy(part -> {
                    assertThat(((Part.Table) part).headed()).isTrue();
                    assertThat(((Part.Table) part).caption()).startsWith("Tabell ");
                });
        assertThat(file.parts())
                .filteredOn(Part.Picture.class::isInstance)
                .hasSize(2)
                .allSatisfy(part -> assertThat(part.text()).isNotEmpty());
        assertThat(file.notes()).hasSize(2);
        assertThat(file.parts())
                .anyMatch(part ->
                        part instanceof Part.PageFoot foot && foot.text().contains("Dnr NSN 2024/412"));
    }

    @Test
    void the_same_content_written_at_the_same_time_gives_the_same_bytes() {
        assertThat(DocxWriter.write(SampleReport.content(), WRITTEN.plusMillis(400)))
                .isEqualTo(REPORT);
        assertThat(DocxWriter.write(SampleReport.content(), WRITTEN.plusSeconds(1)))
                .isNotEqualTo(REPORT);
    }

    @Test
    void every_list_begins_with_one() throws Exception {
        ReadFile file = read(List.of(Block.numbers("a", "b"), Block.paragraph("x"), Block.numbers("c")));
        assertThat(file.parts().stream().filter(Part.Item.class::isInstance).map(part -> ((Part.Item) part).mark()))
                .containsExactly("1.", "2.", "1.");
    }

    @Provide
    Arbitrary<List<Block>> blocks() {
        return SomeBlocks.any();
    }

    @Property(tries = 300)
    void every_part_is_well_formed_and_every_reference_leads_somewhere(@ForAll("blocks") List<Block> blocks)
            throws Exception {
        Map<String, byte[]> parts = parts(DocxWriter.write(content(blocks), WRITTEN));
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (!part.getKey().endsWith(".png")) {
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(part.getValue()));
            }
        }
        String document = text(parts, "word/document.xml");
        String links = text(parts, "word/_rels/document.xml.rels");
        Pattern.compile("r:(?:id|embed)=\"([^\"]+)\"")
                .matcher(document)
                .results()
                .forEach(found -> assertThat(links).contains("Id=\"" + found.group(1) + "\""));
        String styles = text(parts, "word/styles.xml");
        Pattern.compile("<w:(?:pStyle|rStyle|tblStyle) w:val=\"([^\"]+)\"")
                .matcher(document)
                .results()
                .forEach(found -> assertThat(styles).contains("w:styleId=\"" + found.group(1) + "\""));
        String lists = text(parts, "word/numbering.xml");
        Pattern.compile("<w:numId w:val=\"(\\d+)\"")
                .matcher(document)
                .results()
                .forEach(found -> assertThat(lists).contains("<w:num w:numId=\"" + found.group(1) + "\""));
    }

    private static ReadFile read(List<Block> blocks) throws UnreadableFileException {
        return Readers.all().read("a", DocxWriter.write(content(blocks), WRITTEN));
    }

    private static DocumentContent content(List<Block> blocks) {
        DocumentContent sample = SampleReport.content();
        return DocumentContent.of(
                sample.letterhead(),
                "Titel & <b>",
                "Ämne",
                List.of(new Section("Rubrik", blocks)),
                List.of(),
                List.of());
    }

    private static String text(Map<String, byte[]> parts, String name) {
        return new String(Objects.requireNonNull(parts.get(name)), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> parts(byte[] docx) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
