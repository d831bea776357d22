package se.rodatraden.matters.lint.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is in quotation marks is somebody else's wording. */
public final class Quotations {
    private static final Pattern QUOTED = Pattern.compile("[”\"“»][^”\"“»«]{1,600}[”\"“«»]");

    private static final String MARKS = "”\"“»";

    private Quotations() {}

    public static boolean covers(String text, int at) {
        if (MARKS.chars().noneMatch(mark -> text.indexOf(mark) >= 0)) {
            return false;
        }
        Matcher matcher = QUOTED.matcher(text);
        while (matcher.find()) {
            if (matcher.start() <= at && at < matcher.end()) {
                return true;
            }
        }
        return false;
    }
}
