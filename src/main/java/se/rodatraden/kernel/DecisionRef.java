package se.rodatraden.kernel;

import java.time.LocalDate;

/**
 * Points at a body's decision without knowing the module that holds it.
 *
 * @param body who decided: {@code Kommunfullmäktige}
 * @param section the paragraph of the minutes: {@code § 14}
 */
public record DecisionRef(String body, DiaryNumber matter, LocalDate decidedOn, String section) {}
