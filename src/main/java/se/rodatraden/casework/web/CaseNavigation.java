package se.rodatraden.casework.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.NavItem;

@Configuration(proxyBeanMethods = false)
class CaseNavigation {

    @Bean
    NavItem casesNavItem() {
        return new NavItem(
                "/cases",
                "casework.nav.cases",
                Set.of(Role.SOCIAL_WORKER, Role.UNIT_MANAGER, Role.SIG_COORDINATOR),
                50);
    }

    @Bean
    NavItem approvalsNavItem() {
        return new NavItem("/approvals", "casework.nav.approvals", Set.of(Role.UNIT_MANAGER), 52);
    }
}
