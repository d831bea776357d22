package se.rodatraden.shell.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Shows whoever has not signed in where to do it. What a script asked for is answered 401 instead. */
final class Doorway implements AuthenticationEntryPoint {
    private final String address;

    Doorway(Optional<SignInConfiguration.IdentityProvider> provider) {
        this.address = provider.map(known -> "/oauth2/authorization/" + known.registrationId())
                .orElse("/sign-in");
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getRequestURI().startsWith("/drafts")) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(request.getContextPath() + address);
        }
    }
}
