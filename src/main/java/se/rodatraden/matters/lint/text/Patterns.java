package se.rodatraden.matters.lint.text;

import java.util.regex.Pattern;

/** Regular expressions over Swedish text. None of them repeats a group without a bound, so none can hang. */
public final class Patterns {
    private static final int ANY_CASE =
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private Patterns() {}

    /** In any case of letters. */
    public static Pattern of(String expression) {
        return Pattern.compile(expression, ANY_CASE);
    }

    /** With the letters as they are. */
    public static Pattern exact(String expression) {
        return Pattern.compile(expression, Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** Asked before what needs one is looked for, as most sentences have none. */
    public static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
