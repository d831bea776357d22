package se.rodatraden.evidence.domain.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.rodatraden.evidence.domain.chart.Mark.Bar;
import se.rodatraden.evidence.domain.chart.Mark.Fill;
import se.rodatraden.evidence.domain.chart.Mark.Words;
import se.rodatraden.evidence.domain.chart.SmallMultiples.Count;
import se.rodatraden.evidence.domain.chart.SmallMultiples.Panel;

class SmallMultiplesTest {
    /** How high a swatch of the legend is, at least; a bar is lower. */
    private static final int LEGEND = 20;

    @Test
    void all_places_have_one_scale() {
        List<Bar> solid = bars(panel("Norr", 10, 20), panel("Söder", 5, 40)).stream()
                .filter(bar -> bar.fill() == Fill.SOLID)
                .toList();
        assertThat(solid).hasSize(2);
        assertThat(solid.get(1).width()).isCloseTo(2 * solid.get(0).width(), within(0.01));
    }

    @Test
    void two_hidden_counts_look_alike() {
        Panel hidden = new Panel(
                "Öster", List.of(new Count("I dag", OptionalLong.empty()), new Count("Sedan", OptionalLong.empty())));
        assertThat(bars(hidden, panel("Väster", 3, 4)))
                .filteredOn(bar -> bar.fill() == Fill.HATCHED)
                .hasSize(3)
                .filteredOn(bar -> bar.height() < LEGEND)
                .hasSize(2)
                .satisfies(both -> assertThat(both.getFirst().width())
                        .isCloseTo(both.getLast().width(), within(0.01)))
                .allMatch(bar -> Math.abs(bar.width() - SvgDrawing.MEASURES.hiddenWidth()) < 4);
    }

    @Test
    void eleven_places_stand_in_two_columns_and_none_covers_another() {
        List<Panel> panels =
                IntStream.range(0, 11).mapToObj(i -> panel("Plats " + i, 7, 7)).toList();
        List<Bar> bars = bars(panels.toArray(Panel[]::new)).stream()
                .filter(bar -> bar.fill() == Fill.SOLID)
                .toList();
        assertThat(bars)
                .extracting(bar -> Math.round(bar.x()))
                .containsOnly(
                        Math.round(bars.get(0).x()), Math.round(bars.get(1).x()));
        assertThat(bars).extracting(bar -> bar.x() + "/" + bar.y()).doesNotHaveDuplicates();
        Drawing drawing = chart(panels.toArray(Panel[]::new)).drawing(SvgDrawing.MEASURES);
        assertThat(bars).allMatch(bar -> bar.y() + bar.height() < drawing.height());
    }

    /** Whatever order the library would put them in. */
    @Test
    void the_places_stand_in_the_order_given() {
        List<String> names = List.of("Västra", "Åsen", "Älven", "Berget");
        assertThat(chart(names.stream().map(name -> panel(name, 7, 7)).toArray(Panel[]::new))
                        .drawing(SvgDrawing.MEASURES)
                        .marks())
                .filteredOn(mark -> mark instanceof Words words && names.contains(words.text()))
                .extracting(mark -> ((Words) mark).text())
                .isEqualTo(names);
    }

    @Test
    void every_line_has_its_words_and_the_last_place_its_room_on_a_page_and_on_paper() {
        List<Count> four = List.of(
                new Count("I dag", OptionalLong.of(3)),
                new Count("Med utkastet", OptionalLong.of(4)),
                new Count("Nya", OptionalLong.of(1)),
                new Count("Inte längre", OptionalLong.of(0)));
        SmallMultiples eleven = chart(IntStream.range(0, 11)
                .mapToObj(i -> new Panel("Plats " + i, four))
                .toArray(Panel[]::new));
        for (Measures measures : List.of(SvgDrawing.MEASURES, PrintedDrawing.MEASURES)) {
            Drawing drawing = eleven.drawing(measures);
            assertThat(drawing.marks())
                    .filteredOn(
                            mark -> mark instanceof Words words && words.text().equals("Inte längre"))
                    .hasSize(11)
                    .allMatch(mark -> ((Words) mark).y() < drawing.height());
        }
    }

    @Test
    void without_a_place_or_anybody_in_it_there_is_a_picture_all_the_same() {
        assertThat(bars()).isEmpty();
        assertThat(bars(panel("Norr", 0, 0))).isEmpty();
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
