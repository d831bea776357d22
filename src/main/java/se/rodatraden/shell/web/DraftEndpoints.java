package se.rodatraden.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
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
    private final KeepDraft keepDraft;
    private final DiscardDraft discardDraft;

    DraftEndpoints(KeepDraft keepDraft, DiscardDraft discardDraft) {
        this.keepDraft = keepDraft;
        this.discardDraft = discardDraft;
    }

    @PostMapping("/drafts")
    @Endpoint(purpose = Purpose.OWN_DAY)
    ResponseEntity<Void> keep(@RequestParam String form, HttpServletRequest request) {
        TypedForm typed = TypedForm.saved(form, request);
        if (!typed.isKeepable()) {
            return ResponseEntity.badRequest().build();
        }
        boolean kept = keepDraft.keep(typed.form(), typed.version(), typed.texts());
        return ResponseEntity.status(kept ? HttpStatus.NO_CONTENT : HttpStatus.CONTENT_TOO_LARGE)
                .build();
    }

    @PostMapping("/drafts/discard")
    @Endpoint(purpose = Purpose.OWN_DAY)
    Redirect discard(@RequestParam(TypedForm.KEY) String form, @RequestParam(defaultValue = "/") String back) {
        discardDraft.discard(form);
        return Redirect.back(back);
    }
}
