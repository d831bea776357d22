package se.rodatraden.people;

/** A person's name. {@link #toString} hides it, so that it cannot reach a log by mistake. */
public record PersonName(String given, String family) {
    public PersonName {
        given = given.strip();
        family = family.strip();
        if (given.isEmpty() || family.isEmpty() || given.length() > 80 || family.length() > 80) {
            throw new IllegalArgumentException("a given and a family name have 1 to 80 characters each");
        }
    }

    /** As it is read out: given name first. */
    public String display() {
        return given + " " + family;
    }

    /** Whether it is the same, however the shift key and the space bar were pressed. */
    public boolean isSpelledAs(PersonName other) {
        return words(display()).equalsIgnoreCase(words(other.display()));
    }

    private static String words(String name) {
        return name.replaceAll("\\s+", " ");
    }

    @Override
    public String toString() {
        return "(name)";
    }
}
