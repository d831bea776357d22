package se.rodatraden.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.Actor;
import se.rodatraden.shell.Guide;
import se.rodatraden.shell.NavItem;
import se.rodatraden.shell.Notice;
import se.rodatraden.shell.PageContext;
import se.rodatraden.shell.Redirect;
import se.rodatraden.shell.usecase.FindDraft;

/** Gathers what every template may ask about the request. */
@Component
final class PageContexts {
    static final String RECEIPT = "se.rodatraden.receipt";

    private final Clock clock;
    private final StaticFiles files;
    private final List<NavItem> navigation;
    private final List<Guide> guides;
    private final FindDraft findDraft;
    private final boolean demo;
    private final String municipality;

    PageContexts(
            Clock clock,
            StaticFiles files,
            List<NavItem> navigation,
            List<Guide> guides,
            FindDraft findDraft,
            Environment environment) {
        this.clock = clock;
        this.files = files;
        this.navigation = navigation.stream()
                .sorted(Comparator.comparingInt(NavItem::order))
                .toList();
        this.guides = guides;
        this.findDraft = findDraft;
        this.municipality = environment.getProperty("rodatraden.municipality", "");
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    PageContext of(HttpServletRequest request) {
        Actor.@Nullable Person person = CurrentActor.find()
                .filter(Actor.Person.class::isInstance)
                .map(Actor.Person.class::cast)
                .orElse(null);
        Map<String, PageContext.Draft> drafts = new HashMap<>();
        return new PageContext(
                LanguageChoice.of(request),
                person,
                csrf(request),
                path(request),
                here(request),
                LocalDate.now(clock),
                demo,
                municipality,
                navigationOf(person),
                receipt(request),
                leg(person, request),
                sessionSeconds(person, request),
                files::address,
                isBeingSent(request)
                        ? key -> PageContext.Draft.NONE
                        : key -> drafts.computeIfAbsent(key, findDraft::find));
    }

    /** A form shown again with its errors holds what was sent, which is newer than the draft. */
    private static boolean isBeingSent(HttpServletRequest request) {
        return request.getMethod().equals("POST");
    }

    private List<NavItem> navigationOf(Actor.@Nullable Person person) {
        return person == null
                ? List.of()
                : navigation.stream()
                        .filter(item -> item.roles().stream().anyMatch(person::holds))
                        .toList();
    }

    private static PageContext.Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new PageContext.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
                : new PageContext.Csrf("_csrf", "X-CSRF-TOKEN", "");
    }

    /** The address the reader sees, also while an error page is drawn. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    private static String here(HttpServletRequest request) {
        if (isBeingSent(request)) {
            String form = request.getHeader(HttpHeaders.REFERER);
            return form == null
                    ? "/"
                    : Redirect.back(form.replaceFirst("^https?://[^/]*", "")).location();
        }
        return request.getQueryString() == null ? path(request) : path(request) + "?" + request.getQueryString();
    }

    private static int sessionSeconds(Actor.@Nullable Person person, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return person == null || session == null ? 0 : session.getMaxInactiveInterval();
    }

    private Guide.@Nullable Leg leg(Actor.@Nullable Person person, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return person == null || session == null
                ? null
                : guides.stream()
                        .flatMap(guide -> guide.now(session).stream())
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable Notice receipt(HttpServletRequest request) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(RECEIPT) instanceof Notice notice ? notice : null;
    }
}
