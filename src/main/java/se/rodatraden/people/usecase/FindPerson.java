package se.rodatraden.people.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.people.PersonName;
import se.rodatraden.people.store.PersonStore;

/**
 * Finds the cases in the actor's own units in which a person has the name or the number (SoLPuF 15 §: by
 * nothing else). Answers with cases only; who they are about is seen when the listing has been logged.
 */
@Component
public class FindPerson {
    /** As many as a person can tell apart; more hits mean that the question was too wide. */
    public static final int AT_MOST = 20;

    private final PersonStore persons;
    private final Clock clock;

    FindPerson(PersonStore persons, Clock clock) {
        this.persons = persons;
        this.clock = clock;
    }

    /**
     * @param asked a whole personal identity number with or without century, or the beginnings of names
     * @return at most {@link #AT_MOST} and one more
     */
    @Transactional(readOnly = true)
    public List<UUID> find(String asked) {
        String digits = asked.replaceAll("[\\s+-]", "");
        if (digits.matches("\\d+")) {
            return switch (digits.length()) {
                case 12 -> persons.findSubjects(List.of("#" + digits), AT_MOST + 1);
                case 10 -> persons.findSubjects(List.of("#" + withCentury(digits)), AT_MOST + 1);
                default -> List.of();
            };
        }
        List<String> words = words(asked);
        boolean tooShort = words.stream().mapToInt(String::length).max().orElse(0) < 2;
        return tooShort ? List.of() : persons.findSubjects(words, AT_MOST + 1);
    }

    /** The cases of children of that name who were born the day. */
    @Transactional(readOnly = true)
    public List<UUID> childrenNamed(PersonName name, LocalDate born) {
        List<String> words = new ArrayList<>(words(name.display()));
        words.add("@" + born);
        return persons.findSubjects(words, AT_MOST + 1);
    }

    /** Neither a number nor a day, which are asked for otherwise. */
    private static List<String> words(String asked) {
        return Arrays.stream(asked.strip().split("[\\s,-]+"))
                .filter(word -> !word.isEmpty() && !word.startsWith("#") && !word.startsWith("@"))
                .distinct()
                .toList();
    }

    /** A number without century is that of the youngest person who can have it. */
    private String withCentury(String tenDigits) {
        int century = LocalDate.now(clock).getYear() / 100;
        int thisYear = LocalDate.now(clock).getYear() % 100;
        int year = Integer.parseInt(tenDigits, 0, 2, 10);
        return (year <= thisYear ? century : century - 1) + tenDigits;
    }
}
