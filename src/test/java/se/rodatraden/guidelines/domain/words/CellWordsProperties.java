package se.rodatraden.guidelines.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import se.rodatraden.guidelines.domain.Tables;
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
                        "or",
                        "a or b",
                        "år",
                        "12 år",
                        " x ",
                        "Hög",
                        "hög")
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property(tries = 3000)
    void what_is_written_is_read_as_the_same(@ForAll("tests") Tuple.Tuple2<UnaryTest, ValueType> cell) {
        for (Vocabulary words : Vocabulary.ALL) {
            String written = new CellWords(words).cell(cell.get1(), cell.get2());
            assertThat(WordReader.test(written, cell.get2())).as(written).isEqualTo(new Reading.Read<>(cell.get1()));
            Statistics.label("in words").collect(!written.equals(cell.get1().text()));
        }
    }

    /** Else the property above would hold of a writer that has no words. */
    @Property(tries = 3000)
    void only_what_the_words_cannot_tell_apart_stays_in_the_table_language(
            @ForAll("tests") Tuple.Tuple2<UnaryTest, ValueType> cell) {
        CellWords words = new CellWords(Vocabulary.SWEDISH);
        String said = words.said(cell.get1(), cell.get2());
        if (cell.get2().kind() == ValueType.Kind.SET && cell.get1() != UnaryTest.ANY) {
            // what is asked of a set has words to be read by people, and is written in the table language
            assertThat(words.cell(cell.get1(), cell.get2()))
                    .isEqualTo(cell.get1().text());
            return;
        }
        boolean another = WordReader.test(said, cell.get2())
                .found()
                .filter(test -> !test.equals(cell.get1()))
                .isPresent();
        boolean unread = WordReader.test(said, cell.get2()).found().isEmpty();

        assertThat(unread).as(said).isFalse();
        assertThat(words.cell(cell.get1(), cell.get2()))
                .isEqualTo(another ? cell.get1().text() : said);
    }

    @Property(tries = 1000)
    void a_value_that_looks_like_a_word_of_ours_is_still_that_value(@ForAll("awkward") List<String> texts) {
        ValueType chosen = ValueType.oneOf(texts.toArray(String[]::new));
        for (ValueType type : List.of(chosen, ValueType.TEXT)) {
            for (String text : texts) {
                UnaryTest test =
                        new UnaryTest.OneOf(List.of(new se.rodatraden.guidelines.domain.table.Part.Is(Value.of(text))));
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
