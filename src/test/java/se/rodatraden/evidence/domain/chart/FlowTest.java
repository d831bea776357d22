package se.rodatraden.evidence.domain.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import se.rodatraden.evidence.domain.chart.Flow.End;
import se.rodatraden.evidence.domain.chart.Flow.Passage;

class FlowTest {
    private static final OptionalLong HIDDEN = OptionalLong.empty();

    @Test
    void is_read_aloud_by_its_title_and_description_and_its_words_are_text() {
        assertThat(flow(new Passage(end("utanför", 40), end("utanför", 37), false, OptionalLong.of(37)))
                        .svg("f"))
                .contains("role=\"img\"", "<title id=\"f-title\">Flöde</title>", ">utanför</text>", ">40</text>")
                .doesNotContain("style=", "Dolt antal");
    }

    @Test
    void an_end_is_as_tall_as_its_total_whatever_of_it_is_hidden() {
        Flow flow = flow(
                new Passage(end("inget svar", 440), end("inget svar", 430), false, HIDDEN),
                new Passage(end("inget svar", 440), end("möjlig", 69), true, HIDDEN),
                new Passage(end("möjlig", 59), end("möjlig", 69), false, OptionalLong.of(59)));
        List<Mark.Bar> bars = bars(flow);

        double left = bars.stream()
                .filter(bar -> bar.y() > 40)
                .mapToDouble(Mark.Bar::x)
                .min()
                .orElseThrow();
        assertThat(height(bars, Mark.Fill.HATCHED, left) / height(bars, Mark.Fill.SOLID, left))
                .isCloseTo(440.0 / 59, within(0.01));
        assertThat(flow.svg("f")).contains(">Dolt antal</text>", ">Dolda tillsammans</text>");
    }

    /** A band could be measured; a line cannot, and lines stand equally far apart. */
    @Test
    void a_hidden_count_is_a_line_without_width() {
        Flow flow = flow(
                new Passage(end("a", 100), end("b", 60), true, HIDDEN),
                new Passage(end("a", 100), end("c", 40), true, HIDDEN),
                new Passage(end("a", 100), end("d", 90), true, HIDDEN),
                new Passage(end("e", 90), end("d", 90), true, HIDDEN),
                new Passage(end("e", 90), end("c", 40), true, HIDDEN));
        List<Mark.Line> lines = marks(flow, Mark.Line.class);

        assertThat(marks(flow, Mark.Ribbon.class)).isEmpty();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(1).fromY() - lines.get(0).fromY())
                .isCloseTo(lines.get(2).fromY() - lines.get(1).fromY(), within(0.001));
        assertThat(flow.svg("f")).contains("stroke-dasharray");
    }

    @Test
    void an_end_of_which_nothing_is_shown_has_one_size_and_a_broken_outline() {
        Flow flow = flow(
                new Passage(new End("a", "*", HIDDEN), new End("b", "*", HIDDEN), true, HIDDEN),
                new Passage(new End("c", "*", HIDDEN), new End("d", "*", HIDDEN), true, HIDDEN),
                new Passage(end("e", 500), end("e", 500), false, OptionalLong.of(500)));

        assertThat(bars(flow).stream()
                        .filter(bar -> bar.fill() == Mark.Fill.BROKEN && bar.y() > 40)
                        .map(Mark.Bar::height))
                .hasSize(4)
                .containsOnly(14.0);
    }

    /** A ribbon goes from one height to another, and words in its way would be crossed out. */
    @Test
    void no_ribbon_or_line_crosses_the_words_of_an_end() {
        Flow flow = flow(
                new Passage(end("rekommenderas inte", 356), end("rekommenderas", 560), true, OptionalLong.of(356)),
                new Passage(new End("utanför", "*", HIDDEN), end("inget svar", 626), true, HIDDEN));
        List<Mark.Words> words = marks(flow, Mark.Words.class).stream()
                .filter(word -> word.y() > 70)
                .toList();
        Mark.Ribbon ribbon = marks(flow, Mark.Ribbon.class).getFirst();
        Mark.Line line = marks(flow, Mark.Line.class).getFirst();

        assertThat(words).hasSize(8).allSatisfy(word -> {
            double width = SvgDrawing.MEASURES.widthOf(word.text());
            switch (word.anchor()) {
                case END -> {
                    assertThat(word.x()).isLessThan(Math.min(ribbon.left(), line.left()));
                    assertThat(word.x() - width).isNotNegative();
                }
                case START -> {
                    assertThat(word.x()).isGreaterThan(Math.max(ribbon.right(), line.right()));
                    assertThat(word.x() + width).isLessThanOrEqualTo(SvgDrawing.MEASURES.width());
                }
                case MIDDLE -> throw new AssertionError(word);
            }
        });
    }

    @Test
    void is_printed_without_a_pattern_that_a_printer_draws_in_its_own_way() {
        assertThat(flow(new Passage(end("a", 100), end("b", 100), true, HIDDEN))
                        .printed()
                        .height())
                .isPositive();
    }

    private static double height(List<Mark.Bar> bars, Mark.Fill fill, double x) {
        return bars.stream()
                .filter(bar -> bar.fill() == fill && bar.x() == x && bar.y() > 40)
                .findFirst()
                .orElseThrow()
                .height();
    }

    private static List<Mark.Bar> bars(Flow flow) {
        return marks(flow, Mark.Bar.class);
    }

    private static <T> List<T> marks(Flow flow, Class<T> kind) {
        return flow.drawing(SvgDrawing.MEASURES).marks().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static End end(String name, long total) {
        return new End(name, Long.toString(total), OptionalLong.of(total));
    }

    private static Flow flow(Passage... passages) {
        return new Flow(
                "Flöde",
                "Band",
                "I dag",
                "Med utkastet",
                "Samma svar",
                "Nytt svar",
                "Dolt antal",
                "Dolda tillsammans",
                List.of(passages));
    }
}
