package se.rodatraden.casework.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.casework.domain.ConcernRules;
import se.rodatraden.casework.domain.CorrectionReason;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.people.Child;
import se.rodatraden.people.CorrectedHousehold;
import se.rodatraden.people.CorrectedHousehold.CorrectedGuardian;
import se.rodatraden.people.Custody;
import se.rodatraden.people.Household;
import se.rodatraden.people.NamedGuardian;
import se.rodatraden.people.NewHousehold.NewChild;
import se.rodatraden.people.PersonName;
import se.rodatraden.people.Sex;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Texts;

/** The persons of a case as they are corrected; the last row of guardians is for a further one. */
public record HouseholdForm(
        @Nullable String version,
        @Nullable String given,
        @Nullable String family,
        @Nullable String number,
        @Nullable String birth,
        @Nullable String sex,
        List<GuardianRow> guardians,
        @Nullable String reason) {

    /** What is read from the form and goes to the use case. */
    record Corrected(CorrectedHousehold household, String reason) {}

    static HouseholdForm of(Household stored) {
        Child child = stored.child();
        String number = Optional.ofNullable(child.number())
                .map(PersonalIdentityNumber::formatted)
                .orElse(null);
        return new HouseholdForm(
                Integer.toString(stored.version()),
                child.name().given(),
                child.name().family(),
                number,
                number == null ? child.birthDate().toString() : null,
                number == null ? child.sex().name() : null,
                withFurther(stored.guardians().stream().map(GuardianRow::of).toList()),
                null);
    }

    /** With somebody whom a report names in the row for a further guardian; what is not known of them is asked. */
    HouseholdForm adding(NamedGuardian named) {
        List<GuardianRow> rows = Stream.concat(
                        guardians.stream().filter(row -> !row.id().isEmpty()), Stream.of(GuardianRow.of(named)))
                .toList();
        return new HouseholdForm(version, given, family, number, birth, sex, rows, CorrectionReason.CAME_WITH_A_REPORT);
    }

    /** @param field what was sent, by the name of a control; empty when it was not sent */
    static HouseholdForm sent(Function<String, Optional<String>> field) {
        List<GuardianRow> rows = IntStream.rangeClosed(1, CorrectedHousehold.MOST_GUARDIANS)
                .mapToObj(place -> GuardianRow.sent(place, field))
                .toList();
        int typed = rows.size();
        while (typed > 0 && rows.get(typed - 1).isLeftEmpty()) {
            typed--;
        }
        return new HouseholdForm(
                field.apply("version").orElse(null),
                field.apply("given").orElse(null),
                field.apply("family").orElse(null),
                field.apply("number").orElse(null),
                field.apply("birth").orElse(null),
                field.apply("sex").orElse(null),
                withFurther(rows.subList(0, typed)),
                field.apply("reason").orElse(null));
    }

    private static List<GuardianRow> withFurther(List<GuardianRow> rows) {
        boolean full = rows.size() >= CorrectedHousehold.MOST_GUARDIANS
                || rows.stream().anyMatch(row -> row.id().isEmpty());
        return full
                ? rows
                : Stream.concat(rows.stream(), Stream.of(GuardianRow.FURTHER)).toList();
    }

    /**
     * Empty when something is wrong; then the errors say what.
     *
     * @param received when the case's report was received: the child was born by then
     */
    Optional<Corrected> read(LocalDate received, FormErrors errors) {
        Optional<Integer> over = errors.wholeNumber("version", version, "shell.error.wholeNumber", 0, 1_000_000);
        Optional<NewChild> child = child(errors);
        child.ifPresent(one -> PersonFields.note(
                errors,
                PersonFields.isTyped(number) ? "number" : "birth",
                ConcernRules.aboutSomebodyBorn(one.birthDate(), received)));
        List<CorrectedGuardian> read = guardians(errors);
        Optional<String> why = reason(errors);
        return errors.isEmpty()
                ? Optional.of(new Corrected(
                        new CorrectedHousehold(over.orElseThrow(), child.orElseThrow(), read), why.orElseThrow()))
                : Optional.empty();
    }

    /** The child's number, whatever else is wrong with the form; empty as long as it cannot be read. Likewise the reason. */
    Optional<PersonalIdentityNumber> readNumber() {
        return PersonFields.number(new FormErrors(), "number", number);
    }

    Optional<String> readReason() {
        return reason(new FormErrors());
    }

    /** Of everybody whose name is whole. */
    List<PersonName> names() {
        FormErrors ignored = new FormErrors();
        return Stream.concat(
                        Stream.of(PersonFields.name(ignored, "", given, family)),
                        guardians.stream().map(row -> PersonFields.name(ignored, "", row.given(), row.family())))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> reason(FormErrors errors) {
        return errors.text("reason", reason, "casework.household.reason.missing", CorrectionReason.LONGEST);
    }

    private Optional<NewChild> child(FormErrors errors) {
        Optional<PersonName> name = PersonFields.name(errors, "", given, family);
        Optional<PersonalIdentityNumber> identity = PersonFields.number(errors, "number", number);
        if (PersonFields.isTyped(number)) {
            return name.flatMap(known -> identity.map(valid -> NewChild.of(known, valid)));
        }
        Optional<LocalDate> born = errors.date("birth", birth, "casework.concern.birth.missing");
        Optional<Sex> registered = errors.choice("sex", sex, Sex.class, "casework.concern.sex.missing");
        return name.flatMap(
                known -> born.flatMap(day -> registered.map(which -> new NewChild(known, null, day, which))));
    }

    private List<CorrectedGuardian> guardians(FormErrors errors) {
        List<CorrectedGuardian> read = new ArrayList<>();
        boolean several = guardians.stream()
                        .filter(row ->
                                !row.isLeftEmpty() && !Custody.NONE.name().equals(row.custody()))
                        .count()
                > 1;
        for (int i = 0; i < guardians.size(); i++) {
            int place = i + 1;
            GuardianRow row = guardians.get(i);
            if (row.isLeftEmpty()) {
                continue;
            }
            row.read(place, errors).ifPresent(read::add);
            if (several && Custody.SOLE.name().equals(row.custody())) {
                errors.add(GuardianRow.prefix(place) + "Custody", "casework.household.sole-of-two");
            }
        }
        return read;
    }

    /** One line for each person, to be held against what somebody else has saved. */
    public String lines(Texts t) {
        return Stream.concat(
                        Stream.of(line(given, family, PersonFields.isTyped(number) ? number : birth, "")),
                        guardians.stream()
                                .filter(row -> !row.isLeftEmpty())
                                .map(row -> line(row.given(), row.family(), row.number(), custody(row, t))))
                .collect(Collectors.joining("\n"));
    }

    private static String custody(GuardianRow row, Texts t) {
        return Stream.of(Custody.values())
                .filter(custody -> custody.name().equals(row.custody()))
                .map(t::of)
                .findFirst()
                .orElse("");
    }

    private static String line(
            @Nullable String given, @Nullable String family, @Nullable String number, String custody) {
        String name = Stream.of(given, family).filter(PersonFields::isTyped).collect(Collectors.joining(" "));
        return Stream.of(name, number, custody).filter(PersonFields::isTyped).collect(Collectors.joining(", "));
    }
}
