package se.rodatraden.matters.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.rodatraden.guidelines.ShippedCatalogue;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.ReferralId;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.Referral;
import se.rodatraden.matters.domain.ReferralCompilation;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.domain.ReportSection;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Knowledge;
import se.rodatraden.matters.lint.KnowledgeFiles;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Linter;
import se.rodatraden.matters.lint.MatterContext;
import se.rodatraden.matters.lint.text.HunspellWords;

/**
 * What the program itself writes into a board's report about a motion, after the round of the sample municipality: the
 * districts are told apart by their names, and those that reasoned alike answered alike. None of it is a fault.
 */
class PrefilledReportTest {
    private static final Knowledge KNOWLEDGE = KnowledgeFiles.shipped(ShippedCatalogue.interventions());
    private static final LocalDate SENT = LocalDate.of(2024, 6, 3);
    private static final LocalDate DUE = LocalDate.of(2024, 10, 17);
    private static final LocalDate MEETS = LocalDate.of(2024, 9, 26);
    private static final LocalDate TODAY = LocalDate.of(2024, 12, 2);
    private static final String ALIKE =
            "Förvaltningen ser behovet av tidiga insatser. För de yngsta bör stöd till föräldrar och skola prövas först.";

    private static final List<String> ANSWERED = List.of("Norra Hamnens", "Västra Strands", "Kvarnbergas", "Lindhagas");
    private static final List<String> SILENT =
            List.of("Björkängens", "Tallåsens", "Solhöjdens", "Rosendalas", "Mariefälts", "Skogsviks", "Hammarslunds");

    private static final ReportOutline OUTLINE = new ReportOutline(
            MatterKind.MOTION,
            List.of(
                    section(
                            "forslag",
                            "Kommunstyrelsen föreslår att kommunfullmäktige beslutar följande",
                            ReportOutline.Content.CLAUSES),
                    section("sammanfattning", "Sammanfattning", ReportOutline.Content.PROSE),
                    section("arendet", "Ärendet", ReportOutline.Content.PROSE),
                    section("beredning", "Beredning", ReportOutline.Content.PROSE),
                    section("synpunkter", "Mina synpunkter", ReportOutline.Content.PROSE),
                    section("remissammanstallning", "Remissammanställning", ReportOutline.Content.REPLIES)));

    @Test
    void what_the_program_fills_in_has_no_fault() {
        assertThat(findings(Map.of(
                        "forslag", "Motionen avslås.",
                        "sammanfattning", "Kommunstyrelsen föreslår att motionen avslås.",
                        "synpunkter", "Jag anser att motionen bör avslås. De yngsta får stöd genom sina föräldrar.")))
                .isEmpty();
    }

    @Test
    void before_anything_is_written_only_what_is_empty_is_told() {
        assertThat(findings(Map.of())).extracting(Finding::rule).containsOnly("empty-section", "no-clauses");
    }

    private static List<Finding> findings(Map<String, String> written) {
        Map<String, String> texts = new HashMap<>(written);
        ReferralCompilation round = new ReferralCompilation(round(), TODAY);
        texts.put("arendet", """
                Barn dras in i kriminella nätverk allt tidigare. Då kan det vara för sent.

                Motionärerna yrkar:

                1. Sociala insatsgrupper ska erbjudas från åtta års ålder.""");
        texts.put("beredning", CompilationText.round(round));
        texts.put("remissammanstallning", CompilationText.replies(round));
        return Linter.check(new LintedReport(
                DraftUnderCheck.of(
                                content(texts),
                                OUTLINE,
                                "Sociala insatsgrupper från åtta års ålder",
                                List.of(),
                                KNOWLEDGE.headings())
                        .text(),
                KNOWLEDGE,
                context(),
                TODAY,
                null,
                HunspellWords.shared()));
    }

    private static OfficialReport.Content content(Map<String, String> texts) {
        Map<String, ReportSection> sections = new HashMap<>();
        texts.forEach((key, text) -> sections.put(key, new ReportSection(key, 1, text, "Petra Wallin", Instant.EPOCH)));
        return new OfficialReport.Content(
                new OfficialReportId(new UUID(5, 5)),
                new MatterId(new UUID(1, 1)),
                TODAY,
                null,
                null,
                sections,
                List.of());
    }

    private static MatterContext context() {
        return new MatterContext(
                "KS 2024/890",
                "Kommunstyrelsen",
                MatterKind.MOTION,
                null,
                null,
                List.of(),
                Optional.empty(),
                Optional.of(LocalDate.of(2024, 12, 11)),
                List.of(),
                Optional.empty(),
                List.of("Sociala insatsgrupper ska erbjudas från åtta års ålder."),
                false,
                OUTLINE.proposal().key(),
                OUTLINE.sections().stream()
                        .map(section -> new MatterContext.OutlinedSection(
                                section.key(),
                                section.heading(),
                                section.required(),
                                section.holds() == ReportOutline.Content.CLAUSES))
                        .toList(),
                null);
    }

    private static List<Referral> round() {
        List<Referral> round = new ArrayList<>();
        round.add(answered("Socialnämnden", ReplyStance.OPPOSES, "Föräldrastödet räcker för de yngsta barnen."));
        ANSWERED.forEach(district -> round.add(answered(
                district + " stadsdelsnämnd",
                district.startsWith("Kvarn") ? ReplyStance.SUPPORTS : ReplyStance.PARTLY,
                ALIKE)));
        SILENT.forEach(district -> round.add(new Referral.Sent(header(district + " stadsdelsnämnd"))));
        return round;
    }

    private static Referral answered(String body, ReplyStance stance, String summary) {
        return new Referral.Answered(
                header(body),
                new Referral.ReferralReply(stance, summary, MEETS, "§ 9", ""),
                MEETS.plusDays(12),
                new UUID(1, 2));
    }

    private static Referral.Header header(String body) {
        return new Referral.Header(
                new ReferralId(new UUID(3, body.hashCode())),
                new CompartmentId(2),
                body,
                SENT,
                DUE,
                null,
                DUE,
                0,
                null);
    }

    private static ReportOutline.Section section(String key, String heading, ReportOutline.Content holds) {
        return new ReportOutline.Section(key, heading, true, holds, "");
    }
}
