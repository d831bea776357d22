package se.rodatraden.documents.html;

import java.util.Set;
import org.jsoup.nodes.Element;
import se.rodatraden.documents.reading.HtmlNotes;

/** What kinds of element there are in HTML that somebody pasted. */
final class PastedElements {
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "head",
            "iframe",
            "object",
            "select",
            "textarea",
            "button",
            "svg",
            "img",
            "video",
            "audio",
            "canvas",
            "del",
            "s",
            "strike",
            "xml",
            "meta",
            "link",
            "title",
            "o:p",
            "v:shape");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "table",
            "blockquote",
            "pre",
            "dl",
            "dt",
            "dd",
            "address",
            "figure",
            "figcaption",
            "body",
            "hr",
            "nav",
            "form",
            "center",
            "fieldset",
            "details",
            "summary");

    private PastedElements() {}

    /** What is not text, or not to be seen: scripts, pictures, what is struck out, and the marks that Word adds. */
    static boolean isSilent(Element element, HtmlNotes notes) {
        String style = element.attr("style").replace(" ", "");
        return SILENT.contains(element.normalName())
                || element.hasAttr("hidden")
                || style.contains("display:none")
                || style.contains("mso-list:Ignore")
                || style.contains("mso-element:comment")
                || notes.isText(element)
                || notes.isHeadOfTexts(element)
                || element.normalName().equals("hr") && style.contains("mso");
    }

    /** What begins on a line of its own. */
    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }
}
