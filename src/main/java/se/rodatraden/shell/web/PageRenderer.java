package se.rodatraden.shell.web;

import gg.jte.Content;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.PageContext;
import se.rodatraden.shell.Panel;
import se.rodatraden.shell.Texts;

/**
 * Draws a page inside the layout. All of it is drawn before the first byte is sent, so that a template that
 * fails gives an error page and never half a page.
 */
@Component
public final class PageRenderer {
    private final Templates templates;
    private final TextsCatalogue catalogue;
    private final PageContexts contexts;

    PageRenderer(Templates templates, TextsCatalogue catalogue, PageContexts contexts) {
        this.templates = templates;
        this.catalogue = catalogue;
        this.contexts = contexts;
    }

    public void render(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        PageContext ctx = contexts.of(request);
        Texts t = catalogue.in(ctx.language());
        Map<String, @Nullable Object> common = common(t, ctx);
        common.put("errors", page.errors());
        Map<String, @Nullable Object> frame = new HashMap<>();
        frame.put("title", page.title(t));
        frame.put("crumbs", page.crumbs());
        frame.put("content", templates.content(page.template(), page.model(), common));
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.content("shell/layout", frame, common).writeTo(output);
        response.setStatus(page.status().value());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    /** A panel of the start page as content for the template that holds it. */
    public Content panel(Panel panel, HttpServletRequest request) {
        PageContext ctx = contexts.of(request);
        return templates.content(panel.template(), panel.model(), common(catalogue.in(ctx.language()), ctx));
    }

    private static Map<String, @Nullable Object> common(Texts t, PageContext ctx) {
        Map<String, @Nullable Object> common = new HashMap<>();
        common.put("t", t);
        common.put("ctx", ctx);
        return common;
    }
}
