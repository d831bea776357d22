package se.rodatraden.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.shell.Redirect;
import se.rodatraden.shell.usecase.DiscardDraft;
import se.rodatraden.shell.usecase.KeepDraft;

/** Where the script saves what is being typed. */
@Controller
class DraftEndpoints {
    private static final String PREFIX = "text.";
    private static final int LONGEST = 200_000;
    private static final int LONGEST_FORM = 160;
    private static final int LONGEST_NAME = 80;

    private final KeepDraft keepDraft;
    private final DiscardDraft discardDraft;

    DraftEndpoints(KeepDraft keepDraft, DiscardDraft discardDraft) {
        this.keepDraft = keepDraft;
        this.discardDraft = discardDraft;
    }

    @PostMapping("/drafts")
    @Endpoint(purpose = Purpose.OWN_DAY)
    ResponseEntity<Void> keep(
            @RequestParam String form, @RequestParam(defaultValue = "") String version, HttpServletRequest request) {
        Map<String, String> texts = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                texts.put(name.substring(PREFIX.length()), String.join("\n", values));
            }
        });
        boolean keepable = isBetween(1, LONGEST_FORM, form)
                && version.length() <= LONGEST_NAME
                && texts.entrySet().stream()
                        .allMatch(text -> isBetween(1, LONGEST_NAME, text.getKey())
                                && text.getValue().length() <= LONGEST);
        if (!keepable) {
            return ResponseEntity.badRequest().build();
        }
        keepDraft.keep(form, version, texts);
        return ResponseEntity.noContent().build();
    }

    private static boolean isBetween(int least, int most, String text) {
        return text.length() >= least && text.length() <= most;
    }

    @PostMapping("/drafts/discard")
    @Endpoint(purpose = Purpose.OWN_DAY)
    Redirect discard(@RequestParam("_draft") String form, @RequestParam(defaultValue = "/") String back) {
        discardDraft.discard(form);
        return Redirect.back(back);
    }
}
