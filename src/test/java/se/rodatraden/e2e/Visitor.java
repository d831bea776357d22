package se.rodatraden.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A person at a browser. What the page's console complains of is collected, and no journey may end with it. */
public final class Visitor implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Path PICTURES = Path.of("target", "pictures");

    private static final LocatorAssertions.ContainsTextOptions AS_SHOWN =
            new LocatorAssertions.ContainsTextOptions().setUseInnerText(true);

    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Page page) {
        this.page = page;
        page.onConsoleMessage(message -> {
            // A form that is refused answers 4xx on purpose, and the browser mentions that.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** The page itself, for what this class has no word for. */
    public Page page() {
        return ready();
    }

    /**
     * The page when its scripts have run. A field that a script turns into an editor would otherwise be found before
     * and filled in after, when nobody sees it any more.
     */
    private Page ready() {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        return page;
    }

    public Visitor go(String path) {
        Response response = page.navigate(path);
        assertThat(response.status()).as(path).isLessThan(500);
        return this;
    }

    /** Signs in as somebody of the sample municipality, and arrives at the person's day. */
    public Visitor signIn(String subject) {
        APIRequestContext requests = page.context().request();
        Matcher token = TOKEN.matcher(requests.get("/sign-in").text());
        assertThat(token.find()).as("a token on the sign-in page").isTrue();
        FormData form = FormData.create().set("_csrf", token.group(1)).set("subject", subject);
        APIResponse answer = requests.post(
                "/sign-in/demo", RequestOptions.create().setForm(form).setMaxRedirects(0));
        assertThat(answer.status()).as("signing in as " + subject).isEqualTo(303);
        return go("/");
    }

    /** The same with the mouse, on the page for it. */
    public Visitor signInByHand(String subject) {
        page.navigate("/sign-in");
        Locator button =
                page.locator("button[name=subject][value='" + subject + "']").first();
        if (!button.isVisible()) {
            button.locator("xpath=ancestor::details/summary").click();
        }
        button.click();
        return this;
    }

    public Visitor fill(String label, String text) {
        ready().getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill(text);
        return this;
    }

    public Visitor choose(String label) {
        ready().getByLabel(label).check();
        return this;
    }

    public Visitor press(String button) {
        ready().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    /** Signs the report that is open, with a reason where the checks still find an error. */
    public Visitor signs() {
        return press("Underteckna").signsWhereAsked();
    }

    /** The same on the page that asks whether to sign. */
    Visitor signsWhereAsked() {
        sees("Underteckna utlåtandet");
        Locator reason = page.locator("textarea[name=despite]");
        if (reason.count() > 0) {
            reason.fill("Prövat, och rätt i det här fallet.");
        }
        return press("Underteckna");
    }

    public Visitor follow(String link) {
        ready().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        return this;
    }

    /** Waits for it, as a person does: what a button sends may still be under way. */
    public Visitor sees(String text) {
        PlaywrightAssertions.assertThat(page.locator("body")).containsText(text, AS_SHOWN);
        return this;
    }

    /** The page once more, as it is now. Say what is to be seen first, so that nothing is still under way. */
    public Visitor lookAgain() {
        return go(page.url());
    }

    public Visitor doesNotSee(String text) {
        assertThat(page.locator("body").innerText()).doesNotContain(text);
        return this;
    }

    /** The same by what is good practice too: landmarks that are told apart, headings in order. */
    public Visitor findsNothingAmiss() {
        Axe.assertGoodPractice(page);
        return findsNoBarrier();
    }

    /** Nothing that axe finds, no text without words, nothing wider than the window. */
    public Visitor findsNoBarrier() {
        Axe.assertClean(page);
        assertThat(page.locator("html").innerText()).doesNotContain("⟦");
        return this;
    }

    /** The words of the page on paper, line by line, with what stands in its fields. */
    public String onPaper() {
        try (PDDocument paper = Loader.loadPDF(ready().pdf(new Page.PdfOptions().setFormat("A4")))) {
            return new PDFTextStripper().getText(paper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page as a picture in {@code target/pictures}, wide and narrow, in a run with {@code -Dpictures=true}. */
    public Visitor picture(String name) {
        if (!Boolean.getBoolean("pictures")) {
            return this;
        }
        var before = page.viewportSize();
        for (int width : new int[] {1440, 390}) {
            page.setViewportSize(width, 900);
            photograph(PICTURES.resolve(name + "-" + width + ".png"));
        }
        page.setViewportSize(before.width, before.height);
        return this;
    }

    /** A busy machine sometimes fails to deliver a picture at the first asking. */
    private void photograph(Path file) {
        var options = new Page.ScreenshotOptions().setFullPage(true).setPath(file);
        try {
            page.screenshot(options);
        } catch (PlaywrightException e) {
            page.waitForTimeout(500);
            page.screenshot(options);
        }
    }

    /**
     * At 400 per cent zoom a window of 1280 points is 320 wide: nothing may need sideways scrolling, and no text may
     * be cut off when a reader spaces letters, words and lines out (WCAG 1.4.10 and 1.4.12). What is typed in a
     * field of one line scrolls within it, and is not cut off.
     */
    public Visitor reflows() {
        var before = page.viewportSize();
        page.setViewportSize(320, 640);
        assertThat(width()).as("width of %s in a window of 320", page.url()).isLessThanOrEqualTo(320);
        page.evaluate("""
                (() => {
                  const spaced = new CSSStyleSheet();
                  spaced.replaceSync("* { letter-spacing: .12em !important; word-spacing: .16em !important; "
                      + "line-height: 1.5 !important } p { margin-bottom: 2em !important }");
                  document.adoptedStyleSheets = [spaced];
                })()""");
        assertThat(width()).as("width of %s with spaced text", page.url()).isLessThanOrEqualTo(320);
        assertThat(page.evaluate("""
                [...document.querySelectorAll("body *")].filter((node) => {
                  const style = getComputedStyle(node);
                  return node.clientWidth > 1 && node.localName !== "input" && /hidden|clip/.test(style.overflowX + style.overflowY)
                      && (node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1);
                }).map((node) => node.outerHTML.slice(0, 120))""")).as("texts cut off on %s", page.url()).isEqualTo(List.of());
        page.evaluate("document.adoptedStyleSheets = []");
        page.setViewportSize(before.width, before.height);
        return this;
    }

    private int width() {
        return (Integer) page.evaluate("document.documentElement.scrollWidth");
    }

    @Override
    public void close() {
        page.context().close();
        assertThat(complaints).as("complaints of the browser").isEmpty();
    }
}
