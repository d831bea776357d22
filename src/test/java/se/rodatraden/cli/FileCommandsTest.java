package se.rodatraden.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.PublishedFormat.assertKeeps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.PublishedFormat;
import se.rodatraden.guidelines.domain.SomeTables;
import se.rodatraden.guidelines.domain.dmn.DmnWriter;
import se.rodatraden.guidelines.domain.table.HitPolicy;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.OutputClause;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands over files answer as their published formats say, and without a server. */
class FileCommandsTest {
    private static final Path SIG = Path.of("src/main/resources/guidelines/sig-unga.dmn");
    private static final Path CHOICE = Path.of("src/main/resources/guidelines/val-av-insats.dmn");
    private static final Path FORMATS = Path.of("docs/formats");
    private static final String COUNTS = "30 47 64 89 90 124 5 31 92 100 59 85 800 991 651 685";

    @TempDir
    Path directory;

    @Test
    void decide_answers_each_line_and_leaves_the_unknown_undetermined() throws IOException {
        Path cases = file("cases.jsonl", """
                {"id":"a","age":13,"consent":true,"riskLevel":"hög","otherTried":false}
                {"age":13,"consent":true,"riskLevel":null,"otherTried":false}
                {"age":13,"consent":true}
                {"age":15,"consent":true,"riskLevel":"låg","otherTried":true}
                {"age":"tretton","consent":true,"riskLevel":"hög"}
                """);
        Ran ran = Ran.of("decide", SIG, "--inputs", cases, "--json");
        assertThat(ran.status()).isEqualTo(1);
        List<JsonNode> lines = ran.out().lines().map(FileCommandsTest::json).toList();
        assertThat(lines).hasSize(5).allSatisfy(line -> assertKeeps("decide", line.toString()));
        assertThat(lines.get(0).at("/outputs/0/verdict").asString()).isEqualTo("rekommenderas");
        assertThat(lines.get(0).path("id").asString()).isEqualTo("a");
        assertThat(lines.get(1).at("/reason/kind").asString()).isEqualTo("missing-information");
        assertThat(lines.get(1).at("/reason/inputs/0").asString()).isEqualTo("riskLevel");
        assertThat(lines.get(2).at("/reason")).isEqualTo(lines.get(1).at("/reason"));
        assertThat(lines.get(3).at("/reason/kind").asString()).isEqualTo("no-match");
        assertThat(lines.get(4).at("/reason/kind").asString()).isEqualTo("invalid-input");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"age\":13,\"consent\":true,\"riskLevel\":\"hög\"}\n",
                "age;consent;riskLevel\n13;true;hög\n",
                "\uFEFFage,consent,riskLevel\n13,true,hög\n"
            })
    void decide_reads_what_is_sent_to_it_whichever_format_it_begins_as(String sent) {
        Ran ran = Ran.sent(sent, "decide", SIG, "--inputs", "-");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("rekommenderas");
        assertThat(ran.status()).isZero();
    }

    @Test
    void decide_that_is_sent_nothing_says_so() {
        Ran ran = Ran.sent("", "decide", SIG, "--inputs", "-", "--lang", "sv");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("Filen har inga rader");
    }

    @Test
    void an_example_calls_every_input_by_its_heading() {
        assertThat(Ran.of("analyse", SIG, "--lang", "sv").out())
                .contains("Samlad bedömning av risk: låg")
                .doesNotContain("riskLevel", "otherTried");
        assertThat(Ran.of("diff", SIG, CHOICE, "--lang", "sv").out()).doesNotContain("riskLevel", "consent:");
    }

    @Test
    void a_language_that_is_none_is_told_which_there_are() {
        assertThat(Ran.of("analyse", SIG, "--lang", "fr").err())
                .contains("sv", "en")
                .doesNotContain("unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20120301-2384", "201203012384", "120301-2384", "20120361-2384"})
    void facts_with_a_personal_identity_number_for_an_id_are_refused(String id) throws IOException {
        Path facts =
                file("facts.csv", "id,as_of,case_year,case_quarter,age,sex\n" + id + ",2024-09-30,2024,2,13,girl\n");
        Ran ran = Ran.of("simulate", "--baseline", SIG, "--draft", SIG, "--facts", facts, "--lang", "sv");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("rad 2, id").contains("personnummer").doesNotContain(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a1", "20121301-2384", "2012-0301", "123456789012", "1203012384"})
    void facts_with_another_id_are_not(String id) throws IOException {
        Path facts =
                file("facts.csv", "id,as_of,case_year,case_quarter,age,sex\n" + id + ",2024-09-30,2024,2,13,girl\n");
        Ran ran = Ran.of("simulate", "--baseline", SIG, "--draft", SIG, "--facts", facts);
        assertThat(ran.status()).isZero();
    }

    @Test
    void a_workbook_that_is_called_csv_is_told_apart_from_a_wrong_encoding() throws IOException {
        Path facts = directory.resolve("facts.csv");
        Files.write(facts, new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0, (byte) 0xff, (byte) 0xfe});
        Ran ran = Ran.of("simulate", "--baseline", SIG, "--draft", SIG, "--facts", facts, "--lang", "sv");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("Excel");
    }

    @Test
    void decide_reads_csv_and_an_empty_cell_is_unknown() throws IOException {
        Path cases = file("cases.csv", "id;age;consent;riskLevel;otherTried\n1;13;true;hög;false\n2;13;;hög;false\n");
        Ran ran = Ran.of("decide", SIG, "--inputs", cases, "--lang", "sv");
        assertThat(ran.out().lines().toList())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("rad 2 (1): Utfall: rekommenderas"),
                        second -> assertThat(second)
                                .startsWith("rad 3 (2): obestämt")
                                .contains("Samtycke"));
        assertThat(ran.status()).isEqualTo(1);
        Path known = file("known.csv", "age,consent,riskLevel,otherTried\n13,true,hög,false\n");
        assertThat(Ran.of("decide", SIG, "--inputs", known).status()).isZero();
    }

    @Test
    void decide_says_that_no_row_applies_where_the_table_has_an_outcome_for_that() throws IOException {
        Path model = Files.write(
                directory.resolve("default.dmn"),
                DmnWriter.write(SomeTables.table(
                        HitPolicy.UNIQUE,
                        List.of(new InputClause("a", "age", "Ålder", ValueType.age(0, 120))),
                        List.of(new OutputClause(
                                "o", "verdict", "Utfall", ValueType.TEXT, Optional.of(Value.of("annars")))),
                        ">= 12 | \"ja\"")));
        Path cases = file("ages.csv", "age\n13\n8\n");

        Ran ran = Ran.of("decide", model, "--inputs", cases, "--lang", "sv");

        assertThat(ran.out().lines())
                .containsExactly(
                        "rad 2: Utfall: ja (tabellens rad 1)",
                        "rad 3: Utfall: annars (ingen rad gäller: tabellens eget utfall då)");
        assertThat(ran.status()).isZero();
    }

    @Test
    void analyse_finds_the_gaps_of_a_table_and_none_in_one_without() {
        Ran gaps = Ran.of("analyse", SIG, "--json");
        assertThat(gaps.status()).isEqualTo(1);
        assertKeeps("analyse", gaps.out());
        assertThat(json(gaps.out()).at("/tables/0/gaps")).isNotEmpty();
        Ran clean = Ran.of("analyse", CHOICE, "--json");
        assertThat(clean.status()).isZero();
        assertKeeps("analyse", clean.out());
    }

    @Test
    void sets_are_arrays_of_texts() throws IOException {
        Path model = Files.write(
                directory.resolve("sets.dmn"),
                DmnWriter.write(SomeTables.table(
                        HitPolicy.FIRST,
                        List.of(new InputClause("s", "tried", "Prövat", ValueType.setOf("Komet", "FFT"))),
                        List.of(new OutputClause("o", "verdict", "Utfall", ValueType.TEXT, Optional.empty())),
                        "contains(\"Komet\") | \"ja\"",
                        "contains(\"Komet\", \"FFT\") | \"nej\"",
                        "contains none(\"Komet\"), contains(\"FFT\") | \"kanske\"")));
        Path cases = file("sets.jsonl", """
                {"tried": ["Komet"]}
                {"tried": []}
                {"tried": null}
                """);

        Ran decided = Ran.of("decide", model, "--inputs", cases, "--json");
        assertThat(decided.out().lines().toList()).hasSize(3).allSatisfy(line -> assertKeeps("decide", line));
        assertThat(decided.out().lines().findFirst().orElseThrow()).contains("\"ja\"");
        Ran found = Ran.of("analyse", model, "--json");
        assertKeeps("analyse", found.out());
        assertThat(json(found.out()).at("/tables/0/maskedRows/0/by/0").asInt()).isEqualTo(1);
        Path other = file("other.dmn", Files.readString(model).replace("\"ja\"", "\"jo\""));
        Ran differs = Ran.of("diff", model, other, "--json");
        assertKeeps("diff", differs.out());
        assertThat(differs.out().replaceAll("\\s", "")).contains("{\"with\":[\"Komet\"],\"without\":[]}");
    }

    @Test
    void diff_tells_what_was_written_and_for_whom_it_matters() throws IOException {
        Ran ran = Ran.of("diff", SIG, sigFromEight(), "--json");
        assertThat(ran.status()).isEqualTo(1);
        assertKeeps("diff", ran.out());
        assertThat(json(ran.out()).path("written")).hasSize(4);
        assertThat(json(ran.out()).path("regions").toString()).contains("avsteg möjligt", "rekommenderas");
        assertThat(Ran.of("diff", SIG, sigFromEight(), "--lang", "sv").out())
                .contains("8–11 år", "från avsteg möjligt till rekommenderas");
        assertThat(Ran.of("diff", SIG, SIG).status()).isZero();
    }

    @Test
    void decide_says_which_line_and_what_to_write_instead() throws IOException {
        Path cases = file("cases.jsonl", """
                {"id": "a", "age": 12.5, "consent": true}
                {"age": 13, "consent": "false"}
                """);

        assertThat(Ran.of("decide", SIG, "--inputs", cases, "--lang", "sv").out())
                .contains(
                        "rad 1 (a): obestämt: Ålder har värdet 12,5, och tabellen räknar med hela tal, 0–120 år",
                        "rad 2: obestämt: Samtycke från alla som ska säga ja har texten ”false”, och tabellen räknar"
                                + " med true eller false. Skriv true eller false, utan citattecken.");
    }

    @Test
    void analyse_tells_a_limit_that_lies_outside_its_column() throws IOException {
        Path model = file("wide.dmn", Files.readString(SIG).replaceFirst("\\[12\\.\\.20]", "[12..200]"));

        Ran ran = Ran.of("analyse", model, "--json");

        assertKeeps("analyse", ran.out());
        assertThat(json(ran.out()).at("/tables/0/beyond/0/test").asString()).isEqualTo("[12..200]");
        assertThat(Ran.of("analyse", model, "--lang", "sv").out())
                .contains("Rad 1, Ålder: 12–200 år. Kolumnen tar 0–120 år");
    }

    @Test
    void diff_tells_what_a_file_says_around_its_table() throws IOException {
        Path asking = file(
                "asking.dmn",
                Files.readString(SIG)
                        .replace("<variable name=\"sigUnga\"", "<question>Vem?</question><variable name=\"sigUnga\""));

        Ran ran = Ran.of("diff", SIG, asking, "--json");

        assertKeeps("diff", ran.out());
        assertThat(json(ran.out()).at("/written/0/part").asString()).isEqualTo("question");
        assertThat(Ran.of("diff", SIG, asking, "--lang", "sv").out()).contains("Fråga: från tomt till Vem?");
    }

    @Test
    void simulate_shows_protected_figures_with_their_receipt_and_the_same_again() throws IOException {
        Path facts = facts(400);
        Ran ran = simulate(facts, "--json", "--by", "age,district");
        assertThat(ran.status()).isZero();
        assertKeeps("simulate", ran.out());
        assertThat(json(ran.out()).at("/total/all").asLong()).isEqualTo(400);
        assertThat(simulate(facts, "--json", "--by", "age,district").out()).isEqualTo(ran.out());
        assertThat(json(simulate(facts, "--json").out()).path("receiptHash"))
                .as("whatever is shown, the same was protected")
                .isEqualTo(json(ran.out()).path("receiptHash"));
        for (JsonNode transition : json(ran.out()).path("transitions")) {
            assertThat(transition.path("number").isNull()
                            || transition.path("number").asLong() >= 5)
                    .isTrue();
        }
    }

    @Test
    void a_draft_from_a_later_day_changes_nothing_before_it() throws IOException {
        Ran ran = simulate(facts(200), "--json", "--effective", "2025-01-01");
        for (JsonNode transition : json(ran.out()).path("transitions")) {
            if (!transition.path("today").equals(transition.path("after"))) {
                assertThat(transition.path("number").isNull())
                        .as("nobody, and zeros are hidden")
                        .isTrue();
            }
        }
    }

    @Test
    void simulate_names_what_facts_do_not_say_and_answers_for_those_whom_it_cannot_change() throws IOException {
        Path facts = facts(400);
        Path asking = directory.resolve("asking.dmn");
        Files.write(
                asking,
                DmnWriter.write(SomeTables.asking(
                        SomeTables.shipped("sig-unga"),
                        new InputClause("school", "school", "Skolform", ValueType.BOOLEAN),
                        "r1",
                        "true")));
        Ran ran = Ran.of("simulate", "--baseline", SIG, "--draft", asking, "--facts", facts, "--json");
        assertThat(ran.status()).isZero();
        assertKeeps("simulate", ran.out());
        assertThat(json(ran.out()).path("lacking").toString())
                .isEqualTo("[{\"name\":\"school\",\"label\":\"Skolform\"}]");
        assertThat(json(ran.out()).path("transitions"))
                .anySatisfy(transition -> {
                    assertThat(transition.path("today").asString()).isEqualTo("RECOMMENDED");
                    assertThat(transition.path("after").asString()).isEqualTo("INFORMATION_MISSING");
                    assertThat(transition.path("number").asLong()).isGreaterThan(100);
                })
                .anySatisfy(transition -> {
                    assertThat(transition.path("after").asString()).isEqualTo("DEVIATION_POSSIBLE");
                    assertThat(transition.path("number").asLong()).isGreaterThan(100);
                });
        assertThat(Ran.of("simulate", "--baseline", SIG, "--draft", asking, "--facts", facts, "--lang", "sv")
                        .out())
                .contains("Uppgifterna säger inget om Skolform");
        assertThat(json(simulate(facts, "--json").out()).has("lacking")).isFalse();
    }

    @Test
    void simulate_names_rows_that_contradict_each_other() throws IOException {
        Path torn = file("torn.dmn", Files.readString(SIG).replace("[6..11]", "[6..12]"));
        Path facts = facts(400);
        Ran ran = Ran.of("simulate", "--baseline", SIG, "--draft", torn, "--facts", facts, "--json");
        assertThat(ran.status()).isEqualTo(1);
        assertKeeps("simulate", ran.out());
        assertThat(json(ran.out()).path("contradictions"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.path("table").asString()).isEqualTo("draft"));
        assertThat(Ran.of("simulate", "--baseline", SIG, "--draft", torn, "--facts", facts, "--lang", "sv")
                        .out())
                .contains("säger olika om samma barn");
        Ran whole = simulate(facts, "--json");
        assertThat(whole.status()).isZero();
        assertThat(json(whole.out()).has("contradictions")).isFalse();
    }

    @Test
    void audit_knows_that_two_hidden_in_each_line_are_no_proof() throws IOException {
        Ran ran = Ran.of("audit", fourByFour("wa wb wc xa xc yb yd zb zd"), "--json");
        assertThat(ran.status()).isEqualTo(1);
        assertKeeps("audit", ran.out());
        assertThat(intervals(ran))
                .isEqualTo(Map.of(
                        "wa",
                        "25-94",
                        "wb",
                        "47-47",
                        "wc",
                        "0-69",
                        "xa",
                        "26-95",
                        "xc",
                        "0-69",
                        "yb",
                        "0-185",
                        "yd",
                        "0-185",
                        "zb",
                        "906-1091",
                        "zd",
                        "585-770"));
        assertThat(Ran.of("audit", fourByFour("wa wb wc xa xc yb yd zb zd"), "--lang", "sv")
                        .out())
                .contains("w, b  [47, 47]      för nära");
    }

    @ParameterizedTest
    @CsvSource({"xd, 0-78", "wd, 0-136", "xb, 0-141", "ya, 0-141", "za, 0-141", "yc, 0-116", "zc, 0-116"})
    void one_more_hidden_cell_opens_the_disclosed_one(String extra, String interval) throws IOException {
        Ran ran = Ran.of("audit", fourByFour("wa wb wc xa xc yb yd zb zd " + extra), "--json");
        assertThat(intervals(ran)).containsEntry("wb", interval);
        assertThat(ran.status()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "hidden, 0 0 0, 0-0",
        "hidden, 10 5 0 0, 0-0",
        "shown, 10 3 1 1, 1-1",
    })
    void hiding_protects_nothing_when_the_sum_fixes_it(String zeros, String counts, String interval)
            throws IOException {
        List<String> numbers = List.of(counts.split(" "));
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < numbers.size(); i++) {
            cells.append(i == 0 ? "" : ",").append("""
                    {"at":{"only":"c%d"},"count":%s,"hidden":%s}""".formatted(i, numbers.get(i), i >= numbers.size() - 2));
        }
        Path table = file("line.json", """
                {"dimensions":[{"name":"only","categories":[%s]}],"zeros":"%s","cells":[%s]}""".formatted(
                        IntStream.range(0, numbers.size())
                                .mapToObj(i -> "\"c" + i + "\"")
                                .collect(Collectors.joining(",")),
                        zeros,
                        cells));
        Ran ran = Ran.of("audit", table, "--json");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(intervals(ran).values()).hasSize(2).containsOnly(interval);
    }

    @Test
    void protect_hides_what_the_audit_then_finds_safe() throws IOException {
        Ran ran = Ran.of("protect", fourByFour("wa wb wc xa xc yb yd zb zd"), "--json");
        assertThat(ran.status()).isZero();
        assertKeeps("protect", ran.out());
        StringBuilder hidden = new StringBuilder();
        for (JsonNode cell : json(ran.out()).path("cells")) {
            if (!cell.path("status").asString().equals("shown")) {
                hidden.append(nameOf(cell)).append(' ');
            }
        }
        assertThat(Ran.of("audit", fourByFour(hidden.toString().strip())).status())
                .isZero();
    }

    /** What is hidden for the sake of others costs its counts and one for each; the bound is below, and above nothing. */
    @Test
    void protect_tells_what_hiding_costs_and_what_no_safe_choice_can_cost_less_than() throws IOException {
        Ran ran = Ran.of("protect", fourByFour("wa"), "--json");

        assertKeeps("protect", ran.out());
        long cost = json(ran.out()).at("/cost/hidden").asLong();
        assertThat(json(ran.out()).at("/cost/lowerBound").asLong()).isBetween(1L, cost);
        assertThat(Ran.of("protect", fourByFour("wa"), "--lang", "sv").out())
                .contains("dolt för andras skull kostar " + cost + ",", "Inget säkert sätt att dölja kostar mindre");
        assertThat(json(Ran.of("protect", fourByFour("wa"), "--json", "--exact").out())
                        .path("cost"))
                .isEqualTo(json(ran.out()).path("cost"));
    }

    @Test
    void what_protect_answers_is_no_table_and_the_audit_says_what_is() throws IOException {
        Path answer = file(
                "answer.json", Ran.of("protect", fourByFour("wa"), "--json").out());
        Ran ran = Ran.of("audit", answer, "--lang", "sv");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err().lines())
                .singleElement()
                .asString()
                .contains("ett svar från rodatraden, inte en tabell", "hidden på de celler");
    }

    @Test
    void a_table_that_is_not_published_can_be_reasoned_through_all_the_same() throws IOException {
        String all = Files.readString(fourByFour("wb xb"));
        Path marginsOnly = file("margins.json", all.replaceFirst("\\{", "{\"margins\":[[\"row\",\"column\"],[]],"));
        Ran open = Ran.of("audit", marginsOnly, "--json");
        assertThat(intervals(open))
                .as("only the grand total ties the two together")
                .containsEntry("wb", "0-171");
        assertThat(intervals(Ran.of("audit", fourByFour("wb xb"), "--json"))).containsEntry("wb", "47-47");
    }

    @ParameterizedTest
    @ValueSource(strings = {"count-table", "facts"})
    void the_examples_of_the_documents_are_read(String name) throws IOException {
        Matcher example =
                Pattern.compile("(?s)```(csv|json)\n(.*?)```").matcher(Files.readString(FORMATS.resolve(name + ".md")));
        int found = 0;
        while (example.find()) {
            Path file = file("example." + example.group(1), example.group(2));
            Ran ran = name.equals("facts") ? simulate(file) : Ran.of("protect", file);
            assertThat(ran.err()).isEmpty();
            assertThat(ran.status()).isZero();
            if (example.group(1).equals("json")) {
                assertKeeps("count-table", example.group(2));
            }
            found++;
        }
        assertThat(found).isPositive();
    }

    @Test
    void the_schema_that_facts_are_read_by_is_the_one_that_is_published() throws IOException {
        assertThat(Path.of("src/main/resources/formats/facts.table-schema.json"))
                .hasSameTextualContentAs(FORMATS.resolve("facts.table-schema.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"decide", "analyse", "diff", "simulate", "protect", "audit"})
    void helps_in_both_languages(String command) {
        Ran swedish = Ran.of(command, "--help", "--lang", "sv");
        Ran english = Ran.of(command, "--help", "--lang", "en");
        assertThat(swedish.status()).isZero();
        assertThat(swedish.out()).contains("Så skrivs det: rodatraden " + command, "Svarskoder");
        assertThat(english.out()).contains("Usage: rodatraden " + command, "Exit status");
    }

    /** The schemas are taken as strictly as they are written: nothing that they do not name. */
    @Test
    void a_schema_refuses_what_is_not_in_it() {
        String answer = Ran.of("analyse", SIG, "--json").out();
        assertThat(new PublishedFormat("analyse").faults(answer.replaceFirst("\\{", "{\"more\":1,")))
                .isNotEmpty();
    }

    private Ran simulate(Path facts, Object... more) throws IOException {
        Object[] arguments = {"simulate", "--baseline", SIG, "--draft", sigFromEight(), "--facts", facts};
        return Ran.of(
                Stream.concat(Arrays.stream(arguments), Arrays.stream(more)).toArray());
    }

    private Path sigFromEight() throws IOException {
        return file(
                "sig-8.dmn",
                Files.readString(SIG).replace("[12..20]", "[8..20]").replace("[6..11]", "[6..7]"));
    }

    private Path facts(int rows) throws IOException {
        StringBuilder text = new StringBuilder(
                "id,as_of,case_year,case_quarter,age,district,sex,risk,child_consents," + "guardians_consent,tried\n");
        for (int i = 0; i < rows; i++) {
            text.append("f%d,2024-06-%02d,2024,%d,%d,%s,%s,%s,yes,yes,%s\n"
                    .formatted(
                            i,
                            1 + i % 28,
                            1 + i % 2,
                            6 + i % 13,
                            i % 3 == 0 ? "Norr" : "Söder",
                            i % 2 == 0 ? "girl" : "boy",
                            i % 5 == 0 ? "" : "high",
                            i % 4 == 0 ? "" : "komet-3-11"));
        }
        return file("facts.csv", text.toString());
    }

    private Path fourByFour(String hidden) throws IOException {
        List<String> names = Arrays.asList(hidden.split(" "));
        String[] counts = COUNTS.split(" ");
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < counts.length; i++) {
            String row = "wxyz".substring(i / 4, i / 4 + 1);
            String column = "abcd".substring(i % 4, i % 4 + 1);
            cells.append(i == 0 ? "" : ",\n")
                    .append("""
                    {"at":{"row":"%s","column":"%s"},"count":%s,"hidden":%s}""".formatted(row, column, counts[i], names.contains(row + column)));
        }
        return file("kat-1.json", """
                {"dimensions":[{"name":"row","categories":["w","x","y","z"]},
                {"name":"column","categories":["a","b","c","d"]}],"cells":[%s]}""".formatted(cells));
    }

    private static Map<String, String> intervals(Ran ran) {
        Map<String, String> intervals = new TreeMap<>();
        for (JsonNode cell : json(ran.out()).path("hidden")) {
            intervals.put(
                    nameOf(cell),
                    cell.at("/interval/low").asLong() + "-"
                            + cell.at("/interval/high").asLong());
        }
        return intervals;
    }

    private static String nameOf(JsonNode cell) {
        StringBuilder name = new StringBuilder();
        cell.path("at").forEach(code -> name.append(code.asString()));
        return name.toString();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
