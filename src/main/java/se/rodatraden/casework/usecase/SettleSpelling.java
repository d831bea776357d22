package se.rodatraden.casework.usecase;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.casework.domain.CaseHeader;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.CorrectionReason;
import se.rodatraden.casework.usecase.ChildQuestions.OtherSpelling;
import se.rodatraden.casework.usecase.RegisterConcern.NewConcern;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.people.CorrectedHousehold;
import se.rodatraden.people.Household;
import se.rodatraden.people.HouseholdChange;
import se.rodatraden.people.NewHousehold.NewChild;
import se.rodatraden.people.PersonName;
import se.rodatraden.people.usecase.CorrectPersons;
import se.rodatraden.people.usecase.ReadHousehold;

/**
 * One number and two spellings of the name: one of them is wrong, or the number is. Whoever registers says which holds, and
 * the child has one name in all that is open. What is protected is neither told of nor changed by it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SettleSpelling {
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

    /** How the unit spells the child's name, where that is not how it is reported. */
    Optional<OtherSpelling> asked(CompartmentId unit, NewChild child) {
        return asked(byNumber(unit, child), child);
    }

    /**
     * The report with the name that holds; where that is the reported one, it is put into the child's open cases.
     *
     * @throws se.rodatraden.kernel.RefusedException as long as nobody has said which holds
     */
    NewConcern settled(NewConcern concern) {
        NewChild child = concern.household().child();
        List<ChildCase> known = byNumber(concern.unit(), child);
        Optional<OtherSpelling> asked = asked(known, child);
        if (asked.isEmpty()) {
            return concern;
        }
        return switch (concern.spelling()) {
            case NOT_ASKED -> {
                Verdict.refused("casework.refused.other-spelling", asked.get().number())
                        .orThrow();
                yield concern;
            }
            case AS_KNOWN -> concern.spelled(asked.get().known());
            case AS_REPORTED -> {
                known.stream().filter(ChildCase::isOpen).forEach(one -> spell(one.header(), child.name()));
                yield concern;
            }
        };
    }

    private void spell(CaseHeader listed, PersonName name) {
        CaseHeader header = door.toChange(listed.id()).header();
        Household household = readHousehold.of(header.id().value());
        if (!household.child().name().equals(name)) {
            correctPersons.correct(
                    header.id().value(), header.compartment(), CorrectedHousehold.spelled(household, name));
            door.tell(
                    header,
                    "persons-corrected",
                    HouseholdChange.CHILD_NAME.name(),
                    CorrectionReason.CAME_WITH_A_REPORT);
        }
    }

    /** The case that takes in reports speaks before one that only goes on, and that before the last that has ended. */
    private Optional<OtherSpelling> asked(List<ChildCase> known, NewChild child) {
        return first(known, ChildCase::takesInReports)
                .or(() -> first(known, ChildCase::isOpen))
                .or(() -> first(known.reversed(), _ -> true))
                .map(ChildCase::header)
                .map(header -> new OtherSpelling(
                        header.number(),
                        readHousehold.of(header.id().value()).child().name()))
                .filter(other -> !other.known().isSpelledAs(child.name()));
    }

    private static Optional<ChildCase> first(Collection<ChildCase> known, Predicate<ChildCase> speaks) {
        return known.stream().filter(speaks).findFirst();
    }

    private List<ChildCase> byNumber(CompartmentId unit, NewChild child) {
        PersonalIdentityNumber number = child.number();
        return number == null
                ? List.of()
                : casesOfChild.about(unit, number).stream()
                        .filter(one -> !one.header().shielded())
                        .toList();
    }
}
