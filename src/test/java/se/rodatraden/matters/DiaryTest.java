package se.rodatraden.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.domain.DiaryLine;
import se.rodatraden.matters.usecase.BrowseDiary;
import se.rodatraden.matters.usecase.ContinueNumberSeries;
import se.rodatraden.matters.usecase.ReadMail;
import se.rodatraden.matters.usecase.ReadMatter;
import se.rodatraden.matters.usecase.RegisterDelivery;
import se.rodatraden.matters.usecase.RegisterMotion;
import se.rodatraden.matters.usecase.SendReferral;

/** Numbers without holes and doubles, and diaries that nobody else reads. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiaryTest {
    private final TestDatabase database;
    private final MattersFixture city;

    DiaryTest(TestDatabase database) {
        this.database = database;
        this.city = new MattersFixture(database);
    }

    @AfterAll
    void close() {
        city.close();
    }

    @Test
    void two_registrars_at_once_get_different_numbers_and_leave_no_hole() throws Exception {
        int before = lastOrdinal();
        int each = 12;
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<List<String>> registrar = () -> {
            start.await();
            List<String> numbers = new ArrayList<>();
            for (int i = 0; i < each; i++) {
                numbers.add(city.motion("Samtidigt").number().value());
            }
            return numbers;
        };
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<List<String>> one = both.submit(registrar);
            Future<List<String>> other = both.submit(registrar);
            List<String> numbers = new ArrayList<>(one.get());
            numbers.addAll(other.get());

            assertThat(numbers)
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(before + 1, before + 2 * each)
                            .mapToObj(ordinal -> "KS 2024/" + ordinal)
                            .toList());
        }
    }

    @Test
    void a_registration_that_fails_gives_its_number_back() {
        int before = lastOrdinal();
        RegisterMotion.Particulars good = city.particulars("Går bra");
        RegisterMotion.Particulars bad = new RegisterMotion.Particulars(
                good.authority(), "", good.proposers(), good.raisedOn(), good.wording(), good.demands());

        assertThatThrownBy(() -> city.as(
                        Role.REGISTRAR,
                        city.board,
                        () -> city.use(RegisterMotion.class).register(bad)))
                .isInstanceOf(DataAccessException.class);

        assertThat(city.motion("Nästa").number().value()).isEqualTo("KS 2024/" + (before + 1));
    }

    /** The one takes a number and waits; the other asks meanwhile. When the first gives up, the number is free. */
    @Test
    void a_registrar_who_waits_for_one_that_fails_gets_the_number_that_was_given_back() throws Exception {
        int before = lastOrdinal();
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        Actor.Person registrar = city.person(Role.REGISTRAR, city.board);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<String> fails = both.submit(() -> city.wired.callInTransactionAs(registrar, () -> {
                String number = city.motion("Ångrar sig").number().value();
                taken.countDown();
                await(asked);
                throw new IllegalStateException("gives up " + number);
            }));
            await(taken);
            Future<String> waits =
                    both.submit(() -> city.motion("Väntar").number().value());
            while (!somebodyWaitsForALock() && !waits.isDone()) {
                Thread.onSpinWait();
            }
            assertThat(waits.isDone()).isFalse();
            asked.countDown();

            assertThatThrownBy(fails::get).hasMessageContaining("KS 2024/" + (before + 1));
            assertThat(waits.get()).isEqualTo("KS 2024/" + (before + 1));
        }
        assertThat(city.motion("Efteråt").number().value()).isEqualTo("KS 2024/" + (before + 2));
    }

    private boolean somebodyWaitsForALock() {
        return database.asSuperuser()
                .sql("select exists (select from pg_stat_activity where wait_event_type = 'Lock')")
                .query(Boolean.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_title_with_a_childs_case_in_it_is_not_registered_and_takes_no_number() {
        int before = lastOrdinal();

        assertThatThrownBy(() -> city.motion("Om barnet i B-2024-00123")).isInstanceOf(RefusedException.class);

        assertThat(lastOrdinal()).isEqualTo(before);
    }

    @Test
    void a_series_continues_only_where_none_has_begun() {
        city.motion();

        assertThatThrownBy(() -> city.does(
                        Role.REGISTRAR,
                        city.board,
                        () -> city.use(ContinueNumberSeries.class).after(city.board.id(), 2024, 5000)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void another_authoritys_matter_is_not_found_by_id_list_or_search() {
        MatterId matter = city.motion("Hemlig motion om hamnen").matter();
        for (Role role : List.of(Role.REGISTRAR, Role.ANALYST, Role.COMMITTEE_SECRETARY, Role.COMMITTEE_MEMBER)) {
            Actor.Person other = city.person(role, city.committee);

            assertThatThrownBy(() -> city.wired.callAs(
                            other, () -> city.use(ReadMatter.class).read(matter)))
                    .isInstanceOf(NotFoundException.class);
            assertThat(found(other, "")).noneMatch(line -> line.id().equals(matter));
            assertThat(found(other, "hamnen")).isEmpty();
            assertThat(found(other, "KS 2024/1")).isEmpty();
        }
        assertThat(found(city.person(Role.COMMITTEE_MEMBER, city.board), "hemliga motioner"))
                .extracting(DiaryLine::id)
                .contains(matter);
    }

    @Test
    void a_number_is_found_however_it_is_typed() {
        RegisterMotion.Registered motion = city.motion();
        Actor.Person registrar = city.person(Role.REGISTRAR, city.board);

        String number = motion.number().value();
        for (String typed : List.of(
                number.toLowerCase(Locale.ROOT).replace(" ", ""),
                number.replace('/', '–') + ".",
                number.replace("KS ", ""),
                number.replace("KS ", "").replace('/', '-'))) {
            assertThat(found(registrar, typed))
                    .as(typed)
                    .extracting(DiaryLine::id)
                    .contains(motion.matter());
        }
    }

    @Test
    void words_that_read_as_a_number_are_searched_for_all_the_same() {
        RegisterMotion.Registered motion = city.motion("Budget 2031 12 steg");

        assertThat(found(city.person(Role.REGISTRAR, city.board), "budget 2031 12"))
                .extracting(DiaryLine::id)
                .containsExactly(motion.matter());
    }

    @Test
    void words_are_found_inflected_together_and_as_a_part_of_a_compound() {
        city.motion("Småbåtshamnens upprustning i Ekehamn");
        city.motion("Hamnavgifter i Rönnby");
        Actor.Person registrar = city.person(Role.REGISTRAR, city.board);

        assertThat(titles(registrar, "upprustningar")).containsExactly("Småbåtshamnens upprustning i Ekehamn");
        assertThat(titles(registrar, "småbåtshamn rönnby")).isEmpty();
        assertThat(titles(registrar, "småbåtshamn ekehamn")).containsExactly("Småbåtshamnens upprustning i Ekehamn");
        assertThat(titles(registrar, "båtshamn")).containsExactly("Småbåtshamnens upprustning i Ekehamn");
        assertThat(titles(registrar, "pingvin")).isEmpty();
        assertThat(titles(registrar, "' or 1=1 --")).isEmpty();
    }

    /** Every matter that is found by a page is found by the next ones together, whatever the page holds. */
    @Test
    void hits_are_read_page_by_page_without_gaps_in_the_order_of_the_diary() {
        for (int i = 0; i < 70; i++) {
            city.motion("Vindkraft och vattenkraft " + i);
        }
        Actor.Person registrar = city.person(Role.REGISTRAR, city.board);
        BrowseDiary browse = city.use(BrowseDiary.class);
        BrowseDiary.DiaryPage first =
                city.wired.callAs(registrar, () -> browse.browse("vindkraft vattenkraft", true, null));
        BrowseDiary.DiaryPage second =
                city.wired.callAs(registrar, () -> browse.browse("vindkraft vattenkraft", true, first.next()));

        List<DiaryLine> all = new ArrayList<>(first.lines());
        all.addAll(second.lines());
        assertThat(all).extracting(DiaryLine::id).hasSize(70).doesNotHaveDuplicates();
        assertThat(second.next()).isNull();
    }

    /** So many of each that they are read side by side: the others are looked up one by one. */
    @Test
    void two_common_words_find_what_has_both_and_nobody_elses() {
        int both = 205;
        for (int i = 0; i < both; i++) {
            city.motion("Solkraft och fjärrvärme " + i);
            if (i % 40 == 0) {
                city.motion("Bara solkraft");
                city.motion("Bara fjärrvärme");
            }
        }
        Actor.Person registrar = city.person(Role.REGISTRAR, city.board);
        BrowseDiary browse = city.use(BrowseDiary.class);
        List<DiaryLine> all = new ArrayList<>();
        String next = null;
        do {
            String from = next;
            BrowseDiary.DiaryPage page =
                    city.wired.callAs(registrar, () -> browse.browse("fjärrvärmen solkraft", true, from));
            all.addAll(page.lines());
            next = page.next();
        } while (next != null);

        assertThat(all).extracting(DiaryLine::id).hasSize(both).doesNotHaveDuplicates();
        assertThat(all).extracting(DiaryLine::title).allMatch(title -> title.contains("Solkraft och fjärrvärme"));
        assertThat(found(city.person(Role.REGISTRAR, city.district), "fjärrvärmen solkraft"))
                .isEmpty();
    }

    private List<String> titles(Actor actor, String words) {
        return found(actor, words).stream().map(DiaryLine::title).toList();
    }

    @Test
    void a_long_diary_is_read_page_by_page_without_gaps() {
        for (int i = 0; i < 60; i++) {
            city.motion("Bläddra " + i);
        }
        Actor.Person registrar = city.person(Role.REGISTRAR, city.board);
        BrowseDiary browse = city.use(BrowseDiary.class);
        BrowseDiary.DiaryPage first = city.wired.callAs(registrar, () -> browse.browse("bläddra", false, null));
        BrowseDiary.DiaryPage second =
                city.wired.callAs(registrar, () -> browse.browse("bläddra", false, first.next()));

        assertThat(first.lines()).hasSize(50);
        assertThat(second.lines()).hasSize(10);
        assertThat(second.next()).isNull();
        Set<MatterId> all = first.lines().stream().map(DiaryLine::id).collect(Collectors.toSet());
        assertThat(second.lines()).noneMatch(line -> all.contains(line.id()));
        assertThat(city.wired
                        .callAs(registrar, () -> browse.browse("bläddra", false, "nonsense_' or 1=1"))
                        .lines())
                .hasSize(50);
    }

    @Test
    void a_delivery_is_read_by_its_addressee_alone() {
        RegisterMotion.Registered motion = city.motion();
        city.referral(motion.matter(), city.district);

        assertThat(rows(city.person(Role.REGISTRAR, city.district), "matters.delivery"))
                .isPositive();
        assertThat(rows(city.person(Role.REGISTRAR, city.board), "matters.delivery"))
                .as("the sender")
                .isZero();
        assertThat(rows(city.outsider(), "matters.delivery")).isZero();
        assertThatThrownBy(() -> city.as(
                        Role.REGISTRAR,
                        city.committee,
                        () -> city.use(RegisterDelivery.class).register(waitingFor(city.district))))
                .isInstanceOf(NotFoundException.class);
        city.registered(city.district);
    }

    @Test
    void nobody_posts_in_the_name_of_another_authority() {
        Actor.Person stranger = city.person(Role.REGISTRAR, city.committee);

        assertThatThrownBy(() -> city.wired.callInTransactionAs(stranger, this::post))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void nobody_links_a_number_to_a_matter_that_it_got_nothing_from() {
        MatterId matter = city.motion().matter();
        Actor.Person stranger = city.person(Role.REGISTRAR, city.committee);

        assertThatThrownBy(() -> city.wired.callInTransactionAs(stranger, () -> link(matter)))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    private int link(MatterId matter) {
        return city.use(JdbcClient.class)
                .sql("""
                        insert into matters.matter_link
                            (compartment_id, delivery_id, matter_id, other_compartment_id, other_number, linked_on)
                        values (:board, uuidv7(), :matter, :committee, 'SON 2024/666', '2024-10-07')
                        """)
                .param("board", city.board.id().value())
                .param("matter", matter.value())
                .param("committee", city.committee.id().value())
                .update();
    }

    private int post() {
        return city.use(JdbcClient.class)
                .sql("""
                        insert into matters.delivery (compartment_id, from_compartment_id, kind, sender_number,
                            sender_matter_id, motion_id, title, sent_on, content)
                        values (:to, :from, 'REFERRAL_REQUEST', 'KS 2024/1', uuidv7(), uuidv7(), 'Falsk',
                            '2024-10-07', '{}')
                        """)
                .param("to", city.district.id().value())
                .param("from", city.board.id().value())
                .update();
    }

    @Test
    void a_delivery_is_registered_once() {
        city.referral(city.motion().matter(), city.district);
        DeliveryId waiting = waitingFor(city.district);
        city.as(
                Role.REGISTRAR,
                city.district,
                () -> city.use(RegisterDelivery.class).register(waiting));

        assertThatThrownBy(() -> city.as(
                        Role.REGISTRAR,
                        city.district,
                        () -> city.use(RegisterDelivery.class).register(waiting)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void two_who_register_the_same_delivery_make_one_matter() throws Exception {
        city.referral(city.motion("En gång").matter(), city.district);
        DeliveryId waiting = waitingFor(city.district);
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<MatterId> registrar = () -> {
            start.await();
            return city.as(
                    Role.REGISTRAR,
                    city.district,
                    () -> city.use(RegisterDelivery.class).register(waiting));
        };
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<MatterId>> made = List.of(both.submit(registrar), both.submit(registrar));
            int succeeded = 0;
            for (Future<MatterId> one : made) {
                try {
                    one.get();
                    succeeded++;
                } catch (ExecutionException expected) {
                    assertThat(expected).isNotNull();
                }
            }
            assertThat(succeeded).isEqualTo(1);
        }
        assertThat(found(city.person(Role.REGISTRAR, city.district), "En gång")).hasSize(1);
    }

    @Test
    void a_body_is_not_asked_twice_and_never_for_a_day_that_has_passed() {
        MatterId matter = city.motion().matter();
        city.referral(matter, city.district);

        assertThatThrownBy(() -> city.referral(matter, city.district)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> city.as(
                        Role.REGISTRAR,
                        city.board,
                        () -> city.use(SendReferral.class)
                                .send(new SendReferral.Round(
                                        matter, List.of(city.committee.id()), LocalDate.of(2024, 10, 7), "Brev"))))
                .isInstanceOf(RefusedException.class);
        city.registered(city.district);
    }

    @Test
    void only_the_boards_registrar_registers_motions() {
        RegisterMotion.Particulars inCommittee = new RegisterMotion.Particulars(
                city.committee.id(), "Fel diarium", List.of("Eva Lind (A)"), LocalDate.of(2024, 5, 20), "", List.of());

        assertThatThrownBy(() -> city.as(
                        Role.REGISTRAR,
                        city.committee,
                        () -> city.use(RegisterMotion.class).register(inCommittee)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> city.as(
                        Role.ANALYST,
                        city.board,
                        () -> city.use(RegisterMotion.class).register(city.particulars("Fel roll"))))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> city.as(
                        Role.REGISTRAR,
                        city.committee,
                        () -> city.use(RegisterMotion.class).register(city.particulars("Fel myndighet"))))
                .isInstanceOf(RefusedException.class);
    }

    private List<DiaryLine> found(Actor actor, String words) {
        return city.wired.callAs(
                actor,
                () -> city.use(BrowseDiary.class).browse(words, false, null).lines());
    }

    private DeliveryId waitingFor(Authority authority) {
        return city.as(
                Role.REGISTRAR,
                authority,
                () -> city.use(ReadMail.class).waiting().getLast().envelope().id());
    }

    private int rows(Actor actor, String table) {
        return city.wired.callInTransactionAs(
                actor,
                () -> city.use(JdbcClient.class)
                        .sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single());
    }

    private int lastOrdinal() {
        return database.asSuperuser()
                .sql("select coalesce(max(last_ordinal), 0) from matters.number_series where compartment_id = :board")
                .param("board", city.board.id().value())
                .query(Integer.class)
                .single();
    }
}
