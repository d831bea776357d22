package se.rodatraden.shell.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.shell.Page;

/** What the pages promise to everybody, and how it is tested. */
@Controller
class AccessibilityPage {

    @GetMapping("/accessibility")
    @Endpoint(purpose = Purpose.HELP, open = true)
    Page show() {
        return Page.of("shell/accessibility");
    }
}
