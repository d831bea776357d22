package se.rodatraden.administration.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.NavItem;

@Configuration(proxyBeanMethods = false)
class AdministrationNavigation {

    @Bean
    NavItem accountsItem() {
        return new NavItem("/accounts", "administration.accounts.title", Set.of(Role.SYSTEM_ADMINISTRATOR), 90);
    }
}
