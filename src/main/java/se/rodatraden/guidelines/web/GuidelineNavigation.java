package se.rodatraden.guidelines.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.NavItem;

@Configuration(proxyBeanMethods = false)
class GuidelineNavigation {

    @Bean
    NavItem guidelinesItem() {
        return new NavItem("/guidelines", "guidelines.list.title", Set.of(Role.values()), 30);
    }
}
