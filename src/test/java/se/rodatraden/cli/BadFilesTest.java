package se.rodatraden.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.PublishedFormat.assertKeeps;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file that cannot be used is refused whole: where, why and what to do, with status 2 and nothing on the output. */
// No measure of speed: a reader that never ends would hang the suite.
@Timeout(120)
class BadFilesTest {
    private static final Path SIG = Path.of("src/main/resources/guidelines/sig-unga.dmn");
    private static final String COLUMNS = "id,as_of,case_year,case_quarter,age,sex,district\n";
    private static final String ROW = "a,2024-09-30,2024,2,13,girl,Norr\n";
    private static final String DMN = "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\">";

    @TempDir
    Path directory;

    @Test
    void a_program_is_told_in_json_what_is_wrong_where_and_how_often() throws IOException {
        Path file = Files.writeString(
                directory.resolve("facts.csv"),
                COLUMNS + "a,2024-99-30,2024,2,13,girl,Norr\nb,2024-99-30,2024,2,13,girl,Norr\n");
        Ran ran = Ran.of("simulate", "--baseline", SIG, "--draft", SIG, "--facts", file, "--json", "--lang", "sv");

        assertKeeps("refusal", ran.err());
        JsonNode fault = JsonMapper.shared().readTree(ran.err()).at("/faults/0");
        assertThat(fault.path("kind").asString()).startsWith("file.");
        assertThat(fault.path("file").asString()).isEqualTo(file.toString());
        assertThat(fault.path("line").asInt()).isEqualTo(2);
        assertThat(fault.path("place").asString()).isEqualTo("as_of");
        assertThat(fault.path("more").asInt()).isEqualTo(1);
        assertThat(fault.path("message").asString()).contains("Samma fel finns på en rad till.");
        assertThat(ran.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "analyse --json, argument",
        "analyse --json --foo, argument",
        "analyse --json absent.dmn, file.absent",
        "analyse --json --lang xx absent.dmn, argument.language"
    })
    void a_program_is_told_in_json_that_the_command_cannot_be_used(String command, String kind) {
        Ran ran = Ran.of((Object[]) command.split(" "));

        assertThat(ran.status()).isEqualTo(2);
        assertKeeps("refusal", ran.err());
        assertThat(JsonMapper.shared().readTree(ran.err()).at("/faults/0/kind").asString())
                .isEqualTo(kind);
    }

    @Test
    void a_model_that_is_no_xml() throws IOException {
        assertRefused(model(DMN + "<decision>"), "inte korrekt XML", "not correct XML");
    }

    @Test
    void a_model_of_a_hundred_megabytes() throws IOException {
        Path file = directory.resolve("huge.dmn");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(100_000_000);
        }
        assertRefused(file, "för stor", "too large");
    }

    @Test
    void a_model_that_is_nested_deeply() throws IOException {
        assertRefused(
                model(DMN + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</definitions>"), "nästlad", "nested");
    }

    @Test
    void a_model_with_entities_that_grow_and_one_that_reads_another_file() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "hemligheten");
        assertRefused(model("""
                <!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>
                """ + DMN + "&c;</definitions>"), "DOCTYPE", "DOCTYPE");
        Path external =
                model("<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + DMN + "&x;</definitions>");
        assertRefused(external, "DOCTYPE", "DOCTYPE");
        assertThat(Ran.of("analyse", external).err()).doesNotContain("hemligheten");
    }

    @Test
    void a_table_with_a_million_rows() throws IOException {
        Path file = directory.resolve("rows.dmn");
        String row = "<rule><inputEntry><text>-</text></inputEntry></rule>\n";
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(DMN + "<decision name=\"d\"><decisionTable>");
            for (int i = 0; i < 1_000_000; i++) {
                out.write(row);
            }
        }
        assertRefused(file, "för stor", "too large");
    }

    @Test
    void facts_with_the_same_fault_on_every_row_tell_it_once_and_the_other_too() throws IOException {
        Path file = Files.writeString(
                directory.resolve("facts.csv"),
                COLUMNS
                        + IntStream.range(0, 3_000)
                                .mapToObj(row -> "a" + row + ",2024-13-01,2024,2,13,girl,Norr\n")
                                .collect(Collectors.joining())
                        + "b,2024-09-30,2024,2,tretton,girl,Norr\n");
        assertFactsRefused(file, "rad 2, as_of", "på 2\u00a0999 rader till", "rad 3002, age");
        Ran ran = Ran.of("simulate", "--baseline", SIG, "--draft", SIG, "--facts", file, "--json");
        assertThat(ran.out()).isEmpty();
        assertThat(JsonMapper.shared().readTree(ran.err()).path("faults")).hasSize(2);
    }

    @Test
    void a_model_with_the_same_fault_in_every_row_tells_it_once() throws IOException {
        String sig = Files.readString(SIG);
        Path file = Files.writeString(directory.resolve("sig.dmn"), sig.replace("[12..20]", "[12..20"));
        Ran ran = Ran.of("analyse", file);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err().lines()).singleElement().asString().contains("same fault is in one more place");
    }

    @Test
    void facts_in_another_encoding_are_refused_at_their_line() throws IOException {
        Path file = Files.write(
                directory.resolve("facts.csv"),
                (COLUMNS + ROW + "b,2024-09-30,2024,2,13,girl,Söder\n").getBytes(StandardCharsets.ISO_8859_1));
        assertFactsRefused(file, "rad 3", "inte skriven i UTF-8", "CSV UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "b,2024-09-30,2024,2,13,girl            | rad 3: Raden har 6 celler och första raden har 7",
                "a,2024-09-30,2024,2,13,girl,Norr       | rad 3, id: Samma värde eller namn finns två gånger",
                "b,2024-02-30,2024,2,13,girl,Norr       | rad 3, as_of: Värdet är inget datum i almanackan",
                "b,2024-09-30,2024,5,13,girl,Norr       | rad 3, case_quarter: Värdet är för högt",
                "b,9999-12-31,2024,2,13,girl,Norr       | rad 3, as_of: Dagen har inte kommit än",
                "b,2024-01-30,2024,2,13,girl,Norr       | rad 3, as_of: Uppgiften är känd innan ärendets kvartal har börjat",
                "b,2024-09-30,2024,2,tretton,girl,Norr  | rad 3, age: Värdet är inget helt tal",
                "b,2024-09-30,2024,2,,girl,Norr         | rad 3, age: Här saknas ett värde",
                "b,2024-09-30,2024,2,13,flicka,Norr     | rad 3, sex: Värdet finns inte bland dem som är tillåtna",
                "b,2024-09-30,2024,2,13,girl,total      | rad 3, district: Värdet har tecken som inte får stå här",
            })
    void a_row_of_facts_that_breaks_the_schema_stops_the_whole_file(String row, String fault) throws IOException {
        assertFactsRefused(file("facts.csv", COLUMNS + ROW + row + "\n"), fault);
    }

    @Test
    void facts_without_a_column_or_with_a_strange_one_or_with_none_at_all() throws IOException {
        assertFactsRefused(
                file("facts.csv", "id,as_of,name\na,2024-09-30,x\n"), "name: Kolumnen", "age: Kolumnen saknas");
        assertFactsRefused(file("facts.csv", COLUMNS), "Filen har inga rader");
        assertFactsRefused(file("facts.csv", ""), "Filen har inga rader");
        assertFactsRefused(file("facts.csv", COLUMNS + "\"a,2024\n"), "Citattecknen går inte ihop");
    }

    @Test
    void a_refusal_never_repeats_what_a_row_says_and_lists_no_more_than_anybody_reads() throws IOException {
        Path file = file("facts.csv", COLUMNS + "19900101-2384,igår,nu,x,y,z,Kalle\n".repeat(500));
        Ran ran = simulate(file);
        assertThat(ran.err()).doesNotContain("19900101", "igår", "Kalle").contains("499 rader till");
        assertThat(ran.err().lines().count()).isLessThan(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"age\":13                       | rad 2: Det här är inte korrekt JSON",
                "[1,2]                             | rad 2: Här ska stå ett JSON-objekt",
                "{\"age\":13,\"age\":14}           | rad 2: Det här är inte korrekt JSON",
                "{\"age\":{\"years\":13}}          | rad 2, age: Värdet är varken text, tal, ja eller nej",
                "{\"age\":1e999999}                | rad 2, age: Värdet är varken text, tal, ja eller nej",
                "{\"agee\":13}                     | rad 2, agee: Kolumnen eller uppgiften finns inte i formatet",
                "{\"id\":\"a\",\"age\":13}         | rad 2, id: Samma värde eller namn finns två gånger",
            })
    void a_malformed_line_stops_the_whole_file(String line, String fault) throws IOException {
        Path file = file("cases.jsonl", "{\"id\":\"a\",\"age\":13}\n" + line + "\n");
        Ran ran = Ran.of("decide", SIG, "--inputs", file, "--lang", "sv");
        assertThat(ran.err()).contains(fault);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.status()).isEqualTo(2);
    }

    @Test
    void a_line_that_is_nested_deeply_or_never_ends() throws IOException {
        for (String line : new String[] {"[".repeat(90_000), "x".repeat(5_000_000)}) {
            Ran ran = Ran.of("decide", SIG, "--inputs", file("cases.jsonl", line), "--lang", "en");
            assertThat(ran.err()).contains("line 1: This is not correct JSON");
            assertThat(ran.status()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{                                                                     | inte korrekt JSON",
                "{\"dimensions\":[],\"cells\":[]}                                      | dimensions: Här ska stå",
                "{\"dimensions\":[{\"name\":\"d\",\"categories\":[\"a\",\"a\"]}],\"cells\":[]} | categories[1]: Samma värde",
                "{\"dimensions\":[{\"name\":\"d\",\"categories\":[\"a\",\"b\"]}],\"cells\":[{\"at\":{\"d\":\"a\"},\"count\":3}]} | Antal celler som saknas: 1. Den första är b",
                "{\"dimensions\":[{\"name\":\"d\",\"categories\":[\"a\"]}],\"cells\":[{\"at\":{\"d\":\"a\"},\"count\":-3}]} | cells[0].count",
                "{\"dimensions\":[{\"name\":\"d\",\"categories\":[\"a\"]}],\"cells\":[{\"at\":{\"d\":\"a\"},\"count\":3},{\"at\":{},\"count\":4}]} | cells[1]: Summan stämmer inte",
                "{\"dimensions\":[{\"name\":\"d\",\"categories\":[\"a\"]}],\"cells\":[{\"at\":{\"d\":\"z\"},\"count\":3}]} | cells[0].at.d: Kategorin",
                "{\"dimensions\":[{\"name\":\"d\",\"categories\":[{\"code\":\"a\",\"within\":\"b\"},{\"code\":\"b\",\"within\":\"a\"}]}],\"cells\":[]} | categories[0].within",
            })
    void a_table_of_counts_that_does_not_fit(String table, String fault) throws IOException {
        Ran ran = Ran.of("protect", file("table.json", table), "--lang", "sv");
        assertThat(ran.err()).contains(fault);
        assertThat(ran.status()).isEqualTo(2);
    }

    @Test
    void a_table_of_counts_with_a_million_rows() throws IOException {
        Path file = directory.resolve("table.csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("id,count\n");
            for (int i = 0; i < 1_000_000; i++) {
                out.write(i + ",1\n");
            }
        }
        Ran ran = Ran.of("protect", file, "--lang", "sv");
        assertThat(ran.err()).contains("Filen har fler än");
        assertThat(ran.status()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"2", "0", "-1", "1000001", "fem"})
    void a_threshold_that_protects_nobody(String threshold) throws IOException {
        Path table = file("table.csv", "d,count\na,3\n");
        Ran ran = Ran.of("protect", table, "--threshold", threshold, "--lang", "sv");
        assertThat(ran.err()).contains("--threshold");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void a_command_that_is_written_wrongly_is_told_how_in_the_readers_language() {
        Ran swedish = Ran.of("decide", SIG, "--lang", "sv");
        assertThat(swedish.err()).contains("Det här saknas: --inputs", "rodatraden decide --help");
        assertThat(Ran.of("analyse", SIG, "--bogus", "--lang", "en").err()).contains("--bogus");
        assertThat(Ran.of("analyse", directory.resolve("none.dmn"), "--lang", "en")
                        .err())
                .contains("There is no file");
        assertThat(swedish.status()).isEqualTo(2);
    }

    @Test
    void a_table_that_facts_cannot_answer() throws IOException {
        Path facts = file("facts.csv", COLUMNS + ROW);
        Path plan = Path.of("src/main/resources/guidelines/sip-innehall.dmn");
        Ran ran = Ran.of("simulate", "--baseline", SIG, "--draft", plan, "--facts", facts, "--lang", "sv");
        assertThat(ran.err()).contains("Tabellen frågar efter Åtgärder av andra är angivna", "minst något av ålder");
        assertThat(ran.status()).isEqualTo(2);
    }

    private void assertFactsRefused(Path file, String... faults) {
        assertKeeps(
                "refusal",
                Ran.of("simulate", "--baseline", SIG, "--draft", SIG, "--facts", file, "--json")
                        .err());
        Ran ran = simulate(file);
        assertThat(ran.err()).contains(faults);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.status()).isEqualTo(2);
    }

    private static Ran simulate(Path facts) {
        return Ran.of("simulate", "--baseline", SIG, "--draft", SIG, "--facts", facts, "--lang", "sv");
    }

    private static void assertRefused(Path model, String swedish, String english) {
        Ran inSwedish = Ran.of("analyse", model, "--lang", "sv");
        Ran inEnglish = Ran.of("analyse", model, "--lang", "en", "--json");
        assertThat(inSwedish.err()).contains(model.toString(), swedish).doesNotContain("\tat ");
        assertThat(inEnglish.err()).contains(english);
        assertKeeps("refusal", inEnglish.err());
        assertThat(inSwedish.status()).isEqualTo(2);
        assertThat(inEnglish.out()).isEmpty();
    }

    private Path model(String text) throws IOException {
        return file("model.dmn", text);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
