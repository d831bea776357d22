package se.rodatraden.guidelines.domain.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.rodatraden.guidelines.domain.RandomTables;
import se.rodatraden.guidelines.domain.SomeTables;
import se.rodatraden.guidelines.domain.Tables;
import se.rodatraden.guidelines.domain.feel.CellReader;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.Reading;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueType;

class DmnExchangeProperties {

    @Provide
    Arbitrary<DecisionTable> tables() {
        return Tables.tables();
    }

    /** Cells that look almost right: pieces of the language in any order. */
    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                                "[",
                                "]",
                                "(",
                                ")",
                                "..",
                                ",",
                                "-",
                                "not",
                                "<",
                                ">=",
                                "12",
                                "1.5",
                                ".",
                                "\"",
                                "\\",
                                "\\u00e5",
                                "\"hög\"",
                                "true",
                                "date(",
                                "@",
                                "\"2024-02-30\"",
                                " ",
                                "å",
                                "\ud800",
                                "null",
                                "\u0000")
                        .list()
                        .ofMaxSize(8)
                        .map(pieces -> String.join("", pieces)),
                Arbitraries.strings().all().ofMaxLength(20));
    }

    @Property(tries = 300)
    void a_table_comes_back_as_it_was_written(@ForAll("tables") DecisionTable table) {
        assertThat(DmnReader.readTable(DmnWriter.write(table))).isEqualTo(new Reading.Read<>(table));
    }

    @Property(tries = 500)
    void a_table_of_any_form_comes_back_with_all_that_stands_around_it(@ForAll long seed) {
        RandomTables random = new RandomTables(seed);
        DecisionTable plain = random.table();
        DecisionTable table = plain.within(random.frame(plain));

        Reading<DecisionTable> again = DmnReader.readTable(DmnWriter.write(table));

        assertThat(again).isEqualTo(new Reading.Read<>(table));
        assertThat(again.found().orElseThrow().hash()).isEqualTo(table.hash());
        assertThat(table.hash().equals(plain.hash())).isEqualTo(table.frame().isEmpty());
    }

    @Property(tries = 300)
    void the_hash_is_equal_only_for_equal_tables(
            @ForAll("tables") DecisionTable one, @ForAll("tables") DecisionTable other) {
        assertThat(one.hash().equals(other.hash())).isEqualTo(one.equals(other));
    }

    @Property(tries = 2000)
    void a_cell_is_read_or_refused_and_what_is_read_comes_back(
            @ForAll("cells") String cell, @ForAll ValueType.Kind kind) {
        ValueType type = new ValueType(kind, UnaryTest.ANY);
        CellReader.test(cell, type)
                .found()
                .ifPresent(
                        test -> assertThat(CellReader.test(test.text(), type)).isEqualTo(new Reading.Read<>(test)));
        CellReader.literal(cell, type)
                .found()
                .ifPresent(value ->
                        assertThat(CellReader.literal(value.literal(), type)).isEqualTo(new Reading.Read<>(value)));
    }

    @Property(tries = 500)
    void every_text_can_be_written_as_a_literal(@ForAll String text) {
        if (text.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF)) {
            assertThat(CellReader.literal(Value.of(text).literal(), ValueType.TEXT)
                            .found())
                    .contains(Value.of(text));
        }
    }

    @Property(tries = 500)
    void a_damaged_file_is_read_or_refused(@ForAll("damage") byte[] file) {
        assertThat(DmnReader.read(file)).isNotNull();
    }

    /** The shipped guideline with a stretch cut out, doubled or replaced. */
    @Provide
    Arbitrary<byte[]> damage() {
        String whole = new String(SomeTables.bytes("/guidelines/sig-unga.dmn"), StandardCharsets.UTF_8);
        Arbitrary<Integer> places = Arbitraries.integers().between(0, whole.length());
        Arbitrary<String> inserts = Arbitraries.of(
                "",
                "<",
                "&",
                "\u0000",
                "</rule>",
                "<rule/>",
                "]]>",
                "<![CDATA[",
                "\"",
                "&#0;",
                "<!DOCTYPE x>",
                "<input/>");
        return Combinators.combine(places, places, inserts).as((one, other, insert) -> {
            int from = Math.min(one, other);
            int to = Math.min(Math.max(one, other), from + 60);
            return (whole.substring(0, from) + insert + whole.substring(to)).getBytes(StandardCharsets.UTF_8);
        });
    }
}
