package se.rodatraden.guidelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.rodatraden.guidelines.domain.SomeTables;
import se.rodatraden.guidelines.domain.table.Axis;
import se.rodatraden.guidelines.domain.table.AxisCell;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.Evaluation;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.Inputs;
import se.rodatraden.guidelines.domain.table.Value;

class CaseAgeTest {

    @ParameterizedTest(name = "born {0}, on {1}: {2}")
    @CsvSource({
        "2012-05-17, 2024-05-16, 11", // 11 years and 364 days
        "2012-05-17, 2024-05-17, 12",
        "2003-05-17, 2024-05-16, 20", // 20 years and 364 days
        "2003-05-17, 2024-05-17, 21",
        "2012-02-29, 2024-02-28, 11",
        "2012-02-29, 2024-02-29, 12",
        "2012-02-29, 2025-02-28, 12",
        "2012-02-29, 2025-03-01, 13",
        "2012-02-28, 2025-02-28, 13",
        "2012-03-01, 2024-02-29, 11",
        "2024-05-17, 2024-05-17, 0",
        "2024-05-17, 2024-05-16, -1",
        "2024-05-17, 2023-05-17, -2",
    })
    void counts_full_years_to_the_day(LocalDate birth, LocalDate caseDate, int years) {
        assertThat(new CaseAge(birth, caseDate).fullYears()).isEqualTo(years);
    }

    /** Every age at which some cell of the shipped tables begins, on the birthday and the day before. */
    static Stream<Boundary> boundaries() {
        return Stream.of("sig-unga", "val-av-insats").map(SomeTables::shipped).flatMap(table -> {
            InputClause age = table.inputs().get(indexOfAge(table));
            TreeSet<Integer> starts = new TreeSet<>();
            Axis.of(
                            age,
                            table.rows().stream()
                                    .map(row -> row.tests().get(indexOfAge(table)))
                                    .toList())
                    .cells()
                    .forEach(cell -> {
                        if (cell instanceof AxisCell.Span span
                                && span.range().low() instanceof Value.Number(var years)) {
                            starts.add(years.intValueExact());
                        }
                    });
            return starts.stream()
                    .flatMap(years -> Stream.of(
                                    MonthDay.of(5, 17), MonthDay.of(1, 1), MonthDay.of(12, 31), MonthDay.of(2, 29))
                            .map(birthday -> new Boundary(table, years, birthday)));
        });
    }

    record Boundary(DecisionTable table, int years, MonthDay birthday) {
        @Override
        public String toString() {
            return table.name() + ", " + years + " years on " + birthday;
        }
    }

    /** The eve is answered as any day of the year before, the birthday as any day of the year that begins. */
    @ParameterizedTest
    @MethodSource("boundaries")
    void a_cell_begins_on_the_birthday_and_not_the_day_before(Boundary boundary) {
        LocalDate birth = boundary.birthday().atYear(2000); // a leap year, so that every birthday is in it
        LocalDate birthday = birth.plusYears(boundary.years());
        if (birthday.getDayOfMonth() != birth.getDayOfMonth()) {
            birthday = birthday.plusDays(1); // 29 February in a year that has none
        }
        String age = boundary.table().inputs().get(indexOfAge(boundary.table())).name();

        assertThat(asked(boundary, age, new CaseAge(birth, birthday)))
                .isEqualTo(boundary.table().evaluate(Inputs.NONE.with(age, boundary.years())));
        assertThat(asked(boundary, age, new CaseAge(birth, birthday.minusDays(1))))
                .isEqualTo(boundary.table().evaluate(Inputs.NONE.with(age, boundary.years() - 1)));
    }

    @Test
    void who_is_not_born_has_no_age_that_a_table_allows() {
        DecisionTable table = SomeTables.shipped("sig-unga");
        CaseAge unborn = new CaseAge(LocalDate.of(2024, 5, 18), LocalDate.of(2024, 5, 17));

        assertThat(table.evaluate(unborn.in(Inputs.NONE, "age")))
                .isInstanceOfSatisfying(
                        Evaluation.Undetermined.class,
                        undetermined ->
                                assertThat(undetermined.reason()).isInstanceOf(Evaluation.Reason.InvalidInput.class));
    }

    private static Evaluation asked(Boundary boundary, String name, CaseAge age) {
        return boundary.table().evaluate(age.in(Inputs.NONE, name));
    }

    private static int indexOfAge(DecisionTable table) {
        return table.inputs().stream().map(InputClause::name).toList().indexOf("age");
    }
}
