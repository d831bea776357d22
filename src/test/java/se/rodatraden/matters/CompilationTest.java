package se.rodatraden.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestClock;
import se.rodatraden.TestDatabase;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaleEditException;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.domain.ReplyText;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.domain.SourceRef;
import se.rodatraden.matters.usecase.AddCompilationToReport;
import se.rodatraden.matters.usecase.DispatchDecision;
import se.rodatraden.matters.usecase.LiftSecrecy;
import se.rodatraden.matters.usecase.MarkSecret;
import se.rodatraden.matters.usecase.ReadCompilation;
import se.rodatraden.matters.usecase.ReadDocument;
import se.rodatraden.matters.usecase.ReadMatter;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.RecordDecision;
import se.rodatraden.matters.usecase.RegisterDocument;
import se.rodatraden.matters.usecase.ReportEdit;
import se.rodatraden.matters.usecase.SaveCompilation;
import se.rodatraden.matters.usecase.SaveReport;
import se.rodatraden.matters.usecase.SavedReport;
import se.rodatraden.matters.usecase.SignOfficialReport;

/** One body answers with a reservation, one is silent; the analyst writes it together. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CompilationTest {
    private final MattersFixture city;
    private final MatterId asked;

    CompilationTest(TestDatabase database) {
        this.city = new MattersFixture(database);
        this.asked = city.motion().matter();
    }

    @BeforeAll
    void aRoundWithOneReply() {
        city.referral(asked, city.committee, city.district);
        MatterId matter = city.registered(city.committee);
        OfficialReportId report = city.report(city.committee, matter);
        city.does(Role.ANALYST, city.committee, () -> {
            SavedReport saved = city.use(SaveReport.class)
                    .save(new ReportEdit(
                            report,
                            new ReportEdit.Chosen<>(null, ReplyStance.PARTLY),
                            ReportEdit.Chosen.untouched(),
                            Map.of(
                                    "forslag-till-beslut", new ReportEdit.Typed(0, "Nämnden tillstyrker delvis."),
                                    "sammanfattning", new ReportEdit.Typed(0, "Behovet finns."),
                                    "synpunkter",
                                            new ReportEdit.Typed(
                                                    0, "**Få** barn berörs.\n\nRisken för stigma är stor."))));
            city.use(SignOfficialReport.class).sign(report, saved.edition().mark(), MattersFixture.DESPITE);
        });
        FormalMeetingId meeting = city.meeting(city.committee, TestClock.TODAY);
        city.placed(city.committee, matter, meeting);
        city.does(Role.COMMITTEE_SECRETARY, city.committee, () -> {
            city.use(RecordDecision.class)
                    .record(new RecordDecision.Particulars(
                            matter,
                            DecisionOutcome.AS_PROPOSED,
                            city.paragraph(),
                            List.of("Nämnden tillstyrker delvis."),
                            ReplyStance.PARTLY,
                            "",
                            "Eva Lind (A) reserverar sig mot beslutet.\n\nReservation av Bo Ek (B): för dyrt.",
                            true,
                            List.of()));
            city.use(DispatchDecision.class).dispatch(matter);
        });
        city.registered(city.board);
    }

    @AfterAll
    void close() {
        city.close();
    }

    @Test
    @Order(1)
    void the_draft_has_stance_reasons_and_reservation_with_their_sources_and_names_who_is_silent() {
        ReadCompilation.CompilationView view = read(null);

        assertThat(view.version()).isZero();
        assertThat(view.draft().text())
                .startsWith("En av två har svarat: en tillstyrker delvis; en har inte svarat.\n\n")
                .contains("# Socialnämnden: tillstyrker delvis")
                .contains("Reservation eller uttalande: Eva Lind (A) reserverar sig mot beslutet.")
                .contains("\n\nReservation av Bo Ek (B): för dyrt.")
                .contains("Almviks stadsdelsnämnd har inte svarat än. Svarstiden går ut den 2024-10-17.");
        for (String claim :
                List.of("Behovet finns.", "Få barn berörs.", "Risken för stigma är stor.", "Eva Lind (A) reserverar")) {
            assertThat(paragraphBehind(view, claim)).as(claim).contains(claim);
        }
        assertThat(view.missing()).isEmpty();
        assertThat(view.dangling()).isEmpty();
    }

    @Test
    @Order(2)
    void a_saved_text_keeps_its_sources_when_the_words_change_and_says_which_were_lost() {
        String draft = read(null).draft().text();
        save(0, draft);
        SourceRef stigma = source(read(null), "Risken för stigma är stor.");
        save(1, draft.replace("Risken för stigma är stor.", "Nämnden varnar för stigma."));
        assertThat(paragraphBehind(read(null), "Nämnden varnar för stigma.")).isEqualTo("Risken för stigma är stor.");
        assertThat(read(null).lost()).isEmpty();

        save(2, draft.replace("Risken för stigma är stor. " + stigma, "Inget mer."));

        assertThat(read(null).lost()).containsExactly(stigma);
        assertThat(read(null).outdated()).isEmpty();
        assertThat(read(null).version()).isEqualTo(3);
        assertThat(read(1).draft().text()).isEqualTo(draft);
    }

    @Test
    @Order(3)
    void two_who_write_at_once_lose_nothing() {
        int seen = read(null).version();
        save(seen, "Den enes text.");

        assertThatThrownBy(() -> save(seen, "Den andres text.")).isInstanceOf(StaleEditException.class);
        assertThat(read(null).draft().text()).isEqualTo("Den enes text.");
        assertThat(read(null).missing()).containsExactly("Socialnämnden");
        assertThat(read(null).addition()).contains("Få barn berörs.");

        save(
                read(null).version(),
                "Ingen av två har svarat.\n\n# Socialnämnden: avstyrker\n\nSocialnämnden har inte svarat än.");
        assertThat(read(null).outdated())
                .containsExactly(
                        "Ingen av två har svarat.", "Socialnämnden: avstyrker", "Socialnämnden har inte svarat än.");
    }

    @Test
    @Order(4)
    void a_source_that_leads_nowhere_is_refused() {
        int seen = read(null).version();

        assertThatThrownBy(() -> save(seen, "Ett påstående. [99:1]")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> save(seen, "Ett påstående. [1:999]")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> city.does(
                        Role.REGISTRAR,
                        city.board,
                        () -> city.use(SaveCompilation.class).save(asked, seen, "Fel roll.")))
                .isInstanceOf(RefusedException.class);
        assertThat(read(null).version()).isEqualTo(seen);
    }

    @Test
    @Order(5)
    void the_saved_text_goes_last_into_the_section_on_replies_with_its_sources_once_and_not_into_a_locked_report() {
        java.util.regex.Matcher source = java.util.regex.Pattern.compile("\\[(\\d+):(\\d+)]")
                .matcher(read(null).addition());
        assertThat(source.find()).isTrue();
        save(read(null).version(), "# Nämnderna\n\nNämnden varnar för stigma. " + source.group());
        OfficialReportId report = city.report(city.board, asked);
        assertThat(replies(report)).contains("Socialnämnden tillstyrker delvis (beslut den");

        assertThat(adds()).isEqualTo(report);

        String number = read(null).matter().number().value();
        assertThat(replies(report))
                .endsWith("### Nämnderna\n\nNämnden varnar för stigma. (" + number + "-" + source.group(1) + ", stycke "
                        + source.group(2) + ")");
        assertThat(replies(report))
                .as("in the place of the replies that it began with")
                .doesNotContain("Socialnämnden tillstyrker delvis (beslut den");
        assertThatThrownBy(this::adds).as("once").isInstanceOf(RefusedException.class);

        save(read(null).version(), "# Nämnderna\n\nNämnden avråder. " + source.group());
        adds();
        assertThat(replies(report)).contains("Nämnden avråder.").doesNotContain("varnar för stigma");

        city.writtenAndSigned(city.board, report, "Motionen avslås.", ReplyStance.OPPOSES);
        save(read(null).version(), "Något helt nytt. " + source.group());
        assertThatThrownBy(this::adds)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refused().reason()).isEqualTo("matters.refused.report-signed"));
        assertThat(read(null).mayAdd()).isEqualTo(Verdict.refused("matters.refused.report-signed"));
    }

    private OfficialReportId adds() {
        AddCompilationToReport.Outcome outcome = city.as(
                Role.ANALYST,
                city.board,
                () -> city.use(AddCompilationToReport.class).add(asked, null));
        return ((AddCompilationToReport.Outcome.Added) outcome).report();
    }

    private String replies(OfficialReportId report) {
        return city.as(Role.ANALYST, city.board, () -> {
            ReadReport.ReportView view = city.use(ReadReport.class).read(report);
            return view.outline().sections().stream()
                    .filter(section -> section.holds() == ReportOutline.Content.REPLIES)
                    .map(section -> view.report().content().text(section.key()))
                    .findFirst()
                    .orElseThrow();
        });
    }

    @Test
    @Order(6)
    void a_text_that_builds_on_a_reply_that_is_marked_later_is_withheld_from_whom_the_mark_does_not_name() {
        int seen = read(null).version();
        int reply = city
                .as(Role.ANALYST, city.board, () -> city.use(ReadMatter.class).read(asked))
                .documents()
                .stream()
                .filter(document -> document.title().equals("Remissvar"))
                .findFirst()
                .orElseThrow()
                .ordinal();
        city.does(
                Role.REGISTRAR,
                city.board,
                () -> city.use(MarkSecret.class)
                        .mark(asked, reply, new RegisterDocument.Secret("26 kap. 1 § OSL", List.of())));

        assertThat(read(null).versions()).isEmpty();
        assertThat(read(null).draft().text()).doesNotContain("barn berörs", "tillstyrker delvis");
        assertThatThrownBy(() -> save(0, "En ny text."))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refused().reason()).isEqualTo("matters.refused.compilation-marked"));
        city.does(Role.REGISTRAR, city.board, () -> city.use(LiftSecrecy.class).lift(asked, reply));
        assertThat(read(null).version()).isEqualTo(seen);
    }

    private ReadCompilation.CompilationView read(@Nullable Integer version) {
        return city.as(
                Role.ANALYST, city.board, () -> city.use(ReadCompilation.class).read(asked, version));
    }

    private void save(int seen, String text) {
        city.does(
                Role.ANALYST, city.board, () -> city.use(SaveCompilation.class).save(asked, seen, text));
    }

    private static SourceRef source(ReadCompilation.CompilationView view, String claim) {
        return view.draft().passages().stream()
                .filter(passage -> passage.words().contains(claim))
                .findFirst()
                .orElseThrow()
                .sources()
                .getFirst();
    }

    /** What the reader finds who follows the claim's link. */
    private String paragraphBehind(ReadCompilation.CompilationView view, String claim) {
        SourceRef source = source(view, claim);
        String body = city.as(
                Role.ANALYST,
                city.board,
                () -> city.use(ReadDocument.class)
                        .read(asked, source.document())
                        .document()
                        .body());
        return ReplyText.of(body).paragraphs().get(source.paragraph() - 1);
    }
}
