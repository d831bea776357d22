package se.rodatraden.evidence.domain.chart;

import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;

/**
 * The sizes of a picture, in its own units.
 *
 * @param right room for the number beside the longest bar
 * @param gap between one line's bars and the next
 * @param label size of words, {@code number} of numbers
 * @param wordWidth how much room a word takes at a size
 */
record Measures(
        int width,
        int right,
        int bar,
        int gap,
        int hiddenWidth,
        double label,
        double number,
        ToDoubleBiFunction<String, Double> wordWidth) {
    double widthOf(String word) {
        return wordWidth.applyAsDouble(word, label);
    }

    double widest(Stream<String> words) {
        return words.mapToDouble(this::widthOf).max().orElse(0);
    }
}
