package se.rodatraden.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A Swedish personal identity number (personnummer), kept as twelve digits without a hyphen. The check
 * digit is Luhn over the last ten. {@link #toString} hides the last four, so that a number cannot reach a
 * log by mistake; ask for {@link #value} where the number itself is needed.
 */
public record PersonalIdentityNumber(String value) {
    public PersonalIdentityNumber {
        if (!value.matches("\\d{12}") || !isDate(value) || !hasValidCheckDigit(value.substring(2))) {
            throw new IllegalArgumentException("not a personal identity number");
        }
    }

    /** Reads {@code YYYYMMDDNNNC} or {@code YYYYMMDD-NNNC}. */
    public static PersonalIdentityNumber parse(String text) {
        return new PersonalIdentityNumber(text.strip().replace("-", ""));
    }

    public LocalDate birthDate() {
        return dateIn(value);
    }

    /** {@code 20120401-2384}, as people write it. */
    public String formatted() {
        return value.substring(0, 8) + "-" + value.substring(8);
    }

    @Override
    public String toString() {
        return value.substring(0, 8) + "-****";
    }

    private static boolean isDate(String digits) {
        try {
            dateIn(digits);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static LocalDate dateIn(String digits) {
        return LocalDate.of(
                Integer.parseInt(digits, 0, 4, 10),
                Integer.parseInt(digits, 4, 6, 10),
                Integer.parseInt(digits, 6, 8, 10));
    }

    private static boolean hasValidCheckDigit(String tenDigits) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            int product = (tenDigits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return sum % 10 == 0;
    }
}
