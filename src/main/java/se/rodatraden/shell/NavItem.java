package se.rodatraden.shell;

import java.util.Set;
import se.rodatraden.kernel.Role;

/**
 * One place in the navigation, contributed by a module as a bean. It is current on every page under its
 * address.
 *
 * @param key of the text
 * @param roles who sees it
 * @param order smaller comes first; the start page is 0
 */
public record NavItem(String href, String key, Set<Role> roles, int order) {
    public NavItem {
        roles = Set.copyOf(roles);
    }

    public boolean covers(String path) {
        return href.equals("/") ? path.equals("/") : path.equals(href) || path.startsWith(href + "/");
    }
}
