package se.rodatraden.matters.domain;

import java.time.LocalDate;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.matters.MatterId;

/**
 * What was on an agenda and was taken off it before it was decided, as the agenda goes on showing it.
 *
 * @param by who took it off, by name
 */
public record TakenOffItem(MatterId matter, DiaryNumber number, String title, LocalDate on, String by, String reason) {}
