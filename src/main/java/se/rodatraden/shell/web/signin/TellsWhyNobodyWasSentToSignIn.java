package se.rodatraden.shell.web.signin;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;

/**
 * The framework answers with a bare status when the identity provider does not tell how to sign in. With what was thrown, the
 * page of the error gets a reference number, and the log the same one with where it happened.
 */
final class TellsWhyNobodyWasSentToSignIn implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {

    @Override
    public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
        filter.setAuthenticationFailureHandler((request, response, failure) -> {
            request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, failure);
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        });
        return filter;
    }
}
