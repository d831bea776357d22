package se.rodatraden.evidence.domain.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalLong;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import se.rodatraden.evidence.domain.chart.Mark.Axis;
import se.rodatraden.evidence.domain.chart.Mark.Bar;
import se.rodatraden.evidence.domain.chart.Mark.Fill;
import se.rodatraden.evidence.domain.chart.Mark.Words;

class AgePyramidTest {
    private final AgePyramid pyramid = new AgePyramid(
            "Efter ålder",
            "Före till vänster, efter till höger",
            "I dag",
            "Med utkastet",
            "Dolt antal",
            List.of(
                    new CountPair("8 år", OptionalLong.of(0), OptionalLong.of(40)),
                    new CountPair("9 år", OptionalLong.of(40), OptionalLong.empty())),
            Long::toString);

    @Test
    void the_youngest_are_at_the_bottom() {
        assertThat(words("8 år").y()).isGreaterThan(words("9 år").y());
    }

    @Test
    void what_was_is_to_the_left_and_what_would_be_to_the_right_on_one_scale() {
        Bar before = bar(Fill.OUTLINED);
        Bar after = bar(Fill.SOLID);
        assertThat(before.x() + before.width()).isCloseTo(axis().x(), within(0.01));
        assertThat(after.x()).isCloseTo(axis().x(), within(0.01));
        assertThat(before.width()).isCloseTo(after.width(), within(0.01));
    }

    @Test
    void nothing_leaves_the_picture_and_no_bar_reaches_the_words_of_its_age() {
        assertThat(bar(Fill.OUTLINED).x()).isGreaterThan(words("9 år").x());
        assertThat(bar(Fill.SOLID).x() + bar(Fill.SOLID).width()).isLessThan(SvgDrawing.MEASURES.width());
    }

    @Test
    void nobody_has_no_bar_and_a_hidden_count_a_hatched_one_of_the_same_width_for_all() {
        List<Bar> bars = bars();
        assertThat(bars).hasSize(3);
        assertThat(bars)
                .filteredOn(bar -> bar.fill() == Fill.HATCHED)
                .singleElement()
                .extracting(Bar::width)
                .asInstanceOf(InstanceOfAssertFactories.DOUBLE)
                .isCloseTo(SvgDrawing.MEASURES.hiddenWidth(), within(4.0));
    }

    private Bar bar(Fill fill) {
        return bars().stream().filter(bar -> bar.fill() == fill).findFirst().orElseThrow();
    }

    /** Without those of the legend. */
    private List<Bar> bars() {
        return marks().stream()
                .filter(Bar.class::isInstance)
                .map(Bar.class::cast)
                .filter(bar -> bar.y() > axis().top())
                .toList();
    }

    private Axis axis() {
        return marks().stream()
                .filter(Axis.class::isInstance)
                .map(Axis.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private Words words(String text) {
        return marks().stream()
                .filter(Words.class::isInstance)
                .map(Words.class::cast)
                .filter(words -> words.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private List<Mark> marks() {
        return pyramid.drawing(SvgDrawing.MEASURES).marks();
    }
}
