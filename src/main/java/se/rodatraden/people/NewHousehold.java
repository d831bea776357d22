package se.rodatraden.people;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.kernel.Verdict;

/** What is known of a child and the guardians when a report of concern is registered. */
public record NewHousehold(NewChild child, List<NewGuardian> guardians) {
    public NewHousehold {
        guardians = List.copyOf(guardians);
    }

    /** With what is known of the same child elsewhere, where this says nothing: the number, and who has custody. */
    public NewHousehold completedBy(Household known) {
        return new NewHousehold(
                child.number() == null ? child.numbered(known.child().number()) : child,
                guardians.isEmpty()
                        ? known.holders().stream().map(NewGuardian::of).toList()
                        : guardians);
    }

    /** The names of those whose number is known, the child first; each number once. */
    public Map<PersonalIdentityNumber, PersonName> numbered() {
        Map<PersonalIdentityNumber, PersonName> numbered = new LinkedHashMap<>();
        if (child.number() != null) {
            numbered.put(child.number(), child.name());
        }
        for (NewGuardian guardian : guardians) {
            if (guardian.number() != null) {
                numbered.putIfAbsent(guardian.number(), guardian.name());
            }
        }
        return Collections.unmodifiableMap(numbered);
    }

    /** Whether nobody has the number of somebody else. */
    public Verdict eachHasOwnNumber() {
        return OwnNumbers.verdict(Stream.concat(
                Stream.of(Optional.ofNullable(child.number())),
                guardians.stream().map(guardian -> Optional.ofNullable(guardian.number()))));
    }

    /** With another spelling of the name of whoever has the number. */
    public NewHousehold spelled(PersonalIdentityNumber number, PersonName name) {
        return new NewHousehold(
                number.equals(child.number()) ? new NewChild(name, number, child.birthDate(), child.sex()) : child,
                guardians.stream()
                        .map(one -> number.equals(one.number()) ? one.spelled(name) : one)
                        .toList());
    }

    /**
     * @param number null when it is not known; the day of birth is asked for either way
     */
    public record NewChild(PersonName name, @Nullable PersonalIdentityNumber number, LocalDate birthDate, Sex sex) {
        public NewChild {
            if (number != null && !number.birthDate().equals(birthDate)) {
                throw new IllegalArgumentException("the number tells another day of birth");
            }
        }

        public static NewChild of(PersonName name, PersonalIdentityNumber number) {
            return new NewChild(name, number, number.birthDate(), Sex.in(number));
        }

        private NewChild numbered(@Nullable PersonalIdentityNumber known) {
            return known == null ? this : of(name, known);
        }
    }

    /** @param livesWithChild null when it is not known; likewise the address */
    public record NewGuardian(
            PersonName name,
            @Nullable PersonalIdentityNumber number,
            Custody custody,
            @Nullable Boolean livesWithChild,
            @Nullable Address address) {

        private NewGuardian spelled(PersonName other) {
            return new NewGuardian(other, number, custody, livesWithChild, address);
        }

        private static NewGuardian of(Guardian known) {
            return new NewGuardian(
                    known.name(), known.number(), known.custody(), known.livesWithChild(), known.address());
        }
    }
}
