package se.rodatraden.casework.domain;

import java.time.LocalDate;
import se.rodatraden.kernel.StaffId;

/** That a case was closed, and the circumstances that decided it (avslut; FL 32). */
public record CaseClosing(String reasons, LocalDate decidedOn, StaffId decidedBy) {}
