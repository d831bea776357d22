package se.rodatraden.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** Ordinary Swedish names to draw from ({@code demo/names.txt}). */
final class Names {
    private final Map<String, List<String>> lists;

    private Names(Map<String, List<String>> lists) {
        this.lists = lists;
    }

    static Names load() {
        Map<String, List<String>> lists = new HashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : text().lines().toList()) {
            if (line.startsWith("[")) {
                current = lists.computeIfAbsent(line.substring(1, line.length() - 1), _ -> new ArrayList<>());
            } else if (!line.startsWith("#")) {
                current.addAll(List.of(line.strip().split(" ")));
            }
        }
        return new Names(lists);
    }

    String girl(RandomGenerator random) {
        return draw("girls", random);
    }

    String boy(RandomGenerator random) {
        return draw("boys", random);
    }

    String woman(RandomGenerator random) {
        return draw("women", random);
    }

    String man(RandomGenerator random) {
        return draw("men", random);
    }

    String surname(RandomGenerator random) {
        return draw("surnames", random);
    }

    private String draw(String list, RandomGenerator random) {
        List<String> names = Objects.requireNonNull(lists.get(list), list);
        return names.get(random.nextInt(names.size()));
    }

    private static String text() {
        try (InputStream file = Names.class.getResourceAsStream("/demo/names.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
