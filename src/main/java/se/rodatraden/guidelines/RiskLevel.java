package se.rodatraden.guidelines;

/** The overall judgement of risk (samlad bedömning), as a person has stated it. The program never sets it. */
public enum RiskLevel {
    LOW("låg"),
    MEDIUM("medel"),
    HIGH("hög");

    private final String inTable;

    RiskLevel(String inTable) {
        this.inTable = inTable;
    }

    /** The word in the tables' risk column. */
    public String inTable() {
        return inTable;
    }
}
