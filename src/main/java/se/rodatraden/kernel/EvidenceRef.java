package se.rodatraden.kernel;

import java.util.UUID;

/** Points at a frozen, protected set of figures; {@code receiptHash} proves that it is the same set. */
public record EvidenceRef(UUID snapshot, String receiptHash) {}
