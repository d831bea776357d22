package se.rodatraden.audit.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A control of the log that was carried out, and what it came to (loggkontroll).
 *
 * @param detail what the selection needed to know: a draw, a number, a member of staff
 * @param lines how many were looked at
 */
public record LogReview(
        Instant reviewedAt,
        String reviewer,
        LogSelection selection,
        LocalDate from,
        LocalDate to,
        String detail,
        int lines,
        String finding) {}
