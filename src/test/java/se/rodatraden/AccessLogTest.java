package se.rodatraden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.kernel.Role;
import se.rodatraden.world.Call;
import se.rodatraden.world.InSmallWorld;
import se.rodatraden.world.Shelf;
import se.rodatraden.world.SmallWorld;
import se.rodatraden.world.Visits;

/** Whoever opens a child's record leaves a line in the access log, on every page that can show one. */
@InSmallWorld
class AccessLogTest {
    private final SmallWorld world;
    private final Visits visits;
    private final TestDatabase database;

    AccessLogTest(@Autowired SmallWorld world, @Autowired Visits visits, TestDatabase database) {
        this.world = world;
        this.visits = visits;
        this.database = database;
    }

    @Test
    void every_page_of_a_record_that_has_to_be_logged_writes_a_line_about_it() {
        List<String> faults = new ArrayList<>();
        for (Call call : visits.calls()) {
            if (call.isRead()) {
                for (Shelf shelf : visits.shelvesOf(call)) {
                    if (shelf.logged() != null) {
                        faults.addAll(unlogged(call, shelf));
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_page_that_was_not_shown_leaves_no_line() {
        List<String> faults = new ArrayList<>();
        for (Call call : visits.calls()) {
            for (Shelf shelf : visits.shelvesOf(call)) {
                for (Map.Entry<String, Role> person : world.people().entrySet()) {
                    if (call.isRead() && shelf.logged() != null && !shelf.isOpenTo(person.getKey())) {
                        long before = lines(person.getKey(), shelf);
                        visits.ask(call, person.getKey(), shelf);
                        if (lines(person.getKey(), shelf) != before) {
                            faults.add("%s logs that %s opened %s".formatted(call, person.getKey(), shelf));
                        }
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private List<String> unlogged(Call call, Shelf shelf) {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, Role> person : world.people().entrySet()) {
            if (call.mayBeCalledBy(person.getValue()) && shelf.isOpenTo(person.getKey())) {
                long before = lines(person.getKey(), shelf);
                Visits.Answer answer = visits.ask(call, person.getKey(), shelf);
                if (answer.status() < 300 && lines(person.getKey(), shelf) == before) {
                    faults.add("%s shows %s to %s without a line".formatted(call, shelf, person.getKey()));
                }
            }
        }
        return faults;
    }

    private long lines(String subject, Shelf shelf) {
        return database.asSuperuser()
                .sql("""
                        select count(*) from audit.access_log l join access.account a on a.staff_id = l.actor_id
                        where a.subject = :subject and l.subject_id = :record
                        """)
                .param("subject", subject)
                .param("record", shelf.logged())
                .query(Long.class)
                .single();
    }
}
