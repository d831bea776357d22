package se.rodatraden.evidence.usecase.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.ActiveProfiles;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.evidence.RunId;
import se.rodatraden.evidence.SomeEvidence;
import se.rodatraden.evidence.domain.FactsOrigin;
import se.rodatraden.evidence.domain.LedgerEntry;
import se.rodatraden.evidence.usecase.ReadFigures;
import se.rodatraden.evidence.usecase.ReproduceSnapshot;
import se.rodatraden.evidence.usecase.RunWhatIf;
import se.rodatraden.evidence.usecase.SaveSnapshot;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.usecase.LoadCatalogue;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;

/** A draft tried on an export from another case system, on the real database. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DatabaseTest
@ActiveProfiles("demo")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunWhatIfOnFileTest {
    private static final String PURPOSE = "Underlag till tjänsteutlåtandet i KS 2024/890";
    private static final String DESCRIBED = "Påhittat uttag, september 2024";
    private static final String HEADER = "id,as_of,case_year,case_quarter,age,district,sex,risk,child_consents,"
            + "guardians_consent,tried,given,by_deviation,outcome";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RunWhatIfOnFile runWhatIf;

    @Autowired
    private RunWhatIf runOnRegister;

    @Autowired
    private ReadFigures figures;

    @Autowired
    private SaveSnapshot saveSnapshot;

    @Autowired
    private ReproduceSnapshot reproduceSnapshot;

    private SomeEvidence some;
    private GuidelineVersionId eight;

    @BeforeAll
    void a_register() {
        some = new SomeEvidence(context);
        some.sigFromTwelve();
        some.as(
                Role.ANALYST,
                () -> context.getBean(LoadCatalogue.class).load(new ClassPathResource(LoadCatalogue.SHIPPED)));
        eight = some.draftFrom(8);
        some.facts(900, 7, LocalDate.of(2024, 9, 10));
    }

    @Test
    void a_file_is_counted_and_protected_and_says_where_it_came_from() {
        LedgerEntry release = release(read(eight, rows(700, 1)));
        assertThat(release.origin()).isEqualTo(FactsOrigin.FILE);
        assertThat(release.described()).isEqualTo(DESCRIBED);
        assertThat(release.synthetic()).isTrue();
        assertThat(release.receipt().text()).contains("\"factsFrom\":\"file\"");
        assertThat(release.figures().audit().values())
                .isNotEmpty()
                .allSatisfy(interval -> assertThat(interval.isAtLeast(5)).isTrue());
    }

    @Test
    void nothing_of_a_file_enters_the_register(TestDatabase database) {
        String before = registered(database);
        read(eight, rows(300, 2));
        assertThat(registered(database)).isEqualTo(before);
    }

    @Test
    void the_register_is_audited_with_its_own_releases_and_a_file_with_those_of_files() {
        LedgerEntry ofFile = release(read(eight, rows(400, 3)));
        LedgerEntry ofRegister = release(some.as(Role.ANALYST, () -> runOnRegister.run(eight, PURPOSE)));
        LedgerEntry next = release(read(eight, rows(410, 4)));
        assertThat(ofRegister.receipt().earlier())
                .doesNotContain(ofFile.receipt().hash());
        assertThat(next.receipt().earlier())
                .contains(ofFile.receipt().hash())
                .doesNotContain(ofRegister.receipt().hash());
    }

    @Test
    void the_same_file_gets_the_same_release() {
        assertThat(release(read(eight, rows(250, 5))).id())
                .isEqualTo(release(read(eight, rows(250, 5))).id());
    }

    @Test
    void a_snapshot_of_a_file_runs_again_to_the_last_figure() {
        GuidelineVersionId nine = some.draftFrom(9);
        RunId run = read(nine, rows(500, 6));
        read(nine, rows(520, 7));
        var saved = some.as(Role.ANALYST, () -> saveSnapshot.save(run, "Prövat på en fil", ""));
        assertThat(some.as(Role.ANALYST, () -> reproduceSnapshot.reproduce(saved.snapshot()))
                        .isExact())
                .isTrue();
    }

    @Test
    void a_file_with_a_fault_is_refused_whole(TestDatabase database) {
        String kept = text(database, "select count(*)::text from evidence.population");
        FileReading<RunId> reading = some.as(
                Role.ANALYST,
                () -> runWhatIf.run(
                        new RunWhatIfOnFile.Question(eight, DESCRIBED, true, PURPOSE),
                        file(rows(50, 8) + "\nx,2024-09-30,2024,9,11,Hamnen,girl,,,,,,,")));
        assertThat(((FileReading.Refused<RunId>) reading).faults())
                .singleElement()
                .extracting(RepeatedFault::first)
                .satisfies(fault -> {
                    assertThat(fault.line()).isEqualTo(52);
                    assertThat(fault.place()).isEqualTo("case_quarter");
                });
        assertThat(text(database, "select count(*)::text from evidence.population"))
                .isEqualTo(kept);
    }

    @Test
    void facts_about_real_children_need_the_municipalitys_decision() {
        assertThatThrownBy(() -> some.as(
                        Role.ANALYST,
                        () -> runWhatIf.run(
                                new RunWhatIfOnFile.Question(eight, DESCRIBED, false, PURPOSE), file(rows(50, 9)))))
                .isInstanceOf(RefusedException.class);
    }

    private RunId read(GuidelineVersionId draft, String rows) {
        FileReading<RunId> reading = some.as(
                Role.ANALYST,
                () -> runWhatIf.run(new RunWhatIfOnFile.Question(draft, DESCRIBED, true, PURPOSE), file(rows)));
        return ((FileReading.Read<RunId>) reading).value();
    }

    private LedgerEntry release(RunId run) {
        return some.as(Role.ANALYST, () -> figures.run(run)).release();
    }

    private static String registered(TestDatabase database) {
        return text(database, "select count(*) || ' ' || coalesce(max(as_of)::text, '') from evidence.fact");
    }

    private static String text(TestDatabase database, String sql) {
        return database.asEvidence().sql(sql).query(String.class).single();
    }

    private static ByteArrayInputStream file(String rows) {
        return new ByteArrayInputStream((HEADER + "\n" + rows + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String rows(int number, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, number)
                .mapToObj(row -> "%d-%d,2024-09-30,2024,%d,%d,%s,%s,%s,yes,yes,,,false,"
                        .formatted(
                                seed,
                                row,
                                1 + random.nextInt(3),
                                6 + random.nextInt(12),
                                random.nextInt(3) == 0 ? "Hamnen" : "Centrum",
                                random.nextBoolean() ? "girl" : "boy",
                                random.nextBoolean() ? "high" : "medium"))
                .collect(Collectors.joining("\n"));
    }
}
