package se.rodatraden.matters.lint.checks.bodies;

import static se.rodatraden.matters.lint.Category.MISSING_AMONG_HEARD;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Knowledge;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.MatterContext;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** Whoever is normally heard in such a matter is heard, or the report says why not. */
public final class NormallyHeard implements Check {
    private static final Pattern NOT_HEARD = Patterns.of(
            "\\b(?:har inte hörts|hördes inte|har inte fått yttra sig|har inte tillfrågats|har ej hörts|inte hörts|har inte varit aktuell\\p{L}*)\\b");
    private static final Pattern REASON = Patterns.of(
            "\\b(?:eftersom|då|på grund av|med hänsyn till|därför|av det skälet|för att|enär|emedan|alldenstund|i och med att|(?:berörs?|rör|angår) (?:inte|ej|icke)|(?:inte|ej|icke) (?:berörs?|rör)|med anledning av|med (?:motiveringen|hänvisning till)|saknar betydelse|av samma (?:skäl|anledning|orsak))\\b");
    private static final Pattern AGAIN = Patterns.of(
            "\\b(?:skälet|orsaken|anledningen|(?:rådet|gruppen|organisationerna|facken) (?:avböjde|avstod|har avböjt|har avstått|berörs|hade|ville))\\b");
    private static final Pattern UNIONS =
            Patterns.of("fack|organisation|skydd|samverkansgrupp|förvaltningsgrupp|förbund|personal");

    @Override
    public List<Finding> check(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        List<Knowledge.NormallyHeard> all = expected(report);
        List<String> named = new ArrayList<>();
        for (Knowledge.NormallyHeard heard : all) {
            if (!named.contains(heard.body())) {
                finding(heard, all, report).ifPresent(finding -> {
                    named.add(heard.body());
                    findings.add(finding);
                });
            }
        }
        ToldToBeHeard.in(report, named).forEach(findings::add);
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

    /** Of the kinds that the title tells, and then what holds for all. */
    private static List<Knowledge.NormallyHeard> expected(LintedReport report) {
        List<Knowledge.NormallyHeard> all = new ArrayList<>();
        report.kinds().forEach(kind -> all.addAll(kind.heard()));
        report.knowledge().type("any").ifPresent(any -> all.addAll(any.heard()));
        return all;
    }

    private static Optional<Finding> finding(
            Knowledge.NormallyHeard heard, List<Knowledge.NormallyHeard> all, LintedReport report) {
        if (!isToldOf(heard, report) && applies(heard, all, report)) {
            return Optional.of(Finding.of(
                            "normally-heard-missing",
                            MISSING_AMONG_HEARD,
                            Severity.WARNING,
                            new Place.WholeReport(),
                            heard.body())
                    .against(heard.body())
                    .remedied(heard.body()));
        }
        return report.sentences().stream()
                .filter(sentence -> names(heard, sentence.text()))
                .filter(sentence -> NOT_HEARD.matcher(sentence.text()).find()
                        && !REASON.matcher(sentence.text()).find()
                        && !goesOn(sentence))
                .findFirst()
                .map(sentence -> Finding.of(
                                "not-heard-without-reason",
                                MISSING_AMONG_HEARD,
                                Severity.WARNING,
                                sentence.place(),
                                heard.body())
                        .remedied());
    }

    /** The reason may stand in the sentence after, which gives one or tells of the body again. */
    private static boolean goesOn(Sentence sentence) {
        return sentence.next()
                .map(Sentence::text)
                .filter(next ->
                        REASON.matcher(next).find() || AGAIN.matcher(next).find())
                .isPresent();
    }

    private static boolean applies(
            Knowledge.NormallyHeard heard, List<Knowledge.NormallyHeard> all, LintedReport report) {
        return report.kinds().stream().noneMatch(kind -> heard.notIn().contains(kind.key()))
                && (heard.among() == 0 || others(heard, report) >= heard.among())
                && heard.alongside().stream()
                        .allMatch(name ->
                                all.stream().anyMatch(other -> other.body().equals(name) && isToldOf(other, report)));
    }

    /** How many others the report tells of; the unions count once, whatever they are called. */
    private static long others(Knowledge.NormallyHeard heard, LintedReport report) {
        return report.consultations().stream()
                .filter(told -> !names(heard, told.body()))
                .map(told -> UNIONS.matcher(told.body()).find()
                        ? "fack"
                        : told.body().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
    }

    /**
     * That a decision is sent to somebody, or that a wish of theirs is met, does not tell that they were heard: the section on
     * preparation names them, or a sentence elsewhere does with an act of hearing.
     */
    private static boolean isToldOf(Knowledge.NormallyHeard heard, LintedReport report) {
        boolean inDiary = report.context()
                .map(context -> context.hearings().stream().anyMatch(hearing -> names(heard, hearing.body())))
                .orElse(false);
        boolean prepared = !report.blocks(SectionRole.PREPARATION).isEmpty();
        return inDiary
                || Stream.concat(report.sentences().stream(), report.rows().stream())
                        .filter(sentence -> names(heard, sentence.text()))
                        .anyMatch(sentence -> tells(sentence, prepared, report));
    }

    private static boolean tells(Sentence sentence, boolean prepared, LintedReport report) {
        return switch (sentence.block().role()) {
            case PREPARATION, REPLIES -> true;
            case PROPOSAL, ANNEXES, SIGNATURES -> false;
            case HEAD, SUMMARY, BACKGROUND, MATTER, ASSESSMENT, CHILDREN, EQUALITY, ECONOMY, LAW, FOLLOW_UP, OTHER ->
                !prepared
                        || NOT_HEARD.matcher(sentence.text()).find()
                        || report.consultations().stream()
                                .anyMatch(told -> told.sentence().equals(sentence));
        };
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
