package se.rodatraden.evidence.domain.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.OptionalLong;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class PairedBarsTest {
    private final PairedBars bars = new PairedBars(
            "Efter stadsdel",
            "Två staplar för varje stadsdel",
            "I dag",
            "Med utkastet",
            "Dolt antal",
            List.of(
                    new PairedBars.Line("Berg & Dal", OptionalLong.of(12), OptionalLong.of(20)),
                    new PairedBars.Line("Österlid", OptionalLong.empty(), OptionalLong.of(0))),
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
    void the_same_figures_give_the_same_picture() {
        assertThat(bars.svg("a")).isEqualTo(bars.svg("a"));
    }
}
