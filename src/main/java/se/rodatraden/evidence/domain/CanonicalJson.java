package se.rodatraden.evidence.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One text for one value: names sorted, no spaces, whole numbers only (a subset of RFC 8785). Equal values give
 * equal bytes, so that a hash of the text is a hash of the value.
 */
final class CanonicalJson {
    private CanonicalJson() {}

    /** @param value texts, whole numbers, booleans, lists, and maps by text */
    static String write(Object value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void write(Object value, StringBuilder text) {
        switch (value) {
            case String string -> quote(string, text);
            case Integer number -> text.append(number);
            case Long number -> text.append(number);
            case Boolean truth -> text.append(truth);
            case List<?> list -> {
                String separator = "[";
                for (Object each : list) {
                    text.append(separator);
                    write(each, text);
                    separator = ",";
                }
                text.append(list.isEmpty() ? "[]" : "]");
            }
            case Map<?, ?> map -> {
                String separator = "{";
                Map<String, Object> sorted = new TreeMap<>();
                map.forEach((name, each) -> sorted.put((String) name, each));
                for (Map.Entry<String, Object> entry : sorted.entrySet()) {
                    text.append(separator);
                    quote(entry.getKey(), text);
                    text.append(':');
                    write(entry.getValue(), text);
                    separator = ",";
                }
                text.append(map.isEmpty() ? "{}" : "}");
            }
            default -> throw new IllegalArgumentException("no canonical form of " + value.getClass());
        }
    }

    private static void quote(String string, StringBuilder text) {
        text.append('"');
        for (char c : string.toCharArray()) {
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < 0x20) {
                        text.append("\\u%04x".formatted((int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
