package se.rodatraden.casework.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import se.rodatraden.shell.FormStart;
import se.rodatraden.shell.MergedForm;
import se.rodatraden.shell.Texts;

/**
 * The persons of a case as they are corrected; the last row of guardians is for a further one.
 *
 * @param version the token of the {@link FormStart}
 */
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

    /** Each says one thing: who it is, and which name. */
    private static final Set<String> WHO = Set.of("number", "birth", "sex");

    private static final Set<String> NAME = Set.of("given", "family");
    private static final String FURTHER = "further";

    static HouseholdForm of(Household stored) {
        Child child = stored.child();
        String number = Optional.ofNullable(child.number())
                .map(PersonalIdentityNumber::formatted)
                .orElse(null);
        HouseholdForm unsent = new HouseholdForm(
                null,
                child.name().given(),
                child.name().family(),
                number,
                number == null ? child.birthDate().toString() : null,
                number == null ? child.sex().name() : null,
                withFurther(stored.guardians().stream().map(GuardianRow::of).toList()),
                null);
        return unsent.begun(FormStart.of(unsent.fields()).token());
    }

    private HouseholdForm begun(@Nullable String token) {
        return new HouseholdForm(token, given, family, number, birth, sex, guardians, reason);
    }

    /** Held against what was saved since the form began. */
    MergedForm over(Household stored) {
        HouseholdForm now = of(stored);
        Set<String> mine = guardians.stream().map(GuardianRow::id).collect(Collectors.toSet());
        Map<String, String> theirs = new LinkedHashMap<>(now.fields());
        // Whoever was added meanwhile stands against whom this form adds: it may be the same person.
        theirs.put(
                FURTHER, lines(now.guardians.stream().filter(row -> !row.id().isEmpty() && !mine.contains(row.id()))));
        List<Set<String>> together = Stream.concat(
                        Stream.of(WHO, NAME),
                        guardians.stream()
                                .filter(row -> !row.id().isEmpty())
                                .map(row -> Set.of(row.id() + ".given", row.id() + ".family")))
                .toList();
        return FormStart.sent(version).merge(theirs, fields(), together);
    }

    /** With what was saved meanwhile; from here on it begins with what is stored. */
    HouseholdForm with(MergedForm merged, Household stored) {
        HouseholdForm now = of(stored);
        Map<String, String> fields = merged.fields();
        Set<String> mine = guardians.stream().map(GuardianRow::id).collect(Collectors.toSet());
        List<GuardianRow> rows = Stream.of(
                        guardians.stream().filter(row -> !row.id().isEmpty()).map(row -> row.with(fields)),
                        now.guardians.stream().filter(row -> !row.id().isEmpty() && !mine.contains(row.id())),
                        guardians.stream().filter(row -> row.id().isEmpty() && !row.isLeftEmpty()))
                .flatMap(Function.identity())
                .toList();
        return new HouseholdForm(
                now.version,
                fields.get("given"),
                fields.get("family"),
                fields.get("number"),
                fields.get("birth"),
                fields.get("sex"),
                withFurther(rows),
                reason);
    }

    /** By the names of the controls, those of a registered guardian by the id; of further ones the names and numbers. */
    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("given", GuardianRow.sent(given));
        fields.put("family", GuardianRow.sent(family));
        fields.put("number", PersonFields.formatted(number));
        fields.put("birth", GuardianRow.sent(birth));
        fields.put("sex", GuardianRow.sent(sex));
        guardians.stream().filter(row -> !row.id().isEmpty()).forEach(row -> fields.putAll(row.fields()));
        fields.put(FURTHER, lines(guardians.stream().filter(row -> row.id().isEmpty())));
        return fields;
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
     * @param over the version that is stored
     * @param received when the case's report was received: the child was born by then
     */
    Optional<Corrected> read(int over, LocalDate received, FormErrors errors) {
        Optional<NewChild> child = child(errors);
        child.ifPresent(one -> PersonFields.note(
                errors,
                PersonFields.isTyped(number) ? "number" : "birth",
                ConcernRules.aboutSomebodyBorn(one.birthDate(), received)));
        List<CorrectedGuardian> read = guardians(errors);
        PersonFields.eachOwn(errors, numbers());
        Optional<String> why = reason(errors);
        return errors.isEmpty()
                ? Optional.of(new Corrected(new CorrectedHousehold(over, child.orElseThrow(), read), why.orElseThrow()))
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
            PersonFields.noneContradicts(errors, identity, birth, sex);
            return name.flatMap(known -> identity.map(valid -> NewChild.of(known, valid)));
        }
        Optional<LocalDate> born = errors.date("birth", birth, "casework.concern.birth.missing");
        Optional<Sex> registered = errors.choice("sex", sex, Sex.class, "casework.concern.sex.missing");
        return name.flatMap(
                known -> born.flatMap(day -> registered.map(which -> new NewChild(known, null, day, which))));
    }

    private Map<String, String> numbers() {
        Map<String, String> numbers = new LinkedHashMap<>();
        numbers.put("number", GuardianRow.sent(number));
        for (int i = 0; i < guardians.size(); i++) {
            numbers.put(
                    GuardianRow.prefix(i + 1) + "Number",
                    GuardianRow.sent(guardians.get(i).number()));
        }
        return numbers;
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

    /** What the fields of a clash are called. */
    public Map<String, String> labels(Texts t) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("given", t.get("casework.concern.given"));
        labels.put("family", t.get("casework.concern.family"));
        labels.put("number", t.get("casework.concern.number"));
        labels.put("birth", t.get("casework.concern.birth"));
        labels.put("sex", t.get("casework.concern.sex"));
        labels.put(FURTHER, t.get("casework.household.further"));
        for (int i = 0; i < guardians.size(); i++) {
            String id = guardians.get(i).id();
            for (String part : List.of("given", "family", "number", "custody", "home")) {
                labels.put(id + "." + part, t.get("casework.household.guardian." + part, i + 1));
            }
        }
        return labels;
    }

    /** The words for a value that is chosen, by its field. */
    public Map<String, Map<String, String>> words(
            Map<String, String> sexes, Map<String, String> custodies, Map<String, String> homes) {
        Map<String, Map<String, String>> words = new LinkedHashMap<>();
        words.put("sex", sexes);
        guardians.forEach(row -> {
            words.put(row.id() + ".custody", custodies);
            words.put(row.id() + ".home", homes);
        });
        return words;
    }

    private static String lines(Stream<GuardianRow> rows) {
        return rows.filter(row -> !row.isLeftEmpty())
                .map(row -> Stream.of(row.given(), row.family(), PersonFields.formatted(row.number()))
                        .filter(PersonFields::isTyped)
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }
}
