package se.rodatraden.casework.usecase;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.casework.domain.CaseHeader;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.CorrectionReason;
import se.rodatraden.casework.usecase.ChildQuestions.OtherSpelling;
import se.rodatraden.casework.usecase.RegisterConcern.NewConcern;
import se.rodatraden.casework.usecase.RegisterConcern.Spelling;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.people.CorrectedHousehold;
import se.rodatraden.people.Household;
import se.rodatraden.people.HouseholdChange;
import se.rodatraden.people.PersonName;
import se.rodatraden.people.usecase.CorrectPersons;
import se.rodatraden.people.usecase.ReadHousehold;

/**
 * One number and two spellings of the name: one of them is wrong, or the number is. Whoever registers says which holds, and
 * the child, or the guardian, has one name in all that is open. What is protected, or shut to whoever registers, is neither
 * told of nor changed by it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SettleSpelling {
    /** The case that takes in reports speaks before one that only goes on. */
    private static final Comparator<ChildCase> BY_WHO_SPEAKS_FIRST =
            Comparator.comparing(ChildCase::takesInReports).reversed();

    private final CasesOfChild casesOfChild;
    private final ReadHousehold readHousehold;
    private final CorrectPersons correctPersons;
    private final CaseDoor door;

    SettleSpelling(
            CasesOfChild casesOfChild, ReadHousehold readHousehold, CorrectPersons correctPersons, CaseDoor door) {
        this.casesOfChild = casesOfChild;
        this.readHousehold = readHousehold;
        this.correctPersons = correctPersons;
        this.door = door;
    }

    /** How the unit spells the names, where that is not how they are reported. */
    Map<PersonalIdentityNumber, OtherSpelling> asked(
            CompartmentId unit, Map<PersonalIdentityNumber, PersonName> reported) {
        Map<PersonalIdentityNumber, OtherSpelling> asked = new LinkedHashMap<>();
        reported.forEach((number, name) -> otherThan(name, spelled(casesOfChild.unprotectedWith(unit, number), number))
                .ifPresent(other -> asked.put(number, other)));
        return asked;
    }

    /**
     * The report with the names that hold; where that is the reported one, it is put into the person's open cases.
     *
     * @throws se.rodatraden.kernel.RefusedException as long as nobody has said which holds
     */
    NewConcern settled(NewConcern concern) {
        NewConcern settled = concern;
        for (var person : concern.household().numbered().entrySet()) {
            settled = settled(settled, person.getKey(), person.getValue());
        }
        return settled;
    }

    private NewConcern settled(NewConcern concern, PersonalIdentityNumber number, PersonName reported) {
        List<ChildCase> known = casesOfChild.unprotectedWith(concern.unit(), number);
        Optional<OtherSpelling> other = otherThan(reported, spelled(known, number));
        if (other.isEmpty()) {
            return concern;
        }
        Spelling answer = concern.spellings().get(number);
        if (answer == null) {
            Verdict.refused("casework.refused.other-spelling", other.get().number())
                    .orThrow();
            return concern;
        }
        return switch (answer) {
            case AS_KNOWN -> concern.spelled(number, other.get().known());
            case AS_REPORTED -> {
                known.stream().filter(ChildCase::isOpen).forEach(one -> spell(one.header(), number, reported));
                yield concern;
            }
        };
    }

    private void spell(CaseHeader listed, PersonalIdentityNumber number, PersonName name) {
        CaseHeader header = door.toChange(listed.id()).header();
        Household household = readHousehold.of(header.id().value());
        if (household.nameOf(number).filter(name::equals).isEmpty()) {
            Set<HouseholdChange> changes = correctPersons.correct(
                    header.id().value(), header.compartment(), CorrectedHousehold.spelled(household, number, name));
            String told = changes.stream().map(HouseholdChange::name).collect(Collectors.joining(" "));
            door.tell(header, "persons-corrected", told, CorrectionReason.CAME_WITH_A_REPORT);
        }
    }

    private static Optional<OtherSpelling> otherThan(PersonName reported, List<OtherSpelling> known) {
        return known.stream()
                .filter(other -> !other.known().isSpelledAs(reported))
                .findFirst();
    }

    /** As the open cases have it, and as the last that has ended where none is open. */
    private List<OtherSpelling> spelled(List<ChildCase> known, PersonalIdentityNumber number) {
        List<ChildCase> open = known.stream()
                .filter(ChildCase::isOpen)
                .sorted(BY_WHO_SPEAKS_FIRST)
                .toList();
        return (open.isEmpty() ? known.reversed().stream().limit(1) : open.stream())
                .map(one -> door.toRead(one.header().id()).childCase().header())
                .flatMap(header -> readHousehold.of(header.id().value()).nameOf(number).stream()
                        .map(name -> new OtherSpelling(header.number(), name)))
                .toList();
    }
}
