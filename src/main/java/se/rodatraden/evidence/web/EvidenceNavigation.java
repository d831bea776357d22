package se.rodatraden.evidence.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.NavItem;

@Configuration(proxyBeanMethods = false)
class EvidenceNavigation {

    @Bean
    NavItem whatIfNavItem() {
        return new NavItem("/evidence/what-if", "evidence.nav.what-if", Set.of(Role.ANALYST), 40);
    }

    @Bean
    NavItem snapshotsNavItem() {
        return new NavItem(
                "/evidence/snapshots",
                "evidence.nav.snapshots",
                Set.of(
                        Role.ANALYST,
                        Role.HEAD_OF_ADMINISTRATION,
                        Role.COMMITTEE_SECRETARY,
                        Role.COMMITTEE_MEMBER,
                        Role.REGISTRAR),
                45);
    }
}
