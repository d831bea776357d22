package se.rodatraden.documents.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.springframework.core.io.ClassPathResource;
import se.rodatraden.documents.DocumentContent;
import se.rodatraden.documents.DocumentContent.Section;
import se.rodatraden.documents.DocumentContent.Signature;
import se.rodatraden.documents.Letterhead;
import se.rodatraden.documents.pdf.Words;

/** A document as one page of HTML that needs nothing else: no script, no other file, the style within. */
public final class HtmlDocument {
    private static final String STYLE = style();

    private final DocumentContent content;
    private final Words words;
    private final HtmlWriter writer = new HtmlWriter("note", true);

    private HtmlDocument(DocumentContent content) {
        this.content = content;
        this.words = Words.in(content.language());
    }

    /** In UTF-8; the same content gives the same bytes. */
    public static byte[] write(DocumentContent content) {
        return new HtmlDocument(content).page().getBytes(StandardCharsets.UTF_8);
    }

    private String page() {
        Document page = new Document("");
        page.outputSettings().prettyPrint(false);
        page.appendChild(new DocumentType("html", "", ""));
        Element html =
                page.appendElement("html").attr("lang", content.language().toLanguageTag());
        head(html.appendElement("head"));
        Element body = html.appendElement("body");
        letterhead(body.appendElement("header"));
        main(body.appendElement("main"));
        return page.outerHtml();
    }

    private void head(Element head) {
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("title").text(content.title());
        head.appendElement("meta").attr("name", "description").attr("content", content.subject());
        head.appendElement("meta")
                .attr("name", "author")
                .attr("content", content.letterhead().sender());
        head.appendElement("style").appendChild(new DataNode(STYLE));
    }

    private void letterhead(Element header) {
        Letterhead head = content.letterhead();
        header.appendElement("p").addClass("sender").text(head.sender());
        line(header, head.unit());
        header.appendElement("p").addClass("kind").text(head.documentType());
        line(header, head.reference().isBlank() ? "" : words.number() + " " + head.reference());
        line(header, head.date().toString());
        head.contact().forEach(text -> line(header, text));
        line(header, head.recipient());
    }

    private static void line(Element to, String text) {
        if (!text.isBlank()) {
            to.appendElement("p").text(text);
        }
    }

    private void main(Element main) {
        main.appendElement("h1").text(content.title());
        for (Section section : content.sections()) {
            Element element = main.appendElement("section");
            if (section.hasHeading()) {
                element.appendElement("h2").text(section.heading());
            }
            writer.append(element, section.blocks());
        }
        if (!content.signatures().isEmpty()) {
            Element signatures = main.appendElement("div").addClass("signatures");
            for (Signature signature : content.signatures()) {
                signatures.appendElement("p").text(signature.name() + ", " + signature.office());
            }
        }
        attachments(main, content.attachments());
        if (writer.hasNotes()) {
            Element notes = main.appendElement("section");
            notes.appendElement("h2").text(words.notes());
            writer.notes(notes);
        }
    }

    private void attachments(Element main, List<String> names) {
        if (!names.isEmpty()) {
            Element section = main.appendElement("section");
            section.appendElement("h2").text(words.attachments(names.size()));
            Element list = section.appendElement("ol");
            names.forEach(name -> list.appendElement("li").text(name));
        }
    }

    private static String style() {
        try (var file = new ClassPathResource("documents/page.css").getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
