package se.rodatraden.documents.reading;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import se.rodatraden.documents.reading.ReadFile.Format;

/** Tells what a file is by its first bytes; its name may say anything. */
final class FormatOf {
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};

    /** A PDF may have other bytes before its mark; a reader looks within the first thousand. */
    private static final int PDF_WITHIN = 1024;

    private static final int HTML_WITHIN = 4096;
    private static final Pattern HTML = Pattern.compile(
            "<(?:!doctype\\s+html|html|head|body|meta|title|h1|h2|p|div|table|main|article|section|span|ul|ol)\\b",
            Pattern.CASE_INSENSITIVE);

    private FormatOf() {}

    static Format bytes(byte[] bytes) {
        if (bytes.length == 0) {
            throw Unreadable.because("empty");
        }
        if (begins(bytes, ZIP)) {
            return Format.DOCX;
        }
        if (begins(bytes, OLE)) {
            throw compound(bytes);
        }
        String beginning = beginning(bytes, PDF_WITHIN);
        if (beginning.contains("%PDF-")) {
            return Format.PDF;
        }
        if (beginning.startsWith("{\\rtf")) {
            throw Unreadable.because("rtf");
        }
        if (begins(bytes, EMPTY_ZIP)) {
            throw Unreadable.because("unknown");
        }
        String text = Encoding.decode(bytes);
        String head = text.substring(0, Math.min(text.length(), HTML_WITHIN));
        if (isHtml(head)) {
            return Format.HTML;
        }
        if (head.stripLeading().startsWith("<?xml")) {
            throw Unreadable.because("unknown"); // a table of decisions, a feed: no text that anybody wrote to be read
        }
        return Format.TEXT;
    }

    /** After comments and the mark of XML, the first thing is an element of HTML. */
    private static boolean isHtml(String head) {
        String rest = head.stripLeading();
        while (rest.startsWith("<!--") || rest.startsWith("<?")) {
            String ends = rest.startsWith("<?") ? "?>" : "-->";
            int end = rest.indexOf(ends);
            if (end < 0) {
                return false;
            }
            rest = rest.substring(end + ends.length()).stripLeading();
        }
        return HTML.matcher(rest).lookingAt();
    }

    /** A file system in a file: how Word wrote before 2007, and how it writes what has a password. */
    private static Unreadable compound(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        if (all.contains(wide("EncryptedPackage"))) {
            return Unreadable.because("locked");
        }
        return Unreadable.because(all.contains(wide("WordDocument")) ? "oldWord" : "unknown");
    }

    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    private static boolean begins(byte[] bytes, byte[] mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (bytes[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String beginning(byte[] bytes, int most) {
        return new String(bytes, 0, Math.min(bytes.length, most), StandardCharsets.ISO_8859_1);
    }
}
