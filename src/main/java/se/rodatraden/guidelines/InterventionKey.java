package se.rodatraden.guidelines;

/** Names an intervention in the catalogue: {@code komet-3-11}. */
public record InterventionKey(String value) {
    public InterventionKey {
        if (!value.matches("[a-z0-9]+(-[a-z0-9]+)*") || value.length() > 60) {
            throw new IllegalArgumentException("an intervention is named in small letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
