package se.rodatraden.guidelines.domain.dmn;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * What one file says and another does not, element by element: every element with its names, every attribute with its value,
 * and every text. Prefixes, comments, white space between elements and the order of elements beside each other are not compared.
 */
final class LostXml {
    private LostXml() {}

    /** The paths of what is lost. */
    static List<String> between(byte[] before, byte[] after) {
        return lost(root(before), root(after), "");
    }

    private static List<String> lost(Element before, Element after, String above) {
        String path = above + "/" + before.getLocalName();
        List<String> lost = new ArrayList<>();
        if (!sameName(before, after)) {
            return List.of(path);
        }
        NamedNodeMap attributes = before.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            boolean isDeclaration = XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI());
            if (!isDeclaration
                    && !attribute
                            .getValue()
                            .equals(after.getAttributeNS(attribute.getNamespaceURI(), attribute.getLocalName()))) {
                lost.add(path + "/@" + attribute.getName() + "=" + attribute.getValue());
            }
        }
        if (!text(before).equals(text(after))) {
            lost.add(path + "/text()=" + text(before));
        }
        List<Element> left = new ArrayList<>(children(after));
        for (Element child : children(before)) {
            List<String> least = null;
            Element match = null;
            for (Element other : left) {
                if (sameName(child, other)) {
                    List<String> here = lost(child, other, path);
                    if (least == null || here.size() < least.size()) {
                        least = here;
                        match = other;
                    }
                    if (here.isEmpty()) {
                        break;
                    }
                }
            }
            left.remove(match);
            lost.addAll(least == null ? List.of(path + "/" + child.getLocalName()) : least);
        }
        return lost;
    }

    private static boolean sameName(Element one, Element other) {
        return one.getLocalName().equals(other.getLocalName())
                && Objects.equals(one.getNamespaceURI(), other.getNamespaceURI());
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    private static String text(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(node.getNodeValue());
            }
        }
        return text.toString().strip();
    }

    private static Element root(byte[] file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(file))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
