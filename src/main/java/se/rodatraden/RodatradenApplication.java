package se.rodatraden;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.modulith.Modulithic;

/** The application: every module in one process, on one PostgreSQL. */
// Two modules may each have a DecisionStore: beans go by their full names.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Röda tråden")
public class RodatradenApplication {

    @Bean
    @Profile("!demo")
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Stockholm"));
    }
}
