package se.rodatraden.guidelines.domain.table;

/** What a file may say around a table, as people read it; see {@link FileFrame}. */
public enum FramePart {
    DESCRIPTION,
    QUESTION,
    ALLOWED_ANSWERS,
    OUTPUT_LABEL,
    /** Of the inputs, apart from their columns. */
    INPUTS,
    /** That the file defines by name. */
    TYPES,
    NOTES,
    /** Name, description and namespace of the model that holds the table. */
    MODEL
}
