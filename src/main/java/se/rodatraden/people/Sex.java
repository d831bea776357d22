package se.rodatraden.people;

/** The registered sex, for figures that the statistics on social services are asked for. */
public enum Sex {
    FEMALE,
    MALE
}
