package se.rodatraden.casework.store;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import se.rodatraden.casework.domain.ConsentLadder;

@Configuration(proxyBeanMethods = false)
class ConsentRules {

    /** @param place where the ladder is read: the one that ships, or a file of the municipality's own */
    @Bean
    ConsentLadder consentLadder(
            @Value("${rodatraden.casework.consent-ladder:classpath:casework/consent-ladder.yml}") String place,
            ResourceLoader resources) {
        return ConsentLadderFile.read(resources.getResource(place));
    }
}
