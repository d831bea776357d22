package se.rodatraden.e2e;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One real browser for all journeys of the run; each visitor has cookies of their own. */
public final class Browser {
    private static final int WIDE = 1440;
    private static final int TALL = 900;

    /** In milliseconds: a busy machine may take its time over a page, and no journey is about that. */
    private static final int PATIENCE = 20_000;

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Browser() {}

    /** Somebody with a fresh browser in front of the application at the port. Close it. */
    public static Visitor visitor(int port) {
        return visitor(port, WIDE, TALL);
    }

    public static Visitor visitor(int port, int width, int height) {
        return new Visitor(
                Running.CHROMIUM.newContext(options(port, width, height)).newPage());
    }

    /** Somebody whose browser runs no script. */
    public static Visitor visitorWithoutScript(int port) {
        var options = options(port, WIDE, TALL).setJavaScriptEnabled(false);
        return new Visitor(Running.CHROMIUM.newContext(options).newPage());
    }

    private static com.microsoft.playwright.Browser.NewContextOptions options(int port, int width, int height) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("sv-SE")
                .setViewportSize(width, height)
                .setBaseURL("http://127.0.0.1:" + port);
    }

    /** Started by whoever asks first, and ended with the process. */
    private static final class Running {
        private static final com.microsoft.playwright.Browser CHROMIUM = start();

        private static com.microsoft.playwright.Browser start() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable())
                            .setArgs(FLAGS));
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return browser;
        }

        private static Path executable() {
            return Path.of(Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium"));
        }
    }
}
