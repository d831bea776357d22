package se.rodatraden.matters;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.rodatraden.guidelines.GuidelineKey;

/**
 * One thing that a motion asks for (yrkande).
 *
 * @param guideline the guideline that it would change, where it names one
 */
public record Demand(
        DemandId id, int ordinal, String wording, @Nullable GuidelineKey guideline) {
    private static final int LONGEST_TITLE = 200;
    private static final Pattern AS_A_CLAUSE = Pattern.compile("^att\\s+", Pattern.CASE_INSENSITIVE);

    /**
     * As it stands by itself, at the head of a page or within a sentence: motions write "att …", after the words that their
     * demands have in common. At most 200 characters.
     */
    public String title() {
        String plain = AS_A_CLAUSE.matcher(wording.strip()).replaceFirst("").replaceFirst("[.;,]+$", "");
        String title = plain.isEmpty() ? wording : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
