package se.rodatraden.evidence.domain.chart;

/** What a picture is made of. How it is drawn is for whoever draws it. */
sealed interface Mark {
    enum Fill {
        OUTLINED,
        SOLID,
        /** Light enough for words on top. */
        TINTED,
        HATCHED,
        /** An outline that is broken: what has no size. */
        BROKEN
    }

    enum Anchor {
        START,
        MIDDLE,
        END
    }

    record Bar(double x, double y, double width, double height, Fill fill) implements Mark {}

    /** Stands on the line {@code y}; from {@code x}, around it, or up to it. */
    record Words(double x, double y, Anchor anchor, double size, String text) implements Mark {}

    record Axis(double x, double top, double bottom) implements Mark {}

    /** From one height at the left to another at the right, broken; it has no width that could tell of anything. */
    record Line(double left, double right, double fromY, double toY) implements Mark {}

    /** From one height at the left to another at the right, equally wide all the way. */
    record Ribbon(double left, double right, double fromY, double toY, double thickness, Fill fill) implements Mark {}
}
