package se.rodatraden.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;

/** One browser that goes through the sample municipality as one person after another, and looks at each page once. */
final class Walk {
    /** Figures are run again from the beginning, which takes its time on a machine that others use too. */
    private static final int PATIENCE_MS = 60_000;

    private final Visitor visitor;
    private final Set<String> looked = new HashSet<>();
    private String subject = "";

    Walk(Visitor visitor) {
        this.visitor = visitor;
        visitor.page().setDefaultTimeout(PATIENCE_MS);
    }

    Visitor visitor() {
        return visitor;
    }

    /** Signs in, and arrives at the person's day. */
    Walk as(String name) {
        subject = name;
        visitor.signIn(name);
        return look();
    }

    Walk follow(String link) {
        visitor.follow(link);
        return look();
    }

    Walk press(String button) {
        visitor.press(button);
        return look();
    }

    /** Looks at the page that asks, too. */
    Walk signs() {
        press("Underteckna");
        visitor.signsWhereAsked();
        return look();
    }

    Walk sees(String text) {
        visitor.sees(text);
        return this;
    }

    Walk choose(String answer) {
        visitor.page()
                .getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName(answer).setExact(true))
                .check();
        return this;
    }

    Walk type(String field, String text) {
        visitor.page().locator("#field-" + field).fill(text);
        return this;
    }

    /** Back to where the walk was, as somebody else perhaps. */
    Walk go(String path) {
        visitor.go(path);
        return look();
    }

    String path() {
        return URI.create(visitor.page().url()).getPath();
    }

    /** In the demonstration's own calendar, which goes forwards only. */
    Walk waitUntil(String day, String inWords) {
        go("/walkthrough").type("day", day);
        visitor.press("Flytta kalendern").sees("Nu är det " + inWords);
        return this;
    }

    /** The same kind of page is looked at once; the start page once for each person, as each has a day of their own. */
    private Walk look() {
        String kind = path().replaceAll("[0-9a-f-]{36}", "…");
        if (looked.add(kind.equals("/") ? subject : kind)) {
            visitor.findsNothingAmiss();
        }
        return this;
    }
}
