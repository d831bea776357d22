package se.rodatraden.people;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.PersonalIdentityNumber;

/**
 * The child and the guardians, those who have been and are no longer included.
 *
 * @param version how often it has been corrected
 */
public record Household(Child child, List<Guardian> guardians, int version) {
    private static final int HOLDERS_OF_JOINT_CUSTODY = 2;

    public Household {
        guardians = List.copyOf(guardians);
    }

    /** Those who have custody, as far as anybody knows: the ones who are asked. */
    public List<Guardian> holders() {
        return guardians.stream()
                .filter(guardian -> guardian.custody() != Custody.NONE)
                .toList();
    }

    /** Whether one of the guardians is that person: numbers tell where both are known, and else the name. */
    public boolean includes(PersonName name, @Nullable PersonalIdentityNumber number) {
        return guardians.stream()
                .anyMatch(guardian -> number == null || guardian.number() == null
                        ? guardian.name().isSpelledAs(name)
                        : guardian.number().equals(number));
    }

    /** How the name of whoever has the number is spelled; empty when nobody here has it. */
    public Optional<PersonName> nameOf(PersonalIdentityNumber number) {
        return number.equals(child.number())
                ? Optional.of(child.name())
                : guardians.stream()
                        .filter(guardian -> number.equals(guardian.number()))
                        .map(Guardian::name)
                        .findFirst();
    }

    /**
     * How many guardians have to say yes before all have. Those who have custody decide together (FB 6:11, 6:13), so
     * one who is not named is asked too: there are two at least where custody is joint, and one more than are named as
     * long as it is not settled who has it.
     */
    public int guardiansToAsk() {
        return custodyGap()
                .map(gap -> switch (gap) {
                    case SECOND_NOT_NAMED -> HOLDERS_OF_JOINT_CUSTODY;
                    case NOT_SETTLED -> holders().size() + 1;
                })
                .orElse(holders().size());
    }

    /** Empty when everybody who has custody is named. */
    public Optional<CustodyGap> custodyGap() {
        if (holders().isEmpty() || anyHolds(Custody.NOT_KNOWN)) {
            return Optional.of(CustodyGap.NOT_SETTLED);
        }
        boolean alone = holders().size() < HOLDERS_OF_JOINT_CUSTODY;
        return anyHolds(Custody.JOINT) && alone ? Optional.of(CustodyGap.SECOND_NOT_NAMED) : Optional.empty();
    }

    private boolean anyHolds(Custody custody) {
        return guardians.stream().anyMatch(guardian -> guardian.custody() == custody);
    }
}
