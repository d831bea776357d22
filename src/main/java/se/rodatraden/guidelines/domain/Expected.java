package se.rodatraden.guidelines.domain;

/** What an example expects of the table. */
public sealed interface Expected {

    /** @param value as a literal of the table language */
    record Says(String output, String value) implements Expected {}

    /** A gap that is meant to be one. */
    record NoRow() implements Expected {}

    /** The table cannot answer, and a person has to. */
    record LeftToPerson() implements Expected {}
}
