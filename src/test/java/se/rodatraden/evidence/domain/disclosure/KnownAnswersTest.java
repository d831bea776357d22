package se.rodatraden.evidence.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** KAT-1 (the same table and answers as sdcTable's own test) and KAT-2 (UserSupport issue 194). */
class KnownAnswersTest {
    private static final List<String> ROWS = List.of("w", "x", "y", "z");
    private static final List<String> COLUMNS = List.of("a", "b", "c", "d");
    private static final long[][] COUNTS = {{30, 47, 64, 89}, {90, 124, 5, 31}, {92, 100, 59, 85}, {800, 991, 651, 685}
    };
    private static final String HIDDEN = "wa wb wc xa xc yb yd zb zd";
    private final CountSystem system = fourByFour();

    @Test
    void two_hidden_cells_in_every_line_are_no_proof() {
        assertThat(intervals(HIDDEN))
                .containsEntry("wa", "[25, 94]")
                .containsEntry("wb", "[47, 47]")
                .containsEntry("wc", "[0, 69]")
                .containsEntry("xa", "[26, 95]")
                .containsEntry("xc", "[0, 69]")
                .containsEntry("yb", "[0, 185]")
                .containsEntry("yd", "[0, 185]")
                .containsEntry("zb", "[906, 1091]")
                .containsEntry("zd", "[585, 770]")
                .hasSize(9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xd | [0, 78]",
                "wd | [0, 136]",
                "xb | [0, 141]",
                "ya | [0, 141]",
                "za | [0, 141]",
                "yc | [0, 116]",
                "zc | [0, 116]"
            })
    void one_more_hidden_cell_opens_the_disclosed_one(String extra, String interval) {
        assertThat(intervals(HIDDEN + " " + extra)).containsEntry("wb", interval);
    }

    @Test
    void a_total_of_zero_gives_away_every_cell_below_it() {
        assertThat(line(ZeroPolicy.HIDDEN, List.of(0L, 0L, 0L), 0, 1)).containsExactly("[0, 0]", "[0, 0]");
    }

    @Test
    void a_total_that_the_shown_cells_fill_gives_away_the_hidden_zeros() {
        assertThat(line(ZeroPolicy.HIDDEN, List.of(10L, 5L, 0L, 0L), 2, 3)).containsExactly("[0, 0]", "[0, 0]");
    }

    @Test
    void where_zeros_are_shown_two_hidden_cells_that_share_two_are_one_each() {
        assertThat(line(ZeroPolicy.SHOWN, List.of(10L, 3L, 1L, 1L), 2, 3)).containsExactly("[1, 1]", "[1, 1]");
    }

    private Map<String, String> intervals(String hiddenCells) {
        HiddenCells hidden = new HiddenCells(system, ZeroPolicy.HIDDEN);
        Arrays.stream(hiddenCells.split(" "))
                .map(cell -> CellKey.of(cell.substring(0, 1), cell.substring(1)))
                .forEach(key -> hidden.addComplementary(system.find(key).orElseThrow()));
        return new IntervalAudit(system, hidden)
                .intervals().entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> String.join(
                                        "", system.key(entry.getKey()).codes()),
                                entry -> entry.getValue().toString()));
    }

    private static List<String> line(ZeroPolicy zeros, List<Long> counts, int... hiddenCells) {
        Dimension only = new Dimension(
                "only",
                java.util.stream.IntStream.range(0, counts.size())
                        .mapToObj(i -> Category.of("c" + i))
                        .toList());
        Tabulation tabulation = new Tabulation(List.of(only), List.of(TableShape.full("line", List.of(only))));
        for (int i = 0; i < counts.size(); i++) {
            tabulation.add(List.of("c" + i), counts.get(i));
        }
        CountSystem line = tabulation.counted(key -> false);
        HiddenCells hidden = new HiddenCells(line, zeros);
        Arrays.stream(hiddenCells)
                .forEach(i -> hidden.addPrimary(line.find(CellKey.of("c" + i)).orElseThrow()));
        return new IntervalAudit(line, hidden)
                .intervals().values().stream().map(FeasibleInterval::toString).toList();
    }

    private static CountSystem fourByFour() {
        List<Dimension> dimensions = List.of(
                Dimension.of("row", ROWS.toArray(String[]::new)),
                Dimension.of("column", COLUMNS.toArray(String[]::new)));
        Tabulation tabulation = new Tabulation(dimensions, List.of(TableShape.full("KAT-1", dimensions)));
        for (int r = 0; r < 4; r++) {
            for (int c = 0; c < 4; c++) {
                tabulation.add(List.of(ROWS.get(r), COLUMNS.get(c)), COUNTS[r][c]);
            }
        }
        return tabulation.counted(key -> false);
    }
}
