package se.rodatraden.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What a machine can find of WCAG 2.2 at levels A and AA. */
public final class Axe {
    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Axe() {}

    public static void assertClean(Page page) {
        List<String> found = new AxeBuilder(page)
                        // No page of ours has frames, and without them nothing has to be gathered in a second page.
                        .setLegacyMode(true)
                        .withTags(TAGS)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Axe::described)
                        .toList();
        assertThat(found).as("barriers on %s", page.url()).isEmpty();
    }

    private static String described(Rule rule) {
        return rule.getId() + ": " + rule.getHelp()
                + rule.getNodes().stream()
                        .map(node -> System.lineSeparator() + "  " + node.getHtml())
                        .toList();
    }
}
