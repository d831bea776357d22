package se.rodatraden.matters.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a request for more time as it was typed; several requests may stand on one page.
 *
 * @param request which one is answered
 * @param anyway grants a day off in spite of the question; null when that was not ticked
 */
public record ExtensionForm(
        UUID request, String until, String answer, @Nullable String anyway) {

    /** Whether it answers that request, as the page names it. */
    public boolean isOf(String asked) {
        return request.toString().equals(asked);
    }
}
