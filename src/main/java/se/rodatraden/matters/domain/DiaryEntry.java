package se.rodatraden.matters.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.kernel.Verdict;

/**
 * What a text in the diary must not hold. The diary is public and searched; a case about a person is kept in a
 * personal file instead (OSF 2 §), and the number of a person or of such a file would tell that there is one.
 */
public final class DiaryEntry {
    private static final Pattern PERSON = Pattern.compile("(?<!\\d)((?:19|20)?\\d{6})[ +-]?(\\d{4})(?!\\d)");
    private static final Pattern CHILD_CASE =
            Pattern.compile("(?<![\\p{L}\\d])B\\s?-\\s?\\d{4}\\s?-\\s?\\d{5,}(?!\\d)", Pattern.CASE_INSENSITIVE);
    private static final int COORDINATION = 60;

    /** The most letters that the reason for a change has. */
    public static final int LONGEST_REASON = 500;

    private DiaryEntry() {}

    /** A change of what others have planned by is explained, in words that may stand in the diary. */
    public static Verdict mayExplain(String reason) {
        return Verdict.allowedIf(!reason.isBlank(), "matters.refused.unexplained")
                .and(() -> Verdict.allowedIf(
                        reason.length() <= LONGEST_REASON, "matters.refused.long-reason", LONGEST_REASON))
                .and(() -> mayStand(reason));
    }

    /** The first text that does not belong in a diary decides. */
    public static Verdict mayStand(String... texts) {
        for (String text : texts) {
            if (hasPersonalNumber(text)) {
                return Verdict.refused("matters.refused.personal-number");
            }
            if (CHILD_CASE.matcher(text).find()) {
                return Verdict.refused("matters.refused.personal-file");
            }
        }
        return Verdict.ALLOWED;
    }

    private static boolean hasPersonalNumber(String text) {
        Matcher matcher = PERSON.matcher(text);
        while (matcher.find()) {
            String born = matcher.group(1);
            String tenDigits = born.substring(born.length() - 6) + matcher.group(2);
            if (isDay(tenDigits) && hasCheckDigit(tenDigits)) {
                return true;
            }
        }
        return false;
    }

    /** A coordination number has sixty added to the day. The century matters only for the leap day. */
    private static boolean isDay(String digits) {
        int day = Integer.parseInt(digits, 4, 6, 10);
        try {
            LocalDate.of(2000, Integer.parseInt(digits, 2, 4, 10), day > COORDINATION ? day - COORDINATION : day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean hasCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int product = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return sum % 10 == 0;
    }
}
