package se.rodatraden.documents.reading;

import java.util.regex.Pattern;

/** What is the same on many pages but for the page's number. */
final class Repeated {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private Repeated() {}

    static String shape(String line) {
        return NUMBER.matcher(line.strip()).replaceAll("0").replaceAll("\\s+", " ");
    }
}
