package se.rodatraden.casework.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.casework.usecase.RegisterConcern.Spelling;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.people.PersonName;
import se.rodatraden.shell.FormErrors;

/**
 * Somebody's name beside the number, as typed in a report of concern.
 *
 * @param field in which it is asked which spelling holds, where the unit has another
 * @param answer empty when nobody asked
 */
record NumberedName(String field, PersonalIdentityNumber number, PersonName name, Optional<Spelling> answer) {

    /** Empty when the name or the number cannot be read. */
    static Optional<NumberedName> of(
            String field,
            @Nullable String given,
            @Nullable String family,
            @Nullable String number,
            @Nullable String answer) {
        // What is wrong with the fields is told where the whole form is read.
        FormErrors ignored = new FormErrors();
        Optional<PersonName> name = PersonFields.name(ignored, "", given, family);
        return PersonFields.number(ignored, "number", number)
                .flatMap(read -> name.map(known -> new NumberedName(field, read, known, spelling(answer))));
    }

    private static Optional<Spelling> spelling(@Nullable String answer) {
        return Stream.of(Spelling.values())
                .filter(one -> one.name().equals(answer))
                .findFirst();
    }
}
