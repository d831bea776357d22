package se.rodatraden.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.PersonalIdentityNumber;

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

    /** With the child's name in another spelling. */
    public NewHousehold spelled(PersonName name) {
        return new NewHousehold(new NewChild(name, child.number(), child.birthDate(), child.sex()), guardians);
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
            return new NewChild(name, number, number.birthDate(), sexIn(number));
        }

        private NewChild numbered(@Nullable PersonalIdentityNumber known) {
            return known == null ? this : of(name, known);
        }

        /** The last digit of the serial is odd for men and boys. */
        private static Sex sexIn(PersonalIdentityNumber number) {
            return (number.value().charAt(10) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
        }
    }

    /** @param livesWithChild null when it is not known; likewise the address */
    public record NewGuardian(
            PersonName name,
            @Nullable PersonalIdentityNumber number,
            Custody custody,
            @Nullable Boolean livesWithChild,
            @Nullable Address address) {

        private static NewGuardian of(Guardian known) {
            return new NewGuardian(
                    known.name(), known.number(), known.custody(), known.livesWithChild(), known.address());
        }
    }
}
