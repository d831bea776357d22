package se.rodatraden.matters.domain;

import static se.rodatraden.matters.domain.ReportWarning.Category.REQUIRED_SECTIONS;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.rodatraden.matters.domain.ReportWarning.Place;
import se.rodatraden.matters.domain.ReportWarning.Severity;

/** Every required section says something; "not applicable" without a reason says nothing. */
final class SectionCheck implements ReportCheck {

    private static final Pattern NOT_APPLICABLE = Pattern.compile(
            "(ej|inte)\\s+(aktuellt|relevant|tillämpligt)\\.?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public List<ReportWarning> check(ReportFacts facts) {
        return facts.outline().sections().stream()
                .filter(section -> section.required() && section.holds() != ReportOutline.Content.CLAUSES)
                .flatMap(section -> finding(section, facts.report().text(section.key())).stream())
                .toList();
    }

    private static Optional<ReportWarning> finding(ReportOutline.Section section, String text) {
        Place place = new Place.Section(section.key());
        if (text.isBlank()) {
            return Optional.of(
                    ReportWarning.of("empty-section", REQUIRED_SECTIONS, Severity.WARNING, place, section.heading())
                            .remedied());
        }
        if (NOT_APPLICABLE.matcher(text.strip()).matches()) {
            return Optional.of(ReportWarning.of(
                            "not-applicable-without-reason",
                            REQUIRED_SECTIONS,
                            Severity.WARNING,
                            place,
                            section.heading())
                    .remedied());
        }
        return Optional.empty();
    }
}
