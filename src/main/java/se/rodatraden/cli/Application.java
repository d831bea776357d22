package se.rodatraden.cli;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import se.rodatraden.RodatradenApplication;

/** Starts the application in one profile. */
final class Application {
    private Application() {}

    /** Run by the build alone, which writes down as code which beans the demonstration has, and makes none of them. */
    public static void main(String[] args) {
        start("demo", Console.ofTerminal(), "--server.address=127.0.0.1");
    }

    /** @param settings as {@code --name=value}; they override files and environment */
    static ConfigurableApplicationContext start(String profile, Console console, String... settings) {
        return new SpringApplicationBuilder(RodatradenApplication.class)
                // What the build wrote goes by this class.
                .main(Application.class)
                .profiles(profile)
                .initializers(
                        context -> context.getBeanFactory().registerSingleton("console", console), new DoorNeeded())
                .run(settings);
    }
}
