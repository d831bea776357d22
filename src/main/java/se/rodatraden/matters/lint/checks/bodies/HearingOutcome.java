package se.rodatraden.matters.lint.checks.bodies;

import static se.rodatraden.matters.lint.Category.HEARING_WITHOUT_OUTCOME;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.MatterContext;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Actors;
import se.rodatraden.matters.lint.text.Consultation;
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.RelativeTimes;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Timeline.Step;

/** A hearing has a day and a result. One that lies ahead cannot have a result yet, and is no fault. */
public final class HearingOutcome implements Check {
    private static final Pattern FUTURE =
            Patterns.of("\\b(?:ska|kommer att|planeras|hörs|höras|behandlar|informeras)\\b");

    private static final Pattern ROUGHLY = Patterns.of(
            "\\bnyligen\\b|\\bhäromdagen\\b|\\btidigare i år\\b|\\bi (?:början av |mitten av |slutet av )?(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\\b");

    /** Who has been given the papers and answers the same referral is not heard here. */
    private static final Pattern ANSWERS_ITSELF = Patterns.of(
            "\\b(?:svarar|yttrar sig|lämnar (?:ett )?eget (?:svar|yttrande)) (?:var )?(?:för sig|själv|direkt)");

    @Override
    public List<Finding> check(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        for (Consultation told : report.consultations()) {
            Optional<LocalDate> day = told.heldOn();
            if (day.isPresent()
                    && !told.answered()
                    && !liesAhead(told, day.get(), report)
                    && !answersLater(told, report)) {
                findings.add(Finding.of(
                                "hearing-without-outcome",
                                HEARING_WITHOUT_OUTCOME,
                                Severity.WARNING,
                                told.passage(),
                                told.body(),
                                day.get(),
                                report.date().orElse(day.get()))
                        .remedied());
            } else if (!told.dated()
                    && told.bare()
                    && !(told.answered() && isRoughlyDated(told))
                    && !ANSWERS_ITSELF.matcher(told.sentence().text()).find()
                    && !isToldAgain(told, report)) {
                findings.add(Finding.of(
                                "hearing-without-date",
                                HEARING_WITHOUT_OUTCOME,
                                Severity.WARNING,
                                told.sentence().place(told.from(), told.to()),
                                told.body())
                        .remedied());
            }
        }
        report.context()
                .ifPresent(context -> context.hearings().stream()
                        // What a file says of it has been judged already.
                        .filter(hearing -> !report.isFile()
                                || report.timeline().of(Step.HEARD).stream()
                                        .noneMatch(event -> event.day().equals(hearing.heldOn())))
                        .forEach(hearing ->
                                kept(hearing, report.date().orElse(null)).ifPresent(findings::add)));
        return findings;
    }

    /** "Nyligen" is asked about where it stands. */
    private static boolean isRoughlyDated(Consultation told) {
        String clause = told.sentence().text().substring(told.from(), told.to());
        return !RelativeTimes.in(clause).isEmpty() || ROUGHLY.matcher(clause).find();
    }

    /** Who was asked is listed first, and each answer told with its day after that. */
    private static boolean isToldAgain(Consultation told, LintedReport report) {
        String body = told.body().toLowerCase(Locale.ROOT);
        // "Övriga nämnder, det vill säga …": each of those that are named answers for itself.
        List<String> named = report.actors(told.sentence().text()).stream()
                .map(Actors.Actor::name)
                .toList();
        return report.consultations().stream()
                        .anyMatch(other -> other.dated() && other.body().equalsIgnoreCase(told.body()))
                || Sentence.in(told.sentence().block()).stream()
                        .filter(other -> other.from() > told.sentence().from())
                        .anyMatch(other ->
                                (other.text().toLowerCase(Locale.ROOT).contains(body)
                                                || report.actors(other.text()).stream()
                                                        .anyMatch(actor -> named.contains(actor.name())))
                                        && !Days.in(other.text()).isEmpty());
    }

    /** "Elevråden fick förslaget den 9 mars. Vid elevrådens möte den 24 mars ställde de sig bakom det." */
    private static boolean answersLater(Consultation told, LintedReport report) {
        return report.consultations().stream()
                .anyMatch(other -> other.answered()
                        && other.sentence().block().equals(told.sentence().block())
                        && other.sentence().from() > told.sentence().from()
                        && isSame(other.body(), told.body()));
    }

    private static boolean isSame(String one, String other) {
        return one.replaceFirst("s$", "").equalsIgnoreCase(other.replaceFirst("s$", ""));
    }

    private static boolean liesAhead(Consultation told, LocalDate day, LintedReport report) {
        return report.date().filter(day::isAfter).isPresent()
                && FUTURE.matcher(told.sentence().text()).find();
    }

    private static Optional<Finding> kept(
            MatterContext.Heard hearing, @org.jspecify.annotations.Nullable LocalDate date) {
        if (!hearing.outcome().isBlank() || date == null || hearing.heldOn().isAfter(date)) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                        "hearing-without-outcome",
                        HEARING_WITHOUT_OUTCOME,
                        Severity.WARNING,
                        new Place.Hearings(),
                        hearing.body(),
                        hearing.heldOn(),
                        date)
                .remedied());
    }
}
