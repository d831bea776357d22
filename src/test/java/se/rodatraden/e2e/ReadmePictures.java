package se.rodatraden.e2e;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * Takes the README's pictures of a demonstration that is running: {@code main} with its port. Not a test; run it when
 * a page that is shown there has changed.
 */
final class ReadmePictures {
    private static final Path PLACE = Path.of("docs", "pictures");
    private static final int SHOWN_HEIGHT = 1100;

    private ReadmePictures() {}

    public static void main(String[] arguments) {
        try (Visitor visitor = Browser.visitor(Integer.parseInt(arguments[0]), 1440, SHOWN_HEIGHT)) {
            visitor.signIn("erik.lindqvist").go("/threads").follow("Samma villkor för insatser i hela staden");
            photograph(visitor, "thread", "Beslut i Socialnämnden");
            visitor.go("/evidence/snapshots").follow("SIG från åtta år: vilka berörs?");
            photograph(visitor, "what-if", "Resultat");
            visitor.signIn("maria.ekstrom").go("/cases");
            visitor.page().locator("tr:has-text('Elliot Nyberg') a").first().click();
            visitor.go(visitor.page().url() + "/interventions/new");
            photograph(visitor, "choice", null);
        }
        System.exit(0); // the browser's own threads would keep the process
    }

    private static void photograph(Visitor visitor, String name, @org.jspecify.annotations.Nullable String scrollTo) {
        if (scrollTo != null) {
            visitor.page().getByText(scrollTo).first().evaluate("node => node.scrollIntoView()");
        }
        visitor.page().screenshot(new Page.ScreenshotOptions().setPath(PLACE.resolve(name + ".png")));
    }
}
