package se.rodatraden.kernel;

import java.util.List;

/**
 * A rule's answer to "may this be done now?". The same verdict draws the button, prints the reason beside a
 * disabled one, guards the use case and fills the generated matrix of rights.
 */
public sealed interface Verdict {

    @SuppressWarnings("ClassInitializationDeadlock") // the one place where an Allowed is made
    Verdict ALLOWED = new Allowed();

    static Verdict refused(String reason, Object... arguments) {
        return new Refused(reason, List.of(arguments));
    }

    /** Allowed when the condition holds, else refused for the reason. */
    static Verdict allowedIf(boolean condition, String reason, Object... arguments) {
        return condition ? ALLOWED : refused(reason, arguments);
    }

    default boolean isAllowed() {
        return this instanceof Allowed;
    }

    /** This verdict when it refuses, else the next: the first refusal wins. */
    default Verdict and(java.util.function.Supplier<Verdict> next) {
        return isAllowed() ? next.get() : this;
    }

    /** @throws RefusedException when refused */
    default void orThrow() {
        if (this instanceof Refused refused) {
            throw new RefusedException(refused);
        }
    }

    record Allowed() implements Verdict {}

    /** @param reason a message key; {@code arguments} fill it */
    record Refused(String reason, List<Object> arguments) implements Verdict {
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }
}
