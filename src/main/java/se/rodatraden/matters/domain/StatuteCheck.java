package se.rodatraden.matters.domain;

import static se.rodatraden.matters.domain.ReportWarning.Category.STALE_STATUTES;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.rodatraden.kernel.LegalBasis;
import se.rodatraden.matters.domain.ReportWarning.Place;
import se.rodatraden.matters.domain.ReportWarning.Severity;

/** Acts are cited as they were on the day of the report: neither repealed nor yet to come. */
final class StatuteCheck implements ReportCheck {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\d:/-])(1[6-9]|20)\\d{2}:\\d{1,4}(?![\\d:/-])");
    /** "den tidigare socialtjänstlagen (2001:453)" speaks of the past on purpose. */
    private static final Pattern SPEAKS_OF_THE_PAST = Pattern.compile(
            "(tidigare|dåvarande|äldre|upphävd\\S*|gamla|då gällande)[^.;]{0,40}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern SPEAKS_OF_WHAT_COMES = Pattern.compile(
            "(ny|nya|kommande|träder i kraft|föreslagna)[^.;]{0,40}$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public List<ReportWarning> check(ReportFacts facts) {
        Map<String, Statute> byNumber =
                facts.statutes().stream().collect(Collectors.toMap(Statute::number, Function.identity()));
        List<ReportWarning> warnings = new ArrayList<>();
        for (ReportOutline.Section section : facts.outline().sections()) {
            String text = facts.report().text(section.key());
            Matcher citation = NUMBER.matcher(text);
            while (citation.find()) {
                Place place = new Place.Passage(section.key(), citation.start(), citation.end(), citation.group());
                String before = text.substring(Math.max(0, citation.start() - 80), citation.start());
                Optional.ofNullable(byNumber.get(citation.group()))
                        .flatMap(statute -> finding(statute, place, before, facts))
                        .ifPresent(warnings::add);
            }
        }
        return warnings;
    }

    private static Optional<ReportWarning> finding(Statute statute, Place place, String before, ReportFacts facts) {
        LegalBasis act = new LegalBasis(statute.name() + " (" + statute.number() + ")", "1", statute.inForce(), true);
        if (facts.date().isBefore(statute.inForce().from())) {
            return SPEAKS_OF_WHAT_COMES.matcher(before).find()
                    ? Optional.empty()
                    : Optional.of(ReportWarning.of(
                            "statute-not-yet-in-force",
                            STALE_STATUTES,
                            Severity.NOTE,
                            place,
                            act.act(),
                            statute.inForce().from()));
        }
        if (statute.inForce().contains(facts.date())
                || SPEAKS_OF_THE_PAST.matcher(before).find()) {
            return Optional.empty();
        }
        ReportWarning warning = ReportWarning.of(
                "statute-repealed",
                STALE_STATUTES,
                Severity.ERROR,
                place,
                act.act(),
                statute.inForce().lastDay().orElseThrow().plusDays(1));
        return Optional.of(statute.replacedBy() == null ? warning : warning.remedied(statute.replacedBy()));
    }
}
