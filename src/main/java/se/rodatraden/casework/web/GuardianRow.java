package se.rodatraden.casework.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.people.CorrectedHousehold.CorrectedGuardian;
import se.rodatraden.people.Custody;
import se.rodatraden.people.Guardian;
import se.rodatraden.people.NamedGuardian;
import se.rodatraden.people.PersonId;
import se.rodatraden.people.PersonName;
import se.rodatraden.shell.FormErrors;

/**
 * One guardian as typed.
 *
 * @param id of one who is registered; empty for a further one
 * @param home the name of a {@link Home}
 */
public record GuardianRow(
        String id,
        @Nullable String given,
        @Nullable String family,
        @Nullable String number,
        @Nullable String custody,
        @Nullable String home) {
    static final GuardianRow FURTHER = new GuardianRow("", null, null, null, null, null);

    static GuardianRow of(Guardian guardian) {
        return new GuardianRow(
                guardian.id().toString(),
                guardian.name().given(),
                guardian.name().family(),
                Optional.ofNullable(guardian.number())
                        .map(PersonalIdentityNumber::formatted)
                        .orElse(null),
                guardian.custody().name(),
                Home.of(guardian.livesWithChild()).name());
    }

    static GuardianRow of(NamedGuardian named) {
        return new GuardianRow(
                "",
                named.name().given(),
                named.name().family(),
                Optional.ofNullable(named.number())
                        .map(PersonalIdentityNumber::formatted)
                        .orElse(null),
                named.custody().name(),
                Home.NOT_KNOWN.name());
    }

    /** @param field what was sent, by the name of a control; empty when it was not sent */
    static GuardianRow sent(int place, Function<String, Optional<String>> field) {
        String prefix = prefix(place);
        return new GuardianRow(
                field.apply(prefix + "Id").orElse(""),
                field.apply(prefix + "Given").orElse(null),
                field.apply(prefix + "Family").orElse(null),
                field.apply(prefix + "Number").orElse(null),
                field.apply(prefix + "Custody").orElse(null),
                field.apply(prefix + "Home").orElse(null));
    }

    /** By the names that the values have in a merge; the id comes first. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(id + ".given", sent(given));
        fields.put(id + ".family", sent(family));
        fields.put(id + ".number", PersonFields.formatted(number));
        fields.put(id + ".custody", sent(custody));
        fields.put(id + ".home", sent(home));
        return fields;
    }

    GuardianRow with(Map<String, String> fields) {
        return new GuardianRow(
                id,
                fields.get(id + ".given"),
                fields.get(id + ".family"),
                fields.get(id + ".number"),
                fields.get(id + ".custody"),
                fields.get(id + ".home"));
    }

    static String sent(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    static String prefix(int place) {
        return "guardian" + place;
    }

    /** Whether there is nobody in the row, and nobody was. */
    boolean isLeftEmpty() {
        return id.isEmpty() && Stream.of(given, family, number, custody, home).noneMatch(PersonFields::isTyped);
    }

    /** Empty when something is wrong; then the errors say what. */
    Optional<CorrectedGuardian> read(int place, FormErrors errors) {
        String prefix = prefix(place);
        Optional<PersonName> name = PersonFields.name(errors, prefix, given, family);
        Optional<PersonalIdentityNumber> identity = PersonFields.number(errors, prefix + "Number", number);
        Optional<Custody> held =
                errors.choice(prefix + "Custody", custody, Custody.class, "casework.concern.custody.missing");
        Optional<Home> lives = errors.choice(prefix + "Home", home, Home.class, "casework.household.home.missing");
        return name.flatMap(called -> held.flatMap(custodyOf -> lives.map(at ->
                new CorrectedGuardian(person().orElse(null), called, identity.orElse(null), custodyOf, at.known()))));
    }

    /** Whether the guardian lives with the child, as far as anybody has said. */
    public enum Home {
        YES,
        NO,
        NOT_KNOWN;

        static Home of(@Nullable Boolean known) {
            return known == null ? NOT_KNOWN : known ? YES : NO;
        }

        @Nullable
        Boolean known() {
            return this == NOT_KNOWN ? null : this == YES;
        }
    }

    /** Something that is no id is nobody's in the case. */
    private Optional<PersonId> person() {
        if (id.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PersonId(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            return Optional.of(new PersonId(new UUID(0, 0)));
        }
    }
}
