package se.rodatraden.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.clocks.ReplyTiming;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.domain.SigningOrder;
import se.rodatraden.matters.lint.DescribedMatter;
import se.rodatraden.matters.lint.MatterContext;
import se.rodatraden.matters.lint.MatterJson;
import se.rodatraden.matters.usecase.DescribeMatter;
import se.rodatraden.matters.usecase.NoteHearing;
import se.rodatraden.matters.usecase.RecordDecision;
import se.rodatraden.matters.usecase.ReportEdit;
import se.rodatraden.matters.usecase.SaveReport;
import se.rodatraden.matters.usecase.SetSigningOrder;

/** A matter told in a file: to those who may read it, with no more than they may read. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DescribeMatterTest {
    private final MattersFixture city;
    private MatterId matter;
    private OfficialReportId report;

    DescribeMatterTest(TestDatabase database) {
        city = new MattersFixture(database);
    }

    @AfterAll
    void close() {
        city.close();
    }

    @BeforeEach
    void a_report_is_begun() {
        city.referral(city.motion().matter(), city.committee);
        matter = city.registered(city.committee);
        report = city.report(city.committee, matter);
        city.does(Role.ANALYST, city.committee, () -> {
            city.use(SaveReport.class)
                    .save(new ReportEdit(
                            report,
                            new ReportEdit.Chosen<>(null, ReplyStance.OPPOSES),
                            ReportEdit.Chosen.untouched(),
                            Map.of()));
            city.use(NoteHearing.class)
                    .note(new NoteHearing.Particulars(matter, "Förvaltningsgruppen", LocalDate.of(2024, 10, 1), ""));
        });
    }

    @Test
    void tells_who_asks_what_is_demanded_who_is_heard_and_which_sections_there_are() throws Exception {
        DescribedMatter described = described(Role.ANALYST, city.committee);

        MatterContext context = described.context();
        assertThat(context.number()).startsWith("SON ");
        assertThat(context.sender()).isNotNull();
        assertThat(context.sender().name()).isEqualTo("Kommunstyrelsen");
        assertThat(context.demands()).hasSize(2);
        assertThat(context.hearings()).hasSize(1);
        assertThat(context.outline()).anyMatch(MatterContext.OutlinedSection::clauses);
        assertThat(context.motionDeadline()).isPresent();
        // The keys of a file are its headings.
        assertThat(MatterJson.read(MatterJson.write(described)).context().hearings())
                .isEqualTo(context.hearings());
    }

    @Test
    void tells_who_signs_by_the_order_that_holds_that_day() {
        assertThat(described(Role.ANALYST, city.committee).context().signer()).isEqualTo(Role.ANALYST);

        LocalDate today = LocalDate.now(city.wired.clock());
        city.does(Role.COMMITTEE_SECRETARY, city.committee, () -> {
            SetSigningOrder orders = city.use(SetSigningOrder.class);
            orders.set(city.committee.id(), new SigningOrder(today, null, Role.HEAD_OF_ADMINISTRATION, false));
            orders.set(city.committee.id(), new SigningOrder(today.plusDays(1), null, Role.REGISTRAR, false));
        });

        assertThat(described(Role.ANALYST, city.committee).context().signer()).isEqualTo(Role.HEAD_OF_ADMINISTRATION);
    }

    @Test
    void the_stance_of_a_draft_is_told_to_those_who_write_it() {
        assertThat(described(Role.ANALYST, city.committee).context().stance()).isEqualTo(ReplyStance.OPPOSES);
        assertThat(described(Role.REGISTRAR, city.committee).context().stance()).isNull();
        assertThat(described(Role.COMMITTEE_SECRETARY, city.committee).context().stance())
                .isNull();
    }

    @Test
    void what_was_approved_at_the_meeting_itself_waits_for_no_minutes() {
        LocalDate today = LocalDate.now(city.wired.clock());
        LocalDate meets = today.plusDays(5);
        city.does(
                Role.COMMITTEE_SECRETARY,
                city.committee,
                () -> city.use(SetSigningOrder.class)
                        .set(city.committee.id(), new SigningOrder(today, null, Role.ANALYST, false)));
        city.writtenAndSigned(city.committee, report, "Nämnden överlämnar svaret på remissen.", ReplyStance.OPPOSES);
        city.placed(city.committee, matter, city.meeting(city.committee, meets));
        assertThat(described(Role.ANALYST, city.committee).context().timing())
                .containsInstanceOf(ReplyTiming.ApprovalMayBeTooLate.class);

        city.wired.clock().set(meets);
        city.does(
                Role.COMMITTEE_SECRETARY,
                city.committee,
                () -> city.use(RecordDecision.class)
                        .record(new RecordDecision.Particulars(
                                matter,
                                DecisionOutcome.AS_PROPOSED,
                                city.paragraph(),
                                List.of("Nämnden överlämnar svaret på remissen."),
                                ReplyStance.OPPOSES,
                                "",
                                "",
                                true,
                                List.of())));

        assertThat(described(Role.ANALYST, city.committee).context().timing()).isEmpty();
    }

    @Test
    void a_member_who_checks_no_reports_is_refused() {
        assertThatThrownBy(() -> described(Role.COMMITTEE_MEMBER, city.committee))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void another_authoritys_matter_is_not_there() {
        assertThatThrownBy(() -> described(Role.ANALYST, city.district)).isInstanceOf(NotFoundException.class);
    }

    private DescribedMatter described(Role role, Authority authority) {
        return city.as(role, authority, () -> city.use(DescribeMatter.class).describe(matter));
    }
}
