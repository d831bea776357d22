package se.rodatraden.matters.lint;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A matter as the diary knew it on a day, told in a file so that a report can be checked where there is no database.
 *
 * @param describedOn the day, after which the diary may have come to know more
 * @param context its sections have the keys that headings of a file get
 */
public record DescribedMatter(String title, LocalDate describedOn, MatterContext context) {

    /** Whether this is the number, however it was typed: {@code ks2024/890} is {@code KS 2024/890}. */
    public boolean goesBy(String number) {
        return plain(number).equals(plain(context.number()));
    }

    private static String plain(String number) {
        return number.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
