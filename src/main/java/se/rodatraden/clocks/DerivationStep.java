package se.rodatraden.clocks;

import java.time.LocalDate;
import se.rodatraden.kernel.LegalBasis;

/** One line of how a statutory deadline was computed, in the order in which a person would count. */
public sealed interface DerivationStep {

    /** The day on which this step lands. */
    LocalDate day();

    /** Day 0: what happened, and when. */
    record Triggered(LocalDate day) implements DerivationStep {}

    /** The time that the statute gives, counted forwards from day 0. */
    record Counted(TimeSpan span, LegalBasis basis, LocalDate day) implements DerivationStep {}

    /** The time that the statute asks for, counted backwards from day 0. */
    record CountedBack(TimeSpan span, LegalBasis basis, LocalDate day) implements DerivationStep {}

    /** The month has no day of that number: its last day counts (1 § lag (1930:173)). */
    record ShortMonth(int missingDay, LocalDate day) implements DerivationStep {}

    /** A day on which nobody need act was passed over (2 § lag (1930:173)). */
    record Passed(DayOff dayOff, LocalDate day) implements DerivationStep {}
}
