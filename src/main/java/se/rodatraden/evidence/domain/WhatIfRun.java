package se.rodatraden.evidence.domain;

import java.time.Instant;
import java.util.UUID;
import se.rodatraden.evidence.RunId;

/**
 * Somebody tried a draft, for a stated purpose.
 *
 * @param release the figures that came of it; shared with every other run that asked the same
 */
public record WhatIfRun(RunId id, UUID release, Instant runAt, String runBy, String purpose, TriedDraft tried) {}
