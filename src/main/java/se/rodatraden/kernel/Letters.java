package se.rodatraden.kernel;

/** Counts the letters of a text as the database counts them: a sign that Java keeps as two is one. */
public final class Letters {
    private Letters() {}

    public static int of(String text) {
        return text.codePointCount(0, text.length());
    }

    public static boolean areFewerThan(int least, String text) {
        return of(text) < least;
    }
}
