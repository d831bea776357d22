package se.rodatraden.documents.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sign before a line of a list.
 *
 * @param mark as printed
 * @param length of the mark and the blanks after it
 */
record ListMark(String mark, int length) {
    private static final Pattern MARK = Pattern.compile(
            "^\\s*([-–—•·▪■◦o\\*\uf0b7\uf0a7]|\\(?\\d{1,2}[.)]|\\(?[a-zåäö][.)])(?=[ \\t\u00a0])[ \\t\u00a0]+(?=\\S)");

    /** Null where the line begins with none. */
    static @Nullable ListMark of(String line) {
        Matcher matcher = MARK.matcher(line);
        if (!matcher.find()) {
            return null;
        }
        String mark = matcher.group(1);
        return new ListMark(mark.startsWith("\uf0b7") || mark.startsWith("\uf0a7") ? "•" : mark, matcher.end());
    }
}
