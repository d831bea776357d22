package se.rodatraden.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.rodatraden.DatabaseTest;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Organisation;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.StaleEditException;

/** What the server answers, without a browser: the door, the headers, the errors, the drafts. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DatabaseTest
@ActiveProfiles("demo")
@Import(DoorTest.Breakable.class)
@ExtendWith(OutputCaptureExtension.class)
class DoorTest {
    private static final String LONG = "Det här skrev jag medan inloggningen gick ut.";

    @LocalServerPort
    private int port;

    @Autowired
    private Organisation organisation;

    private Http browser;

    @BeforeEach
    void people() {
        Cast.enrol(organisation);
        browser = new Http(port, HttpClient.Redirect.NEVER);
    }

    /** What is typed and refused is there for whoever leaves the page, or chooses the other language, and comes back. */
    @Test
    void a_refused_form_is_found_again_as_it_was_sent() {
        signIn("analyst");
        HttpResponse<String> refused =
                browser.post("/styleguide", "_draft", "styleguide", "reasons", LONG, "parts", "cost", "parts", "child");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(browser.get("/styleguide").body())
                .contains(">" + LONG + "</textarea>")
                .contains("<template data-kept=\"parts\">cost\nchild</template>")
                .doesNotContain("data-kept=\"_csrf\"");
    }

    @Test
    void whoever_has_not_signed_in_is_shown_the_door() {
        assertThat(browser.get("/styleguide").headers().firstValue("Location").orElse(""))
                .isEqualTo("/sign-in");
        signIn("analyst");
        assertThat(browser.get("/styleguide").statusCode()).isEqualTo(200);
    }

    @Test
    void a_session_gets_a_new_number_at_sign_in() {
        browser.get("/sign-in");
        HttpResponse<String> signedIn = signIn("analyst");
        assertThat(signedIn.headers().allValues("Set-Cookie").toString())
                .contains("rodatraden=")
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void nothing_inline_and_nothing_foreign_may_run() {
        var headers = browser.get("/sign-in").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .contains("script-src 'self'")
                .contains("style-src 'self'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void health_says_whether_it_works_and_nothing_more() {
        assertThat(browser.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
        signIn("system_administrator");
        assertThat(browser.get("/actuator/env").statusCode()).isEqualTo(403);
    }

    @Test
    void a_page_that_is_not_there_and_one_that_is_not_yours_answer_alike() {
        signIn("analyst");
        HttpResponse<String> absent = browser.get("/no-such-page");
        HttpResponse<String> foreign = browser.get("/test/not-yours");
        HttpResponse<String> malformed = browser.get("/test/number/abc");
        assertThat(absent.statusCode()).isEqualTo(404);
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(malformed.statusCode()).isEqualTo(404);
        assertThat(main(foreign)).isEqualTo(main(absent)).isEqualTo(main(malformed));
    }

    @Test
    void a_fault_of_ours_has_a_number_on_the_page_and_in_the_log_and_no_word_of_what_was_typed(CapturedOutput log) {
        signIn("analyst");
        HttpResponse<String> page = browser.get("/test/broken");
        assertThat(page.statusCode()).isEqualTo(500);
        String reference =
                page.body().replaceFirst("(?s).*<strong class=\"rt-nowrap\">([A-Z2-9-]{9})</strong>.*", "$1");
        assertThat(reference).matches("[A-Z2-9]{4}-[A-Z2-9]{4}");
        assertThat(log).contains(reference).doesNotContain("Maja");
        assertThat(page.body()).doesNotContain("Maja").doesNotContain("Exception");
    }

    @Test
    void a_page_without_a_purpose_is_refused() {
        signIn("analyst");
        assertThat(browser.get("/test/purposeless").statusCode()).isEqualTo(500);
    }

    @Test
    void what_was_left_out_is_asked_for_and_not_blamed_on_us() {
        signIn("analyst");
        assertThat(browser.get("/test/needs").statusCode()).isEqualTo(400);
    }

    @Test
    void a_text_that_somebody_else_changed_first_is_shown_beside_ones_own() {
        signIn("analyst");
        HttpResponse<String> page = browser.get("/test/stale");
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("Deras text").contains("Min text");
    }

    @Test
    void what_somebody_else_did_at_the_same_moment_is_told_in_words() {
        signIn("analyst");
        HttpResponse<String> page = browser.get("/test/taken");
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("Någon hann före").doesNotContain("Referensnummer");
    }

    @Test
    void a_form_sent_after_the_session_ended_shows_what_was_typed() {
        HttpResponse<String> page = browser.postWithout("/styleguide", "reasons", LONG, "_draft", "x");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Du har loggats ut").contains(LONG);
    }

    @Test
    void more_text_than_the_server_takes_is_said_to_be_text_and_not_a_file() {
        signIn("analyst");
        HttpResponse<String> page = browser.post("/styleguide", "reasons", "å".repeat(2_000_000));
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("Texten är för lång").doesNotContain("mindre fil");
    }

    @Test
    void a_form_whose_file_is_too_large_is_shown_again_as_it_was_typed() {
        signIn("registrar");
        HttpResponse<String> page = browser.postFile(
                "/matters/letters",
                "brev.txt",
                "x".repeat(31_000_000),
                "_csrf",
                browser.token(),
                "subject",
                "Fråga om sociala insatsgrupper",
                "sender",
                LONG);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains(LONG, "Den får vara högst 30 MB");
    }

    @Test
    void the_language_is_chosen_with_a_button_and_remembered() {
        HttpResponse<String> back = browser.post("/language", "language", "en", "back", "/accessibility");
        assertThat(back.headers().firstValue("Location")).contains("/accessibility");
        assertThat(browser.get("/accessibility").body())
                .contains("<html lang=\"en\">")
                .contains("Accessibility");
    }

    @Test
    void other_methods_than_those_of_links_and_forms_are_not_understood_and_not_blamed_on_us() {
        signIn("analyst");
        for (String method : List.of("OPTIONS", "PUT", "DELETE", "PATCH", "PROPFIND")) {
            assertThat(browser.ask(method, "/styleguide").statusCode())
                    .as(method)
                    .isEqualTo(400);
        }
    }

    @Test
    void what_no_keyboard_types_and_no_form_of_ours_sends_is_not_understood_and_not_blamed_on_us() {
        assertThat(signIn("analyst\0").statusCode()).isEqualTo(400);
        signIn("analyst");
        assertThat(browser.get("/test/needs?something=a%00b").statusCode()).isEqualTo(400);
        assertThat(browser.get("/test/needs?something=%ed%a0%80").statusCode()).isIn(400, 404);
        assertThat(browser.get("/test/form?number=a").statusCode()).isEqualTo(400);
    }

    /** The page that reads the form answers that there is nothing, as it does without the stranger's names. */
    @Test
    void a_name_that_the_form_does_not_have_is_left_aside() {
        signIn("analyst");
        assertThat(browser.get("/test/form").statusCode()).isEqualTo(404);
        assertThat(browser.get("/test/form?typed%5B0%5D=a&typed%5B=a&typed.x=b&class.name=c")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_form_that_is_sent_twice_is_carried_out_once() throws Exception {
        signIn("analyst");
        String token = browser.token();
        List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> browser.postWithout("/test/count", "_csrf", token, "text", "a")))
                .toList();
        for (CompletableFuture<HttpResponse<String>> each : sent) {
            assertThat(each.get().headers().firstValue("Location")).contains("/test/counted/1");
        }

        assertThat(count(token, "b")).contains("/test/counted/2");
        assertThat(count(token, "")).isEmpty();
        assertThat(count(token, "")).isEmpty();
        assertThat(count(browser.token(), "a")).contains("/test/counted/3");
    }

    /** The same file from the same page is a double click; another content is a file that was corrected. */
    @Test
    void a_form_with_a_file_that_is_sent_twice_is_carried_out_once() {
        signIn("analyst");
        String token = browser.token();
        Optional<String> first = countFile(token, "a letter");
        assertThat(first).isPresent();
        assertThat(countFile(token, "a letter")).isEqualTo(first);
        assertThat(countFile(token, "a longer letter")).isPresent().isNotEqualTo(first);
        assertThat(countFile(browser.token(), "a letter")).isPresent().isNotEqualTo(first);
    }

    @Test
    void a_file_with_a_name_that_no_file_can_have_is_not_blamed_on_us() {
        signIn("analyst");
        assertThat(browser.postFile("/test/count-files", "let\0ter.txt", "a letter", "_csrf", browser.token())
                        .statusCode())
                .isLessThan(500);
    }

    private Optional<String> countFile(String token, String content) {
        return browser.postFile("/test/count-files", "letter.txt", content, "_csrf", token)
                .headers()
                .firstValue("Location");
    }

    private Optional<String> count(String token, String text) {
        return browser.postWithout("/test/count", "_csrf", token, "text", text)
                .headers()
                .firstValue("Location");
    }

    @Test
    void nobody_signs_in_as_somebody_who_is_not_there() {
        assertThat(signIn("nobody").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> signIn(String subject) {
        return browser.post("/sign-in/demo", "subject", subject);
    }

    private static String main(HttpResponse<String> page) {
        return page.body().replaceFirst("(?s).*<main", "").replaceFirst("(?s)</main>.*", "");
    }

    /** Pages that go wrong. */
    @Controller
    static class Breakable {

        @GetMapping("/test/not-yours")
        @Endpoint(purpose = Purpose.HELP)
        Page notYours() {
            throw new NotFoundException("a case");
        }

        @GetMapping("/test/number/{number}")
        @Endpoint(purpose = Purpose.HELP)
        Page number(@PathVariable int number) {
            throw new NotFoundException("number " + number);
        }

        @GetMapping("/test/broken")
        @Endpoint(purpose = Purpose.HELP)
        Page broken() {
            throw new IllegalStateException("cannot read Maja's case");
        }

        @GetMapping("/test/purposeless")
        Page purposeless() {
            return Page.of("shell/accessibility");
        }

        @GetMapping("/test/needs")
        @Endpoint(purpose = Purpose.HELP)
        Page needs(@RequestParam String something) {
            throw new NotFoundException(something);
        }

        private final AtomicInteger counted = new AtomicInteger();
        private final AtomicInteger received = new AtomicInteger();

        @PostMapping("/test/count")
        @Endpoint(purpose = Purpose.HELP)
        Answer count(@RequestParam String text) {
            return text.isEmpty()
                    ? Page.of("shell/accessibility")
                    : Redirect.to("/test/counted/{}", counted.incrementAndGet());
        }

        @PostMapping("/test/count-files")
        @Endpoint(purpose = Purpose.HELP)
        Answer countFile(@RequestParam MultipartFile file) {
            return Redirect.to("/test/received/{}", received.incrementAndGet());
        }

        record Typed(@Nullable String typed, @Nullable Integer number) {}

        @GetMapping("/test/form")
        @Endpoint(purpose = Purpose.HELP)
        Page form(Typed typed) {
            throw new NotFoundException("" + typed);
        }

        @GetMapping("/test/stale")
        @Endpoint(purpose = Purpose.HELP)
        Page stale() {
            throw new StaleEditException("Deras text", "Min text");
        }

        @GetMapping("/test/taken")
        @Endpoint(purpose = Purpose.HELP)
        Page taken() {
            throw new org.springframework.dao.DuplicateKeyException("a key of a table");
        }
    }
}
