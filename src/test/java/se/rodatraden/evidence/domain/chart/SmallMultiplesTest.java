package se.rodatraden.evidence.domain.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.rodatraden.evidence.domain.chart.Mark.Bar;
import se.rodatraden.evidence.domain.chart.Mark.Fill;
import se.rodatraden.evidence.domain.chart.SmallMultiples.Count;
import se.rodatraden.evidence.domain.chart.SmallMultiples.Panel;

class SmallMultiplesTest {
    @Test
    void all_places_have_one_scale() {
        List<Bar> solid = bars(panel("Norr", 10, 20), panel("Söder", 5, 40)).stream()
                .filter(bar -> bar.fill() == Fill.SOLID)
                .toList();
        assertThat(solid).hasSize(2);
        assertThat(solid.get(1).width()).isEqualTo(2 * solid.get(0).width());
    }

    @Test
    void two_hidden_counts_look_alike() {
        Panel hidden = new Panel(
                "Öster", List.of(new Count("I dag", OptionalLong.empty()), new Count("Sedan", OptionalLong.empty())));
        assertThat(bars(hidden, panel("Väster", 3, 4)))
                .filteredOn(bar -> bar.fill() == Fill.HATCHED && bar.x() > 0)
                .hasSize(2)
                .extracting(Bar::width)
                .containsOnly((double) SvgDrawing.MEASURES.hiddenWidth());
    }

    @Test
    void eleven_places_stand_in_two_columns_and_none_covers_another() {
        List<Panel> panels =
                IntStream.range(0, 11).mapToObj(i -> panel("Plats " + i, 7, 7)).toList();
        List<Bar> bars = bars(panels.toArray(Panel[]::new)).stream()
                .filter(bar -> bar.fill() == Fill.SOLID)
                .toList();
        assertThat(bars)
                .extracting(Bar::x)
                .containsOnly(bars.get(0).x(), bars.get(1).x());
        assertThat(bars).extracting(bar -> bar.x() + "/" + bar.y()).doesNotHaveDuplicates();
        Drawing drawing = chart(panels.toArray(Panel[]::new)).drawing(SvgDrawing.MEASURES);
        assertThat(bars).allMatch(bar -> bar.y() + bar.height() < drawing.height());
    }

    @Test
    void a_fifth_count_has_no_room() {
        List<Count> five = Collections.nCopies(5, new Count("", OptionalLong.of(1)));
        assertThatThrownBy(() -> new Panel("", five)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Bar> bars(Panel... panels) {
        return chart(panels).drawing(SvgDrawing.MEASURES).marks().stream()
                .filter(Bar.class::isInstance)
                .map(Bar.class::cast)
                .toList();
    }

    private static SmallMultiples chart(Panel... panels) {
        return new SmallMultiples("", "", "Dolt antal", List.of(panels), Long::toString);
    }

    private static Panel panel(String name, long before, long after) {
        return new Panel(
                name, List.of(new Count("I dag", OptionalLong.of(before)), new Count("Sedan", OptionalLong.of(after))));
    }
}
