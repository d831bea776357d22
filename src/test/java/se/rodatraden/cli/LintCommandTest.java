package se.rodatraden.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.PublishedFormat.assertKeeps;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code rodatraden lint} over files of the kinds that people have. */
class LintCommandTest {
    private static final String REPORT = """
            <html lang="sv"><head><title>Regler för lån av lastcyklar</title></head><body>
            <p>Almviks kommun. Tjänsteutlåtande 2027-04-12. Dnr KFN 2027/114</p>
            <h1>Lån av lastcyklar</h1>
            <p>Till kultur- och fritidsnämnden</p>
            <h2>Förslag till beslut</h2>
            <ol><li>Nämnden inför lån av lastcyklar.</li><li>Beslutet skickas till biblioteken.</li></ol>
            <h2>Sammanfattning</h2>
            <p>Biblioteken lånar ut lastcyklar från %s.</p>
            <h2>Underskrifter</h2>
            <p>Maria Ekdahl, förvaltningsdirektör, kulturförvaltningen</p>
            </body></html>
            """;

    @TempDir
    Path directory;

    @Test
    void a_report_without_a_fault_ends_with_0() throws IOException {
        Ran ran = Ran.of("lint", report("den 1 juni 2027"), "--lang", "sv", "--kind", "any");

        assertThat(ran.out()).contains("hittade inget");
        assertThat(ran.status()).isZero();
    }

    @Test
    void a_fault_is_told_with_its_place_and_ends_with_1() throws IOException {
        Ran ran = Ran.of("lint", report("tisdagen den 1 juni 2028"), "--lang", "sv", "--kind", "any");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).contains("weekday-mismatch", "tisdagen den 1 juni 2028", "torsdag");
    }

    @Test
    void json_is_as_it_is_published() throws IOException {
        Ran ran = Ran.of("lint", report("den 31 juni 2027"), "--json");

        assertKeeps("lint", ran.out());
        assertThat(json(ran.out()).at("/files/0/findings/0/rule").asString()).isEqualTo("impossible-date");
    }

    /** OASIS publishes the schema, and says in prose that every result names a rule that is told. */
    @Test
    void sarif_is_as_its_schema_has_it() throws IOException {
        matterFile();
        String log = Ran.of("lint", report("tisdagen den 1 juni 2028"), "--sarif", "--matter", "KFN 2027/114")
                .out();

        assertThat(sarifFaults(log)).isEmpty();
        assertThat(sarifFaults(log.replace("\"level\" : \"error\"", "\"level\" : \"grave\"")))
                .isNotEmpty();
        assertThat(sarifFaults(log.replace("\"ruleId\"", "\"rule\""))).isNotEmpty();
    }

    private static List<?> sarifFaults(String log) throws IOException {
        try (InputStream schema =
                Objects.requireNonNull(LintCommandTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8))
                    .validate(log, InputFormat.JSON);
        }
    }

    @Test
    void sarif_tells_the_rules_of_its_results() throws IOException {
        JsonNode log =
                json(Ran.of("lint", report("den 31 juni 2027"), "--sarif").out());

        assertThat(log.at("/version").asString()).isEqualTo("2.1.0");
        assertThat(log.at("/runs/0/tool/driver/name").asString()).isEqualTo("rodatraden");
        JsonNode result = log.at("/runs/0/results/0");
        assertThat(result.path("message").path("text").asString()).isNotBlank();
        assertThat(List.of("error", "warning", "note", "none"))
                .contains(result.path("level").asString());
        assertThat(log.at("/runs/0/tool/driver/rules")
                        .valueStream()
                        .map(rule -> rule.path("id").asString()))
                .contains(result.path("ruleId").asString());
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .startsWith("file:");
    }

    @Test
    void a_file_that_cannot_be_read_ends_with_2_and_a_reason() throws IOException {
        Path locked = Files.write(directory.resolve("skadad.pdf"), "%PDF-1.7 skräp".getBytes(StandardCharsets.UTF_8));
        Ran ran = Ran.of("lint", locked, "--lang", "sv");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("skadad.pdf");
    }

    @Test
    void what_is_found_in_one_file_is_told_although_another_cannot_be_read() throws IOException {
        Path locked = Files.write(directory.resolve("skadad.pdf"), "%PDF-1.7 skräp".getBytes(StandardCharsets.UTF_8));
        Ran ran = Ran.of("lint", locked, report("den 1 juni 2027"), "--lang", "sv");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isNotEmpty();
        assertThat(ran.err()).contains("skadad.pdf");
    }

    @Test
    void an_unknown_kind_is_refused_with_those_there_are() throws IOException {
        Ran ran = Ran.of("lint", report("den 1 juni 2027"), "--kind", "bygglov", "--lang", "en");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("bygglov", "referral");
    }

    @Test
    void a_report_is_held_against_its_matter() throws IOException {
        matterFile();
        Ran ran = Ran.of(
                "lint",
                report("den 1 juni 2027"),
                "--lang",
                "sv",
                "--kind",
                "any",
                "--matter",
                "kfn2027/114",
                "--json");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(json(ran.out()).at("/matter/number").asString()).isEqualTo("KFN 2027/114");
        assertThat(json(ran.out())
                        .at("/files/0/findings")
                        .valueStream()
                        .map(finding -> finding.path("rule").asString()))
                .contains("hearing-not-told", "reply-due-before-meeting", "senders-number-missing", "section-missing");
        assertKeeps("lint", ran.out());
    }

    @Test
    void the_day_of_the_particulars_is_told() throws IOException {
        Path file = matterFile();
        Ran ran = Ran.of("lint", report("den 1 juni 2027"), "--lang", "sv", "--matter-file", file);

        assertThat(ran.out()).startsWith("Jämfört med ärendet KFN 2027/114, så som diariet var 2 april 2027.");
    }

    @Test
    void a_number_that_no_file_has_is_refused_with_what_to_do() throws IOException {
        Files.writeString(directory.resolve("annat.matter.json"), "{}");
        Ran ran = Ran.of("lint", report("den 1 juni 2027"), "--lang", "sv", "--matter", "KFN 2027/115");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("KFN 2027/115", "Spara uppgifter för kontroll", "--matter-file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"KS 2027/31", "ks-2027:31", "Dnr KS 2027/0031", "KS2027/31", "kfn/2027/114"})
    void a_matter_is_found_by_any_number_that_it_has_however_it_is_spelt(String number) throws IOException {
        matterFile();

        assertThat(Ran.of("lint", report("den 1 juni 2027"), "--lang", "sv", "--matter", number)
                        .out())
                .startsWith("Jämfört med ärendet KFN 2027/114");
    }

    @Test
    void a_number_that_nothing_here_has_is_refused_with_the_numbers_that_there_are() throws IOException {
        matterFile();
        Ran ran = Ran.of("lint", report("den 1 juni 2027"), "--lang", "sv", "--matter", "KS 2027/13");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("Filerna här har numren KFN 2027/114 och KS 2027/31.");
    }

    @Test
    void the_number_of_a_question_that_several_answer_asks_for_the_matters_own() throws IOException {
        String one = Files.readString(matterFile());
        Files.writeString(directory.resolve("TN-2027-9.matter.json"), one.replace("KFN 2027/114", "TN 2027/9"));
        Ran ran = Ran.of("lint", report("den 1 juni 2027"), "--lang", "sv", "--matter", "KS 2027/31");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("KFN 2027/114 och TN 2027/9").contains("eget nummer");
        assertThat(Ran.of("lint", report("den 1 juni 2027"), "--lang", "sv", "--matter", "TN 2027/9")
                        .out())
                .startsWith("Jämfört med ärendet TN 2027/9");
    }

    @Test
    void a_file_about_another_matter_is_refused() throws IOException {
        Ran ran = Ran.of(
                "lint",
                report("den 1 juni 2027"),
                "--lang",
                "sv",
                "--matter",
                "KS 1999/1",
                "--matter-file",
                matterFile());

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("KFN 2027/114", "KS 1999/1");
    }

    @Test
    void a_file_that_is_no_matter_is_refused_by_its_place() throws IOException {
        Path broken = Files.writeString(
                directory.resolve("x.json"), Files.readString(matterFile()).replace("\"hearings\"", "\"hearing\""));
        Ran ran = Ran.of("lint", report("den 1 juni 2027"), "--lang", "sv", "--matter-file", broken);

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("x.json", "hearings");
    }

    /** The reply is due before the meeting, somebody was heard, and the authority asks for a section of its own. */
    private Path matterFile() throws IOException {
        return Files.writeString(directory.resolve("KFN-2027-114.matter.json"), """
                {
                  "format": "rodatraden/matter/1", "describedOn": "2027-04-02",
                  "number": "KFN 2027/114", "title": "Lån av lastcyklar", "body": "Kultur- och fritidsnämnden",
                  "kind": "REFERRAL",
                  "sender": {"name": "Kommunstyrelsen", "number": "KS 2027/31", "replyDueOn": "2027-05-03"},
                  "stance": null,
                  "hearings": [{"body": "Pensionärsrådet", "heldOn": "2027-04-01", "outcome": "Positivt."}],
                  "decidedOn": "2027-05-12", "meetings": ["2027-05-12"],
                  "approval": {
                    "trigger": "2027-05-12", "dueOn": "2027-05-26",
                    "act": "KL (2017:725)", "section": "5:69", "from": "2018-01-01", "to": null, "verified": true
                  },
                  "motion": null, "demands": [],
                  "sections": [
                    {"heading": "Förslag till beslut", "required": true, "proposal": true},
                    {"heading": "Det här vet vi om cyklarna", "required": true, "proposal": false}
                  ]
                }
                """);
    }

    private Path report(String day) throws IOException {
        return Files.writeString(directory.resolve("utlatande.html"), REPORT.formatted(day));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
