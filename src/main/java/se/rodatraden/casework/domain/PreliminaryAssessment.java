package se.rodatraden.casework.domain;

import java.time.LocalDate;
import se.rodatraden.kernel.StaffId;

/** Whether the report of concern leads to an investigation, and why (förhandsbedömning). */
public record PreliminaryAssessment(boolean opens, String reasons, LocalDate decidedOn, StaffId decidedBy) {}
