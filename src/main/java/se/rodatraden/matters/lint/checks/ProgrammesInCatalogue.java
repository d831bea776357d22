package se.rodatraden.matters.lint.checks;

import static se.rodatraden.matters.lint.Category.PROGRAMMES_AGAINST_CATALOGUE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.guidelines.AgeSpan;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Knowledge;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** What the text says of a programme agrees with the catalogue: its ages, whether it is offered, whom it is recommended for. */
final class ProgrammesInCatalogue implements Check {
    private static final Pattern RECOMMENDED = Patterns.of("rekommend\\p{L}*");
    private static final Pattern PROPOSED = Patterns.of(
            "föreslå|i stället för|sänk|höj|ändra|tidigare|ska utökas|utökas|utvidga|motionären|avslut|upphör|ersatt|ersätts|tog slut|ersattes");

    @Override
    public List<Finding> check(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            for (Knowledge.Programme programme : report.knowledge().programmes()) {
                named(sentence, programme).ifPresent(at -> compare(report, sentence, programme, at, findings));
            }
            ProgrammeFamilies.check(report, sentence, findings);
        }
        ProgrammesEnded.in(report, findings);
        return findings;
    }

    private record At(int from, int to) {}

    /** A name that ends in ages of its own, {@code Komet 3–11 år}, is looked for as a whole. */
    private static Optional<At> named(Sentence sentence, Knowledge.Programme programme) {
        for (String name : programme.names()) {
            int at = sentence.text().indexOf(name);
            if (at >= 0 && standsAlone(sentence.text(), at, at + name.length())) {
                return Optional.of(new At(at, at + name.length()));
            }
            Optional<At> inflected = inflected(sentence.text(), name);
            if (inflected.isPresent()) {
                return inflected;
            }
        }
        return Optional.empty();
    }

    /** {@code de skolsociala teamen}: a name of several plain words takes endings and small letters. */
    private static Optional<At> inflected(String text, String name) {
        if (name.indexOf(' ') < 0 || !name.matches("\\p{Lu}\\p{Ll}+(?: \\p{Ll}+)+")) {
            return Optional.empty();
        }
        if (!text.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        Matcher matcher = Patterns.of("(?<!\\p{L})" + Pattern.quote(name) + "(?:en|et|n|t|s|ens|ets)?(?!\\p{L})")
                .matcher(text);
        return matcher.find() ? Optional.of(new At(matcher.start(), matcher.end())) : Optional.empty();
    }

    private static boolean standsAlone(String text, int from, int to) {
        boolean before = from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)) && text.charAt(from - 1) != '-';
        boolean after = to >= text.length()
                || !Character.isLetterOrDigit(text.charAt(to))
                        && !(text.charAt(to) == '-'
                                && to + 1 < text.length()
                                && Character.isDigit(text.charAt(to + 1)));
        return before && after;
    }

    private static void compare(
            LintedReport report, Sentence sentence, Knowledge.Programme programme, At at, List<Finding> findings) {
        boolean proposal = PROPOSED.matcher(sentence.text()).find();
        Optional<LocalDate> date = report.date();
        if (!proposal && date.isPresent() && hasEnded(programme, date.get())) {
            findings.add(Finding.of(
                            "programme-has-ended",
                            PROGRAMMES_AGAINST_CATALOGUE,
                            Severity.WARNING,
                            sentence.place(at.from(), at.to()),
                            programme.names().getFirst(),
                            programme.period().lastDay().orElse(date.get()),
                            programme.source())
                    .against(programme.source()));
            return;
        }
        // With several programmes in a sentence nobody can tell whose ages they are but the nearest one's.
        String until = sentence.text().substring(at.to());
        int next = report.knowledge().programmes().stream()
                .filter(other -> !other.equals(programme))
                .flatMap(other -> other.names().stream())
                .mapToInt(until::indexOf)
                .filter(index -> index >= 0)
                .min()
                .orElse(until.length());
        Optional<Ages.Span> stated = Ages.in(until.substring(0, next)).stream().findFirst();
        if (stated.isEmpty() || proposal) {
            return;
        }
        Ages.Span span = stated.get();
        var place = sentence.place(at.to() + span.start(), at.to() + span.end());
        if (RECOMMENDED.matcher(sentence.text()).find()) {
            programme
                    .nationalAges()
                    .filter(national -> !covers(national, span))
                    .ifPresent(national -> findings.add(Finding.of(
                                    "recommended-for-other-ages",
                                    PROGRAMMES_AGAINST_CATALOGUE,
                                    Severity.WARNING,
                                    place,
                                    programme.names().getFirst(),
                                    written(national),
                                    span.written())
                            .against(written(national))));
            return;
        }
        programme
                .ages()
                .filter(ages -> !covers(ages, span))
                .ifPresent(ages -> findings.add(Finding.of(
                                "programme-for-other-ages",
                                PROGRAMMES_AGAINST_CATALOGUE,
                                Severity.WARNING,
                                place,
                                programme.names().getFirst(),
                                written(ages),
                                span.written(),
                                programme.source())
                        .against(written(ages))));
    }

    private static boolean hasEnded(Knowledge.Programme programme, LocalDate date) {
        return programme.status() == Knowledge.Programme.Status.ENDED
                        && !programme.period().contains(date)
                || programme.period().lastDay().filter(date::isAfter).isPresent();
    }

    /** Two axes: school years are compared with school years alone. */
    private static boolean covers(AgeSpan ages, Ages.Span stated) {
        return switch (ages) {
            case AgeSpan.FullYears(int from, int to) ->
                stated.schoolYears() || (from <= stated.from() && stated.to() <= to);
            case AgeSpan.SchoolYears(int from, int to) ->
                !stated.schoolYears() || (from <= stated.from() && stated.to() <= to);
        };
    }

    private static String written(AgeSpan ages) {
        return ages.from() + "–" + ages.to();
    }
}
