package se.rodatraden.matters.domain;

import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Period;

/**
 * An act that reports cite.
 *
 * @param number in the statute book: {@code 2001:453}
 * @param replacedBy the act that took its place, where one did
 */
public record Statute(
        String name,
        String number,
        Period inForce,
        @Nullable String replacedBy) {}
