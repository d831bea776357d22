package se.rodatraden.guidelines.domain.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.rodatraden.guidelines.domain.table.FaultKind;
import se.rodatraden.guidelines.domain.table.FaultPlace;
import se.rodatraden.guidelines.domain.table.Reading;
import se.rodatraden.guidelines.domain.table.TableFault;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueType;

class CellReaderTest {
    private static final ValueType AGE = ValueType.age(0, 120);
    private static final ValueType RISK = ValueType.oneOf("låg", "medel", "hög");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 | 12 | 12",
                "[12..20] | 20 | [12..20]",
                "12, 14 | 14 | 12, 14",
                ">=18 | 18 | >= 18",
                "> -1 | 0 | > -1",
                "(11..21) | 12 | (11..21)",
                "]11..21[ | 12 | (11..21)",
                "not(3, [5..8]) | 4 | not(3, [5..8])",
                "<6,>20 | 21 | < 6, > 20",
                "- | 3 | -",
            })
    void reads_a_test_and_writes_it_in_one_way(String text, int accepted, String written) {
        UnaryTest test = CellReader.test(text, AGE).found().orElseThrow();

        assertThat(test.accepts(Value.of(accepted))).isTrue();
        assertThat(test.text()).isEqualTo(written);
    }

    @Test
    void an_end_is_inside_only_when_closed() {
        UnaryTest test = CellReader.test("(11..20]", AGE).found().orElseThrow();

        assertThat(test.accepts(Value.of(11))).isFalse();
        assertThat(test.accepts(Value.of(12))).isTrue();
        assertThat(test.accepts(Value.of(20))).isTrue();
        assertThat(test.accepts(Value.of(21))).isFalse();
    }

    @Test
    void an_empty_cell_asks_nothing() {
        assertThat(CellReader.test("  ", RISK).found()).contains(UnaryTest.ANY);
    }

    @Test
    void a_date_has_two_forms() {
        Value day = Value.of(LocalDate.of(2024, 10, 7));

        assertThat(CellReader.literal("date(\"2024-10-07\")", ValueType.DATE).found())
                .contains(day);
        assertThat(CellReader.literal("@\"2024-10-07\"", ValueType.DATE).found())
                .contains(day);
    }

    @Test
    void a_text_may_hold_every_sign() {
        Value text = Value.of("rad 1\n\"citat\" \\ å");

        assertThat(CellReader.literal(text.literal(), ValueType.TEXT).found()).contains(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12–20 | UNKNOWN_SIGN | 3",
                "12..20 | RANGE_WITHOUT_BRACKETS | 3",
                "[20..12] | RANGE_BACKWARDS | 1",
                "[12..20 | ENDS_TOO_SOON | 8",
                "tolv | NOT_NUMBER | 1",
                "if x > 3 then 1 else 2 | FORMULA | 1",
                "for x in y return x | FORMULA | 1",
                "11.5 | NOT_WHOLE | 1",
                "'\"hög\"' | NOT_NUMBER | 1",
                "12 år | UNEXPECTED | 4",
                "200 | NOT_ALLOWED | 1",
                "null | NULL_LITERAL | 1",
                "count(3) | CALL | 1",
                "ålder + 2 | FORMULA | 1",
                "2*3 | FORMULA | 1",
                "12, | ENDS_TOO_SOON | 4",
                "not(-) | NOT_AROUND_ANY | 5",
                "≥ 12 | UNKNOWN_SIGN | 1",
                "1e5 | BAD_NUMBER | 1",
            })
    void refuses_with_cause_and_place(String text, FaultKind kind, int character) {
        assertThat(fault(CellReader.test(text, AGE)))
                .returns(kind, TableFault::kind)
                .returns(new FaultPlace.At(character), TableFault::place);
    }

    @Test
    void refuses_a_value_that_the_column_does_not_list() {
        assertThat(fault(CellReader.test("\"hgö\"", RISK)))
                .isEqualTo(TableFault.of(
                        FaultKind.NOT_ALLOWED, new FaultPlace.At(1), "\"hgö\"", "\"låg\", \"medel\", \"hög\""));
    }

    @Test
    void texts_and_truths_have_no_order() {
        assertThat(fault(CellReader.test("> \"låg\"", RISK)).kind()).isEqualTo(FaultKind.NOT_ORDERED);
        assertThat(fault(CellReader.test("[true..false]", ValueType.BOOLEAN)).kind())
                .isEqualTo(FaultKind.NOT_ORDERED);
    }

    @Test
    void suggests_the_quoted_word() {
        assertThat(fault(CellReader.test("mycket hög", RISK)).arguments()).containsExactly("mycket hög");
    }

    @Test
    void an_output_is_exactly_one_value() {
        assertThat(fault(CellReader.literal("", RISK)).kind()).isEqualTo(FaultKind.OUTPUT_MISSING);
        assertThat(fault(CellReader.literal("-", RISK)).kind()).isEqualTo(FaultKind.OUTPUT_MISSING);
        assertThat(fault(CellReader.literal("\"låg\", \"hög\"", RISK)).kind())
                .isEqualTo(FaultKind.OUTPUT_NOT_ONE_VALUE);
        assertThat(fault(CellReader.literal("[1..2]", ValueType.NUMBER)).kind())
                .isEqualTo(FaultKind.OUTPUT_NOT_ONE_VALUE);
    }

    @Test
    void a_day_that_is_none_is_refused() {
        assertThat(fault(CellReader.literal("date(\"2023-02-29\")", ValueType.DATE))
                        .kind())
                .isEqualTo(FaultKind.BAD_DATE);
    }

    private static TableFault fault(Reading<?> reading) {
        assertThat(reading.faults()).hasSize(1);
        return reading.faults().getFirst();
    }
}
