package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When and where a meeting was to be held before it was moved.
 *
 * @param reason as the public calendar tells it
 */
public record MeetingMove(LocalDate wasOn, LocalTime wasAt, String wasIn, LocalDate movedOn, String reason) {}
