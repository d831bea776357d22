package se.rodatraden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(Path.of("docs/formats/lint.schema.json")))
                        .validate(ran.out(), InputFormat.JSON))
                .isEmpty();
        assertThat(json(ran.out()).at("/files/0/findings/0/rule").asString()).isEqualTo("impossible-date");
    }

    /** What SARIF 2.1.0 requires of a log, a run, a tool and a result. */
    @Test
    void sarif_has_what_the_standard_requires() throws IOException {
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
    void an_unknown_kind_is_refused_with_those_there_are() throws IOException {
        Ran ran = Ran.of("lint", report("den 1 juni 2027"), "--kind", "bygglov", "--lang", "en");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("bygglov", "referral");
    }

    private Path report(String day) throws IOException {
        return Files.writeString(directory.resolve("utlatande.html"), REPORT.formatted(day));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
