package se.rodatraden.evidence.domain.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.xml.sax.InputSource;
import se.rodatraden.documents.Block;
import se.rodatraden.documents.DocumentContent;
import se.rodatraden.documents.Letterhead;
import se.rodatraden.documents.pdf.PdfWriter;
import se.rodatraden.documents.pdf.VeraPdf;

class PairedBarsTest {
    private final PairedBars bars = new PairedBars(
            "Efter stadsdel",
            "Två staplar för varje stadsdel",
            "I dag",
            "Med utkastet",
            "Dolt antal",
            List.of(
                    new CountPair("Berg & Dal", OptionalLong.of(12), OptionalLong.of(20)),
                    new CountPair("Österlid", OptionalLong.empty(), OptionalLong.of(0))),
            Long::toString);

    @Test
    void is_read_aloud_by_its_title_and_description() throws Exception {
        var svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(bars.svg("a"))))
                .getDocumentElement();
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("a-title a-desc");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Efter stadsdel");
    }

    @Test
    void a_hidden_count_is_hatched_and_starred_and_tells_nothing_of_its_size() {
        assertThat(bars.svg("a")).contains("fill=\"url(#a-hatch)\"", ">*</text>");
    }

    /** The library cuts the words of an axis after twenty letters. */
    @Test
    void long_words_are_whole_and_in_the_picture() {
        String words = "Only other interventions, of whatever kind";
        PairedBars one = new PairedBars(
                "",
                "",
                "Today",
                "With the draft",
                "Hidden count",
                List.of(new CountPair(words, OptionalLong.of(1), OptionalLong.of(2))),
                Long::toString);
        for (Measures measures : List.of(SvgDrawing.MEASURES, PrintedDrawing.MEASURES)) {
            assertThat(one.drawing(measures).marks())
                    .filteredOn(mark ->
                            mark instanceof Mark.Words label && label.text().equals(words))
                    .singleElement()
                    .matches(mark -> ((Mark.Words) mark).x() >= measures.widthOf(words));
        }
    }

    @Test
    void texts_are_texts_and_nothing_is_styled_inline() {
        assertThat(bars.svg("a"))
                .contains(">Berg &amp; Dal</text>", ">20</text>")
                .doesNotContain("style=")
                .doesNotContain("<style");
    }

    @Test
    void the_number_beside_the_shorter_bar_stands_clear_of_the_longer() {
        List<Mark> marks = bars.drawing(PrintedDrawing.MEASURES).marks();
        double foot = marks.stream()
                .filter(mark -> mark instanceof Mark.Words words && words.text().equals("12"))
                .mapToDouble(mark -> ((Mark.Words) mark).y())
                .findFirst()
                .orElseThrow();
        double longer = bars(bars, PrintedDrawing.MEASURES).get(1).y();

        assertThat(longer - foot).isGreaterThan(4);
    }

    @Test
    void the_same_figures_give_the_same_picture() {
        assertThat(bars.svg("a")).isEqualTo(bars.svg("a"));
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void a_report_with_the_picture_on_paper_passes_the_validator(PDFAFlavour flavour) throws Exception {
        assertThat(VeraPdf.failures(report(), flavour)).isEmpty();
    }

    @Test
    void on_paper_a_hidden_count_is_hatched_and_another_is_not() {
        assertThat(inked(bars)).as("a solid bar").isGreaterThan(0.7);
        assertThat(inked(new PairedBars("", "", "", "", "", hiddenTwice(), Long::toString)))
                .as("a hatched field")
                .isBetween(0.15, 0.6);
    }

    private static List<CountPair> hiddenTwice() {
        return List.of(
                new CountPair("Berg & Dal", OptionalLong.empty(), OptionalLong.empty()),
                new CountPair("Österlid", OptionalLong.of(12), OptionalLong.of(20)));
    }

    /** How dark the second bar is in grey, within its frame. */
    private static double inked(PairedBars chart) {
        PrintedDrawing printed = chart.printed();
        var image = new BufferedImage(printed.width(), printed.height(), BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        printed.draw(graphics);
        Mark.Bar bar = bars(chart, PrintedDrawing.MEASURES).get(1);
        int left = (int) bar.x() + 3;
        int top = (int) bar.y() + 2;
        double dark = 0;
        for (int x = left; x < left + 20; x++) {
            for (int y = top; y < top + 6; y++) {
                dark += 1 - image.getRaster().getSample(x, y, 0) / 255.0;
            }
        }
        return dark / (20 * 6);
    }

    /** Downwards, without those of the legend. */
    private static List<Mark.Bar> bars(PairedBars chart, Measures measures) {
        return chart.drawing(measures).marks().stream()
                .filter(mark -> mark instanceof Mark.Bar bar && bar.height() < 20)
                .map(Mark.Bar.class::cast)
                .sorted(Comparator.comparing(Mark.Bar::y))
                .toList();
    }

    private byte[] report() {
        DocumentContent content = DocumentContent.of(
                new Letterhead("Socialförvaltningen", "", "Brev", "", LocalDate.of(2024, 10, 7), "", List.of()),
                "Underlag",
                "Underlag med ett diagram",
                List.of(DocumentContent.Section.of(
                        "Siffror", new Block.Figure(bars.title(), bars.description(), bars.printed()))),
                List.of(),
                List.of());
        return new PdfWriter().write(content, Instant.parse("2024-10-07T08:00:00Z"));
    }
}
