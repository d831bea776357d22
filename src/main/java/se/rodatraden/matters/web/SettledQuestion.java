package se.rodatraden.matters.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.matters.domain.SettledMotion;
import se.rodatraden.shell.FormErrors;

/**
 * Asks before a body goes on with its reply about a motion that the council has decided: it may have to, as a matter ends by a
 * decision, but is to know.
 */
final class SettledQuestion {
    private SettledQuestion() {}

    /** @param anyway what came with the box; null when it was not ticked */
    static void ask(Optional<SettledMotion> settled, @Nullable String anyway, FormErrors errors) {
        if (anyway == null) {
            settled.ifPresent(motion -> errors.add("settled", "matters.settled.asked", motion.body()));
        }
    }
}
