package se.rodatraden.matters.lint.checks.bodies;

import static se.rodatraden.matters.lint.Category.AUTHOR_AMONG_OTHERS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Actors.Actor;
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** A name that the text itself says a body no longer has ("miljönämnden, som till och med 2025 hette hälsoskyddsnämnden") is not used for it elsewhere. */
final class FormerNamesTold {
    private static final Pattern WAS_CALLED = Patterns.of(
            "^(?:,\\s(?:som|vilken))?\\s[^.;]{0,60}?\\b(?:hette|kallades|benämndes|gick under namnet)\\s(?:då\\s|tidigare\\s|förut\\s|[^.;,]{0,45}\\s)?$|^,?\\s\\(?(?:tidigare|förut|före detta|f\\.d\\.|dåvarande)\\s$");
    private static final Pattern PAST =
            Patterns.of("dåvarande|tidigare|numera|gamla|före detta|föregångaren|hette|kallades|\\bnamn");

    private record Former(Actor now, String then, Sentence told) {}

    private FormerNamesTold() {}

    static void in(LintedReport report, List<Finding> findings) {
        List<Former> all = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            List<Actor> actors = report.actors(sentence.text());
            for (int i = 1; i < actors.size(); i++) {
                String between = sentence.text()
                        .substring(actors.get(i - 1).to(), actors.get(i).from());
                Matcher was = WAS_CALLED.matcher(between);
                if (was.find() && actors.get(i - 1).kind() == actors.get(i).kind()) {
                    all.add(new Former(actors.get(i - 1), actors.get(i).name(), sentence));
                }
            }
        }
        for (Former former : all) {
            report.sentences().stream()
                    .filter(sentence -> !sentence.equals(former.told())
                            && sentence.block().role() != SectionRole.ANNEXES
                            && !PAST.matcher(sentence.text()).find()
                            && !isBefore(sentence, report))
                    .forEach(sentence -> report.actors(sentence.text()).stream()
                            .filter(actor -> actor.name().equals(former.then()))
                            .findFirst()
                            .ifPresent(actor -> findings.add(Finding.of(
                                            "former-name-of-body",
                                            AUTHOR_AMONG_OTHERS,
                                            Severity.WARNING,
                                            sentence.place(actor.from(), actor.to()),
                                            actor.name(),
                                            former.now().name(),
                                            day(former.told()).or(report::date).orElse(java.time.LocalDate.EPOCH))
                                    .against(former.now().name())
                                    .remedied(former.now().name()))));
        }
    }

    private static Optional<java.time.LocalDate> day(Sentence sentence) {
        return Days.in(sentence.text()).stream()
                .flatMap(day -> Optional.ofNullable(day.day()).stream())
                .findFirst();
    }

    /** What happened while it had the name is told with it. */
    private static boolean isBefore(Sentence sentence, LintedReport report) {
        return day(sentence)
                .filter(day ->
                        report.date().filter(day.plusMonths(FRESH)::isBefore).isPresent())
                .isPresent();
    }

    private static final int FRESH = 12;
}
