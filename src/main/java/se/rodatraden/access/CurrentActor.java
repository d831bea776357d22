package se.rodatraden.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Actor;

/**
 * The actor of the running request or job, bound to the thread for exactly as long as it runs. Whoever asks
 * outside such a scope gets an exception, and the database shows no rows.
 */
public final class CurrentActor {

    private static final ScopedValue<Binding> BINDING = ScopedValue.newInstance();

    private CurrentActor() {}

    /** @throws IllegalStateException when nobody acts */
    public static Actor get() {
        return find().orElseThrow(() -> new IllegalStateException("nobody acts here"));
    }

    /** @throws IllegalStateException when nobody, or the system itself, acts */
    public static Actor.Person person() {
        if (get() instanceof Actor.Person person) {
            return person;
        }
        throw new IllegalStateException("only a person does this");
    }

    public static Optional<Actor> find() {
        return BINDING.isBound() ? Optional.of(BINDING.get().actor) : Optional.empty();
    }

    /** @throws IllegalStateException when no purpose was stated */
    public static Purpose purpose() {
        Purpose purpose = BINDING.isBound() ? BINDING.get().purpose : null;
        if (purpose == null) {
            throw new IllegalStateException("no purpose was stated");
        }
        return purpose;
    }

    /** Runs the work as the actor; the purpose is stated now. */
    public static <T, X extends Throwable> T callAs(Actor actor, Purpose purpose, ScopedValue.CallableOp<T, X> work)
            throws X {
        return ScopedValue.where(BINDING, new Binding(actor, purpose)).call(work);
    }

    public static void runAs(Actor actor, Purpose purpose, Runnable work) {
        ScopedValue.where(BINDING, new Binding(actor, purpose)).run(work);
    }

    /** Runs a request as the actor; {@link EndpointGate} states the purpose once the endpoint is known. */
    public static <T, X extends Throwable> T callRequestAs(Actor actor, ScopedValue.CallableOp<T, X> request) throws X {
        return ScopedValue.where(BINDING, new Binding(actor, null)).call(request);
    }

    static void state(Purpose purpose) {
        if (BINDING.isBound()) {
            BINDING.get().purpose = purpose;
        }
    }

    private static final class Binding {
        private final Actor actor;
        private @Nullable Purpose purpose;

        private Binding(Actor actor, @Nullable Purpose purpose) {
            this.actor = actor;
            this.purpose = purpose;
        }
    }
}
