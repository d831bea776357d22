package se.rodatraden.casework.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.ReporterCategory;
import se.rodatraden.casework.domain.ConcernRules;
import se.rodatraden.casework.usecase.RegisterConcern.NewConcern;
import se.rodatraden.casework.usecase.RegisterConcern.SameChild;
import se.rodatraden.casework.usecase.RegisterConcern.Spelling;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.people.Custody;
import se.rodatraden.people.NewHousehold;
import se.rodatraden.people.NewHousehold.NewChild;
import se.rodatraden.people.NewHousehold.NewGuardian;
import se.rodatraden.people.PersonName;
import se.rodatraden.people.Sex;
import se.rodatraden.shell.FormErrors;

/**
 * A report of concern as it is typed.
 *
 * @param same the id of the case that is about the same child, {@link #ANOTHER}, or null when nobody asked
 * @param asked the cases that were asked about
 * @param spelling the name of a {@link Spelling} of the child's name, or null when nobody asked; likewise of the guardians'
 */
public record ConcernForm(
        @Nullable String receivedOn,
        @Nullable String receivedAt,
        @Nullable String reporter,
        @Nullable String reporterName,
        @Nullable String account,
        @Nullable String given,
        @Nullable String family,
        @Nullable String number,
        @Nullable String birth,
        @Nullable String sex,
        @Nullable String guardian1Given,
        @Nullable String guardian1Family,
        @Nullable String guardian1Number,
        @Nullable String guardian2Given,
        @Nullable String guardian2Family,
        @Nullable String guardian2Number,
        @Nullable String custody,
        @Nullable String protection,
        @Nullable String safety,
        @Nullable String same,
        @Nullable List<UUID> asked,
        @Nullable String spelling,
        @Nullable String guardian1Spelling,
        @Nullable String guardian2Spelling) {

    static ConcernForm receivedNow(ZonedDateTime now) {
        return new ConcernForm(
                now.toLocalDate().toString(),
                now.toLocalTime().format(DateTimeFormatter.ofPattern("HH.mm")),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The answer for a child who is none of those in the cases that were asked about. */
    public static final String ANOTHER = "another";

    /**
     * Empty when something is wrong; then the errors say what.
     *
     * @param mayBeReceivedOn whether a law gave a time on a day
     */
    Optional<NewConcern> read(
            CompartmentId unit, ZonedDateTime now, Function<LocalDate, Verdict> mayBeReceivedOn, FormErrors errors) {
        Optional<LocalDate> day = errors.date("receivedOn", receivedOn, "casework.concern.received.missing");
        Optional<LocalTime> time = time(errors);
        Optional<ReporterCategory> from =
                errors.choice("reporter", reporter, ReporterCategory.class, "casework.concern.reporter.missing");
        Optional<String> who = errors.optionalText("reporterName", reporterName, 200);
        Optional<String> told = errors.text("account", account, "casework.concern.account.missing");
        Optional<NewChild> child = child(day, errors);
        List<NewGuardian> guardians = guardians(errors);
        PersonFields.eachOwn(errors, numbers());
        if (protection == null || protection.isBlank()) {
            errors.add("protection", "casework.concern.protection.missing");
        }
        Optional<String> safe = errors.text("safety", safety, "casework.concern.safety.missing");
        Optional<ZonedDateTime> received =
                day.flatMap(on -> time.map(at -> on.atTime(at).atZone(now.getZone())));
        received.filter(at -> at.isAfter(now)).ifPresent(at -> {
            boolean today = at.toLocalDate().equals(now.toLocalDate());
            errors.add(today ? "receivedAt" : "receivedOn", "casework.refused.received-in-future");
        });
        day.ifPresent(on -> PersonFields.note(errors, "receivedOn", mayBeReceivedOn.apply(on)));
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new NewConcern(
                unit,
                new NewHousehold(child.orElseThrow(), guardians),
                received.orElseThrow().toInstant(),
                from.orElseThrow(),
                who.orElse(null),
                told.orElseThrow(),
                "yes".equals(protection),
                safe.orElseThrow(),
                sameChild(),
                spellings()));
    }

    /** The child alone, whatever else is wrong with the form; empty as long as it cannot be read. */
    Optional<NewChild> child() {
        return child(Optional.empty(), new FormErrors());
    }

    /** Those whose name and number can be read, the child first, whatever else is wrong with the form. */
    List<NumberedName> numbered() {
        return Stream.of(
                        NumberedName.of("spelling", given, family, number, spelling),
                        NumberedName.of(
                                "guardian1Spelling",
                                guardian1Given,
                                guardian1Family,
                                guardian1Number,
                                guardian1Spelling),
                        NumberedName.of(
                                "guardian2Spelling",
                                guardian2Given,
                                guardian2Family,
                                guardian2Number,
                                guardian2Spelling))
                .flatMap(Optional::stream)
                .toList();
    }

    private Map<PersonalIdentityNumber, Spelling> spellings() {
        Map<PersonalIdentityNumber, Spelling> answers = new LinkedHashMap<>();
        numbered().forEach(one -> one.answer().ifPresent(answer -> answers.putIfAbsent(one.number(), answer)));
        return answers;
    }

    SameChild sameChild() {
        // One that is sent empty is read as null.
        List<ChildCaseId> than = (asked == null ? List.<UUID>of() : asked)
                .stream().filter(Objects::nonNull).map(ChildCaseId::new).toList();
        if (ANOTHER.equals(same)) {
            return new SameChild.Another(Set.copyOf(than));
        }
        return than.stream()
                .filter(known -> known.toString().equals(same))
                .findFirst()
                .<SameChild>map(SameChild.Known::new)
                .orElseGet(SameChild.NotAsked::new);
    }

    private static void born(Optional<LocalDate> birth, Optional<LocalDate> received, String field, FormErrors errors) {
        birth.ifPresent(born ->
                received.ifPresent(day -> PersonFields.note(errors, field, ConcernRules.aboutSomebodyBorn(born, day))));
    }

    private Optional<LocalTime> time(FormErrors errors) {
        try {
            String digits = receivedAt == null ? "" : receivedAt.strip().replace('.', ':');
            return Optional.of(LocalTime.parse(digits.length() == 4 ? "0" + digits : digits));
        } catch (DateTimeParseException e) {
            errors.add("receivedAt", "casework.concern.time.wrong");
            return Optional.empty();
        }
    }

    /** @param received when the child was born by, if that was told */
    private Optional<NewChild> child(Optional<LocalDate> received, FormErrors errors) {
        Optional<PersonName> name = PersonFields.name(errors, "", given, family);
        Optional<PersonalIdentityNumber> identity = PersonFields.number(errors, "number", number);
        if (PersonFields.isTyped(number)) {
            born(identity.map(PersonalIdentityNumber::birthDate), received, "number", errors);
            PersonFields.noneContradicts(errors, identity, birth, sex);
            return name.flatMap(known -> identity.map(valid -> NewChild.of(known, valid)));
        }
        Optional<LocalDate> born = errors.date("birth", birth, "casework.concern.birth.missing");
        born(born, received, "birth", errors);
        Optional<Sex> registered = errors.choice("sex", sex, Sex.class, "casework.concern.sex.missing");
        return name.flatMap(
                known -> born.flatMap(day -> registered.map(which -> new NewChild(known, null, day, which))));
    }

    private Map<String, String> numbers() {
        Map<String, String> numbers = new LinkedHashMap<>();
        numbers.put("number", Objects.requireNonNullElse(number, ""));
        numbers.put("guardian1Number", Objects.requireNonNullElse(guardian1Number, ""));
        numbers.put("guardian2Number", Objects.requireNonNullElse(guardian2Number, ""));
        return numbers;
    }

    private List<NewGuardian> guardians(FormErrors errors) {
        boolean first = PersonFields.isTyped(guardian1Given)
                || PersonFields.isTyped(guardian1Family)
                || PersonFields.isTyped(guardian1Number);
        boolean second = PersonFields.isTyped(guardian2Given)
                || PersonFields.isTyped(guardian2Family)
                || PersonFields.isTyped(guardian2Number);
        if (!first && !second) {
            return List.of();
        }
        // Without one the form has an error, and nothing is registered.
        Custody held = errors.choice("custody", custody, Custody.class, "casework.concern.custody.missing")
                .orElse(Custody.NOT_KNOWN);
        if (held == Custody.SOLE && first && second) {
            errors.add("custody", "casework.concern.custody.sole-of-two");
        }
        List<NewGuardian> guardians = new ArrayList<>();
        if (first) {
            guardian(errors, "guardian1", guardian1Given, guardian1Family, guardian1Number, held)
                    .ifPresent(guardians::add);
        }
        if (second) {
            guardian(errors, "guardian2", guardian2Given, guardian2Family, guardian2Number, held)
                    .ifPresent(guardians::add);
        }
        return guardians;
    }

    private static Optional<NewGuardian> guardian(
            FormErrors errors,
            String prefix,
            @Nullable String given,
            @Nullable String family,
            @Nullable String number,
            Custody custody) {
        Optional<PersonalIdentityNumber> identity = PersonFields.number(errors, prefix + "Number", number);
        return PersonFields.name(errors, prefix, given, family)
                .map(known -> new NewGuardian(known, identity.orElse(null), custody, null, null));
    }
}
