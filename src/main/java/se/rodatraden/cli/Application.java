package se.rodatraden.cli;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import se.rodatraden.RodatradenApplication;

/** Starts the application in one profile. */
final class Application {
    private Application() {}

    /** @param settings as {@code --name=value}; they override files and environment */
    static ConfigurableApplicationContext start(String profile, Console console, String... settings) {
        return new SpringApplicationBuilder(RodatradenApplication.class)
                .profiles(profile)
                .initializers(
                        context -> context.getBeanFactory().registerSingleton("console", console), new DoorNeeded())
                .run(settings);
    }
}
