package se.rodatraden.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.access.Organisation;

/**
 * Sign-in through an OpenID Connect provider that runs here: the whole code flow, over the network of this machine.
 *
 * <p>The provider is NAV's {@code mock-oauth2-server}. It speaks the protocol in earnest: a discovery document, a key set, tokens
 * signed with RS256, a token endpoint that demands the proof key (PKCE, S256) of the one who began, and the nonce of the
 * request in the token. What it does not do is ask who somebody is: it vouches for the name that the test says, takes any
 * client and any secret, and has neither password nor second factor. So this proves our half, and nothing about the
 * provider that a municipality has. {@link #a_token_for_another_request_another_client_or_by_another_issuer_lets_nobody_in} holds that our half looks.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DatabaseTest
class OidcSignInTest {
    private static final MockOAuth2Server PROVIDER = start();

    @LocalServerPort
    private int port;

    @Autowired
    private Organisation organisation;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        registry.add(
                "rodatraden.sign-in.issuer",
                () -> PROVIDER.issuerUrl("municipality").toString());
        registry.add("rodatraden.sign-in.client-id", () -> "rodatraden");
        registry.add("rodatraden.sign-in.client-secret", () -> "secret-of-the-test");
    }

    @BeforeEach
    void people() {
        Cast.enrol(organisation);
    }

    @AfterAll
    static void stop() {
        PROVIDER.shutdown();
    }

    @Test
    void whoever_has_an_account_comes_in_and_out_again() {
        Http browser = new Http(port, HttpClient.Redirect.ALWAYS);
        HttpResponse<String> day = signIn(browser, "analyst");
        assertThat(day.statusCode()).isEqualTo(200);
        assertThat(day.uri().getPath()).isEqualTo("/");
        assertThat(day.body()).contains("Aino Berg").contains("Handläggare");

        String token = day.body().replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        HttpResponse<String> out = browser.postWithout("/sign-out", "_csrf", token);
        assertThat(out.body()).contains("Du är utloggad");
        assertThat(browser.stayingPut().get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void a_stranger_is_told_so_and_what_to_do() {
        Http browser = new Http(port, HttpClient.Redirect.ALWAYS);
        HttpResponse<String> page = signIn(browser, "a-stranger");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Du har inget konto i Röda tråden").contains("a-stranger");
        assertThat(browser.get("/styleguide").statusCode()).isEqualTo(403);
    }

    @Test
    void the_provider_is_asked_with_a_nonce_and_a_proof_key() {
        String asked = new Http(port, HttpClient.Redirect.NEVER)
                .get("/oauth2/authorization/municipality")
                .headers()
                .firstValue("Location")
                .orElse("");
        assertThat(asked)
                .startsWith(PROVIDER.issuerUrl("municipality").toString())
                .contains("response_type=code", "nonce=", "state=", "code_challenge=", "code_challenge_method=S256");
    }

    @Test
    void a_token_for_another_request_another_client_or_by_another_issuer_lets_nobody_in() {
        for (DefaultOAuth2TokenCallback token : List.of(
                token(Map.of("nonce", "of-another-request")),
                token(Map.of("aud", "another-client")),
                token(Map.of("iss", "https://login.elsewhere.example")))) {
            Http browser = new Http(port, HttpClient.Redirect.ALWAYS);
            PROVIDER.enqueueCallback(token);
            assertThat(browser.get("/").uri().toString()).endsWith("/sign-in?failed");
            assertThat(browser.stayingPut().get("/").statusCode()).isEqualTo(302);
        }
    }

    private static DefaultOAuth2TokenCallback token(Map<String, Object> claims) {
        return new DefaultOAuth2TokenCallback("municipality", "analyst", "JWT", List.of("rodatraden"), claims);
    }

    @Test
    void an_account_that_is_closed_while_its_session_lives_is_a_stranger_at_the_next_page(TestDatabase database) {
        Http browser = new Http(port, HttpClient.Redirect.ALWAYS);
        assertThat(signIn(browser, "registrar").statusCode()).isEqualTo(200);
        database.asSuperuser()
                .sql("update access.account set closed_on = date '2024-01-01' where subject = 'registrar'")
                .update();
        assertThat(browser.get("/").statusCode()).isEqualTo(403);
    }

    @Test
    void there_are_no_accounts_without_passwords() {
        Http browser = new Http(port, HttpClient.Redirect.NEVER);
        assertThat(browser.post("/sign-in/demo", "subject", "analyst").statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/").headers().firstValue("Location").orElse(""))
                .endsWith("/oauth2/authorization/municipality");
    }

    private HttpResponse<String> signIn(Http browser, String subject) {
        PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback("municipality", subject));
        return browser.get("/");
    }

    private static MockOAuth2Server start() {
        MockOAuth2Server server = new MockOAuth2Server();
        server.start();
        return server;
    }
}
