package se.rodatraden.casework.domain;

import java.time.LocalDate;
import se.rodatraden.kernel.StaffId;

/** That another social worker took over a case, and why (byte av handläggare). */
public record HandOver(StaffId from, StaffId to, String reasons, LocalDate handedOn, StaffId handedBy) {}
