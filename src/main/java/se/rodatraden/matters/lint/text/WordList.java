package se.rodatraden.matters.lint.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lines of a hunspell {@code .dic} file, {@code word/FLAGS}, found by their word. They stay the bytes that they are in
 * the file: to make a string of each of 150,000 takes longer than to check a report.
 */
final class WordList {
    private final byte[] file;
    /** Where lines begin, each at the first free place from the one that its word's hash tells; 0 is free. */
    private final int[] places;

    /** @param file in UTF-8; its first line is the number of the others */
    WordList(byte[] file) {
        this.file = file;
        int line = endOfLine(0) + 1;
        this.places = new int[Integer.highestOneBit(Math.max(1, lines(line))) * 4];
        while (line < file.length) {
            int end = endOfLine(line);
            if (end > line) {
                put(line, hash(file, line, endOfWord(line)));
            }
            line = end + 1;
        }
    }

    /** The flags of each line that has the word: one for each of its senses, and none for a word that is not listed. */
    List<String> flagsOf(String word) {
        byte[] sought = word.getBytes(StandardCharsets.UTF_8);
        List<String> found = List.of();
        for (int at = place(hash(sought, 0, sought.length)); places[at] != 0; at = next(at)) {
            int line = places[at];
            int end = endOfWord(line);
            if (Arrays.equals(file, line, end, sought, 0, sought.length)) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add(flags(end));
            }
        }
        return found;
    }

    private void put(int line, int hash) {
        int at = place(hash);
        while (places[at] != 0) {
            at = next(at);
        }
        places[at] = line;
    }

    private int place(int hash) {
        return (hash ^ hash >>> 16) & places.length - 1;
    }

    private int next(int place) {
        return place + 1 & places.length - 1;
    }

    private String flags(int endOfWord) {
        int end = endOfLine(endOfWord);
        return endOfWord == end ? "" : new String(file, endOfWord + 1, end - endOfWord - 1, StandardCharsets.UTF_8);
    }

    private int endOfWord(int line) {
        int end = line;
        while (end < file.length && file[end] != '/' && file[end] != '\n') {
            end++;
        }
        return end;
    }

    private int endOfLine(int from) {
        int end = from;
        while (end < file.length && file[end] != '\n') {
            end++;
        }
        return end;
    }

    private int lines(int from) {
        int lines = 1;
        for (int i = from; i < file.length; i++) {
            if (file[i] == '\n') {
                lines++;
            }
        }
        return lines;
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }
}
