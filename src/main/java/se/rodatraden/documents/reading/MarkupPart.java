package se.rodatraden.documents.reading;

/** One part of a package that is markup. What is walked through is counted over all parts of the package together. */
final class MarkupPart {
    private final byte[] bytes;
    private final ElementMeter meter;

    MarkupPart(byte[] bytes, ElementMeter meter) {
        this.bytes = bytes;
        this.meter = meter;
    }

    void walk(Markup.Visitor visitor) {
        Markup.walk(bytes, meter, visitor);
    }
}
