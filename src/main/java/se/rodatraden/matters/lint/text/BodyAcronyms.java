package se.rodatraden.matters.lint.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.matters.lint.text.Actors.Actor;

/** The letters that a report has said stand for a body: {@code vård- och omsorgsnämnden (VON)}. A diary number is none of them. */
public final class BodyAcronyms {
    private static final Pattern IN_BRACKETS = Patterns.exact("^\\s\\((\\p{Lu}{2,5})\\)");

    private final Map<String, Actor> bodies;

    private BodyAcronyms(Map<String, Actor> bodies) {
        this.bodies = bodies;
    }

    /** @param texts of the report, in reading order; what letters stand for is said the first time */
    public static BodyAcronyms of(Stream<String> texts) {
        Map<String, Actor> bodies = new LinkedHashMap<>();
        texts.filter(text -> text.indexOf('(') > 0).forEach(text -> {
            for (Actor actor : Actors.in(text)) {
                Matcher letters = IN_BRACKETS.matcher(text.substring(actor.to()));
                if (letters.find()) {
                    bodies.putIfAbsent(letters.group(1), actor);
                }
            }
        });
        return new BodyAcronyms(bodies);
    }

    /** Who is named in the text, by name or by letters, in the order in which they stand. */
    public List<Actor> actors(String text) {
        List<Actor> named = Actors.in(text);
        if (bodies.isEmpty()) {
            return named;
        }
        List<Actor> all = new ArrayList<>(named);
        bodies.forEach((letters, body) -> {
            Matcher matcher = Patterns.exact("(?<![\\p{L}\\d(-])" + letters + "(:?s)?(?![\\p{L}\\d-]|[ /-]\\d|\\s?/)")
                    .matcher(text);
            while (text.contains(letters) && matcher.find()) {
                all.add(new Actor(matcher.start(), matcher.end(), body.name(), body.kind(), matcher.group(1) != null));
            }
        });
        all.sort(Comparator.comparingInt(Actor::from));
        return List.copyOf(all);
    }
}
