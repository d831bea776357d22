package se.rodatraden.evidence.domain.chart;

import java.util.List;

/** A picture with everything in its place. */
record Drawing(int width, int height, List<Mark> marks) {
    Drawing {
        marks = List.copyOf(marks);
    }
}
