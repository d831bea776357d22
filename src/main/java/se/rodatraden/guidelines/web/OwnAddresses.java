package se.rodatraden.guidelines.web;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.rodatraden.guidelines.GuidelineKey;

/**
 * The addresses below that of the list that are pages of the program. A guideline of such a name could not be reached:
 * its page would be the other. They are read from the pages that there are.
 */
@Component
class OwnAddresses {
    private static final String LIST = "/guidelines/";

    private final RequestMappingHandlerMapping pages;

    OwnAddresses(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages) {
        this.pages = pages;
    }

    boolean has(GuidelineKey key) {
        return firstParts(pages.getHandlerMethods().keySet().stream().flatMap(page -> page.getPatternValues().stream()))
                .contains(key.value());
    }

    /** @return what each address below the list begins with, where it is always the same */
    static Set<String> firstParts(Stream<String> addresses) {
        return addresses
                .filter(address -> address.startsWith(LIST))
                .map(address -> address.substring(LIST.length()).split("/", 2)[0])
                .filter(part -> !part.isEmpty() && !part.startsWith("{"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
