package se.rodatraden.matters.lint.checks.numbers;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.text.Patterns;

/** How far a share may be from what is said: "drygt 50 procent" is said of anything up to the next ten. */
final class RoundShare {
    private static final Pattern NEARLY = Patterns.of(
            "\\b(?:ungefär|cirka|ca|omkring|drygt|knappt|nästan|närmare|runt|över|minst|mer än|mindre än|uppemot|upp till)\\s$");
    private static final int LEAD = 20;
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    private RoundShare() {}

    /** @param lead what stands before the number */
    static BigDecimal within(String lead, BigDecimal said) {
        return NEARLY.matcher(lead.substring(Math.max(0, lead.length() - LEAD))).find()
                ? ofRound(said)
                : BigDecimal.ONE;
    }

    static BigDecimal ofRound(BigDecimal said) {
        if (said.remainder(BigDecimal.TEN).signum() == 0) {
            return BigDecimal.TEN;
        }
        return said.remainder(FIVE).signum() == 0 ? FIVE : THREE;
    }
}
