package se.rodatraden.shell.web.signin;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.shell.web.PageRenderer;

/**
 * Who gets past the door. OpenID Connect, or on the sample municipality a list to choose from; either way the
 * sign-in only vouches for a name, and {@link ActorFilter} asks {@code access} who that is today.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class SignInConfiguration {

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            ActorDirectory directory,
            PageRenderer renderer,
            SignInSettings settings,
            ObjectProvider<ClientRegistrationRepository> registrations)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(OpenPaths.PATTERNS)
                        .permitAll()
                        .requestMatchers("/actuator/health")
                        .access(new FromThisMachine())
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(new Doorway(settings))
                        .accessDeniedHandler(new SessionEnded(renderer)))
                .logout(logout -> logout.logoutUrl("/sign-out"))
                .headers(headers -> headers(headers, settings))
                .addFilterAfter(new SentOnce(), AuthorizationFilter.class)
                .addFilterAfter(new ActorFilter(directory, renderer), SentOnce.class);
        if (settings.hasProvider()) {
            http.oauth2Login(login -> login.loginPage("/sign-in")
                            .failureUrl("/sign-in?failed")
                            .withObjectPostProcessor(new TellsWhyNobodyWasSentToSignIn()))
                    .logout(logout -> logout.logoutSuccessHandler(afterSignOut(registrations.getObject())));
        } else {
            var signedOut = new SimpleUrlLogoutSuccessHandler();
            signedOut.setDefaultTargetUrl("/sign-in?out");
            http.logout(logout -> logout.logoutSuccessHandler(signedOut));
        }
        return http.build();
    }

    /**
     * What no page of ours asks for goes no further: other methods than those of links and forms, characters
     * that no keyboard types and no text in the database can hold (a zero, half a pair of surrogates), and names with a bracket that is never closed, at
     * which the framework stumbles when it looks for places in a list.
     */
    @Bean
    HttpFirewall onlyWhatFormsSend() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHttpMethods(Set.of("GET", "HEAD", "POST"));
        firewall.setAllowedParameterNames(name -> canBeStored(name) && closesItsBrackets(name));
        firewall.setAllowedParameterValues(SignInConfiguration::canBeStored);
        return firewall;
    }

    private static boolean canBeStored(String text) {
        return text.codePoints().noneMatch(letter -> letter == 0 || Character.getType(letter) == Character.SURROGATE);
    }

    private static boolean closesItsBrackets(String name) {
        return name.lastIndexOf('[') <= name.lastIndexOf(']');
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

    /** The provider's own description is fetched at the first sign-in, so that we start although it is away. */
    @Bean
    @ConditionalOnProperty("rodatraden.sign-in.issuer")
    ClientRegistrationRepository provider(SignInSettings settings) {
        Set<String> scopes = new LinkedHashSet<>(settings.scopes());
        scopes.add(OidcScopes.OPENID);
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(ClientRegistrations.fromIssuerLocation(settings.issuer())
                        .registrationId(SignInSettings.PROVIDER)
                        .clientId(settings.clientId())
                        .clientSecret(settings.clientSecret())
                        .scope(scopes)
                        .userNameAttributeName(settings.claim())
                        .build()));
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, SignInSettings settings) {
        // Signing out is a form that ends at the identity provider, so its address must be allowed to it.
        String formAction = settings.hasProvider() ? "'self' " + settings.origin() : "'self'";
        headers.contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'; script-src 'self'; "
                        + "style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
                        + "form-action " + formAction + "; base-uri 'none'; frame-ancestors 'none'"))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(Customizer.withDefaults())
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }
}
