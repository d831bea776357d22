package se.rodatraden.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.domain.ReportOutline.Content;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.SetReportOutline;

/** Which sections a report has is for the body to say, and a report keeps those that it was opened with. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportOutlineTest {
    private static final ReportOutline OWN = new ReportOutline(
            MatterKind.REFERRAL,
            List.of(
                    new ReportOutline.Section("forslag", "Förslag till beslut", true, Content.CLAUSES, ""),
                    new ReportOutline.Section(
                            "klimat", "Konsekvenser för klimatet", true, Content.PROSE, "Vad det betyder.")));

    private final MattersFixture city;

    ReportOutlineTest(TestDatabase database) {
        city = new MattersFixture(database);
    }

    @AfterAll
    void close() {
        city.close();
    }

    @Test
    void holds_for_reports_that_are_opened_from_its_day_on_and_for_no_other_body() {
        OfficialReportId before = report(city.committee);
        set(today(), OWN);
        OfficialReportId after = report(city.committee);
        set(
                today(),
                new ReportOutline(
                        MatterKind.REFERRAL,
                        List.of(new ReportOutline.Section("annat", "Annat förslag", true, Content.CLAUSES, ""))));

        assertThat(headings(before, city.committee))
                .contains("Sammanfattning")
                .doesNotContain("Konsekvenser för klimatet");
        assertThat(headings(after, city.committee)).containsExactly("Förslag till beslut", "Konsekvenser för klimatet");
        assertThat(headings(report(city.district), city.district)).contains("Sammanfattning");
    }

    @Test
    void waits_for_its_day() {
        set(today().plusDays(400), OWN);
        assertThat(city.as(
                        Role.COMMITTEE_SECRETARY,
                        city.committee,
                        () -> city.use(SetReportOutline.class)
                                .read(city.committee.id(), MatterKind.REFERRAL)
                                .set()))
                .extracting(dated -> dated.from())
                .contains(today().plusDays(400));
    }

    @Test
    void is_set_by_the_secretary_of_the_body_and_not_for_days_that_have_been() {
        assertThatThrownBy(() -> city.does(
                        Role.ANALYST,
                        city.committee,
                        () -> city.use(SetReportOutline.class).set(city.committee.id(), today(), OWN)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> city.does(
                        Role.COMMITTEE_SECRETARY,
                        city.district,
                        () -> city.use(SetReportOutline.class).set(city.committee.id(), today(), OWN)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> set(today().minusDays(1), OWN)).isInstanceOf(RefusedException.class);
    }

    private LocalDate today() {
        return LocalDate.now(city.wired.clock());
    }

    private void set(LocalDate from, ReportOutline outline) {
        city.does(
                Role.COMMITTEE_SECRETARY,
                city.committee,
                () -> city.use(SetReportOutline.class).set(city.committee.id(), from, outline));
    }

    private OfficialReportId report(Authority authority) {
        city.referral(city.motion().matter(), authority);
        return city.report(authority, city.registered(authority));
    }

    private List<String> headings(OfficialReportId report, Authority authority) {
        return city
                .as(Role.ANALYST, authority, () -> city.use(ReadReport.class).read(report))
                .outline()
                .sections()
                .stream()
                .map(ReportOutline.Section::heading)
                .toList();
    }
}
