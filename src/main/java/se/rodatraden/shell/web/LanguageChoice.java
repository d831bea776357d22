package se.rodatraden.shell.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;
import se.rodatraden.shell.Language;

/** The reader's language, kept in a cookie that says nothing else. */
final class LanguageChoice {
    private static final String COOKIE = "language";

    private LanguageChoice() {}

    static Language of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Language.SWEDISH : Language.ofTag(cookie.getValue());
    }

    static ResponseCookie cookie(Language language, boolean secure) {
        return ResponseCookie.from(COOKIE, language.tag())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
    }
}
