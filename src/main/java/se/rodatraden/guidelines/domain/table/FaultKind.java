package se.rodatraden.guidelines.domain.table;

import java.util.Locale;

/**
 * What can be wrong with the text of a table. Each has a message that tells the cause and one that tells
 * the remedy; the arguments are named beside it.
 */
public enum FaultKind {
    /** The most characters. */
    CELL_TOO_LONG,
    /** The most parts. */
    TOO_MANY_PARTS,
    /** What stands there. */
    UNKNOWN_SIGN,
    /** What stands there. */
    UNEXPECTED,
    /** What should come next. */
    ENDS_TOO_SOON,
    TEXT_NOT_CLOSED,
    /** The escape. */
    BAD_ESCAPE,
    /** The text. */
    BAD_DATE,
    /** The text. */
    BAD_NUMBER,
    /** The range as it should be written. */
    RANGE_WITHOUT_BRACKETS,
    /** Low, high. */
    RANGE_BACKWARDS,
    /** The sign. */
    NOT_ORDERED,
    /** The value. */
    NOT_NUMBER,
    /** The value. */
    NOT_WHOLE,
    /** The number with its comma. */
    COMMA_IN_WHOLE,
    /** The number or numbers with the comma. */
    COMMA_IN_NUMBER,
    /** The number with its comma, what it is when the comma parts thousands, what when it is a decimal comma. */
    THOUSANDS_OR_DECIMALS,
    /** The value. */
    NOT_TEXT,
    /** The value. */
    NOT_TRUTH,
    /** The value. */
    NOT_DATE,
    /** The value, those allowed. */
    NOT_ALLOWED,
    /** The word. */
    WORD_WITHOUT_QUOTES,
    /** The function. */
    CALL,
    /** What is worked out. */
    FORMULA,
    NULL_LITERAL,
    NOT_AROUND_ANY,
    OUTPUT_MISSING,
    /** What stands there. */
    SET_NEEDS_CONTAINS,
    /** The most elements. */
    TOO_MANY_ELEMENTS_ASKED,
    /** The text. */
    OUTPUT_NOT_ONE_VALUE,
    /** A sign that no file can hold. */
    UNREADABLE_SIGN,
    /** The text, the column's values in words. */
    OUTSIDE_VALUES,
    /** The text. */
    NO_NUMBER_IN_WORDS,
    /** The text. */
    NO_AGE_IN_WORDS,
    /** The text. */
    NO_TRUTH_IN_WORDS,
    /** The text. */
    NO_DAY_IN_WORDS,
    /** The day that no calendar has. */
    NO_SUCH_DAY,
    /** The text, one of the elements, all of them. */
    NO_SET_IN_WORDS,
    /** The value that is called what the empty set is called. */
    NOTHING_OR_VALUE,
    /** The value that is called what every set is called. */
    ANY_OR_VALUE,
    /** The text, one meaning and another, as the table language has them. */
    TWO_READINGS,
    /** The text. */
    NOT_BOTH_OR_NEITHER,
    /** The text. */
    NO_TEXT_IN_WORDS,

    /** The most megabytes. */
    FILE_TOO_LARGE,
    NOT_XML,
    /** The encoding that the file is said to have. */
    OTHER_ENCODING,
    /** The version of XML. */
    OTHER_XML,
    DOCUMENT_TYPE,
    /** The most levels. */
    TOO_DEEP,
    /** The most elements. */
    TOO_MANY_ELEMENTS,
    KEEPS_TOO_MUCH,
    /** The name. */
    OUR_OWN_NAME,
    /** The most megabytes. */
    GROWS_TOO_LARGE,
    NOT_KEPT,
    /** The root element. */
    NOT_DMN,
    /** The namespace. */
    OTHER_VERSION,
    /** The element. */
    OUTSIDE_SUBSET,
    /** What would be lost, what it belongs to. */
    WOULD_BE_LOST,
    /** The language. */
    OTHER_LANGUAGE,
    /** The decision. */
    DEPENDS_ON_DECISION,
    NO_TABLE,
    /** How many. */
    SEVERAL_TABLES,
    /** The element, the attribute or element that it lacks. */
    LACKS,
    /** The policy. */
    UNKNOWN_HIT_POLICY,
    /** The aggregator. */
    UNKNOWN_AGGREGATION,
    AGGREGATION_NEEDS_ONE_NUMBER,
    PRIORITY_NEEDS_VALUES,
    /** The expression. */
    INPUT_NOT_NAME,
    /** The type. */
    UNKNOWN_TYPE,
    /** The allowed values. */
    NO_VALUE_ALLOWED,
    /** The type. */
    SET_WITHOUT_ELEMENTS,
    /** The column. */
    SET_AS_OUTPUT,
    /** How many it has, how many it should have. */
    ROW_WIDTH,
    /** The name or id. */
    DOUBLED,
    /** The most columns or rows. */
    TABLE_TOO_LARGE;

    /** The key of the message about the cause; the remedy's is the same with {@code .remedy}. */
    public String key() {
        return "guidelines.fault." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String remedyKey() {
        return key() + ".remedy";
    }
}
