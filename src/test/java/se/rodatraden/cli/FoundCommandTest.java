package se.rodatraden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import se.rodatraden.TestDatabase;
import se.rodatraden.shell.Http;

/** An empty service becomes one that its administrator can sign in to, and no other way than by the file. */
@ExtendWith(OutputCaptureExtension.class)
class FoundCommandTest {
    private static final int REFUSED = 2;
    private static final Path EXAMPLE = Path.of("docs", "formats", "organisation.yaml");
    private static final String ADMINISTRATOR = "4f0c1f5e-6d1b-4c57-9a39-0d9b7c1a2e11";

    @TempDir
    Path directory;

    private final MockOAuth2Server provider = new MockOAuth2Server();
    private TestDatabase database;
    private String config;

    @BeforeEach
    void emptyService() throws IOException {
        provider.start();
        database = TestDatabase.create();
        config = ServeSettings.of(database, provider.issuerUrl("municipality").toString())
                .in(directory);
    }

    @AfterEach
    void stop() {
        provider.shutdown();
        database.close();
    }

    @Test
    void whoever_the_file_names_signs_in_and_opens_accounts_for_others(CapturedOutput output) {
        assertThat(found(EXAMPLE)).isZero();
        assertThat(output.getOut()).contains("Founded: Kommunfullmäktige, Kommunstyrelsen", "Dan Westin");

        ConfigurableApplicationContext service = ServeCommand.start(
                Path.of(config), Console.ofTerminal(), "--server.address=127.0.0.1", "--server.port=0");
        try {
            int port = Integer.parseInt(service.getEnvironment().getRequiredProperty("local.server.port"));
            Http browser = new Http(port, HttpClient.Redirect.ALWAYS);
            provider.enqueueCallback(new DefaultOAuth2TokenCallback("municipality", ADMINISTRATOR));
            HttpResponse<String> day = browser.get("/");
            assertThat(day.statusCode()).isEqualTo(200);
            assertThat(day.body()).contains("Dan Westin", "Systemadministratör");

            HttpResponse<String> opened = browser.postWithout(
                    "/accounts/new",
                    "_csrf",
                    tokenOf(browser.get("/accounts/new")),
                    "name",
                    "Karin Holm",
                    "subject",
                    "karin-at-the-provider",
                    "title",
                    "registrator");
            assertThat(opened.statusCode()).isEqualTo(200);
            assertThat(opened.body()).contains("Karin Holm");
            assertThat(browser.get("/accounts").body()).contains("Karin Holm", "Dan Westin");
        } finally {
            SpringApplication.exit(service);
        }
    }

    @Test
    void founds_what_the_file_says_once_and_the_log_says_that_no_person_did() {
        assertThat(found(EXAMPLE)).isZero();
        List<String> first = organisation();
        assertThat(first)
                .containsExactly(
                        "barn-kvarnberga Barn och unga Kvarnberga UNIT Kvarnberga",
                        "kf Kommunfullmäktige AUTHORITY KF COUNCIL",
                        "ks Kommunstyrelsen AUTHORITY KS EXECUTIVE_BOARD",
                        "sdn-kvarnberga Kvarnbergas stadsdelsnämnd AUTHORITY Kvarnberga KVN DISTRICT_COMMITTEE",
                        "sig-samordning SIG-samordningen UNIT",
                        "son Socialnämnden AUTHORITY SON COMMITTEE");
        List<String> log = database.asSuperuser().sql("""
                        select concat_ws(' ', actor_name, actor_role, action, subject_kind, purpose, reason)
                        from audit.access_log order by id
                        """).query(String.class).list();
        assertThat(log).hasSize(8).allSatisfy(line -> assertThat(line).startsWith("rodatraden found SYSTEM "));
        assertThat(log)
                .contains(
                        "rodatraden found SYSTEM CREATED compartment RUN_SYSTEM Kommunstyrelsen, KS",
                        "rodatraden found SYSTEM CREATED account RUN_SYSTEM");
        assertThat(log.getLast()).contains("CHANGED account RUN_SYSTEM + SYSTEM_ADMINISTRATOR");

        assertThat(found(EXAMPLE)).isZero();
        assertThat(organisation()).isEqualTo(first);
        assertThat(database.asSuperuser()
                        .sql("select count(*) from audit.access_log")
                        .query(Integer.class)
                        .single())
                .isEqualTo(8);
    }

    @Test
    void a_faulty_file_is_told_line_by_line_and_founds_nothing(CapturedOutput output) throws IOException {
        Path file = Files.writeString(directory.resolve("faulty.yaml"), """
                administrator:
                  name: Dan Westin
                authorities:
                  - code: KS
                    name: Kommunstyrelsen
                    kind: board
                    series: ks
                  - {code: son, name: Socialnämnden, kind: committee, series: SON}
                  - {code: son, name: Socialnämnden 2, kind: committee, series: SON}
                  - {code: sdn, name: Västra, kind: district-committee, series: VSN}
                  - {code: kf, name: Fullmäktige, kind: council, series: KF}
                  - {code: kf2, name: Fullmäktige, kind: council, series: KFF, colour: red}
                units:
                  - code: barn
                """);
        assertThat(found(file)).isEqualTo(REFUSED);
        assertThat(output.getErr())
                .contains(
                        "Inget grundades.",
                        "faulty.yaml, rad 2: subject saknas",
                        "rad 4: koden ”KS” ska ha",
                        "rad 6: kind är council, executive-board, committee eller district-committee, inte ”board”",
                        "rad 7: diarieserien ”ks” ska ha 1–8 stora bokstäver",
                        "rad 9: koden ”son” står två gånger",
                        "rad 9: diarieserien ”SON” står två gånger",
                        "rad 10: en stadsdelsnämnd ska ha en stadsdel",
                        "rad 12: okänt: ”colour”",
                        "rad 12: det finns bara ett kommunfullmäktige",
                        "rad 14: name saknas",
                        "Nothing was founded.",
                        "faulty.yaml, line 2: subject is missing");
        assertThat(output.getAll()).doesNotContain("Exception", "\tat ");
        assertThat(organisation()).isEmpty();
    }

    @Test
    void what_is_no_yaml_no_text_or_no_file_is_refused(CapturedOutput output) throws IOException {
        assertThat(found(Files.writeString(directory.resolve("a.yaml"), "administrator:\n  name: [Dan\n")))
                .isEqualTo(REFUSED);
        assertThat(found(Files.write(directory.resolve("b.yaml"), new byte[] {(byte) 0xe5, 'a'})))
                .isEqualTo(REFUSED);
        assertThat(found(Files.writeString(directory.resolve("c.yaml"), ""))).isEqualTo(REFUSED);
        assertThat(found(directory.resolve("none.yaml"))).isEqualTo(REFUSED);
        assertThat(output.getErr())
                .contains("a.yaml, line 3: the line is not YAML")
                .contains("b.yaml, line 1: the file is not in UTF-8")
                .contains("c.yaml, line 1: the file is to hold")
                .contains("none.yaml cannot be read");
        assertThat(output.getAll()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void what_contradicts_what_is_there_stops_the_whole(CapturedOutput output) throws IOException {
        assertThat(found(EXAMPLE)).isZero();
        List<String> first = organisation();
        Path file = Files.writeString(directory.resolve("other.yaml"), """
                administrator: {subject: somebody-else, name: Siv Dahl}
                authorities:
                  - {code: bun, name: Barn- och utbildningsnämnden, kind: committee, series: BUN}
                  - {code: ks, name: Stadsstyrelsen, kind: executive-board, series: KS}
                  - {code: sn, name: Sociala nämnden, kind: committee, series: SON}
                  - {code: fullm, name: Fullmäktige, kind: council, series: FULLM}
                """);
        assertThat(found(file)).isEqualTo(REFUSED);
        assertThat(output.getErr())
                .contains(
                        "other.yaml, line 4: \"ks\" is there already with other particulars",
                        "other.yaml, line 5: the series \"SON\" is another authority's",
                        "other.yaml, line 6: there is a council already");
        assertThat(organisation()).isEqualTo(first);
        assertThat(database.asSuperuser()
                        .sql("select subject from access.account")
                        .query(String.class)
                        .list())
                .containsExactly(ADMINISTRATOR);
    }

    @Test
    void an_account_that_sees_records_or_is_closed_does_not_become_administrator(CapturedOutput output)
            throws IOException {
        assertThat(found(EXAMPLE)).isZero();
        database.asSuperuser().sql("""
                        with officer as (
                            insert into access.account (subject, name) values ('officer', 'Birgitta Falk') returning staff_id)
                        insert into access.membership (staff_id, role, valid_from)
                        select staff_id, 'DATA_PROTECTION_OFFICER', date '2020-01-01' from officer
                        """).update();
        database.asSuperuser()
                .sql(
                        "insert into access.account (subject, name, closed_on) values ('left', 'Nils Berg', date '2020-01-01')")
                .update();
        assertThat(found(administrator("officer"))).isEqualTo(REFUSED);
        assertThat(found(administrator("left"))).isEqualTo(REFUSED);
        assertThat(output.getErr())
                .contains("the account \"officer\" has other appointments")
                .contains("the account \"left\" is closed");
    }

    private Path administrator(String subject) throws IOException {
        return Files.writeString(
                directory.resolve(subject + ".yaml"),
                "administrator: {subject: %s, name: Somebody}\n".formatted(subject));
    }

    private int found(Path file) {
        return Rodatraden.execute("found", "--config", config, "--organisation", file.toString());
    }

    private List<String> organisation() {
        return database.asSuperuser().sql("""
                        select concat_ws(' ', c.code, c.name, c.kind, c.district, a.series, a.kind)
                        from access.compartment c left join matters.authority a on a.compartment_id = c.id
                        order by c.code collate "C"
                        """).query(String.class).list();
    }

    private static String tokenOf(HttpResponse<String> page) {
        return page.body().replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    }
}
