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

    @Override
    public String toString() {
        return "(name)";
    }
}
