package se.rodatraden.shell;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/**
 * Tells somebody who is shown around what to do next, on every page until the next step is chosen. A module that
 * shows people around contributes one as a bean; in real service there is none.
 */
@FunctionalInterface
public interface Guide {

    Optional<Leg> now(HttpSession session);

    /**
     * @param place how far along this is
     * @param title key of what the step is called
     * @param text key of what to do
     * @param onward where the next step is chosen
     */
    record Leg(Notice place, String title, String text, String onward) {}
}
