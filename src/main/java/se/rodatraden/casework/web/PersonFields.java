package se.rodatraden.casework.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.people.PersonName;
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

    static void note(FormErrors errors, String field, Verdict verdict) {
        if (verdict instanceof Verdict.Refused refused) {
            errors.add(field, refused.reason(), refused.arguments().toArray());
        }
    }

    static boolean isTyped(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
