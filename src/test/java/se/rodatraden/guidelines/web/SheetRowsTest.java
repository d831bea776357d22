package se.rodatraden.guidelines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.rodatraden.guidelines.domain.DraftSheet;
import se.rodatraden.guidelines.domain.SomeTables;
import se.rodatraden.guidelines.domain.table.HitPolicy;
import se.rodatraden.guidelines.domain.table.TableRow;

class SheetRowsTest {
    private final DraftSheet three = new DraftSheet(
            SomeTables.ageAndRisk(
                    HitPolicy.UNIQUE, "[0..5] | - | \"ja\"", "[6..11] | - | \"nej\"", "[12..17] | - | \"ja\""),
            Map.of());

    @Test
    void beside_a_row_is_the_one_below_it_and_above_the_last() {
        assertThat(SheetRows.beside(three, id(1))).isEqualTo(id(2));
        assertThat(SheetRows.beside(three, id(3))).isEqualTo(id(2));
    }

    @Test
    void beside_a_row_that_is_alone_or_gone_is_none() {
        DraftSheet one = new DraftSheet(SomeTables.ageAndRisk(HitPolicy.UNIQUE, "- | - | \"ja\""), Map.of());
        assertThat(SheetRows.beside(one, one.table().rows().getFirst().id())).isEmpty();
        assertThat(SheetRows.beside(three, "gone")).isEmpty();
    }

    @Test
    void a_number_beyond_the_rows_is_the_last_of_them() {
        assertThat(SheetRows.at(three, "99").map(TableRow::id)).contains(id(3));
        assertThat(SheetRows.at(three, "0").map(TableRow::id)).contains(id(1));
        assertThat(SheetRows.at(three, "tre")).isEmpty();
    }

    private String id(int number) {
        return three.table().rows().get(number - 1).id();
    }
}
