package se.rodatraden.matters.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;

/**
 * The page on which a change is explained before it is made: what it does, and one field for why.
 *
 * @param what the end of the message keys: {@code removal} for {@code matters.change.title.removal}
 * @param about what is changed, as the title names it
 * @param action where the form goes
 * @param verdict whether it may be done; refused, the reason stands at the button
 * @param documents the ordinals of the documents that the page speaks of and that its form sends back; none for most changes
 */
public record ReasonPage(
        String what, String kicker, Object about, String action, Verdict verdict, List<Integer> documents) {

    ReasonPage(String what, String kicker, Object about, String action, Verdict verdict) {
        this(what, kicker, about, action, verdict, List.of());
    }

    Page shown(@Nullable String typed, FormErrors errors) {
        return Page.of("matters/reason")
                .titled("matters.change.title." + what, about)
                .with("asked", this)
                .with("reason", typed)
                .with(errors);
    }
}
