package se.rodatraden.documents.reading;

/** Counts the elements that are met in one file, however many parts it has and however often one of them is walked through. */
final class ElementMeter {
    private int elements;

    void count() {
        if (++elements > Limits.ELEMENTS) {
            throw Unreadable.because("bomb");
        }
    }
}
