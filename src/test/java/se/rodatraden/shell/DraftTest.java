package se.rodatraden.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Organisation;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.usecase.DiscardDraft;
import se.rodatraden.shell.usecase.FindDraft;
import se.rodatraden.shell.usecase.KeepDraft;

@SpringBootTest
@DatabaseTest
class DraftTest {
    private static final String FORM = "report:1";

    @Autowired
    private Organisation organisation;

    @Autowired
    private ActorDirectory directory;

    @Autowired
    private KeepDraft keepDraft;

    @Autowired
    private FindDraft findDraft;

    @Autowired
    private DiscardDraft discardDraft;

    @BeforeEach
    void people(TestDatabase database) {
        Cast.enrol(organisation);
        database.asSuperuser().sql("delete from shell.draft").update();
    }

    @Test
    void gives_back_what_was_typed_to_whoever_typed_it_and_to_nobody_else() {
        as(Role.ANALYST, () -> keep("3", "Skälen är"));
        assertThat(as(Role.ANALYST, this::find).texts()).containsExactly(Map.entry("reasons", "Skälen är"));
        assertThat(as(Role.REGISTRAR, this::find).isEmpty()).isTrue();
        assertThat(as(Role.SYSTEM_ADMINISTRATOR, this::find).isEmpty()).isTrue();
    }

    @Test
    void keeps_the_version_that_the_text_was_begun_against() {
        as(Role.ANALYST, () -> keep("3", "Skälen"));
        as(Role.ANALYST, () -> keep("4", "Skälen är"));
        assertThat(as(Role.ANALYST, this::find).version()).isEqualTo("3");
        assertThat(as(Role.ANALYST, this::find).texts()).containsEntry("reasons", "Skälen är");
    }

    /** What the form no longer holds, as a box that was unticked, is not ticked again when somebody comes back. */
    @Test
    void a_draft_is_what_the_form_holds_now() {
        as(Role.ANALYST, () -> keepAll(Map.of("reasons", "Skälen", "immediate", "yes")));
        as(Role.ANALYST, () -> keepAll(Map.of("reasons", "Skälen är")));
        assertThat(as(Role.ANALYST, this::find).texts()).containsExactly(Map.entry("reasons", "Skälen är"));
    }

    /** Several windows save one draft: each waits for the other, and none fails. */
    @Test
    void many_who_save_at_once_all_save() throws Exception {
        Map<String, String> many = IntStream.range(0, 60).boxed().collect(Collectors.toMap(i -> "f" + i, i -> "x"));
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Callable<Boolean>> savers =
                    Collections.nCopies(40, () -> as(Role.ANALYST, () -> keepAll(new HashMap<>(many))));
            for (Future<Boolean> saved : threads.invokeAll(savers)) {
                assertThat(saved.get()).isTrue();
            }
        }
    }

    private boolean keepAll(Map<String, String> texts) {
        return keepDraft.keep(FORM, "1", texts);
    }

    /** Any key is a draft's: what one person can fill the database with is bounded, and nothing that is kept is lost. */
    @Test
    void nobody_keeps_more_drafts_than_a_person_writes(TestDatabase database) {
        database.asSuperuser()
                .sql("""
                        insert into shell.draft (staff_id, form_key, field, typed, saved_at)
                        select a.staff_id, 'form:' || n, 'reasons', 'Text', now()
                        from access.account a, generate_series(1, 199) as n where a.subject = :subject
                        """)
                .param("subject", Cast.subject(Role.ANALYST))
                .update();
        assertThat(as(Role.ANALYST, () -> keep("1", "Den sista"))).isTrue();
        assertThat(as(Role.ANALYST, () -> keepDraft.keep("one-more", "", Map.of("reasons", "x"))))
                .isFalse();
        assertThat(as(Role.ANALYST, () -> findDraft.find("one-more")).isEmpty()).isTrue();
        assertThat(as(Role.ANALYST, () -> keep("1", "Den sista, ändrad")))
                .as("what is kept already goes on being kept")
                .isTrue();
        assertThat(as(Role.REGISTRAR, () -> keep("1", "Min")))
                .as("to each their own")
                .isTrue();
    }

    @Test
    void nobody_keeps_more_text_than_a_person_writes() {
        String long200 = "å".repeat(200_000);
        int fit = 24; // of 400,000 bytes each, beside the name
        for (int i = 0; i < fit; i++) {
            String form = "report:" + i;
            assertThat(as(Role.ANALYST, () -> keepDraft.keep(form, "", Map.of("text", long200))))
                    .isTrue();
        }
        assertThat(as(Role.ANALYST, () -> keepDraft.keep("another", "", Map.of("text", long200))))
                .isFalse();
        assertThat(as(Role.ANALYST, () -> keepDraft.keep("another", "", Map.of("text", "kort"))))
                .isTrue();
    }

    @Test
    void discards_ones_own_draft_and_leaves_that_of_others() {
        as(Role.ANALYST, () -> keep("1", "Min"));
        as(Role.REGISTRAR, () -> keep("1", "Din"));
        as(Role.ANALYST, () -> {
            discardDraft.discard(FORM);
            return true;
        });
        assertThat(as(Role.ANALYST, this::find).isEmpty()).isTrue();
        assertThat(as(Role.REGISTRAR, this::find).texts()).containsEntry("reasons", "Din");
    }

    @Test
    void row_security_hides_the_drafts_of_others_from_the_runtime_role_itself(TestDatabase database) {
        as(Role.ANALYST, () -> keep("1", "Min"));
        assertThat(database.asRuntime()
                        .sql("select count(*) from shell.draft")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(database.asSuperuser()
                        .sql("select count(*) from shell.draft")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private PageContext.Draft find() {
        return findDraft.find(FORM);
    }

    private boolean keep(String version, String text) {
        return keepDraft.keep(FORM, version, Map.of("reasons", text));
    }

    private <T> T as(Role role, Supplier<T> work) {
        var person = directory.bySubject(Cast.subject(role)).orElseThrow();
        return CurrentActor.callAs(person, Purpose.OWN_DAY, work::get);
    }
}
