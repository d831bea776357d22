package se.rodatraden.people;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.kernel.Verdict;

/** A personal identity number is one person's, in a household too. */
final class OwnNumbers {
    private OwnNumbers() {}

    /** @param numbers of the persons of one case; empty where none is known */
    static Verdict verdict(Stream<Optional<PersonalIdentityNumber>> numbers) {
        Set<PersonalIdentityNumber> before = new HashSet<>();
        return numbers.flatMap(Optional::stream)
                .filter(number -> !before.add(number))
                .findFirst()
                .map(twice -> Verdict.refused("people.refused.number-of-two", twice.formatted()))
                .orElse(Verdict.ALLOWED);
    }
}
