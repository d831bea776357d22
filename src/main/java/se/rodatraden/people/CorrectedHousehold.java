package se.rodatraden.people;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.people.NewHousehold.NewChild;
import se.rodatraden.people.NewHousehold.NewGuardian;

/**
 * The persons of a case as they are to be.
 *
 * @param version of the household that was looked at
 * @param guardians every one who is registered, and further ones
 */
public record CorrectedHousehold(int version, NewChild child, List<CorrectedGuardian> guardians) {
    public static final int MOST_GUARDIANS = 6;

    public CorrectedHousehold {
        guardians = List.copyOf(guardians);
        if (guardians.size() > MOST_GUARDIANS) {
            throw new IllegalArgumentException("at most " + MOST_GUARDIANS + " guardians");
        }
    }

    /** @param id null for one who is added; {@code livesWithChild} null when it is not known */
    public record CorrectedGuardian(
            @Nullable PersonId id,
            PersonName name,
            @Nullable PersonalIdentityNumber number,
            Custody custody,
            @Nullable Boolean livesWithChild) {

        private static CorrectedGuardian further(NewGuardian told) {
            return new CorrectedGuardian(null, told.name(), told.number(), told.custody(), told.livesWithChild());
        }

        private static CorrectedGuardian unchanged(Guardian known) {
            return new CorrectedGuardian(
                    known.id(), known.name(), known.number(), known.custody(), known.livesWithChild());
        }

        private CorrectedGuardian spelled(PersonName other) {
            return new CorrectedGuardian(id, other, number, custody, livesWithChild);
        }

        boolean isAdded() {
            return id == null;
        }
    }

    /** As it is known, and nothing else. */
    public static CorrectedHousehold unchanged(Household known) {
        Child child = known.child();
        return new CorrectedHousehold(
                known.version(),
                new NewChild(child.name(), child.number(), child.birthDate(), child.sex()),
                known.guardians().stream().map(CorrectedGuardian::unchanged).toList());
    }

    /** As it is known, with the child's number where none is known, and guardians where there are none. */
    public static CorrectedHousehold completed(Household known, NewHousehold told) {
        Child child = known.child();
        PersonalIdentityNumber number = told.child().number();
        NewChild completed = child.number() == null && number != null
                ? NewChild.of(child.name(), number)
                : new NewChild(child.name(), child.number(), child.birthDate(), child.sex());
        List<CorrectedGuardian> guardians = known.guardians().isEmpty()
                ? told.guardians().stream().map(CorrectedGuardian::further).toList()
                : known.guardians().stream().map(CorrectedGuardian::unchanged).toList();
        return new CorrectedHousehold(known.version(), completed, guardians);
    }

    /** As it is known, with another spelling of the name of whoever has the number. */
    public static CorrectedHousehold spelled(Household known, PersonalIdentityNumber number, PersonName name) {
        Child child = known.child();
        return new CorrectedHousehold(
                known.version(),
                new NewChild(
                        number.equals(child.number()) ? name : child.name(),
                        child.number(),
                        child.birthDate(),
                        child.sex()),
                known.guardians().stream()
                        .map(CorrectedGuardian::unchanged)
                        .map(one -> number.equals(one.number()) ? one.spelled(name) : one)
                        .toList());
    }

    /** Whether nobody has the number of somebody else. */
    public Verdict eachHasOwnNumber() {
        return OwnNumbers.verdict(Stream.concat(
                Stream.of(Optional.ofNullable(child.number())),
                guardians.stream().map(guardian -> Optional.ofNullable(guardian.number()))));
    }

    public List<CorrectedGuardian> added() {
        return guardians.stream().filter(CorrectedGuardian::isAdded).toList();
    }

    /**
     * What is not as it was.
     *
     * @throws NotFoundException when somebody is no guardian of the case
     */
    public Set<HouseholdChange> changes(Household stored) {
        Set<HouseholdChange> changes = EnumSet.noneOf(HouseholdChange.class);
        Child was = stored.child();
        note(changes, HouseholdChange.CHILD_NAME, was.name(), child.name());
        note(changes, HouseholdChange.CHILD_NUMBER, was.number(), child.number());
        note(changes, HouseholdChange.CHILD_BIRTH_DATE, was.birthDate(), child.birthDate());
        note(changes, HouseholdChange.CHILD_SEX, was.sex(), child.sex());
        Map<PersonId, Guardian> known =
                stored.guardians().stream().collect(Collectors.toMap(Guardian::id, Function.identity()));
        for (CorrectedGuardian guardian : guardians) {
            if (guardian.isAdded()) {
                changes.add(HouseholdChange.GUARDIAN_ADDED);
            } else {
                note(changes, known.get(guardian.id()), guardian);
            }
        }
        return changes;
    }

    private static void note(Set<HouseholdChange> changes, @Nullable Guardian was, CorrectedGuardian now) {
        if (was == null) {
            throw new NotFoundException("guardian of the case");
        }
        note(changes, HouseholdChange.GUARDIAN_NAME, was.name(), now.name());
        note(changes, HouseholdChange.GUARDIAN_NUMBER, was.number(), now.number());
        note(changes, HouseholdChange.CUSTODY, was.custody(), now.custody());
        note(changes, HouseholdChange.LIVES_WITH_CHILD, was.livesWithChild(), now.livesWithChild());
    }

    private static void note(
            Set<HouseholdChange> changes, HouseholdChange change, @Nullable Object was, @Nullable Object now) {
        if (!Objects.equals(was, now)) {
            changes.add(change);
        }
    }
}
