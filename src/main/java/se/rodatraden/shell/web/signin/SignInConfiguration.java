package se.rodatraden.shell.web.signin;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.shell.web.PageRenderer;

/**
 * Who gets past the door. OpenID Connect, or on the sample municipality a list to choose from; either way the
 * sign-in only vouches for a name, and {@link ActorFilter} asks {@code access} who that is today.
 */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            ActorDirectory directory,
            PageRenderer renderer,
            ObjectProvider<ClientRegistrationRepository> registrations)
            throws Exception {
        Optional<IdentityProvider> provider = IdentityProvider.in(registrations.getIfAvailable());
        http.authorizeHttpRequests(requests -> requests.requestMatchers(OpenPaths.PATTERNS)
                        .permitAll()
                        .requestMatchers("/actuator/health")
                        .access(new FromThisMachine())
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(new Doorway(provider))
                        .accessDeniedHandler(new SessionEnded(renderer)))
                .logout(logout -> logout.logoutUrl("/sign-out"))
                .headers(headers -> headers(headers, provider))
                .addFilterAfter(new ActorFilter(directory, renderer), AuthorizationFilter.class);
        if (provider.isPresent()) {
            http.oauth2Login(login -> login.loginPage("/sign-in").failureUrl("/sign-in?failed"))
                    .logout(logout -> logout.logoutSuccessHandler(afterSignOut(registrations.getObject())));
        } else {
            var signedOut = new SimpleUrlLogoutSuccessHandler();
            signedOut.setDefaultTargetUrl("/sign-in?out");
            http.logout(logout -> logout.logoutSuccessHandler(signedOut));
        }
        return http.build();
    }

    /** Keeps the framework from inventing a user with a password of its own. */
    @Bean
    UserDetailsService nobody() {
        return new InMemoryUserDetailsManager();
    }

    private static OidcClientInitiatedLogoutSuccessHandler afterSignOut(ClientRegistrationRepository registrations) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri("{baseUrl}/sign-in?out");
        handler.setDefaultTargetUrl("/sign-in?out");
        return handler;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, Optional<IdentityProvider> provider) {
        // Signing out is a form that ends at the identity provider, so its address must be allowed to it.
        String formAction = Stream.concat(
                        Stream.of("'self'"), provider.flatMap(IdentityProvider::signOutOrigin).stream())
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
        headers.contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'; script-src 'self'; "
                        + "style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
                        + "form-action " + formAction + "; base-uri 'none'; frame-ancestors 'none'"))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(Customizer.withDefaults())
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }

    /** The one provider that is configured. */
    record IdentityProvider(String registrationId, Optional<String> signOutOrigin) {

        static Optional<IdentityProvider> in(@Nullable ClientRegistrationRepository repository) {
            return repository instanceof Iterable<?> registrations
                    ? Stream.of(registrations.iterator())
                            .filter(java.util.Iterator::hasNext)
                            .map(all -> of((ClientRegistration) all.next()))
                            .findFirst()
                    : Optional.empty();
        }

        private static IdentityProvider of(ClientRegistration registration) {
            Object endpoint =
                    registration.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
            return new IdentityProvider(
                    registration.getRegistrationId(),
                    Optional.ofNullable(endpoint).map(Object::toString).map(IdentityProvider::origin));
        }

        private static String origin(String address) {
            URI uri = URI.create(address);
            return uri.getScheme() + "://" + uri.getAuthority();
        }
    }
}
