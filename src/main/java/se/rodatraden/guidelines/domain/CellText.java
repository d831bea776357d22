package se.rodatraden.guidelines.domain;

/**
 * What stands in a cell.
 *
 * @param shown what its reader sees: what was typed last
 * @param held what the table decides by; the same, unless what was typed cannot be read yet
 */
public record CellText(String shown, String held) {}
