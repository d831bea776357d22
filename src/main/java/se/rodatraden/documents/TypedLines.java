package se.rodatraden.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines as people type them, made plain for a parser of Markdown: the bullets of other programs become a dash, a
 * numbered line need not be the first to begin a list, and a line that is not indented ends one.
 */
final class TypedLines {
    private static final Pattern OTHER_BULLET = Pattern.compile("^(\\s*)[•–*] +(?=\\S)");

    /** To Markdown a list of {@code 1)} is another than one of {@code 1.}; to people it is not. */
    private static final Pattern PARENTHESIS = Pattern.compile("^(\\s*\\d{1,2})\\) +(?=\\S)");

    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*]|\\d{1,2}[.)]) +\\S.*");
    private static final Pattern NUMBERED = Pattern.compile("^\\s*\\d{1,2}[.)] +.*");

    /** A list sign that nobody means, a number that is a year, a reference to an address: text. */
    private static final Pattern TEXT = Pattern.compile(
            "^(\\s*)(\\+|\\d{3,}(?=[.)])|\\[(?!\\^)(?:[^\\]\\\\]|\\\\.)*+\\]:|[-*](?=\\s*$)|=+(?=\\s*$)|-{2,}(?=\\s*$))");

    private TypedLines() {}

    static List<String> of(String typed) {
        List<String> lines = new ArrayList<>();
        String before = "";
        for (String raw : typed.lines().toList()) {
            String line = plain(raw);
            if (!line.isBlank() && !before.isBlank() && isParted(before, line)) {
                lines.add("");
            }
            lines.add(line);
            before = line;
        }
        return lines;
    }

    private static String plain(String raw) {
        // Before anything is looked for: a sign that nobody sees must not come between a mark and its blank.
        String line = raw.replace("\t", "    ").replaceAll("\\p{Cc}", " ").stripTrailing();
        line = PARENTHESIS.matcher(line).replaceFirst("$1. ");
        line = OTHER_BULLET.matcher(line).replaceFirst("$1- ");
        var text = TEXT.matcher(line);
        if (!text.find()) {
            return line;
        }
        int sign = text.end(1);
        // A number is kept from being a list by its own sign, everything else by its first.
        int at = Character.isDigit(line.charAt(sign)) ? text.end() : sign;
        return line.substring(0, at) + "\\" + line.substring(at);
    }

    private static boolean isParted(String before, String line) {
        boolean item = ITEM.matcher(line).matches();
        boolean table = line.stripLeading().startsWith("|");
        if (table || before.stripLeading().startsWith("|")) {
            return table != before.stripLeading().startsWith("|");
        }
        if (ITEM.matcher(before).matches() && !item) {
            return !Character.isWhitespace(line.charAt(0));
        }
        return NUMBERED.matcher(line).matches() && !ITEM.matcher(before).matches();
    }
}
