package se.rodatraden.shell.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.SessionFlashMapManager;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.shell.Redirect;

/** Signs in as anybody of the sample municipality, without a password, from this machine alone. */
@Controller
@Profile("demo")
class DemoSignIn {
    private final ActorDirectory directory;
    private final HttpSessionRequestCache asked = new HttpSessionRequestCache();

    DemoSignIn(ActorDirectory directory, DemoStaysAtHome atHome) {
        this.directory = directory;
        atHome.check();
    }

    /** @param to where to arrive; else at what was asked for before the sign-in, or at the start page */
    @PostMapping("/sign-in/demo")
    @Endpoint(purpose = Purpose.SIGN_IN, open = true)
    Redirect enter(
            @RequestParam String subject,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!FromThisMachine.isLoopback(request.getRemoteAddr())
                || !FromThisMachine.isCalledByItsOwnName(request.getHeader(HttpHeaders.HOST))
                || directory.bySubject(subject).isEmpty()) {
            throw new NotFoundException("nobody to sign in as");
        }
        var saved = asked.getRequest(request, response);
        asked.removeRequest(request, response);
        var token = UsernamePasswordAuthenticationToken.authenticated(subject, null, List.of());
        new ChangeSessionIdAuthenticationStrategy().onAuthentication(token, request, response);
        leaveNothingOfWhoeverWasHere(request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(token);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        if (!to.isEmpty()) {
            return Redirect.back(to);
        }
        return saved == null ? Redirect.to("/") : Redirect.back(pathOf(saved.getRedirectUrl()));
    }

    /** A page that is still open in the browser is another's now: it saves nothing, and its receipt is shown to nobody. */
    private static void leaveNothingOfWhoeverWasHere(HttpServletRequest request, HttpServletResponse response) {
        new HttpSessionCsrfTokenRepository().saveToken(null, request, response);
        request.getSession().removeAttribute(SessionFlashMapManager.class.getName() + ".FLASH_MAPS");
    }

    private static String pathOf(String address) {
        URI uri = URI.create(address);
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
