package se.rodatraden.guidelines;

/** Names a guideline through all its versions: {@code sig-unga}. */
public record GuidelineKey(String value) {

    /** Social intervention groups for the young: from which age, on what conditions. */
    public static final GuidelineKey SIG_UNGA = new GuidelineKey("sig-unga");

    /** What the national recommendations say of an intervention for a child. */
    public static final GuidelineKey CHOICE_OF_INTERVENTION = new GuidelineKey("val-av-insats");

    public GuidelineKey {
        if (!value.matches("[a-z0-9]+(-[a-z0-9]+)*") || value.length() > 60) {
            throw new IllegalArgumentException("a guideline is named in small letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
