package se.rodatraden.demo;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import se.rodatraden.demo.store.SampleTrace;
import se.rodatraden.postgres.StartupRefusedException;

/**
 * A database in which a demonstration has been built holds its accounts. It is not served to others, whatever the
 * profile: looked at after the migrations and before the first request.
 */
@Component
final class SampleStaysHere implements SmartInitializingSingleton {
    private final SampleTrace trace;
    private final Environment environment;

    SampleStaysHere(SampleTrace trace, Environment environment) {
        this.trace = trace;
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (trace.isFound() && !LoopbackOnly.isLoopback(environment)) {
            throw new StartupRefusedException(
                    "Databasen innehåller demokonton och får bara användas på den egna datorn.",
                    "The database holds demo accounts and may be used on this machine alone.");
        }
    }
}
