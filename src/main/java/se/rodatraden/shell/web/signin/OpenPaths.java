package se.rodatraden.shell.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What is answered before anybody has signed in: the door itself, and what every page is drawn with. */
final class OpenPaths {
    private static final String[] FILES = {
        "/vendor/**", "/webjars/**", "/rodatraden.css", "/rodatraden.js", "/favicon.svg"
    };
    private static final String[] PAGES = {
        "/sign-in", "/sign-in/demo", "/language", "/accessibility", "/walkthrough", "/error"
    };

    static final RequestMatcher STATIC_FILES = anyOf(FILES);
    static final RequestMatcher PATTERNS = new OrRequestMatcher(STATIC_FILES, anyOf(PAGES));

    private OpenPaths() {}

    /** Asked for by our own script, which wants a status and no page. */
    static boolean isForScripts(HttpServletRequest request) {
        return request.getRequestURI().equals("/drafts")
                || request.getRequestURI().equals("/session");
    }

    private static RequestMatcher anyOf(String... patterns) {
        var builder = PathPatternRequestMatcher.withDefaults();
        RequestMatcher[] matchers =
                java.util.Arrays.stream(patterns).map(builder::matcher).toArray(RequestMatcher[]::new);
        return new OrRequestMatcher(matchers);
    }
}
