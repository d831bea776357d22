package se.rodatraden.guidelines.domain.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.rodatraden.guidelines.domain.feel.CellReader;

/** A limit that no allowed value reaches is seldom meant, in whole numbers and in decimals. */
class OverreachTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "> 11 | true",
                "< 11 | true",
                ">= 10.5 | true",
                "(0..10.5) | true",
                "> -1 | true",
                "> 10 | false",
                "> 0 | false",
                "< 10 | false",
                "(2.5..10) | false",
                "[0..10] | false",
            })
    void of_decimals_from_0_through_10(String test, boolean overreaches) {
        ValueType points = new ValueType(
                ValueType.Kind.NUMBER, new UnaryTest.OneOf(List.of(Part.between(Value.of(0), Value.of(10)))));

        assertThat(points.isOverreachedBy(CellReader.test(test, points).found().orElseThrow()))
                .isEqualTo(overreaches);
    }

    /** Under 121 years is through 120, which is allowed; under 122 is through 121, which is not. */
    @ParameterizedTest
    @CsvSource({"< 121,false", "< 122,true", "> 120,true", "> 119,false"})
    void of_whole_years_from_0_through_120(String test, boolean overreaches) {
        ValueType age = ValueType.age(0, 120);

        assertThat(age.isOverreachedBy(CellReader.test(test, age).found().orElseThrow()))
                .isEqualTo(overreaches);
    }
}
