package se.rodatraden.clocks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.rodatraden.shell.Texts;

/**
 * How a deadline was computed, in words: <i>Inkom 2024-10-07 → 14 dagar (11 kap. 1 a § SoL (2001:453)) →
 * senast 2024-10-21</i>. The same on a page, in a letter and in a document.
 */
public final class DerivationText {
    private static final String EQUATED_DAYS = "lag (1930:173)";

    private DerivationText() {}

    /** The steps, from the trigger to the last day. */
    public static List<String> parts(StatutoryDeadline deadline, Texts t) {
        List<String> parts = new ArrayList<>();
        for (DerivationStep step : deadline.derivation()) {
            parts.add(
                    switch (step) {
                        case DerivationStep.Triggered triggered ->
                            t.get("clocks.trigger." + deadline.rule().name(), iso(triggered.day()));
                        case DerivationStep.Counted counted ->
                            t.get("clocks.derivation.counted", span(counted.span(), t), source(deadline, t));
                        case DerivationStep.CountedBack counted ->
                            t.get("clocks.derivation.counted-back", span(counted.span(), t), source(deadline, t));
                        case DerivationStep.ShortMonth month ->
                            t.get("clocks.derivation.short-month", month.missingDay(), iso(month.day()));
                        case DerivationStep.Passed passed ->
                            t.get("clocks.derivation.passed", iso(passed.day()), passed.dayOff(), EQUATED_DAYS);
                    });
        }
        parts.add(t.get("clocks.derivation.due", iso(deadline.dueOn())));
        return parts;
    }

    /** All of it on one line. */
    public static String line(StatutoryDeadline deadline, Texts t) {
        return String.join(" → ", parts(deadline, t));
    }

    private static String span(TimeSpan span, Texts t) {
        return t.count("clocks.span." + span.unit().name(), span.amount());
    }

    private static String source(StatutoryDeadline deadline, Texts t) {
        String citation = deadline.basis().citation();
        return deadline.basis().verified() ? citation : t.get("clocks.derivation.unverified", citation);
    }

    private static String iso(LocalDate day) {
        return day.toString();
    }
}
