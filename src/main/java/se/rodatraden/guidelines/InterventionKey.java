package se.rodatraden.guidelines;

/** Names an intervention in the catalogue: {@code komet-3-11}. */
public record InterventionKey(String value) {
    public InterventionKey {
        if (!isOne(value)) {
            throw new IllegalArgumentException("an intervention is named in small letters, digits and hyphens");
        }
    }

    /** Whether it could name an intervention; what the catalogue says of it is another question. */
    public static boolean isOne(String text) {
        return text.matches("[a-z0-9]+(-[a-z0-9]+)*") && text.length() <= 60;
    }

    @Override
    public String toString() {
        return value;
    }
}
