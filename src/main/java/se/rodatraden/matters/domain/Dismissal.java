package se.rodatraden.matters.domain;

import java.time.Instant;

/**
 * Why a writer lets a finding of the checks be.
 *
 * @param mark of the finding and the words that it is about
 */
public record Dismissal(String mark, String reason, String person, Instant at) {}
