package se.rodatraden;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which module may use which: the table of {@code ARCHITECTURE.md}. A module declares what it needs of this
 * itself; what it declares beyond it fails.
 */
final class ModuleMap {
    private static final Set<String> RING_1 = Set.of("kernel");
    private static final Set<String> PLATFORM = Set.of("kernel", "access", "audit");
    /** Ring 4, but every module with pages draws them with it; it uses kernel and access alone. */
    private static final String LAYOUT = "shell";

    private static final Set<String> RINGS_1_AND_2 =
            union(PLATFORM, Set.of("people", "documents", "clocks", "guidelines", LAYOUT));
    private static final Set<String> RINGS_1_TO_3 = union(RINGS_1_AND_2, Set.of("matters", "casework"));

    private static final Map<String, Place> PLACES = new TreeMap<>(Map.ofEntries(
            place("kernel", 1, Set.of()),
            place("postgres", 1, Set.of()),
            place("access", 2, RING_1),
            place("audit", 2, union(RING_1, Set.of("access", LAYOUT))),
            place("people", 2, union(PLATFORM, Set.of(LAYOUT))),
            place("documents", 2, union(PLATFORM, Set.of(LAYOUT))),
            place("clocks", 2, union(PLATFORM, Set.of(LAYOUT))),
            place("guidelines", 2, union(PLATFORM, Set.of(LAYOUT))),
            place("matters", 3, RINGS_1_AND_2),
            place("casework", 3, RINGS_1_AND_2),
            place("cooperation", 3, union(RINGS_1_AND_2, Set.of("casework"))),
            place("evidence", 4, RINGS_1_TO_3),
            place("thread", 4, union(RINGS_1_TO_3, Set.of("evidence"))),
            place("archive", 4, RINGS_1_TO_3),
            place("administration", 4, union(PLATFORM, Set.of(LAYOUT, "matters"))),
            place("integration", 4, RINGS_1_TO_3),
            place("shell", 4, union(RING_1, Set.of("access"))),
            place("demo", 4, union(RINGS_1_TO_3, Set.of("evidence", "thread", "postgres"))),
            place(
                    "cli",
                    4,
                    union(
                            RINGS_1_TO_3,
                            Set.of("evidence", "thread", "postgres", "demo", "archive", "administration")))));

    private ModuleMap() {}

    /** @throws IllegalArgumentException for a module that the architecture does not know */
    static Place of(String module) {
        Place place = PLACES.get(module);
        if (place == null) {
            throw new IllegalArgumentException(
                    "the module " + module + " has no place in the architecture: add it to ARCHITECTURE.md and here");
        }
        return place;
    }

    private static Map.Entry<String, Place> place(String module, int ring, Set<String> mayUse) {
        return Map.entry(module, new Place(ring, mayUse));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        return List.of(some, others).stream().flatMap(Set::stream).collect(java.util.stream.Collectors.toSet());
    }

    record Place(int ring, Set<String> mayUse) {}
}
