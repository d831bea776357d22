/**
 * Trying a draft guideline against frozen facts (what-if), the receipt that makes a run repeatable, and what
 * an earlier release forbids a later one to show. Disclosure control itself is in {@code disclosure}.
 */
@NullMarked
package se.rodatraden.evidence.domain;

import org.jspecify.annotations.NullMarked;
