package se.rodatraden.demo;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import se.rodatraden.postgres.StartupRefusedException;

/**
 * In a demonstration anybody can sign in as anybody. So it answers on this machine only: the program does not
 * start where others can reach it, and looks before anything else has begun.
 */
public final class LoopbackOnly implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context.getEnvironment().acceptsProfiles(Profiles.of("demo"))) {
            verify(context.getEnvironment());
        }
    }

    static void verify(Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("serve"))) {
            throw new StartupRefusedException(
                    "Demokonton och skarp drift går inte ihop: välj profilen demo eller serve.",
                    "Demo accounts and real service exclude each other: choose the profile demo or serve.");
        }
        if (!isLoopback(environment)) {
            String address = environment.getProperty("server.address", "0.0.0.0");
            throw new StartupRefusedException(
                    "Demokonton får bara finnas på den egna datorn, inte på adressen %s.".formatted(address),
                    "Demo accounts are for this machine alone, not for the address %s.".formatted(address));
        }
    }

    /** False without an address, as the server then listens on every one that the machine has. */
    static boolean isLoopback(Environment environment) {
        @Nullable String address = environment.getProperty("server.address");
        if (address == null || address.isBlank()) {
            return false;
        }
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
