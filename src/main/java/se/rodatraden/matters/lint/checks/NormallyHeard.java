package se.rodatraden.matters.lint.checks;

import static se.rodatraden.matters.lint.Category.MISSING_AMONG_HEARD;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Knowledge;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.MatterContext;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** Whoever is normally heard in such a matter is heard, or the report says why not. */
final class NormallyHeard implements Check {
    private static final Pattern NOT_HEARD = Patterns.of(
            "\\b(?:har inte hörts|hördes inte|har inte fått yttra sig|har inte tillfrågats|har ej hörts|inte hörts)\\b");
    private static final Pattern REASON =
            Patterns.of("\\b(?:eftersom|då|på grund av|med hänsyn till|därför att|av det skälet|för att)\\b");

    @Override
    public List<Finding> check(LintedReport report) {
        Map<String, Knowledge.NormallyHeard> expected = new LinkedHashMap<>();
        report.kinds().forEach(kind -> kind.heard().forEach(heard -> expected.putIfAbsent(heard.body(), heard)));
        List<Finding> findings = new ArrayList<>();
        expected.values().forEach(heard -> finding(heard, report).ifPresent(findings::add));
        report.context()
                .filter(_ -> report.isFile())
                .ifPresent(context -> context.hearings().stream()
                        .filter(hearing -> report.date()
                                .filter(day -> day.isBefore(hearing.heldOn()))
                                .isEmpty())
                        .filter(hearing ->
                                report.sentences().stream().noneMatch(sentence -> tells(sentence.text(), hearing)))
                        .map(NormallyHeard::untold)
                        .forEach(findings::add));
        return findings;
    }

    private static Optional<Finding> finding(Knowledge.NormallyHeard heard, LintedReport report) {
        boolean inDiary = report.context()
                .map(context -> context.hearings().stream().anyMatch(hearing -> names(heard, hearing.body())))
                .orElse(false);
        List<Sentence> mentions = report.sentences().stream()
                .filter(sentence -> names(heard, sentence.text()))
                .toList();
        if (mentions.isEmpty() && !inDiary) {
            return Optional.of(Finding.of(
                            "normally-heard-missing",
                            MISSING_AMONG_HEARD,
                            Severity.WARNING,
                            new Place.WholeReport(),
                            heard.body())
                    .against(heard.body())
                    .remedied(heard.body()));
        }
        return mentions.stream()
                .filter(sentence -> NOT_HEARD.matcher(sentence.text()).find()
                        && !REASON.matcher(sentence.text()).find())
                .findFirst()
                .map(sentence -> Finding.of(
                                "not-heard-without-reason",
                                MISSING_AMONG_HEARD,
                                Severity.WARNING,
                                sentence.place(),
                                heard.body())
                        .remedied());
    }

    /** By the name that the diary has, or by the first word of it. */
    private static boolean tells(String text, MatterContext.Heard hearing) {
        String body = hearing.body().strip().toLowerCase(Locale.ROOT);
        int space = body.indexOf(' ');
        String first = space < 5 ? body : body.substring(0, space);
        return text.toLowerCase(Locale.ROOT).contains(first);
    }

    private static Finding untold(MatterContext.Heard hearing) {
        return Finding.of(
                        "hearing-not-told",
                        MISSING_AMONG_HEARD,
                        Severity.WARNING,
                        new Place.WholeReport(),
                        hearing.body(),
                        hearing.heldOn())
                .against(hearing.body())
                .remedied(hearing.body());
    }

    private static boolean names(Knowledge.NormallyHeard heard, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return heard.mentions().stream().anyMatch(lower::contains);
    }
}
