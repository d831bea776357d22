package se.rodatraden.cli;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import se.rodatraden.postgres.StartupRefusedException;

/** Real service without a way to sign in would be a locked house: said at the start rather than to everybody. */
final class DoorNeeded implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of("serve"))
                && environment.getProperty("rodatraden.sign-in.issuer", "").isBlank()) {
            throw new StartupRefusedException(
                    "Ingen kan logga in: inställningen rodatraden.sign-in.issuer saknas.",
                    "Nobody can sign in: the setting rodatraden.sign-in.issuer is missing.");
        }
    }
}
