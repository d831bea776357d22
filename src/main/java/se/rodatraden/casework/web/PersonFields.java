package se.rodatraden.casework.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.people.PersonName;
import se.rodatraden.people.Sex;
import se.rodatraden.shell.FormErrors;

/** What every form asks about a person. */
final class PersonFields {
    private PersonFields() {}

    /** @param prefix of the fields' names; empty for the child */
    static Optional<PersonName> name(
            FormErrors errors, String prefix, @Nullable String given, @Nullable String family) {
        String givenField = prefix.isEmpty() ? "given" : prefix + "Given";
        String familyField = prefix.isEmpty() ? "family" : prefix + "Family";
        Optional<String> first = errors.text(givenField, given, "casework.concern.given.missing", 80);
        Optional<String> last = errors.text(familyField, family, "casework.concern.family.missing", 80);
        return first.flatMap(one -> last.map(other -> new PersonName(one, other)));
    }

    static Optional<PersonalIdentityNumber> number(FormErrors errors, String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(PersonalIdentityNumber.parse(typed));
        } catch (IllegalArgumentException e) {
            errors.add(field, "casework.concern.number.wrong");
            return Optional.empty();
        }
    }

    /** Written the one way if it is a number, and else as it was typed. */
    static String formatted(@Nullable String typed) {
        return number(new FormErrors(), "", typed)
                .map(PersonalIdentityNumber::formatted)
                .orElse(typed == null ? "" : typed);
    }

    /**
     * Nobody has the number of somebody else in the form.
     *
     * @param typed by the names of the controls, in their order
     */
    static void eachOwn(FormErrors errors, Map<String, String> typed) {
        Set<PersonalIdentityNumber> before = new HashSet<>();
        typed.forEach((field, number) -> number(new FormErrors(), field, number)
                .filter(read -> !before.add(read))
                .ifPresent(_ -> errors.add(field, "casework.concern.number.twice")));
    }

    /** What is typed of the child beside the number says the same as it. */
    static void noneContradicts(
            FormErrors errors,
            Optional<PersonalIdentityNumber> identity,
            @Nullable String birth,
            @Nullable String sex) {
        Optional<LocalDate> day = errors.optionalDate("birth", birth, "casework.concern.birth");
        identity.ifPresent(number -> {
            if (day.isPresent() && !day.orElseThrow().equals(number.birthDate())) {
                errors.add("birth", "casework.concern.birth.other", number.birthDate());
            }
            if (isTyped(sex) && !Sex.in(number).name().equals(sex)) {
                errors.add("sex", "casework.concern.sex.other");
            }
        });
    }

    static void note(FormErrors errors, String field, Verdict verdict) {
        if (verdict instanceof Verdict.Refused refused) {
            errors.add(field, refused.reason(), refused.arguments().toArray());
        }
    }

    static boolean isTyped(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
