package se.rodatraden.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.shell.Language;
import se.rodatraden.shell.Redirect;

/** Changes the language of the screen and goes back to where the reader was. */
@Controller
class LanguageSwitch {

    @PostMapping("/language")
    @Endpoint(purpose = Purpose.HELP, open = true)
    Redirect choose(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                LanguageChoice.cookie(Language.ofTag(language), request.isSecure())
                        .toString());
        return Redirect.back(back);
    }
}
