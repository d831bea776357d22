package se.rodatraden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.kernel.Role;
import se.rodatraden.world.Call;
import se.rodatraden.world.InSmallWorld;
import se.rodatraden.world.Shelf;
import se.rodatraden.world.SmallWorld;
import se.rodatraden.world.Visits;

/**
 * Role × endpoint × record, asked as the runtime role through every filter. A new page is in it as soon as it
 * exists; a new kind of record has to be put into the {@link SmallWorld}, or the first test says so.
 */
@InSmallWorld
class RightsMatrixTest {
    private static final int REFUSED = 403;
    private static final int NOT_FOUND = 404;

    private final SmallWorld world;
    private final Visits visits;
    private final TestDatabase database;

    RightsMatrixTest(@Autowired SmallWorld world, @Autowired Visits visits, TestDatabase database) {
        this.world = world;
        this.visits = visits;
        this.database = database;
    }

    @Test
    void every_variable_of_an_address_is_known_to_the_small_world() {
        assertThat(visits.calls().stream().filter(call -> !visits.knows(call)))
                .as("put a record with such an address on a shelf of the small world")
                .isEmpty();
    }

    @Test
    void nobody_gets_past_the_door_without_signing_in() {
        List<String> faults = new ArrayList<>();
        for (Call call : visits.calls()) {
            if (!call.endpoint().open()) {
                Visits.Answer answer = visits.ask(call, null, null);
                if (answer.status() < 300 || answer.status() >= 500) {
                    faults.add(call + " answers " + answer.status());
                }
                faults.addAll(seen(answer, call, _ -> true));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_role_without_the_page_is_refused_whatever_it_asks_for() {
        List<String> faults = new ArrayList<>();
        for (Call call : visits.calls()) {
            for (Map.Entry<String, Role> person : world.people().entrySet()) {
                if (!call.mayBeCalledBy(person.getValue())) {
                    Visits.Answer answer = visits.ask(call, person.getKey(), null);
                    if (answer.status() != REFUSED) {
                        faults.add("%s answers %s to %s".formatted(call, answer.status(), person.getKey()));
                    }
                    faults.addAll(seen(answer, call, _ -> true));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_record_that_is_not_yours_is_the_page_that_is_not_there() {
        List<String> faults = new ArrayList<>();
        eachForeign(Call::isRead, (call, person, shelf) -> {
            Visits.Answer answer = visits.ask(call, person, shelf);
            String nothing = visits.askForNothing(person).body();
            if (answer.status() != NOT_FOUND || !sameButForTheAddress(answer.body(), nothing)) {
                faults.add("%s answers %s to %s about %s".formatted(call, answer.status(), person, shelf));
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void nothing_is_done_to_a_record_that_is_not_yours() {
        List<String> faults = new ArrayList<>();
        List<String> before = Contents.of(database);
        eachForeign(call -> !call.isRead(), (call, person, shelf) -> {
            Visits.Answer answer = visits.ask(call, person, shelf);
            if (answer.status() != NOT_FOUND) {
                faults.add("%s answers %s to %s about %s".formatted(call, answer.status(), person, shelf));
            }
            faults.addAll(seen(answer, call, shelf::equals));
        });
        assertThat(faults).isEmpty();
        assertThat(Contents.of(database)).isEqualTo(before);
    }

    /** A shield is told to those in the case's unit and to whoever was let in: what is kept of a case is kept there. */
    @Test
    void what_is_kept_of_a_case_is_kept_in_its_unit() {
        List<String> elsewhere = database.asSuperuser().sql("""
                        select format('select %L from %s r join casework.child_case c on c.id = r.%I '
                                || 'where r.compartment_id <> c.compartment_id limit 1', a.attrelid::regclass, a.attrelid::regclass,
                            a.attname)
                        from pg_attribute a join pg_class t on t.oid = a.attrelid and t.relkind = 'r'
                        where a.attname in ('subject_id', 'child_case_id') and a.atttypid = 'uuid'::regtype
                          and exists (select from pg_attribute b
                                      where b.attrelid = a.attrelid and b.attname = 'compartment_id')
                        """).query(String.class).list().stream()
                .flatMap(question -> database.asSuperuser().sql(question).query(String.class).list().stream())
                .toList();
        assertThat(elsewhere).isEmpty();
    }

    /** Lists, searches, errors and redirects, with everything typed that belongs to somebody else's record. */
    @Test
    void no_page_says_anything_of_a_record_that_is_not_yours() {
        List<String> faults = new ArrayList<>();
        for (Call call : visits.calls()) {
            for (Map.Entry<String, Role> person : world.people().entrySet()) {
                if (call.mayBeCalledBy(person.getValue()) && (call.isRead() || isSearch(call))) {
                    for (Shelf shelf : worthAsking(call, person.getKey())) {
                        Visits.Answer answer = visits.ask(call, person.getKey(), shelf);
                        seen(answer, call, other -> !other.isOpenTo(person.getKey())).stream()
                                .filter(fault -> !isWhatWasTyped(fault, shelf))
                                .forEach(fault -> faults.add(fault + " to " + person.getKey()));
                    }
                }
            }
        }
        assertThat(faults.stream().distinct()).isEmpty();
    }

    /** A page of a record is asked for by those who have it, any other page with what others' records are called. */
    private List<Shelf> worthAsking(Call call, String person) {
        List<Shelf> own = visits.shelvesOf(call);
        return own.isEmpty()
                ? visits.differentFor(call)
                : own.stream().filter(shelf -> shelf.isOpenTo(person)).toList();
    }

    /** A question that is sent as a form, so that no name comes to stand in an address. */
    private boolean isSearch(Call call) {
        return call.pattern().endsWith("/search");
    }

    /** A field shows again what was typed in it. */
    private static boolean isWhatWasTyped(String fault, Shelf shelf) {
        return shelf.typed().values().stream().anyMatch(typed -> typed.contains(markIn(fault)));
    }

    private static String markIn(String fault) {
        return fault.substring(fault.indexOf('“') + 1, fault.lastIndexOf('”'));
    }

    /** The test of the test: one policy too many, and the walk finds it. */
    @Test
    void an_opening_too_many_is_found() {
        database.asSuperuser()
                .sql("create policy back_door on documents.stored_document for select using (true)")
                .update();
        try {
            List<String> found = new ArrayList<>();
            eachForeign(Call::isRead, (call, person, shelf) -> {
                if (visits.ask(call, person, shelf).status() != NOT_FOUND) {
                    found.add(call + " " + person);
                }
            });
            assertThat(found).isNotEmpty();
        } finally {
            database.asSuperuser()
                    .sql("drop policy back_door on documents.stored_document")
                    .update();
        }
    }

    /** Else the tests above would pass in an empty world. */
    @Test
    void a_record_that_is_yours_is_there() {
        List<String> faults = new ArrayList<>();
        for (Call call : visits.calls()) {
            List<Shelf> shelves = visits.shelvesOf(call);
            if (call.isRead() && !shelves.isEmpty()) {
                boolean shown = shelves.stream()
                        .anyMatch(shelf -> world.people().entrySet().stream()
                                .filter(person ->
                                        call.mayBeCalledBy(person.getValue()) && shelf.isOpenTo(person.getKey()))
                                .anyMatch(person -> isAnswered(visits.ask(call, person.getKey(), shelf))));
                if (!shown) {
                    faults.add(call + " is there for nobody");
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Shown, or refused for a reason that the page tells. */
    private static boolean isAnswered(Visits.Answer answer) {
        return answer.status() < 400 || answer.status() == REFUSED;
    }

    /** Else the texts that mark a record would not be the texts that a page shows. */
    @Test
    void every_shelf_shows_its_marks_to_those_it_is_open_to() {
        assertThat(world.shelves())
                .filteredOn(shelf -> !shelf.marks().isEmpty())
                .allSatisfy(shelf -> assertThat(visits.calls().stream()
                                .filter(call -> call.isRead() && maySpeakOf(call, shelf))
                                .anyMatch(call -> world.people().entrySet().stream()
                                        .filter(person -> call.mayBeCalledBy(person.getValue())
                                                && shelf.isOpenTo(person.getKey()))
                                        .anyMatch(person -> !seen(
                                                        visits.ask(call, person.getKey(), shelf), call, shelf::equals)
                                                .isEmpty())))
                        .as(shelf.toString())
                        .isTrue());
    }

    /** The record's own pages, and the lists, which have no record in their address. */
    private boolean maySpeakOf(Call call, Shelf shelf) {
        List<Shelf> shelves = visits.shelvesOf(call);
        return shelves.isEmpty() || shelves.contains(shelf);
    }

    @Test
    void the_matrix_is_written_down() {
        GeneratedFile.assertUpToDate(Path.of("docs/rights.md"), matrix(), RightsMatrixTest.class);
    }

    private interface Foreign {
        void ask(Call call, String person, Shelf shelf);
    }

    /** Everybody who may call the page, with every record that is not open to the person. */
    private void eachForeign(Predicate<Call> which, Foreign question) {
        for (Call call : visits.calls()) {
            if (which.test(call)) {
                for (Shelf shelf : visits.shelvesOf(call)) {
                    world.people().forEach((person, role) -> {
                        if (call.mayBeCalledBy(role) && !shelf.isOpenTo(person)) {
                            question.ask(call, person, shelf);
                        }
                    });
                }
            }
        }
    }

    private List<String> seen(Visits.Answer answer, Call call, Predicate<Shelf> hidden) {
        return world.shelves().stream()
                .filter(hidden)
                .flatMap(shelf -> shelf.marks().stream())
                .filter(answer.text()::contains)
                .map(mark -> "%s shows “%s”".formatted(call, mark))
                .toList();
    }

    /** An address may stand in a page: in the form that changes the language it says where to come back to. */
    private static boolean sameButForTheAddress(String page, String nothing) {
        return withoutAddresses(page).equals(withoutAddresses(nothing));
    }

    private static String withoutAddresses(String page) {
        return page.replaceAll("(value|href)=\"/[^\"]*\"", "$1").replaceAll(" aria-current=\"[^\"]*\"", "");
    }

    private String matrix() {
        List<Role> roles = List.of(Role.values());
        String head = roles.stream().map(RightsMatrixTest::written).collect(Collectors.joining(" | "));
        String rows = visits.calls().stream()
                .map(call -> "| `%s` | %s | %s |\n"
                        .formatted(call, written(call.endpoint().purpose()), marks(call, roles)))
                .collect(Collectors.joining());
        return """
                # Who may call what

                Derived from the running program by `RightsMatrixTest`; written anew with
                `./mvnw test -Dtest=RightsMatrixTest -Dregenerate=true`. A mark says that the role may call the page.
                Which records the page then shows is decided by the database, row by row: see
                `docs/decisions/0003-row-security.md`. What everybody may call is marked for all; what is open before
                sign-in is marked with a ring.

                | Page | Purpose | %s |
                |---|---|%s
                %s""".formatted(head, "---|".repeat(roles.size()), rows);
    }

    private static String marks(Call call, List<Role> roles) {
        return roles.stream()
                .map(role -> call.endpoint().open() ? "○" : call.mayBeCalledBy(role) ? "●" : "")
                .collect(Collectors.joining(" | "));
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase().replace('_', ' ');
    }
}
