package se.rodatraden.guidelines.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import se.rodatraden.guidelines.domain.Tables;
import se.rodatraden.guidelines.domain.table.Part;
import se.rodatraden.guidelines.domain.table.Reading;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueType;

class CellWordsProperties {

    @Provide
    Arbitrary<Tuple.Tuple2<UnaryTest, ValueType>> tests() {
        return Arbitraries.integers()
                .between(0, Tables.COLUMNS.size() - 1)
                .flatMap(column -> Tables.tests(column)
                        .map(test -> Tuple.of(test, Tables.COLUMNS.get(column).type())));
    }

    /** Values that look like our own words and signs. */
    @Provide
    Arbitrary<List<String>> awkward() {
        return Arbitraries.of(
                        "ja",
                        "nej",
                        "oavsett",
                        "inte",
                        "inte hög",
                        "hög eller låg",
                        "a, b",
                        "-",
                        "12",
                        "från 12",
                        "å",
                        "\"",
                        "any",
                        "alla",
                        "All",
                        "or",
                        "a or b",
                        "år",
                        "ingen",
                        "None",
                        "12 år",
                        " x ",
                        "Hög",
                        "hög")
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property(tries = 5000)
    void every_test_of_every_kind_is_said_in_words_that_are_read_as_the_same(
            @ForAll("tests") Tuple.Tuple2<UnaryTest, ValueType> cell) {
        ValueType type = cell.get2();
        for (Vocabulary words : Vocabulary.ALL) {
            CellWords writer = new CellWords(words);
            String said = writer.said(cell.get1(), type);
            assertThat(WordReader.test(said, type)).as(said).isEqualTo(new Reading.Read<>(cell.get1()));
            assertThat(writer.cell(cell.get1(), type)).isEqualTo(said);
            Statistics.label("kind").collect(type.kind());
        }
    }

    @Property(tries = 2000)
    void every_value_of_every_kind_is_said_in_words_that_are_read_as_the_same(
            @ForAll @IntRange(max = 5) int column, @ForAll Random random) {
        ValueType type = Tables.COLUMNS.get(column).type();
        List<Value> values = Tables.VALUES.get(column);
        Value value = values.get(random.nextInt(values.size()));
        for (Vocabulary words : Vocabulary.ALL) {
            String said = new CellWords(words).said(value);
            assertThat(WordReader.value(said, type)).as(said).isEqualTo(new Reading.Read<>(value));
        }
    }

    /** Their names hold our own words, commas and quotes. */
    @Property(tries = 3000)
    void a_set_of_awkward_things_is_read_as_it_was_written(
            @ForAll("awkward") List<String> names, @ForAll Random random) {
        ValueType type = ValueType.setOf(names.toArray(String[]::new));
        UnaryTest test = setTest(names, random);
        Value value = new Value.Several(some(names, random));
        for (Vocabulary words : Vocabulary.ALL) {
            CellWords writer = new CellWords(words);
            assertThat(WordReader.test(writer.cell(test, type), type)).isEqualTo(new Reading.Read<>(test));
            assertThat(WordReader.value(writer.cell(value, type), type)).isEqualTo(new Reading.Read<>(value));
        }
    }

    /** Typed alone it asks for that value, or it is asked about. A dash alone is the language's own sign in every column. */
    @Property(tries = 2000)
    void a_name_of_a_set_s_value_is_never_read_as_something_else(@ForAll("awkward") List<String> names) {
        ValueType type = ValueType.setOf(names.toArray(String[]::new));
        for (String name : names.stream().filter(name -> !name.equals("-")).toList()) {
            UnaryTest asked = new UnaryTest.OneOf(List.of(new Part.Contains(List.of(name))));
            for (String typed :
                    List.of(name, "innehåller " + name, Value.of(name).literal())) {
                Reading<UnaryTest> reading = WordReader.test(typed, type);
                assertThat(reading.found().isEmpty() || reading.equals(new Reading.Read<>(asked)))
                        .as("%s of %s: %s", typed, names, reading)
                        .isTrue();
            }
        }
    }

    private static UnaryTest setTest(List<String> names, Random random) {
        List<Part> parts = new ArrayList<>();
        do {
            List<String> some = some(names, random);
            parts.add(random.nextBoolean() ? new Part.Contains(some) : new Part.ContainsNone(some));
        } while (random.nextInt(3) == 0);
        return random.nextBoolean() ? new UnaryTest.OneOf(parts) : new UnaryTest.NoneOf(parts);
    }

    private static List<String> some(List<String> names, Random random) {
        List<String> shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 1 + random.nextInt(shuffled.size()));
    }

    @Property(tries = 2000)
    void any_day_is_read_as_it_is_said(@ForAll @IntRange(min = -719_162, max = 2_932_896) int day) {
        Value value = Value.of(LocalDate.ofEpochDay(day));
        for (Vocabulary words : Vocabulary.ALL) {
            String said = new CellWords(words).said(value);
            assertThat(WordReader.value(said, ValueType.DATE)).as(said).isEqualTo(new Reading.Read<>(value));
        }
    }

    @Property(tries = 1000)
    void any_text_is_a_fact_of_a_column_of_free_texts(@ForAll("awkward") List<String> texts) {
        for (String text : texts) {
            assertThat(WordReader.value(text, ValueType.TEXT).found()).as(text).isPresent();
        }
    }

    @Property(tries = 1000)
    void a_value_that_looks_like_a_word_of_ours_is_still_that_value(@ForAll("awkward") List<String> texts) {
        ValueType chosen = ValueType.oneOf(texts.toArray(String[]::new));
        for (ValueType type : List.of(chosen, ValueType.TEXT)) {
            for (String text : texts) {
                UnaryTest test = new UnaryTest.OneOf(List.of(new Part.Is(Value.of(text))));
                for (Vocabulary words : Vocabulary.ALL) {
                    CellWords writer = new CellWords(words);
                    assertThat(WordReader.test(writer.cell(test, type), type)).isEqualTo(new Reading.Read<>(test));
                    assertThat(WordReader.value(writer.cell(Value.of(text), type), type))
                            .isEqualTo(new Reading.Read<>(Value.of(text)));
                }
            }
        }
    }

    @Property(tries = 2000)
    void any_text_is_read_or_refused_with_its_faults(@ForAll String text, @ForAll ValueType.Kind kind) {
        ValueType type = new ValueType(kind, UnaryTest.ANY);
        Reading<UnaryTest> reading = WordReader.test(text, type);

        reading.found()
                .ifPresent(
                        test -> assertThat(WordReader.test(test.text(), type)).isEqualTo(new Reading.Read<>(test)));
        assertThat(reading.found().isPresent()).isNotEqualTo(!reading.faults().isEmpty());
    }
}
