package se.rodatraden.guidelines.domain.dmn;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamReader;
import se.rodatraden.guidelines.domain.table.FileMark;

/**
 * Copies a stretch of XML so that it means the same wherever it is put: each element at its top declares the namespaces
 * that it needs. Comments and processing instructions are left out.
 */
final class RawXml {
    /** A prefix before a name in a value, as in a type that is named there. */
    private static final Pattern PREFIX_IN_VALUE = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_.-]*):");

    private final String drawings;
    private final StringBuilder text = new StringBuilder();

    /** What is declared, by prefix, for each element that is open. */
    private final Deque<Map<String, String>> scopes = new ArrayDeque<>();

    private final Deque<String> names = new ArrayDeque<>();
    private boolean pending;

    /** @param drawings the namespace of the drawings of the file's version, which is kept as no version's */
    RawXml(String drawings) {
        this.drawings = drawings;
    }

    void start(XMLStreamReader reader) {
        endTag();
        Map<String, String> inherited = scopes.isEmpty() ? Map.of() : scopes.peek();
        Map<String, String> scope = new HashMap<>(inherited);
        Map<String, String> declared = new LinkedHashMap<>();
        String name = named(reader.getPrefix(), reader.getLocalName());
        need(reader.getPrefix(), reader.getNamespaceURI(), scope, declared);
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = reader.getAttributePrefix(i);
            if (prefix != null && !prefix.isEmpty()) {
                need(prefix, reader.getAttributeNamespace(i), scope, declared);
            }
            needIn(reader.getAttributeValue(i), reader, scope, declared);
            attributes
                    .append(' ')
                    .append(named(prefix, reader.getAttributeLocalName(i)))
                    .append("=\"")
                    .append(escaped(reader.getAttributeValue(i)))
                    .append('"');
        }
        text.append('<').append(name);
        declared.forEach((prefix, uri) -> text.append(prefix.isEmpty() ? " xmlns" : " xmlns:" + prefix)
                .append("=\"")
                .append(escaped(uri))
                .append('"'));
        text.append(attributes);
        scopes.push(scope);
        names.push(name);
        pending = true;
    }

    void characters(XMLStreamReader reader) {
        if (reader.getTextLength() > 0) {
            endTag();
            text.append(escaped(reader.getText()).replace("&#10;", "\n").replace("&#9;", "\t"));
        }
    }

    void end() {
        String name = names.pop();
        scopes.pop();
        if (pending) {
            text.append("/>");
            pending = false;
        } else {
            text.append("</").append(name).append('>');
        }
    }

    String done() {
        return text.toString().strip();
    }

    private void endTag() {
        if (pending) {
            text.append('>');
            pending = false;
        }
    }

    private void need(String prefix, String namespace, Map<String, String> scope, Map<String, String> declared) {
        String called = prefix == null ? "" : prefix;
        String uri = namespace == null ? "" : namespace.equals(drawings) ? FileMark.DRAWING_NAMESPACE : namespace;
        if (!called.equals(XMLConstants.XML_NS_PREFIX) && !uri.equals(scope.put(called, uri))) {
            declared.put(called, uri);
        }
    }

    private void needIn(String value, XMLStreamReader reader, Map<String, String> scope, Map<String, String> declared) {
        Matcher matcher = PREFIX_IN_VALUE.matcher(value);
        while (matcher.find()) {
            String uri = reader.getNamespaceURI(matcher.group(1));
            if (uri != null) {
                need(matcher.group(1), uri, scope, declared);
            }
        }
    }

    private static String named(String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char sign = value.charAt(i);
            switch (sign) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n' -> escaped.append("&#10;");
                case '\r' -> escaped.append("&#13;");
                case '\t' -> escaped.append("&#9;");
                default -> escaped.append(sign);
            }
        }
        return escaped.toString();
    }
}
