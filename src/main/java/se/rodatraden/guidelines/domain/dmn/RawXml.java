package se.rodatraden.guidelines.domain.dmn;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamReader;
import se.rodatraden.guidelines.domain.table.FileMark;

/**
 * Copies an element of XML so that it means the same wherever it is put: it declares the namespaces that are needed in it,
 * each once. Comments and processing instructions are left out. The copy is as short as the original, or nearly so:
 * nothing is escaped that may stand as it is.
 */
final class RawXml {
    private static final int AROUND_CDATA = "<![CDATA[]]>".length();

    private final String drawings;
    private final NamespaceScopes said;
    private final NamespaceScopes written = new NamespaceScopes();
    private final Deque<String> names = new ArrayDeque<>();

    /** What the outermost element declares, which is not known until all of it has been read. */
    private final Map<String, String> outermost = new TreeMap<>();

    private String name = "";
    private String attributes = "";
    private final StringBuilder inside = new StringBuilder();

    /** Text that has come and may go on. */
    private final StringBuilder words = new StringBuilder();

    /** Whether the tag of the element that was opened last has no end yet. */
    private boolean pending;

    private int declarations;

    /**
     * @param drawings the namespace of the drawings of the file's version, which is kept as no version's
     * @param said what prefixes mean in the file, where it is being read
     */
    RawXml(String drawings, NamespaceScopes said) {
        this.drawings = drawings;
        this.said = said;
    }

    /** Opens an element of DMN's own, in which others have written. */
    void container(String element) {
        name = element;
        names.push(element);
        written.open();
    }

    void start(XMLStreamReader reader) {
        endWords();
        endTag();
        written.open();
        Map<String, String> declared = new LinkedHashMap<>();
        String element = named(reader.getPrefix(), reader.getLocalName());
        need(reader.getPrefix(), reader.getNamespaceURI(), declared);
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = reader.getAttributePrefix(i);
            if (prefix != null && !prefix.isEmpty()) {
                need(prefix, reader.getAttributeNamespace(i), declared);
            }
            needIn(reader.getAttributeValue(i), declared);
            attribute(named(prefix, reader.getAttributeLocalName(i)), reader.getAttributeValue(i), all);
        }
        if (names.isEmpty()) {
            name = element;
            attributes = all.toString();
            outermost.putAll(declared);
        } else {
            inside.append('<').append(element);
            declare(declared, inside);
            inside.append(all);
            pending = true;
        }
        names.push(element);
    }

    void characters(XMLStreamReader reader) {
        words.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    void end() {
        endWords();
        String element = names.pop();
        written.close();
        if (names.isEmpty()) {
            return;
        }
        if (pending) {
            inside.append("/>");
            pending = false;
        } else {
            inside.append("</").append(element).append('>');
        }
    }

    /** How many signs have been copied so far. */
    int length() {
        return name.length() + attributes.length() + declarations + inside.length() + words.length();
    }

    boolean isEmpty() {
        return inside.toString().isBlank();
    }

    String done() {
        StringBuilder all = new StringBuilder().append('<').append(name);
        declare(outermost, all);
        all.append(attributes);
        String content = inside.toString().strip();
        if (content.isEmpty()) {
            return all.append("/>").toString();
        }
        return all.append('>')
                .append(content)
                .append("</")
                .append(name)
                .append('>')
                .toString();
    }

    private void endTag() {
        if (pending) {
            inside.append('>');
            pending = false;
        }
    }

    private void endWords() {
        if (!words.isEmpty()) {
            endTag();
            words(words.toString());
            words.setLength(0);
        }
    }

    /** A prefix that means nothing yet is declared outermost; no other element is to be drawn into the default namespace. */
    private void need(String prefix, String namespace, Map<String, String> declared) {
        String called = prefix == null ? "" : prefix;
        String uri = namespace == null ? "" : namespace.equals(drawings) ? FileMark.DRAWING_NAMESPACE : namespace;
        Optional<String> meaning = written.meaning(called);
        if (called.equals(XMLConstants.XML_NS_PREFIX)
                || meaning.filter(uri::equals).isPresent()) {
            return;
        }
        if (meaning.isEmpty() && !called.isEmpty()) {
            written.bindOutermost(called, uri);
            outermost.put(called, uri);
            declarations += uri.length();
        } else {
            written.bind(called, uri);
            declared.put(called, uri);
        }
    }

    /** A prefix before a name in a value, as in a type that is named there. Each sign is looked at once. */
    private void needIn(String value, Map<String, String> declared) {
        int start = -1;
        for (int i = 0; i < value.length(); ) {
            int sign = value.codePointAt(i);
            boolean isFirst = Character.isLetter(sign) || sign == '_';
            if (start < 0) {
                start = isFirst ? i : -1;
            } else if (sign == ':') {
                String prefix = value.substring(start, i);
                said.meaning(prefix).ifPresent(uri -> need(prefix, uri, declared));
                start = -1;
            } else if (!isFirst && !Character.isDigit(sign) && sign != '.' && sign != '-') {
                start = -1;
            }
            i += Character.charCount(sign);
        }
    }

    private static String named(String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    private static void declare(Map<String, String> declared, StringBuilder into) {
        declared.forEach((prefix, uri) -> attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri, into));
    }

    /** Between the quotes of which it has fewer. */
    private static void attribute(String name, String value, StringBuilder into) {
        long doubles = value.chars().filter(sign -> sign == '"').count();
        long singles = value.chars().filter(sign -> sign == '\'').count();
        char quote = doubles > singles ? '\'' : '"';
        into.append(' ').append(name).append('=').append(quote);
        for (int i = 0; i < value.length(); i++) {
            char sign = value.charAt(i);
            if (sign == quote || sign == '\n' || sign == '\r' || sign == '\t') {
                into.append("&#").append((int) sign).append(';');
            } else {
                escape(sign, into);
            }
        }
        into.append(quote);
    }

    /** As one piece where that is shorter, as scripts and formulas are written. */
    private void words(String text) {
        int from = inside.length();
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '\r') {
                inside.append("&#13;");
            } else if (sign == '>' && i >= 2 && text.charAt(i - 1) == ']' && text.charAt(i - 2) == ']') {
                inside.append("&gt;");
            } else {
                escape(sign, inside);
            }
        }
        boolean isShorter = inside.length() - from > text.length() + AROUND_CDATA;
        if (isShorter && !text.contains("]]>") && text.indexOf('\r') < 0) {
            inside.setLength(from);
            inside.append("<![CDATA[").append(text).append("]]>");
        }
    }

    private static void escape(char sign, StringBuilder into) {
        switch (sign) {
            case '&' -> into.append("&amp;");
            case '<' -> into.append("&lt;");
            default -> into.append(sign);
        }
    }
}
