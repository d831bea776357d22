package se.rodatraden.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/** What a machine can find of WCAG 2.2 at levels A and AA, and of good practice beside it. */
public final class Axe {
    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> WITH_GOOD_PRACTICE =
            Stream.concat(TAGS.stream(), Stream.of("best-practice")).toList();

    /** Asks for what is wrong alone: the list of what is right is a hundred times as long, and nobody reads it. */
    private static final String VIOLATIONS = """
            async (tags) => {
              const found = await axe.run(document, {
                runOnly: { type: "tag", values: tags }, resultTypes: ["violations"], iframes: false });
              return found.violations.map((rule) =>
                rule.id + ": " + rule.help + rule.nodes.map((node) => "\\n  " + node.html).join(""));
            }""";

    private Axe() {}

    public static void assertClean(Page page) {
        assertClean(page, TAGS);
    }

    static void assertGoodPractice(Page page) {
        assertClean(page, WITH_GOOD_PRACTICE);
    }

    private static void assertClean(Page page, List<String> tags) {
        if (!(Boolean) page.evaluate("typeof axe === 'object'")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        assertThat((List<?>) page.evaluate(VIOLATIONS, tags))
                .as("barriers on %s", page.url())
                .isEmpty();
    }
}
