package se.rodatraden.shell.web.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.Actor;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.web.PageRenderer;

/**
 * Binds whoever signed in to the request, with the offices of the day: an appointment that ended yesterday
 * opens nothing today, whatever the session is. A name without an account meets a page that says what to do.
 */
final class ActorFilter extends OncePerRequestFilter {
    /** Set when it could not be found out who somebody is. */
    private static final String UNKNOWN = ActorFilter.class.getName() + ".unknown";

    private final ActorDirectory directory;
    private final PageRenderer renderer;

    ActorFilter(ActorDirectory directory, PageRenderer renderer) {
        this.directory = directory;
        this.renderer = renderer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || signedIn instanceof AnonymousAuthenticationToken || isUnknown(request)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Actor.Person> person = find(signedIn.getName(), request);
        if (person.isPresent()) {
            new Passage(chain, request, response).as(person.get());
        } else if (OpenPaths.PATTERNS.matches(request)) {
            chain.doFilter(request, response);
        } else {
            Page page = Page.of("shell/no-account")
                    .with("subject", signedIn.getName())
                    .status(HttpStatus.FORBIDDEN);
            renderer.render(page, request, response);
        }
    }

    /** Then the page of the error is drawn for nobody: to ask again would fail again, and take as long. */
    private static boolean isUnknown(HttpServletRequest request) {
        return request.getAttribute(UNKNOWN) != null;
    }

    private Optional<Actor.Person> find(String subject, HttpServletRequest request) {
        try {
            return directory.bySubject(subject);
        } catch (DataAccessException e) {
            request.setAttribute(UNKNOWN, true);
            throw e;
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return OpenPaths.STATIC_FILES.matches(request);
    }

    /** An error page is drawn for the same person. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private record Passage(FilterChain chain, HttpServletRequest request, HttpServletResponse response) {

        void as(Actor.Person person) throws ServletException, IOException {
            try {
                CurrentActor.callRequestAs(person, () -> {
                    chain.doFilter(request, response);
                    return true;
                });
            } catch (ServletException | IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new ServletException(e);
            }
        }
    }
}
