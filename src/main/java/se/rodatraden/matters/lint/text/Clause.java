package se.rodatraden.matters.lint.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a sentence with a subject of its own: after a semicolon, or where "och" or "medan" brings in another body.
 *
 * @param from its first character in the sentence
 */
record Clause(int from, String text) {
    private static final Pattern BEGINS = Patterns.of(";\\s|(?<!-),?\\s(?:och|men|medan)\\s(?=(?:även\\s|också\\s)?(?:"
            + Hearings.BODIES + "|" + Bodies.NAME + ")\\b(?!,)\\s(?!samt\\b|och\\b)\\p{Ll})");

    int to() {
        return from + text.length();
    }

    static List<Clause> in(String sentence) {
        List<Clause> clauses = new ArrayList<>();
        Matcher matcher = BEGINS.matcher(sentence);
        int start = 0;
        while (matcher.find()) {
            clauses.add(new Clause(start, sentence.substring(start, matcher.start())));
            start = matcher.end();
        }
        clauses.add(new Clause(start, sentence.substring(start)));
        return clauses;
    }
}
