package se.rodatraden.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import se.rodatraden.kernel.PersonalIdentityNumber;

/**
 * The personal identity numbers that the Swedish Tax Agency (Skatteverket) set aside for testing: no person
 * has them. The sample municipality and the tests use these and no others. Which they are is written in
 * {@code people/test-personal-numbers.txt}; some years have two a day, some a handful in all.
 */
public final class TestPersonalNumbers {
    private static final String FACTS = "/people/test-personal-numbers.txt";
    private static final Set<PersonalIdentityNumber> ALL = read();

    private TestPersonalNumbers() {}

    /** Every one of them, by day of birth within each line of the facts. */
    public static Collection<PersonalIdentityNumber> all() {
        return ALL;
    }

    public static boolean contains(PersonalIdentityNumber number) {
        return ALL.contains(number);
    }

    /** Those born in the year, by day of birth. */
    public static List<PersonalIdentityNumber> bornIn(int year) {
        return ALL.stream()
                .filter(number -> number.birthDate().getYear() == year)
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .toList();
    }

    private static Set<PersonalIdentityNumber> read() {
        Set<PersonalIdentityNumber> numbers = new LinkedHashSet<>(8192);
        InputStream facts = Objects.requireNonNull(TestPersonalNumbers.class.getResourceAsStream(FACTS), FACTS);
        try (var lines = new BufferedReader(new InputStreamReader(facts, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(TestPersonalNumbers::numbersOf)
                    .forEach(numbers::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableSet(numbers);
    }

    private static Stream<PersonalIdentityNumber> numbersOf(String line) {
        String[] words = line.strip().split("\\s+");
        return switch (words[0]) {
            case "alternating" -> alternating(LocalDate.parse(words[1]), LocalDate.parse(words[2]), words[3]);
            case "parity" -> days(words).map(day -> number(day, day.getDayOfMonth() % 2 == 1 ? "239" : "238"));
            case "both" -> days(words).flatMap(day -> Stream.of(number(day, "238"), number(day, "239")));
            default -> Stream.of(words).skip(1).map(serial -> number(LocalDate.parse(words[0]), serial));
        };
    }

    private static Stream<LocalDate> days(String[] words) {
        return LocalDate.parse(words[1]).datesUntil(LocalDate.parse(words[2]).plusDays(1));
    }

    private static Stream<PersonalIdentityNumber> alternating(LocalDate from, LocalDate to, String first) {
        String second = first.equals("238") ? "239" : "238";
        return from.datesUntil(to.plusDays(1))
                .map(day -> number(day, (day.toEpochDay() - from.toEpochDay()) % 2 == 0 ? first : second));
    }

    private static PersonalIdentityNumber number(LocalDate birth, String serial) {
        String stem = birth.format(DateTimeFormatter.BASIC_ISO_DATE) + serial;
        return new PersonalIdentityNumber(stem + checkDigit(stem.substring(2)));
    }

    /** Luhn over the nine digits. */
    private static int checkDigit(String nineDigits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            int product = (nineDigits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return (10 - sum % 10) % 10;
    }
}
