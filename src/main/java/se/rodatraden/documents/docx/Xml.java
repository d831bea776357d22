package se.rodatraden.documents.docx;

import java.util.regex.Pattern;

/** Text in markup; it can never become markup. */
final class Xml {
    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    static final String R = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private static final Pattern NOT_ALLOWED = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\ufeff]");

    private Xml() {}

    static String text(String text) {
        return NOT_ALLOWED
                .matcher(text)
                .replaceAll(" ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A run of words. */
    static String run(String text) {
        return run("", text);
    }

    /** @param face what stands in the properties of the run */
    static String run(String face, String text) {
        String properties = face.isEmpty() ? "" : "<w:rPr>" + face + "</w:rPr>";
        return "<w:r>" + properties + "<w:t xml:space=\"preserve\">" + text(text) + "</w:t></w:r>";
    }

    static String paragraph(String style, String runs) {
        return paragraph(style, "", runs);
    }

    /** @param more what stands in the properties after the style */
    static String paragraph(String style, String more, String runs) {
        return "<w:p><w:pPr><w:pStyle w:val=\"%s\"/>%s</w:pPr>%s</w:p>".formatted(style, more, runs);
    }

    /** A number that the program counts. */
    static String field(String instruction, String now) {
        return "<w:fldSimple w:instr=\" %s \">%s</w:fldSimple>".formatted(instruction, run(now));
    }
}
