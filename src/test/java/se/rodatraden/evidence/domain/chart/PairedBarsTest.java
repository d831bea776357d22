package se.rodatraden.evidence.domain.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
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
        double longer = marks.stream()
                .filter(mark -> mark instanceof Mark.Bar bar && bar.fill() == Mark.Fill.SOLID && bar.y() > 20)
                .mapToDouble(mark -> ((Mark.Bar) mark).y())
                .min()
                .orElseThrow();

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
        assertThat(inked(bars, 12, 20)).as("a solid bar").isGreaterThan(0.7);
        assertThat(inked(new PairedBars("", "", "", "", "", hiddenTwice(), Long::toString), 12, 20))
                .as("a hatched field")
                .isBetween(0.15, 0.6);
    }

    private static List<CountPair> hiddenTwice() {
        return List.of(
                new CountPair("Berg & Dal", OptionalLong.empty(), OptionalLong.empty()),
                new CountPair("Österlid", OptionalLong.of(12), OptionalLong.of(20)));
    }

    /** How dark the first line's second bar is in grey, within its frame. */
    private static double inked(PairedBars chart, int inset, int length) {
        PrintedDrawing printed = chart.printed();
        var image = new BufferedImage(printed.width(), printed.height(), BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        printed.draw(graphics);
        int left = 0;
        while (image.getRaster().getSample(left, 28, 0) > 200) {
            left++;
        }
        double dark = 0;
        for (int x = left + inset; x < left + inset + length; x++) {
            for (int y = 46; y < 53; y++) {
                dark += 1 - image.getRaster().getSample(x, y, 0) / 255.0;
            }
        }
        return dark / (length * 7);
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
