package se.rodatraden.audit.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.NavItem;

@Configuration(proxyBeanMethods = false)
class LogReviewNavigation {

    @Bean
    NavItem logReviewItem() {
        return new NavItem("/log-review", "audit.title", Set.of(Role.DATA_PROTECTION_OFFICER), 60);
    }
}
