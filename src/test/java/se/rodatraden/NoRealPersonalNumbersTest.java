package se.rodatraden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.people.TestPersonalNumbers;

/** Nowhere in the project stands a number that a person may have. */
class NoRealPersonalNumbersTest {
    private static final Set<String> NOT_OURS = Set.of(".git", ".idea", "target", "node_modules", "data");

    /** Twelve digits, with or without a hyphen, or six and four with one; nothing of a longer word or number. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.-])(?:((?:18|19|20)\\d{6})[-+]?|(\\d{6})[-+])(\\d{4})(?![\\w-])");

    @Test
    void every_valid_number_in_the_project_is_an_official_test_number() throws IOException {
        List<String> strangers = new ArrayList<>();
        for (Path file : textFiles()) {
            strangersIn(file).forEach(number -> strangers.add(file + ": " + number));
        }
        assertThat(strangers).isEmpty();
    }

    @Test
    void finds_a_number_however_it_is_written() {
        String number = Stream.of("19121212", "1212").reduce("", String::concat); // often used, and not official
        String hyphenated = number.substring(0, 8) + "-" + number.substring(8);
        assertThat(strangersIn("nr " + number + ".")).hasSize(1);
        assertThat(strangersIn("\"" + hyphenated + "\"")).hasSize(1);
        assertThat(strangersIn("(" + hyphenated.substring(2) + ")")).hasSize(1);
        assertThat(strangersIn(hyphenated.replace("-12", "+12"))).hasSize(1);
    }

    @Test
    void finds_a_coordination_number() {
        long found = IntStream.range(0, 10)
                .filter(checkDigit ->
                        !strangersIn("19700165" + "239" + checkDigit).isEmpty())
                .count();
        assertThat(found).isOne();
    }

    @Test
    void lets_official_numbers_and_other_digits_be() {
        assertThat(strangersIn("20190101-2391, 190101-2391, 201901012391")).isEmpty();
        assertThat(strangersIn("2024-10-07, dnr 1234567890, 556677-8899, b5c2a9d0-1970-0101-2396-0123456789ab"))
                .isEmpty();
    }

    private static List<Path> textFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(Path.of("."), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return NOT_OURS.contains(directory.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static List<String> strangersIn(Path file) throws IOException {
        try {
            return strangersIn(Files.readString(file));
        } catch (CharacterCodingException e) {
            return List.of(); // not a text: a font, a picture
        }
    }

    private static List<String> strangersIn(String text) {
        return NUMBER.matcher(text)
                .results()
                .filter(NoRealPersonalNumbersTest::belongsToNoTest)
                .map(MatchResult::group)
                .toList();
    }

    private static boolean belongsToNoTest(MatchResult match) {
        List<String> candidates = match.group(1) != null
                ? List.of(match.group(1) + match.group(3))
                : List.of("19" + match.group(2) + match.group(3), "20" + match.group(2) + match.group(3));
        List<String> valid = candidates.stream()
                .filter(number -> isPersonalNumber(number) || isCoordinationNumber(number))
                .toList();
        return !valid.isEmpty() && valid.stream().noneMatch(NoRealPersonalNumbersTest::isOfficial);
    }

    private static boolean isOfficial(String number) {
        return isPersonalNumber(number) && TestPersonalNumbers.contains(new PersonalIdentityNumber(number));
    }

    private static boolean isPersonalNumber(String number) {
        try {
            new PersonalIdentityNumber(number);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The day of birth plus sixty; the check digit covers the changed digits. */
    private static boolean isCoordinationNumber(String number) {
        try {
            LocalDate.of(
                    Integer.parseInt(number, 0, 4, 10),
                    Integer.parseInt(number, 4, 6, 10),
                    Integer.parseInt(number, 6, 8, 10) - 60);
        } catch (DateTimeException e) {
            return false;
        }
        int sum = 0;
        for (int i = 2; i < 12; i++) {
            int product = (number.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return sum % 10 == 0;
    }
}
