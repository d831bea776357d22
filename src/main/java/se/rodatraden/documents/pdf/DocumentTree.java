package se.rodatraden.documents.pdf;

import static se.rodatraden.documents.pdf.Tree.with;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import se.rodatraden.documents.DocumentContent;
import se.rodatraden.documents.DocumentContent.Section;
import se.rodatraden.documents.DocumentContent.Signature;
import se.rodatraden.documents.Letterhead;

/**
 * A document's content as XHTML for print. The head and foot of a page are running elements, which the
 * writer leaves out of what a screen reader reads; the letterhead of the first page is content.
 */
final class DocumentTree {
    private static final String STYLE = style();

    /** How many signatures have room beside each other. */
    private static final int BESIDE = 2;

    private final Tree tree = new Tree();
    private final DocumentContent content;
    private final Words words;
    private final BlockTree blocks;

    DocumentTree(DocumentContent content) {
        this.content = content;
        this.words = Words.in(content.language());
        this.blocks = new BlockTree(tree, words);
    }

    /** What the pictures in the tree refer to by number. */
    List<se.rodatraden.documents.Picture> pictures() {
        return blocks.pictures();
    }

    Document build() {
        List<Element> sections = new ArrayList<>();
        for (int i = 0; i < content.sections().size(); i++) {
            sections.add(section(content.sections().get(i), i + 1));
        }
        Element body = tree.element("body", runningHead(), runningFoot(), letterhead(), title(), sections);
        if (!content.signatures().isEmpty()) {
            tree.add(body, signatures());
        }
        if (!content.attachments().isEmpty()) {
            tree.add(body, attachments());
        }
        if (blocks.hasNotes()) {
            tree.add(body, notes());
        }
        Element html = with(
                tree.element("html", head(), body), "lang", content.language().toLanguageTag());
        tree.document().appendChild(html);
        return tree.document();
    }

    private Element head() {
        Element bookmarks = tree.element("bookmarks");
        for (int i = 0; i < content.sections().size(); i++) {
            Section section = content.sections().get(i);
            if (section.hasHeading()) {
                Element bookmark = with(tree.element("bookmark"), "name", section.heading());
                tree.add(bookmarks, with(bookmark, "href", "#section-" + (i + 1)));
            }
        }
        return tree.element(
                "head",
                tree.element("title", content.title()),
                meta("subject", content.subject()),
                meta("description", content.subject()),
                meta("author", content.letterhead().sender()),
                tree.element("style", STYLE),
                bookmarks);
    }

    private Element meta(String name, String value) {
        return with(with(tree.element("meta"), "name", name), "content", value);
    }

    private Element runningHead() {
        Letterhead head = content.letterhead();
        return tree.styled(
                "div",
                "running-head",
                tree.styled(
                        "table",
                        "sides",
                        tree.element(
                                "tr",
                                tree.styled("td", "left", head.sender()),
                                tree.styled("td", "right", head.documentType()))));
    }

    private Element runningFoot() {
        Letterhead head = content.letterhead();
        Element page = tree.styled(
                "td",
                "right",
                words.page() + " ",
                tree.styled("span", "page"),
                " (",
                tree.styled("span", "pages"),
                ")");
        return tree.styled(
                "div",
                "running-foot",
                tree.styled(
                        "table",
                        "sides",
                        tree.element(
                                "tr",
                                tree.styled(
                                        "td",
                                        "left",
                                        head.reference().isBlank() ? "" : words.number() + " " + head.reference()),
                                page)));
    }

    private Element letterhead() {
        Letterhead head = content.letterhead();
        Element sender = tree.styled("div", "sender", tree.styled("p", "organisation", head.sender()));
        if (!head.unit().isBlank()) {
            tree.add(sender, tree.styled("p", "unit", head.unit()));
        }
        Element identity = tree.styled("div", "identity", tree.styled("p", "kind", head.documentType()));
        if (!head.reference().isBlank()) {
            tree.add(identity, tree.styled("p", "line", words.number() + " " + head.reference()));
        }
        tree.add(identity, tree.styled("p", "line", head.date().toString()));

        Element contact = tree.styled("div", "contact");
        head.contact().forEach(line -> tree.add(contact, tree.styled("p", "line", line)));
        Element recipient = tree.styled("div", "recipient");
        if (!head.recipient().isBlank()) {
            tree.add(recipient, tree.styled("p", "line", head.recipient()));
        }
        Element letterhead = tree.styled("div", "letterhead", tree.styled("div", "top", sender, identity));
        if (!head.contact().isEmpty() || !head.recipient().isBlank()) {
            tree.add(letterhead, tree.styled("div", "address", contact, recipient));
        }
        return letterhead;
    }

    private Element title() {
        return tree.element("h1", words.typeset(content.title()));
    }

    private Element section(Section section, int number) {
        if (!section.hasHeading()) {
            return tree.element("section", blocks.of(section.blocks()));
        }
        Element heading = with(tree.element("h2", words.typeset(section.heading())), "id", "section-" + number);
        return tree.element("section", heading, blocks.of(section.blocks()));
    }

    private Element signatures() {
        Element block = tree.styled("div", "signatures");
        List<Signature> signatures = content.signatures();
        for (int i = 0; i < signatures.size(); i += BESIDE) {
            List<Element> beside = signatures.subList(i, Math.min(i + BESIDE, signatures.size())).stream()
                    .map(this::signature)
                    .toList();
            tree.add(block, tree.element("div", beside));
        }
        return block;
    }

    private Element signature(Signature signature) {
        return tree.styled(
                "div",
                "signature",
                tree.styled("p", "signer", signature.name()),
                tree.styled("p", "office", signature.office()));
    }

    private Element attachments() {
        Element list = tree.styled("ol", "attachments");
        content.attachments().forEach(name -> tree.add(list, tree.element("li", words.typeset(name))));
        return tree.element(
                "section",
                tree.element("h2", words.attachments(content.attachments().size())),
                list);
    }

    private Element notes() {
        return tree.styled("section", "notes", tree.element("h2", words.notes()), blocks.notes());
    }

    private static String style() {
        try (var file = new ClassPathResource("documents/document.css").getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
