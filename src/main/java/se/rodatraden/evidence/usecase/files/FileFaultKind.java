package se.rodatraden.evidence.usecase.files;

import java.util.Locale;

/** What can be wrong with a file of data. Each has a message with the cause and one with the remedy. */
public enum FileFaultKind {
    /** The most bytes. */
    TOO_LARGE,
    UNREADABLE,
    WRONG_ENCODING,
    /** A workbook, or another compressed file. */
    NOT_TEXT,
    EMPTY,
    /** A quotation mark that is not closed, or text after one that is. */
    NOT_CSV,
    /** The most rows. */
    TOO_MANY_ROWS,
    COLUMN_MISSING,
    /** Those that there may be. */
    COLUMN_UNKNOWN,
    DOUBLED,
    /** How many cells the row has, how many the first row has. */
    ROW_WIDTH,
    VALUE_MISSING,
    NOT_WHOLE,
    NOT_DATE,
    NOT_TRUTH,
    /** Those allowed. */
    NOT_AMONG,
    /** The least. */
    TOO_LOW,
    /** The most. */
    TOO_HIGH,
    NOT_WELL_FORMED,
    PERSONAL_NUMBER,
    /** The first day of the quarter. */
    KNOWN_BEFORE_IT_HAPPENED,
    /** The day of reading. */
    KNOWN_LATER_THAN_TODAY,
    DEVIATION_FROM_NOTHING,
    /** The most. */
    TOO_MANY_DISTRICTS,
    /** The input, which is one of none that facts say. */
    INPUT_NOT_IN_FACTS,
    /** The input. */
    INPUT_OF_OTHER_KIND,
    /** The output. */
    OUTPUT_MISSING,
    NOT_JSON,
    NOT_OBJECT,
    /** What a command printed, where its input should be. */
    ANSWER_NOT_TABLE,
    NOT_SIMPLE,
    /** What should stand there. */
    NOT_OF_KIND,
    /** The most that the list may hold; it has to hold one. */
    LIST_LENGTH,
    /** Those that there may be. */
    NAME_UNKNOWN,
    /** The category. */
    CATEGORY_UNKNOWN,
    CATEGORY_NOT_NAMED,
    CELL_DOUBLED,
    /** How many, one of them. */
    CELLS_MISSING,
    SUM_WRONG,
    CELL_NOT_PUBLIC,
    MARGINS_EMPTY,
    /** How many, the most. */
    TOO_MANY_CELLS,
    /** How many, the most. */
    TOO_MANY_HIDDEN;

    public String key() {
        return "evidence.file." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String remedyKey() {
        return key() + ".remedy";
    }
}
