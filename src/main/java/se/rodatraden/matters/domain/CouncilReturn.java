package se.rodatraden.matters.domain;

/**
 * That the council sent the board's matter back, and with what.
 *
 * @param section of the council's minutes: {@code § 14}
 * @param task what the board has to add
 */
public record CouncilReturn(String section, String task) {}
