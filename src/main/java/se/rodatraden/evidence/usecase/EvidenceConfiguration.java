package se.rodatraden.evidence.usecase;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.rodatraden.evidence.domain.FactsGate;
import se.rodatraden.evidence.domain.disclosure.SuppressionRule;

/** The rule of the installation is read once, so that a bad one stops the start and not a run. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceSettings.class)
class EvidenceConfiguration {

    @Bean
    SuppressionRule suppressionRule(EvidenceSettings settings) {
        return settings.rule();
    }

    @Bean
    FactsGate factsGate(EvidenceSettings settings) {
        return settings.gate();
    }
}
