package se.rodatraden.evidence.domain.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One way to divide the counted. Its categories form a tree under {@link #TOTAL}; their order is the fixed
 * order in which cells are taken everywhere, so that the same input always gives the same pattern.
 */
public record Dimension(String name, List<Category> categories) {
    public static final String TOTAL = "total";

    public Dimension {
        categories = List.copyOf(categories);
        Map<String, Category> seen = new LinkedHashMap<>();
        for (Category category : categories) {
            if (seen.put(category.code(), category) != null) {
                throw new IllegalArgumentException(name + " has " + category.code() + " twice");
            }
        }
        for (Category category : categories) {
            if (!category.parent().equals(TOTAL) && !seen.containsKey(category.parent())) {
                throw new IllegalArgumentException(category.code() + " lies within an unknown category");
            }
        }
    }

    /** Flat: every category directly under the total. */
    public static Dimension of(String name, String... codes) {
        return new Dimension(
                name, java.util.Arrays.stream(codes).map(Category::of).toList());
    }

    /** The total first, then the categories in their order. */
    public List<String> codes() {
        List<String> codes = new ArrayList<>(List.of(TOTAL));
        categories.forEach(category -> codes.add(category.code()));
        return codes;
    }

    /** The categories that together make up the given one; none for a leaf. */
    public List<String> partsOf(String code) {
        return categories.stream()
                .filter(category -> category.parent().equals(code))
                .map(Category::code)
                .toList();
    }

    public boolean isLeaf(String code) {
        return partsOf(code).isEmpty();
    }

    /** The category itself, then each wider one, the total last. */
    public List<String> chainOf(String code) {
        List<String> chain = new ArrayList<>();
        for (String at = code; !at.equals(TOTAL); at = category(at).parent()) {
            chain.add(at);
        }
        chain.add(TOTAL);
        return chain;
    }

    public boolean isConfidential(String code) {
        return !code.equals(TOTAL) && category(code).confidential();
    }

    private Category category(String code) {
        return categories.stream()
                .filter(category -> category.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no " + code));
    }
}
