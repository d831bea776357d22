package se.rodatraden.guidelines.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.guidelines.domain.table.FaultKind;
import se.rodatraden.guidelines.domain.table.FaultPlace;
import se.rodatraden.guidelines.domain.table.Part;
import se.rodatraden.guidelines.domain.table.TableFault;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueType;

class WordReaderTest {
    private static final ValueType AGE = ValueType.age(0, 120);
    private static final ValueType RISK = ValueType.oneOf("låg", "medel", "hög");
    private static final ValueType TRIED = ValueType.setOf("Komet", "CPP", "FFT", "Råd", "Råd och stöd");
    private static final ValueType SHARE = new ValueType(
            ValueType.Kind.NUMBER, new UnaryTest.OneOf(List.of(Part.between(Value.of(0), Value.of(100)))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8–20 | [8..20]",
                "8-20 år | [8..20]",
                "8 till 20 | [8..20]",
                "från 8 till 20 år | [8..20]",
                "från 8 till och med 20 | [8..20]",
                "från 12 | >= 12",
                "från och med 12 år | >= 12",
                "minst 12 | >= 12",
                "under 6 | < 6",
                "högst 17 år | <= 17",
                "t.o.m. 17 | <= 17",
                "över 20 | > 20",
                "Under 6 eller över 20 år | < 6, > 20",
                "12, 14 eller 16 år | 12, 14, 16",
                "inte 12 år | not(12)",
                "inte 8–11 eller 15 | not([8..11], 15)",
                "över 11 och under 21 år | (11..21)",
                "minst 11 och under 21 | [11..21)",
                "mellan 8 och 11 | [8..11]",
                "mellan 8 och 11 år | [8..11]",
                "inte mellan 8 och 11 | not([8..11])",
                "mellan 8 och 11 eller över 20 | [8..11], > 20",
                "8 t.o.m. 11 | [8..11]",
                "12 år eller äldre | >= 12",
                "12 eller äldre | >= 12",
                "12 år och äldre | >= 12",
                "17 eller yngre | <= 17",
                "under 6 eller 12 år eller äldre | < 6, >= 12",
                "12 eller äldre eller 5 | >= 12, 5",
                "6 eller äldre än 12 | 6, > 12",
                "6 eller under 4 | 6, < 4",
                "max 17 | <= 17",
                "högst 17 | <= 17",
                "fyllt 12 år | >= 12",
                "between 8 and 11 | [8..11]",
                "12 or older | >= 12",
                "6 or over 12 | 6, > 12",
                "oavsett | -",
                "– | -",
                "'' | -",
                "from 12 | >= 12",
                "under 6 or over 20 years | < 6, > 20",
                "not 12 | not(12)",
                "any | -",
                "[8..20] | [8..20]",
                ">= 12 | >= 12",
                "not(12) | not(12)",
            })
    void reads_an_age(String typed, String test) {
        assertThat(read(typed, AGE)).isEqualTo(test);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hög | \"hög\"",
                "Hög | \"hög\"",
                "medel, hög | \"medel\", \"hög\"",
                "medel eller hög | \"medel\", \"hög\"",
                "inte låg | not(\"låg\")",
                "\"hög\" | \"hög\"",
                "oavsett | -",
            })
    void reads_one_of_the_values_without_quotes(String typed, String test) {
        assertThat(read(typed, RISK)).isEqualTo(test);
    }

    /** A word that stands after a number in one column is a value of another. */
    @Test
    void words_for_more_and_less_are_values_where_a_column_has_them() {
        assertThat(read("yngre eller äldre", ValueType.oneOf("yngre", "äldre"))).isEqualTo("\"yngre\", \"äldre\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "äldre",
                "eller äldre",
                "12 äldre",
                "mellan 8",
                "mellan 8 och",
                "mellan 11 och 8",
                "8–11 eller äldre"
            })
    void half_a_condition_is_none(String typed) {
        assertThat(WordReader.test(typed, AGE).faults()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ja,true", "Nej,false", "yes,true", "true,true", "oavsett,-", "inte ja,not(true)"})
    void reads_yes_and_no(String typed, String test) {
        assertThat(read(typed, ValueType.BOOLEAN)).isEqualTo(test);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-10-07 | date(\"2024-10-07\")",
                "från 2024-10-07 | >= date(\"2024-10-07\")",
                "före 2025-01-01 | < date(\"2025-01-01\")",
                "2024-10-07 – 2024-12-31 | [date(\"2024-10-07\")..date(\"2024-12-31\")]",
                "2024-10-07-2024-12-31 | [date(\"2024-10-07\")..date(\"2024-12-31\")]",
                "1 juli 2024 | date(\"2024-07-01\")",
                "den 1 Juli 2024 | date(\"2024-07-01\")",
                "1:a juli 2024 | date(\"2024-07-01\")",
                "1 sept. 2024 | date(\"2024-09-01\")",
                "före 1 juli 2024 | < date(\"2024-07-01\")",
                "från och med 1 juli 2024 | >= date(\"2024-07-01\")",
                "fr.o.m. 1 jan 2024 | >= date(\"2024-01-01\")",
                "till och med 30 juni 2024 | <= date(\"2024-06-30\")",
                "senast 30 juni 2024 | <= date(\"2024-06-30\")",
                "efter 30 juni 2024 | > date(\"2024-06-30\")",
                "inte 1 juli 2024 | not(date(\"2024-07-01\"))",
                "1 juli 2024, 2 maj 2025 | date(\"2024-07-01\"), date(\"2025-05-02\")",
                "före 1 juli 2024 eller efter 2 maj 2025 | < date(\"2024-07-01\"), > date(\"2025-05-02\")",
                "1 juli 2024–31 december 2024 | [date(\"2024-07-01\")..date(\"2024-12-31\")]",
                "mellan 1 juli 2024 och 31 december 2024 | [date(\"2024-07-01\")..date(\"2024-12-31\")]",
                "mellan 1 juli och 31 december 2024 | [date(\"2024-07-01\")..date(\"2024-12-31\")]",
                "mellan 2024-07-01 och 2024-12-31 | [date(\"2024-07-01\")..date(\"2024-12-31\")]",
                "1 juli 2024 eller senare | >= date(\"2024-07-01\")",
                "1 juli–31 december 2024 | [date(\"2024-07-01\")..date(\"2024-12-31\")]",
                "1 juli 2024 till och med 31 december 2024 | [date(\"2024-07-01\")..date(\"2024-12-31\")]",
                "från och med 1 juli 2024 och före 1 januari 2025 | [date(\"2024-07-01\")..date(\"2025-01-01\"))",
                "from 1 July 2024 | >= date(\"2024-07-01\")",
                "up to and including 1 July 2024 | <= date(\"2024-07-01\")",
                "before 1 October 2024 | < date(\"2024-10-01\")",
            })
    void reads_days(String typed, String test) {
        assertThat(read(typed, ValueType.DATE)).isEqualTo(test);
    }

    @ParameterizedTest
    @CsvSource({
        "30 februari 2024,NO_SUCH_DAY",
        "före 31 februari 2024,NO_SUCH_DAY",
        "before 31 February 2024,NO_SUCH_DAY",
        "från 2024-02-30,NO_SUCH_DAY",
        "1 juni–31 juni 2024,NO_SUCH_DAY",
        "32 mars 2024,NO_SUCH_DAY",
        "1 brumaire 2024,NO_DAY_IN_WORDS",
        "1 ju 2024,NO_DAY_IN_WORDS",
        "juli 2024,NO_DAY_IN_WORDS",
        "2 maj 2025 – 1 juli 2024,RANGE_BACKWARDS"
    })
    void says_why_a_day_is_none(String typed, String fault) {
        assertThat(WordReader.test(typed, ValueType.DATE).faults())
                .extracting(one -> one.kind().name())
                .containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "innehåller Komet | contains(\"Komet\")",
                "Innehåller komet | contains(\"Komet\")",
                "Komet | contains(\"Komet\")",
                "innehåller Komet och CPP | contains(\"Komet\", \"CPP\")",
                "innehåller både Komet och CPP | contains(\"Komet\", \"CPP\")",
                "innehåller Komet, FFT och CPP | contains(\"Komet\", \"FFT\", \"CPP\")",
                "innehåller Komet eller CPP | contains(\"Komet\"), contains(\"CPP\")",
                "innehåller någon av Komet och CPP | contains(\"Komet\"), contains(\"CPP\")",
                "Komet, CPP | contains(\"Komet\"), contains(\"CPP\")",
                "innehåller Komet, FFT eller CPP | contains(\"Komet\"), contains(\"FFT\"), contains(\"CPP\")",
                "innehåller inte Komet | contains none(\"Komet\")",
                "inte Komet | contains none(\"Komet\")",
                "innehåller inte Komet eller CPP | contains none(\"Komet\", \"CPP\")",
                "innehåller ingen av Komet och CPP | contains none(\"Komet\", \"CPP\")",
                "innehåller varken Komet eller CPP | contains none(\"Komet\", \"CPP\")",
                "innehåller Komet eller innehåller inte CPP | contains(\"Komet\"), contains none(\"CPP\")",
                "innehåller Komet men inte CPP | not(contains none(\"Komet\"), contains(\"CPP\"))",
                "innehåller Komet, men inte CPP eller FFT | not(contains none(\"Komet\"), contains(\"CPP\"), contains(\"FFT\"))",
                "innehåller Komet men varken CPP eller FFT | not(contains none(\"Komet\"), contains(\"CPP\"), contains(\"FFT\"))",
                "innehåller Komet, men ingen av CPP och FFT | not(contains none(\"Komet\"), contains(\"CPP\"), contains(\"FFT\"))",
                "contains Komet but none of CPP and FFT | not(contains none(\"Komet\"), contains(\"CPP\"), contains(\"FFT\"))",
                "innehåller Komet och inte CPP | not(contains none(\"Komet\"), contains(\"CPP\"))",
                "allt utom det som innehåller Komet och CPP | not(contains(\"Komet\", \"CPP\"))",
                "contains Komet but not CPP | not(contains none(\"Komet\"), contains(\"CPP\"))",
                "contains none of Komet and CPP | contains none(\"Komet\", \"CPP\")",
                "innehåller Råd och stöd | contains(\"Råd och stöd\")",
                "innehåller Råd och stöd och Råd | contains(\"Råd och stöd\", \"Råd\")",
                "oavsett | -",
                "'' | -",
                "contains(\"Komet\") | contains(\"Komet\")",
            })
    void reads_what_is_asked_of_a_set(String typed, String test) {
        assertThat(read(typed, TRIED)).isEqualTo(test);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kometen",
                "innehåller",
                "innehåller Komet och",
                "innehåller Komet CPP",
                "innehåller Komet men CPP",
                "innehåller Komet eller CPP men inte FFT",
                "innehåller ingen av Komet och innehåller CPP",
                "ingen",
                "Komet, , CPP"
            })
    void refuses_what_may_mean_two_things_of_a_set_or_nothing(String typed) {
        assertThat(WordReader.test(typed, TRIED).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(FaultKind.NO_SET_IN_WORDS);
            assertThat(fault.arguments()).containsExactly(typed, "Komet", "Komet, CPP, FFT, Råd, Råd och stöd");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "innehåller inte Komet och CPP",
                "innehåller Komet men inte CPP och FFT",
                "innehåller Komet, men inte CPP, FFT och Råd",
                "innehåller Komet och inte CPP och FFT",
                "does not contain Komet and CPP",
                "contains Komet but not CPP and FFT",
            })
    void asks_whether_a_denied_list_with_and_means_not_all_or_none(String typed) {
        assertThat(WordReader.test(typed, TRIED).faults())
                .extracting(TableFault::kind)
                .containsExactly(FaultKind.NOT_BOTH_OR_NEITHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingen", "Inga", "inget", "ingenting", "none", "nothing"})
    void asks_about_a_value_that_is_called_what_the_empty_set_is_called(String name) {
        ValueType type = ValueType.setOf("Komet", name);
        for (String typed : List.of(
                name, name.toUpperCase(java.util.Locale.ROOT), "innehåller " + name, "contains Komet or " + name)) {
            assertThat(WordReader.test(typed, type).faults())
                    .as(typed)
                    .singleElement()
                    .satisfies(fault -> {
                        assertThat(fault.kind()).isEqualTo(FaultKind.NOTHING_OR_VALUE);
                        assertThat(fault.arguments()).containsExactly(name);
                    });
        }
        for (String typed : List.of(name, "Komet, " + name)) {
            assertThat(WordReader.value(typed, type).faults())
                    .as(typed)
                    .extracting(TableFault::kind)
                    .containsExactly(FaultKind.NOTHING_OR_VALUE);
        }

        String quoted = "\"" + name + "\"";
        assertThat(read(quoted, type)).isEqualTo("contains(" + quoted + ")");
        assertThat(read("contains(" + quoted + ")", type)).isEqualTo("contains(" + quoted + ")");
        assertThat(WordReader.value(quoted, type).found()).contains(Value.several(name));
        assertThat(WordReader.value("[]", type).found()).contains(Value.several());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "innehåller inte bedömd | contains none(\"bedömd\") | contains(\"inte bedömd\")",
                "inte bedömd | contains(\"inte bedömd\") | contains none(\"bedömd\")",
                "innehåller råd och stöd | contains(\"råd och stöd\") | contains(\"råd\", \"stöd\")",
            })
    void asks_about_what_can_be_read_in_two_ways(String typed, String one, String other) {
        ValueType type = ValueType.setOf("bedömd", "inte bedömd", "råd", "stöd", "råd och stöd");
        assertThat(WordReader.test(typed, type).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(FaultKind.TWO_READINGS);
            assertThat(fault.arguments()).containsExactly(typed, one, other);
        });
        assertThat(read(one, type)).isEqualTo(one);
        assertThat(read(other, type)).isEqualTo(other);
        assertThat(read("innehåller \"råd\" och \"stöd\"", type)).isEqualTo("contains(\"råd\", \"stöd\")");
        assertThat(WordReader.value("råd och stöd", type).faults())
                .extracting(TableFault::kind)
                .containsExactly(FaultKind.TWO_READINGS);
    }

    @Test
    void what_can_be_cut_in_a_great_many_ways_is_answered_all_the_same() {
        ValueType type = ValueType.setOf("a", "a, a", "a, a, a", "b");
        String typed = "a, ".repeat(600);
        assertThat(WordReader.test(typed + "a", type).faults()).isNotEmpty();
        assertThat(WordReader.test(typed + "c", type).faults()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"oavsett", "Alla", "spelar ingen roll", "any", "all"})
    void asks_about_a_value_that_is_called_what_every_set_is_called(String name) {
        ValueType type = ValueType.setOf("Komet", name);
        for (String typed : List.of(name, name.toUpperCase(java.util.Locale.ROOT), "innehåller " + name)) {
            assertThat(WordReader.test(typed, type).faults())
                    .as(typed)
                    .singleElement()
                    .satisfies(fault -> {
                        assertThat(fault.kind()).isEqualTo(FaultKind.ANY_OR_VALUE);
                        assertThat(fault.arguments()).containsExactly(name);
                    });
        }
        assertThat(WordReader.value("Komet, " + name, type).faults())
                .extracting(TableFault::kind)
                .containsExactly(FaultKind.ANY_OR_VALUE);

        String quoted = "\"" + name + "\"";
        assertThat(read(quoted, type)).isEqualTo("contains(" + quoted + ")");
        assertThat(read("–", type)).isEqualTo("-");
        assertThat(WordReader.value(quoted, type).found()).contains(Value.several(name));
        assertThat(read(name, ValueType.setOf("Komet"))).isEqualTo("-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Komet | [\"Komet\"]",
                "\"Komet\" | [\"Komet\"]",
                "Komet, CPP | [\"CPP\", \"Komet\"]",
                "komet och cpp | [\"CPP\", \"Komet\"]",
                "Komet, CPP och Råd och stöd | [\"CPP\", \"Komet\", \"Råd och stöd\"]",
                "ingen | []",
                "Inga | []",
                "none | []",
                "[] | []",
                "[\"Komet\"] | [\"Komet\"]",
            })
    void reads_what_a_set_holds(String typed, String value) {
        assertThat(WordReader.value(typed, TRIED).found().map(Value::literal)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Komet eller CPP", "Kometen", "innehåller Komet", "inte Komet", "Komet,"})
    void refuses_what_is_no_set(String typed) {
        assertThat(WordReader.value(typed, TRIED).found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,5 | 1.5",
                "under 2,5 | < 2.5",
                "1,5–20 | [1.5..20]",
                "1, 5 | 1, 5",
                "1,5 eller 20 | 1.5, 20",
            })
    void a_comma_within_a_number_is_a_decimal_comma(String typed, String test) {
        assertThat(read(typed, SHARE)).isEqualTo(test);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "> 1,5 | 3 | 1,5",
                ">= 2,5 | 4 | 2,5",
                "1,12345 | 1 | 1,12345",
                "not(1,5) | 5 | 1,5",
                "[1,5..20] | 2 | 1,5",
                "< 1, > 2,5 | 8 | 2,5",
                "1,5,7 | 1 | 1,5,7",
                "över 1,5,7 | 6 | 1,5,7",
                "over 1,5,7 | 6 | 1,5,7",
            })
    void asks_about_a_comma_between_digits_that_no_words_explain(String typed, int at, String numbers) {
        assertThat(WordReader.test(typed, SHARE).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(FaultKind.COMMA_IN_NUMBER);
            assertThat(fault.place()).isEqualTo(new FaultPlace.At(at));
            assertThat(fault.arguments()).containsExactly(numbers);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,500 | 1 | 1,500 | 1500 | 1.5",
                "> 1,500 | 3 | 1,500 | 1500 | 1.5",
                "över 12,345 | 6 | 12,345 | 12345 | 12.345",
                "1, 2,000 | 4 | 2,000 | 2000 | 2",
                "1,000–2,000 | 1 | 1,000 | 1000 | 1",
                "1,500, 3 | 1 | 1,500 | 1500 | 1.5",
            })
    void asks_about_a_comma_before_three_digits_that_may_part_thousands(
            String typed, int at, String number, String thousands, String decimal) {
        ValueType any = new ValueType(ValueType.Kind.NUMBER, UnaryTest.ANY);
        assertThat(WordReader.test(typed, any).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(FaultKind.THOUSANDS_OR_DECIMALS);
            assertThat(fault.place()).isEqualTo(new FaultPlace.At(at));
            assertThat(fault.arguments()).containsExactly(number, thousands, decimal);
        });
        assertThat(WordReader.value(number, any).faults())
                .extracting(TableFault::kind)
                .containsExactly(FaultKind.THOUSANDS_OR_DECIMALS);
        assertThat(read(thousands, any)).isEqualTo(thousands);
        assertThat(read(decimal, any)).isEqualTo(decimal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0,500 | 0.5", "0,125 | 0.125", "1,50 | 1.5", "1,5000 | 1.5", "1234,567 | 1234.567"})
    void a_comma_that_can_part_no_thousands_is_a_decimal_comma(String typed, String number) {
        ValueType any = new ValueType(ValueType.Kind.NUMBER, UnaryTest.ANY);
        assertThat(read(typed, any)).isEqualTo(number);
        assertThat(WordReader.value(typed, any).found().map(Value::literal)).contains(number);
    }

    @Test
    void what_is_proposed_instead_of_such_a_comma_is_read() {
        assertThat(read("> 1.5", SHARE)).isEqualTo("> 1.5");
        assertThat(read("över 1,5", SHARE)).isEqualTo("> 1.5");
        assertThat(read("1 eller 5", SHARE)).isEqualTo("1, 5");
        assertThat(read("not(1, 5)", SHARE)).isEqualTo("not(1, 5)");
    }

    @Test
    void a_number_is_written_with_the_sign_of_its_language_and_read_with_either() {
        Value share = Value.of(new BigDecimal("13.5"));
        assertThat(new CellWords(Vocabulary.SWEDISH).said(share)).isEqualTo("13,5");
        assertThat(new CellWords(Vocabulary.ENGLISH).said(share)).isEqualTo("13.5");
        assertThat(read("13.5", SHARE)).isEqualTo(read("13,5", SHARE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tolv | NO_AGE_IN_WORDS",
                "från tolv | NO_AGE_IN_WORDS",
                "20–8 | RANGE_BACKWARDS",
                "8,5–20 | COMMA_IN_WHOLE",
                "8,5 | COMMA_IN_WHOLE",
                "inte 8,5 år | COMMA_IN_WHOLE",
                "< 8,5 | COMMA_IN_WHOLE",
                "not(8,11) | COMMA_IN_WHOLE",
                "8,11,15 | COMMA_IN_WHOLE",
                "under 8,5 years | COMMA_IN_WHOLE",
                "130 | OUTSIDE_VALUES",
                "[20..8] | RANGE_BACKWARDS",
                "[8..20 | ENDS_TOO_SOON",
                "abs(x) | CALL",
            })
    void says_what_is_wrong_in_the_language_that_was_written(String typed, String fault) {
        assertThat(WordReader.test(typed, AGE).faults())
                .extracting(TableFault::kind)
                .extracting(Enum::name)
                .containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource({"mycket hög,OUTSIDE_VALUES", "medel; hög,OUTSIDE_VALUES"})
    void a_word_that_the_column_lacks_is_refused(String typed, String fault) {
        assertThat(WordReader.test(typed, RISK).faults())
                .extracting(one -> one.kind().name())
                .containsExactly(fault);
        assertThat(WordReader.test(typed, RISK).faults().getFirst().arguments()).contains("låg, medel, hög");
    }

    private static String read(String typed, ValueType type) {
        return WordReader.test(typed, type)
                .found()
                .map(UnaryTest::text)
                .orElseGet(() -> WordReader.test(typed, type).faults().toString());
    }
}
