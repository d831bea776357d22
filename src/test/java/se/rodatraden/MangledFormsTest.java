package se.rodatraden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.kernel.Role;
import se.rodatraden.world.Call;
import se.rodatraden.world.InSmallWorldOfItsOwn;
import se.rodatraden.world.Shelf;
import se.rodatraden.world.SmallWorld;
import se.rodatraden.world.Visits;

/**
 * Every page that reads what somebody sends, sent what no form of ours would send. It may ask again or refuse;
 * it may not fail, as a failure is a fault of ours and tells nobody what to do.
 */
@InSmallWorldOfItsOwn
class MangledFormsTest {
    private static final int FAILED = 500;
    private static final int NOT_UNDERSTOOD = 400;

    private final SmallWorld world;
    private final Visits visits;

    MangledFormsTest(@Autowired SmallWorld world, @Autowired Visits visits) {
        this.world = world;
        this.visits = visits;
    }

    enum Mangling {
        LEFT_OUT(null),
        EMPTY(""),
        BLANK(" \t\u00a0\r\n "),
        NUL("a\u0000b"),
        HALF_A_CHARACTER("\ud800"),
        ENDLESS("å".repeat(200_000)),
        BELOW_ZERO("-1"),
        TOO_GREAT("99999999999999999999"),
        NO_SUCH_DAY("2024-02-30"),
        DAY_BEYOND_THE_CALENDAR("+999999999-12-31"),
        DAY_OF_NO_USE("9999-12-31"),
        MOMENT_BEYOND_THE_CALENDAR("+1000000000-12-31T23:59:59Z"),
        NOBODY("00000000-0000-7000-8000-000000000000"),
        MARKUP("<script>alert(1)</script>${7*7}'; drop table"),
        COMMAS(",,,"),
        YES("on");

        private final @Nullable String value;

        Mangling(@Nullable String value) {
            this.value = value;
        }

        /** Whatever the page reads, all of it mangled. */
        Map<String, List<String>> of(Call call, int times) {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            if (value != null) {
                for (String name : call.parameters()) {
                    fields.put(name, Collections.nCopies(times, value));
                }
            }
            return fields;
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_form_fails_on_what_it_is_sent(Mangling mangling) {
        List<String> faults = new ArrayList<>();
        for (Call call : visits.calls()) {
            for (int times : List.of(1, 3)) {
                faults.addAll(sent(call, mangling.of(call, times), mangling + " × " + times));
            }
        }
        assertThat(faults).isEmpty();
    }

    /** With a place in a list, and with a part, as the names of other programs' forms have them. */
    @ParameterizedTest
    @EnumSource(names = {"EMPTY", "BELOW_ZERO", "NUL"})
    void no_form_fails_on_names_that_it_does_not_know(Mangling mangling) {
        List<String> faults = new ArrayList<>();
        for (Call call : visits.calls()) {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            mangling.of(call, 1).forEach((name, values) -> {
                fields.put(name + "[99999999]", values);
                fields.put(name + "[300]", values);
                fields.put(name + "[0].x", values);
                fields.put(name + "[-1]", values);
                fields.put(name + "[", values);
                fields.put(name + "[x].y", values);
                fields.put(name + ".class.name", values);
            });
            faults.addAll(sent(call, fields, mangling + " by other names"));
        }
        assertThat(faults).isEmpty();
    }

    /** Else the two tests above would pass on forms that nobody reads. */
    @Test
    void most_forms_answer_what_is_asked_of_them() {
        List<Call> forms = visits.calls().stream()
                .filter(call -> !call.isRead() && !call.parameters().isEmpty())
                .toList();
        assertThat(forms)
                .filteredOn(call ->
                        statuses(call, Mangling.MARKUP.of(call, 1)).allMatch(status -> status != NOT_UNDERSTOOD))
                .hasSizeGreaterThan(forms.size() * 2 / 3);
    }

    private List<String> sent(Call call, Map<String, List<String>> fields, String what) {
        return statuses(call, fields)
                .filter(status -> status >= FAILED)
                .mapToObj(status -> "%s answers %s: %s".formatted(call, status, what))
                .toList();
    }

    /** What somebody who may use the page gets for what is sent to it; nothing where nobody may, or it reads nothing. */
    private IntStream statuses(Call call, Map<String, List<String>> fields) {
        Optional<Shelf> shelf = visits.shelvesOf(call).stream().findFirst();
        return call.parameters().isEmpty()
                ? IntStream.empty()
                : world.people().entrySet().stream()
                        .filter(person -> mayUse(call, person, shelf))
                        .limit(1)
                        .mapToInt(person -> visits.send(call, person.getKey(), shelf.orElse(null), fields)
                                .status());
    }

    private static boolean mayUse(Call call, Map.Entry<String, Role> person, Optional<Shelf> shelf) {
        return call.mayBeCalledBy(person.getValue())
                && shelf.map(it -> it.isOpenTo(person.getKey())).orElse(true);
    }
}
