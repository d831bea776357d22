package se.rodatraden.people;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.people.NewHousehold.NewChild;

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

    /** @param id null for one who is added */
    public record CorrectedGuardian(
            @Nullable PersonId id,
            PersonName name,
            @Nullable PersonalIdentityNumber number,
            Custody custody,
            boolean livesWithChild) {

        boolean isAdded() {
            return id == null;
        }
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
