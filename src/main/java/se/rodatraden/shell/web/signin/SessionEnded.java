package se.rodatraden.shell.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.web.PageRenderer;

/**
 * A form that was sent after the session had ended, or from somewhere else than our own pages. Nothing is
 * carried out, and what was typed is shown, so that it can be copied and is not lost.
 */
final class SessionEnded implements AccessDeniedHandler {
    private static final int LONG = 20;
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final PageRenderer renderer;

    SessionEnded(PageRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        boolean script = request.getHeader("HX-Request") != null || OpenPaths.isForScripts(request);
        if (script || !(exception instanceof CsrfException)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        renderer.render(
                Page.of("shell/session-ended")
                        .with("texts", typed(request))
                        .with("back", request.getMethod().equals("GET") ? request.getRequestURI() : "/")
                        .status(HttpStatus.FORBIDDEN),
                request,
                response);
    }

    private static List<String> typed(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(parameter -> !parameter.getKey().startsWith("_"))
                .flatMap(parameter -> Arrays.stream(parameter.getValue()))
                .filter(SessionEnded::wasWritten)
                .toList();
    }

    /** Rather than chosen, or put into the form by us. */
    private static boolean wasWritten(String text) {
        return text.strip().contains(" ")
                || text.length() >= LONG && !IDENTIFIER.matcher(text).matches();
    }
}
