package se.rodatraden.people.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.people.NewHousehold;

/** A household as columns, so that its persons are one statement. The child is the first row. */
record HouseholdColumns(
        String[] given,
        String[] family,
        @Nullable String[] number,
        @Nullable String[] birth,
        @Nullable String[] sex,
        @Nullable String[] custody,
        @Nullable Boolean[] home) {

    static HouseholdColumns of(NewHousehold household) {
        List<Row> rows = new ArrayList<>();
        NewHousehold.NewChild child = household.child();
        rows.add(new Row(
                child.name().given(),
                child.name().family(),
                digits(child.number()),
                child.birthDate().toString(),
                child.sex().name(),
                null,
                null));
        for (NewHousehold.NewGuardian guardian : household.guardians()) {
            rows.add(new Row(
                    guardian.name().given(),
                    guardian.name().family(),
                    digits(guardian.number()),
                    null,
                    null,
                    guardian.custody().name(),
                    guardian.livesWithChild()));
        }
        return new HouseholdColumns(
                rows.stream().map(Row::given).toArray(String[]::new),
                rows.stream().map(Row::family).toArray(String[]::new),
                rows.stream().map(Row::number).toArray(String[]::new),
                rows.stream().map(Row::birth).toArray(String[]::new),
                rows.stream().map(Row::sex).toArray(String[]::new),
                rows.stream().map(Row::custody).toArray(String[]::new),
                rows.stream().map(Row::home).toArray(Boolean[]::new));
    }

    static @Nullable String digits(@Nullable PersonalIdentityNumber number) {
        return number == null ? null : number.value();
    }

    private record Row(
            String given,
            String family,
            @Nullable String number,
            @Nullable String birth,
            @Nullable String sex,
            @Nullable String custody,
            @Nullable Boolean home) {}
}
