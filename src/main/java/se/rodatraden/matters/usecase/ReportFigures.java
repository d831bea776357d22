package se.rodatraden.matters.usecase;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.matters.EvidenceCitations;
import se.rodatraden.matters.domain.OfficialReport;

/** The figures of a report: those that it cites, what has come since, and what it may cite besides. */
@Component
public class ReportFigures {
    private static final Locale SWEDISH = Locale.of("sv", "SE");

    private final KnownEvidence evidence;

    ReportFigures(KnownEvidence evidence) {
        this.evidence = evidence;
    }

    /**
     * @param newer what is newer; null when nothing is, and for a signed report, which keeps what was signed
     * @param newerCited whether the newer set stands in the report besides
     */
    public record Cited(
            String section,
            EvidenceCitations.Citation citation,
            EvidenceCitations.@Nullable Newer newer,
            boolean newerCited) {}

    /** Those that stand in the report, in their order. */
    List<Cited> cited(OfficialReport report) {
        return report.content().evidence().stream()
                .flatMap(cited ->
                        evidence.find(cited.ref(), SWEDISH).map(citation -> cited(report, cited, citation)).stream())
                .toList();
    }

    private Cited cited(
            OfficialReport report, OfficialReport.CitedEvidence cited, EvidenceCitations.Citation citation) {
        EvidenceCitations.@Nullable Newer newer = report instanceof OfficialReport.Signed
                ? null
                : evidence.newerThan(cited.ref()).orElse(null);
        boolean newerCited = Optional.ofNullable(newer)
                .flatMap(KnownEvidence::saved)
                .filter(choice -> report.content().evidence().stream()
                        .anyMatch(other -> other.ref().equals(choice.ref())))
                .isPresent();
        return new Cited(cited.section(), citation, newer, newerCited);
    }

    /** Those that may be put in besides. */
    List<EvidenceCitations.Choice> choices(OfficialReport report) {
        return evidence.available().stream()
                .filter(choice -> report.content().evidence().stream()
                        .noneMatch(cited -> cited.ref().equals(choice.ref())))
                .toList();
    }
}
