package se.rodatraden.documents.reading;

import java.util.ArrayList;
import java.util.List;

/** The parts of a file as they are found, in bounded number. */
final class Parts {
    private final List<Part> parts = new ArrayList<>();
    private long characters;

    void add(Part part) {
        characters += part.text().length();
        if (parts.size() == Limits.PARTS || characters > Limits.CHARACTERS) {
            throw Unreadable.because("tooMuchText");
        }
        parts.add(part);
    }

    /** Where the next part goes. */
    int size() {
        return parts.size();
    }

    List<Part> list() {
        return parts;
    }
}
