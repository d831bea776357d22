package se.rodatraden.guidelines.domain.dmn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What prefixes mean, for each element that is open. To look one up costs the same however many there are. */
final class NamespaceScopes {
    private final Map<String, Deque<String>> bound = new HashMap<>();
    private final Deque<List<String>> open = new ArrayDeque<>();

    void open() {
        open.push(new ArrayList<>(0));
    }

    void close() {
        for (String prefix : open.pop()) {
            bound.computeIfPresent(prefix, (known, meanings) -> {
                meanings.pop();
                return meanings.isEmpty() ? null : meanings;
            });
        }
    }

    /** From the innermost element that is open, and in it. */
    void bind(String prefix, String namespace) {
        bound.computeIfAbsent(prefix, unknown -> new ArrayDeque<>(1)).push(namespace);
        open.getFirst().add(prefix);
    }

    /** From the outermost element that is open; the prefix means nothing so far. */
    void bindOutermost(String prefix, String namespace) {
        bound.computeIfAbsent(prefix, unknown -> new ArrayDeque<>(1)).addLast(namespace);
        open.getLast().add(prefix);
    }

    Optional<String> meaning(String prefix) {
        Deque<String> meanings = bound.get(prefix);
        return meanings == null ? Optional.empty() : Optional.of(meanings.getFirst());
    }
}
