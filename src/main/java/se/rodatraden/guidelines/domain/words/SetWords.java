package se.rodatraden.guidelines.domain.words;

import java.util.ArrayList;
import java.util.List;
import se.rodatraden.guidelines.domain.table.Part;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.Value;

/** Writes what is asked of a set, and what a set holds, in the words of one language; the inverse of {@link SetReader}. */
record SetWords(Vocabulary words) {

    String said(UnaryTest test) {
        return switch (test) {
            case UnaryTest.Any any -> words.any().getFirst();
            case UnaryTest.OneOf(List<Part> parts) -> either(parts);
            case UnaryTest.NoneOf(List<Part> parts) -> neither(parts);
        };
    }

    /** Sets that hold all of the one and none of the other. */
    String pattern(List<String> with, List<String> without) {
        if (with.isEmpty()) {
            return none(without);
        }
        return without.isEmpty()
                ? contains(with)
                : contains(with) + " " + words.ofSets().butNot().getFirst() + " " + names(without, words.or());
    }

    String held(List<String> elements) {
        return elements.isEmpty() ? words.ofSets().nothing().getFirst() : names(elements, words.and());
    }

    /** {@code a, b och c}. */
    static String listed(List<String> said, String conjunction) {
        List<String> others = said.subList(0, said.size() - 1);
        return others.isEmpty() ? said.getLast() : String.join(", ", others) + " " + conjunction + " " + said.getLast();
    }

    private String either(List<Part> parts) {
        List<String> single = singles(parts);
        return single.size() == parts.size()
                ? words.ofSets().contains().getFirst() + " " + names(single, words.or())
                : listed(parts.stream().map(this::said).toList(), words.or());
    }

    /** None of "lacks a" and "holds b" is what people call "holds a but not b". */
    private String neither(List<Part> parts) {
        List<String> with = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Part.ContainsNone(List<String> elements) && elements.size() == 1 && without.isEmpty()) {
                with.addAll(elements);
            } else if (part instanceof Part.Contains(List<String> elements) && elements.size() == 1) {
                without.addAll(elements);
            }
        }
        return with.size() + without.size() == parts.size() && !with.isEmpty() && !without.isEmpty()
                ? pattern(with, without)
                : words.ofSets().otherThan().getFirst() + " " + either(parts);
    }

    /** What each part holds, of those that ask for one thing. */
    private static List<String> singles(List<Part> parts) {
        return parts.stream()
                .filter(Part.Contains.class::isInstance)
                .map(part -> ((Part.Contains) part).elements())
                .filter(elements -> elements.size() == 1)
                .map(List::getFirst)
                .toList();
    }

    private String said(Part part) {
        return switch (part) {
            case Part.Contains(List<String> elements) -> contains(elements);
            case Part.ContainsNone(List<String> elements) -> none(elements);
            case Part.Is _, Part.Compared _, Part.Within _ ->
                throw new IllegalArgumentException("a set is only asked what it contains");
        };
    }

    private String contains(List<String> elements) {
        return words.ofSets().contains().getFirst() + " " + names(elements, words.and());
    }

    private String none(List<String> elements) {
        return elements.size() == 1
                ? words.ofSets().containsNot().getFirst() + " " + name(elements.getFirst())
                : words.ofSets().containsNone().getFirst() + " " + names(elements, words.and());
    }

    private static String names(List<String> elements, String conjunction) {
        return listed(elements.stream().map(SetWords::name).toList(), conjunction);
    }

    /** In quotes where it would say that there is nothing, or that anything will do. */
    private static String name(String element) {
        return Vocabulary.saysNothing(element) || Vocabulary.saysAny(element)
                ? Value.of(element).literal()
                : element;
    }
}
