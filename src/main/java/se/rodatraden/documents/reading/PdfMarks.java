package se.rodatraden.documents.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.rodatraden.documents.reading.Part.NoteMark;

/** A text in which a small raised number is the mark of a note where there is a note of that number, else a number. */
record PdfMarks(String text, List<NoteMark> marks) {

    static PdfMarks of(Line line, Set<String> known) {
        StringBuilder text = new StringBuilder(line.text());
        List<NoteMark> kept = new ArrayList<>();
        int moved = 0;
        for (NoteMark mark : line.marks()) {
            int at = mark.at() + moved;
            if (known.contains(mark.mark())) {
                kept.add(new NoteMark(mark.mark(), at));
            } else {
                text.insert(at, mark.mark());
                moved += mark.mark().length();
            }
        }
        return new PdfMarks(text.toString(), kept);
    }

    PdfMarks from(int start) {
        return new PdfMarks(
                text.substring(start),
                marks.stream()
                        .map(mark -> new NoteMark(mark.mark(), Math.max(0, mark.at() - start)))
                        .toList());
    }
}
