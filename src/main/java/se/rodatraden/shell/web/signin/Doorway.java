package se.rodatraden.shell.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Shows whoever has not signed in where to do it. What a script asked for is answered 401 instead. */
final class Doorway implements AuthenticationEntryPoint {
    private final String address;

    Doorway(SignInSettings settings) {
        this.address = settings.hasProvider() ? settings.address() : "/sign-in";
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (OpenPaths.isForScripts(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(request.getContextPath() + address);
        }
    }
}
