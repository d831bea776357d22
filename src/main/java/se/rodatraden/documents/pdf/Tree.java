package se.rodatraden.documents.pdf;

import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Builds a well-formed XHTML tree; text can never become markup. */
final class Tree {
    private static final Pattern NOT_PRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\p{Co}\ufeff]");

    private final Document document;

    Tree() {
        try {
            document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    Document document() {
        return document;
    }

    /** An element with its children; a string is text. */
    Element element(String name, Object... children) {
        Element element = document.createElement(name);
        add(element, children);
        return element;
    }

    /** An element of a class, for the style sheet. */
    Element styled(String name, String styleClass, Object... children) {
        return with(element(name, children), "class", styleClass);
    }

    void add(Element parent, Object... children) {
        for (Object child : children) {
            switch (child) {
                case String text -> parent.appendChild(document.createTextNode(printable(text)));
                case Node node -> parent.appendChild(node);
                case Iterable<?> several -> several.forEach(one -> add(parent, one));
                default -> throw new IllegalArgumentException("neither text nor element: " + child.getClass());
            }
        }
    }

    static Element with(Element element, String attribute, String value) {
        element.setAttribute(attribute, printable(value));
        return element;
    }

    /** Without what no font has a sign for and no XML may hold: control characters and halves of a pair. */
    static String printable(String text) {
        return NOT_PRINTABLE.matcher(text).replaceAll(" ");
    }
}
