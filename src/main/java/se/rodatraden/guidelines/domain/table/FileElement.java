package se.rodatraden.guidelines.domain.table;

/** The elements of a DMN file that may carry what the table has no word for, and by what each is known in it. */
public enum FileElement {
    DEFINITIONS("definitions", Key.NOTHING),
    /** Where the drawing is kept. */
    DRAWING("DMNDI", Key.NOTHING),
    /** Known by its place among those that the file defines, and that of the part in it. */
    ITEM_DEFINITION("itemDefinition", Key.NOTHING),
    /** Known as its definition. */
    ALLOWED_VALUES("allowedValues", Key.NOTHING),
    INPUT_DATA("inputData", Key.INPUT),
    INPUT_VARIABLE("variable", Key.INPUT),
    DECISION("decision", Key.NOTHING),
    DECISION_VARIABLE("variable", Key.NOTHING),
    REQUIREMENT("informationRequirement", Key.INPUT),
    DECISION_TABLE("decisionTable", Key.NOTHING),
    INPUT("input", Key.COLUMN),
    INPUT_EXPRESSION("inputExpression", Key.COLUMN),
    INPUT_VALUES("inputValues", Key.COLUMN),
    OUTPUT("output", Key.COLUMN),
    OUTPUT_VALUES("outputValues", Key.COLUMN),
    DEFAULT_OUTPUT("defaultOutputEntry", Key.COLUMN),
    ANNOTATION("annotation", Key.ANNOTATION),
    RULE("rule", Key.ROW),
    INPUT_ENTRY("inputEntry", Key.CELL),
    OUTPUT_ENTRY("outputEntry", Key.CELL),
    ANNOTATION_ENTRY("annotationEntry", Key.ANNOTATION_CELL),
    /** Known by its place among the notes. */
    NOTE("textAnnotation", Key.NOTHING),
    /** Known by its note and then by the name of its input, which is empty for one that ties to the decision. */
    TIE("association", Key.TIE);

    /** What must be in the table for the element to be in the file. */
    enum Key {
        NOTHING,
        INPUT,
        COLUMN,
        ANNOTATION,
        ROW,
        /** A row and a column. */
        CELL,
        /** A row and an annotation column. */
        ANNOTATION_CELL,
        /** A note, and an input or none. */
        TIE
    }

    private final String dmnName;
    private final Key key;

    FileElement(String dmnName, Key key) {
        this.dmnName = dmnName;
        this.key = key;
    }

    public String dmnName() {
        return dmnName;
    }

    Key key() {
        return key;
    }
}
