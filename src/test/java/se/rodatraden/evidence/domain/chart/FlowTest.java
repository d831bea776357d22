package se.rodatraden.evidence.domain.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FlowTest {
    @Test
    void is_read_aloud_by_its_title_and_description_and_its_words_are_text() {
        assertThat(flow(OptionalLong.of(3)).svg("f"))
                .contains("role=\"img\"", "<title id=\"f-title\">Flöde</title>", ">utanför: 40</text>")
                .doesNotContain("style=");
    }

    @Test
    void a_hidden_stream_is_hatched() {
        assertThat(flow(OptionalLong.empty()).svg("f"))
                .contains("fill=\"url(#f-hatch)\" stroke=\"#5a6472\" stroke-width");
    }

    /** Everything drawn is the same whatever the hidden count is, since the drawing never has it. */
    @Test
    void two_hidden_streams_are_equally_thick() {
        Flow two = new Flow(
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                List.of(
                        new Flow.Stream("a", "b", true, OptionalLong.empty()),
                        new Flow.Stream("c", "d", true, OptionalLong.empty()),
                        new Flow.Stream("e", "e", false, OptionalLong.of(500))));
        assertThat(two.svg("f").split("<rect x=\"0.5\"[^>]*height=\"8\"", -1)).hasSize(3);
    }

    private static Flow flow(OptionalLong changing) {
        return new Flow(
                "Flöde",
                "Band",
                "I dag",
                "Med utkastet",
                "Samma svar",
                "Nytt svar",
                "Dolt antal",
                List.of(
                        new Flow.Stream("utanför: 40", "utanför: 37", false, OptionalLong.of(37)),
                        new Flow.Stream("utanför: 40", "rekommenderas: 3", true, changing)));
    }
}
