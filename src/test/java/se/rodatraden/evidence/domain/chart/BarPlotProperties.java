package se.rodatraden.evidence.domain.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the counts and names are, the library draws all of them, or the page of a what-if would fail. */
class BarPlotProperties {
    private static final List<Measures> FOR_PAGE_AND_PAPER = List.of(SvgDrawing.MEASURES, PrintedDrawing.MEASURES);

    @Property(tries = 40)
    void a_pair_of_bars_for_each_group(@ForAll("groups") List<CountPair> groups) {
        for (Measures measures : FOR_PAGE_AND_PAPER) {
            Drawing drawing =
                    new PairedBars("", "", "I dag", "Med utkastet", "Dolt", groups, Long::toString).drawing(measures);
            assertThat(counts(drawing, measures)).containsExactlyInAnyOrderElementsOf(written(groups));
            assertThat(bars(drawing)).isGreaterThanOrEqualTo(drawn(groups));
            groups.forEach(group -> assertThat(words(drawing)).contains(group.label()));
        }
    }

    @Property(tries = 40)
    void two_sides_for_each_age(@ForAll("groups") List<CountPair> ages) {
        for (Measures measures : FOR_PAGE_AND_PAPER) {
            Drawing drawing =
                    new AgePyramid("", "", "I dag", "Med utkastet", "Dolt", ages, Long::toString).drawing(measures);
            assertThat(counts(drawing, measures)).containsExactlyInAnyOrderElementsOf(written(ages));
            ages.forEach(age -> assertThat(words(drawing)).contains(age.label()));
        }
    }

    @Property(tries = 40)
    void a_panel_for_each_place_in_the_order_given(@ForAll("groups") List<CountPair> places) {
        List<SmallMultiples.Panel> panels = places.stream()
                .map(place -> new SmallMultiples.Panel(
                        place.label(),
                        List.of(
                                new SmallMultiples.Count("I dag", place.first()),
                                new SmallMultiples.Count("Med utkastet", place.second()))))
                .toList();
        for (Measures measures : FOR_PAGE_AND_PAPER) {
            Drawing drawing = new SmallMultiples("", "", "Dolt", panels, Long::toString).drawing(measures);
            assertThat(counts(drawing, measures)).containsExactlyInAnyOrderElementsOf(written(places));
            assertThat(words(drawing))
                    .containsSubsequence(places.stream().map(CountPair::label).toList());
        }
    }

    @Provide
    Arbitrary<List<CountPair>> groups() {
        Arbitrary<OptionalLong> count = Arbitraries.oneOf(
                Arbitraries.just(OptionalLong.empty()),
                Arbitraries.just(OptionalLong.of(0)),
                Arbitraries.longs().between(1, 9_999_999).map(OptionalLong::of));
        Arbitrary<String> label = Arbitraries.strings()
                .withChars("abåäöÅÄÖ0123456789 -–,.&<>\"'/%{}^_")
                .ofMinLength(1)
                .ofMaxLength(40)
                .filter(text -> !text.isBlank() && text.equals(text.strip()) && !text.contains("  "));
        return Combinators.combine(label, count, count)
                .as(CountPair::new)
                .list()
                .uniqueElements(CountPair::label)
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static List<String> written(List<CountPair> groups) {
        return both(groups)
                .map(count -> count.isPresent() ? Long.toString(count.getAsLong()) : "*")
                .toList();
    }

    private static long drawn(List<CountPair> groups) {
        return both(groups).filter(count -> count.orElse(1) > 0).count();
    }

    private static Stream<OptionalLong> both(List<CountPair> groups) {
        return groups.stream().flatMap(group -> Stream.of(group.first(), group.second()));
    }

    private static List<String> counts(Drawing drawing, Measures measures) {
        return drawing.marks().stream()
                .filter(mark -> mark instanceof Mark.Words words && words.size() == measures.number())
                .map(mark -> ((Mark.Words) mark).text())
                .toList();
    }

    private static List<String> words(Drawing drawing) {
        List<String> all = new ArrayList<>();
        drawing.marks().forEach(mark -> {
            if (mark instanceof Mark.Words words) {
                all.add(words.text());
            }
        });
        return all;
    }

    private static long bars(Drawing drawing) {
        return drawing.marks().stream().filter(Mark.Bar.class::isInstance).count();
    }
}
