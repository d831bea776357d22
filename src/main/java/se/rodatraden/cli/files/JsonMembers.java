package se.rodatraden.cli.files;

import java.util.LinkedHashMap;
import java.util.Map;

/** An object of two members in the order in which they are given; {@link Map#of} has another order in every run. */
final class JsonMembers {
    private JsonMembers() {}

    static Map<String, Object> of(String first, Object one, String second, Object other) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(first, one);
        members.put(second, other);
        return members;
    }
}
