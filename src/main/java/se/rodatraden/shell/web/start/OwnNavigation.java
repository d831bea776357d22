package se.rodatraden.shell.web.start;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.NavItem;

/** What the frame itself puts in the navigation. */
@Configuration(proxyBeanMethods = false)
class OwnNavigation {

    @Bean
    NavItem startItem() {
        return new NavItem("/", "shell.start.title", Set.of(Role.values()), 0);
    }
}
