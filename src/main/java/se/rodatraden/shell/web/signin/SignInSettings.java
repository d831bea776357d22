package se.rodatraden.shell.web.signin;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The municipality's identity provider, in the file of settings under {@code rodatraden.sign-in}.
 *
 * @param issuer address of the OpenID Connect provider; empty when nobody signs in that way
 * @param claim of the identity token that names the person; the same name is in {@code access.account}
 * @param scopes asked for beside {@code openid}, when the claim needs them
 */
@ConfigurationProperties("rodatraden.sign-in")
record SignInSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("sub") String claim,
        @DefaultValue List<String> scopes) {

    static final String PROVIDER = "municipality";

    SignInSettings {
        scopes = List.copyOf(scopes);
        if (!issuer.isEmpty() && (clientId.isEmpty() || clientSecret.isEmpty())) {
            throw new IllegalArgumentException(
                    "rodatraden.sign-in.issuer also needs rodatraden.sign-in.client-id and client-secret");
        }
    }

    boolean hasProvider() {
        return !issuer.isEmpty();
    }

    /** Where the button on the sign-in page leads. */
    String address() {
        return "/oauth2/authorization/" + PROVIDER;
    }

    /** The part of the address that a content security policy names: {@code https://login.example.se}. */
    String origin() {
        URI uri = URI.create(issuer);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
