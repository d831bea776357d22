package se.rodatraden.guidelines.domain.dmn;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What we call elements by that a file must call something and that nobody has named. Read back, it says nothing. */
final class OurIds {
    private static final Pattern DRAWN = Pattern.compile(" (?:dmnElementRef|id)=\"(?:[^\":]*:)?([^\"]*)\"");

    private OurIds() {}

    /** @param place among the inputs, counted from 0 */
    static String given(int place) {
        return "given-" + (place + 1);
    }

    /** @param place among the notes, counted from 0 */
    static String note(int place) {
        return "note-" + (place + 1);
    }

    /** Whether it is what we would have called it, had others not been called so before. */
    static boolean isOurs(String id, String ours) {
        return id.startsWith(ours) && id.substring(ours.length()).chars().allMatch(sign -> sign == '-');
    }

    /** The ids of what a drawing draws, and of what it is made of. */
    static Set<String> drawn(String drawing) {
        Set<String> ids = new HashSet<>();
        Matcher matcher = DRAWN.matcher(drawing);
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        return ids;
    }
}
