package se.rodatraden;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** For a journey that sets the day itself. One for all, so that they share an application. */
@TestConfiguration(proxyBeanMethods = false)
public class OwnCalendar {
    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }
}
