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
    private static final Pattern MAY_SAY = Patterns.exact("\\p{L} \\(\\p{Lu}{2,5}\\)");
    private static final Pattern IN_BRACKETS = Patterns.exact("^\\s\\((\\p{Lu}{2,5})\\)");

    /** More than a report has. */
    private static final int MOST = 50;

    /** @param named where the letters stand as a name, and not in a diary number */
    private record Letters(String written, Pattern named, Actor body) {
        static Letters of(String written, Actor body) {
            return new Letters(
                    written,
                    Patterns.exact("(?<![\\p{L}\\d(-])" + written + "(:?s)?(?![\\p{L}\\d-]|[ /-]\\d|\\s?/)"),
                    body);
        }
    }

    private final List<Letters> bodies;

    private BodyAcronyms(List<Letters> bodies) {
        this.bodies = bodies;
    }

    /** @param texts of the report, in reading order; what letters stand for is said the first time */
    public static BodyAcronyms of(Stream<String> texts) {
        Map<String, Letters> bodies = new LinkedHashMap<>();
        texts.filter(text -> MAY_SAY.matcher(text).find()).forEach(text -> {
            for (Actor actor : Actors.in(text)) {
                Matcher letters =
                        IN_BRACKETS.matcher(text.substring(actor.to(), Math.min(text.length(), actor.to() + 9)));
                if (bodies.size() < MOST && letters.find()) {
                    bodies.putIfAbsent(letters.group(1), Letters.of(letters.group(1), actor));
                }
            }
        });
        return new BodyAcronyms(List.copyOf(bodies.values()));
    }

    /** Who is named in the text, by name or by letters, in the order in which they stand. */
    public List<Actor> actors(String text) {
        List<Actor> named = Actors.in(text);
        List<Letters> here =
                bodies.stream().filter(one -> text.contains(one.written())).toList();
        if (here.isEmpty()) {
            return named;
        }
        List<Actor> all = new ArrayList<>(named);
        for (Letters letters : here) {
            Matcher matcher = letters.named().matcher(text);
            while (matcher.find()) {
                Actor body = letters.body();
                all.add(new Actor(matcher.start(), matcher.end(), body.name(), body.kind(), matcher.group(1) != null));
            }
        }
        all.sort(Comparator.comparingInt(Actor::from));
        return List.copyOf(all);
    }
}
