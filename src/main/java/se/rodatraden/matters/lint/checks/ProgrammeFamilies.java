package se.rodatraden.matters.lint.checks;

import static se.rodatraden.matters.lint.Category.PROGRAMMES_AGAINST_CATALOGUE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.rodatraden.guidelines.AgeSpan;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Knowledge;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** {@code Komet} for {@code Komet 3–11 år} and {@code Komet 12–18 år}: the ages that are told are those of one of them. */
final class ProgrammeFamilies {
    private static final Pattern WITH_AGES = Patterns.exact("^(\\p{Lu}[\\p{L} ]{2,40}) \\d{1,2}–\\d{1,2} år$");
    private static final Pattern CHANGES =
            Patterns.of("föreslå|i stället för|sänk|höj|ändra|tidigare|utöka|utvidga|motionär|avslut|upphör");

    private ProgrammeFamilies() {}

    static void check(LintedReport report, Sentence sentence, List<Finding> findings) {
        if (!Patterns.hasDigit(sentence.text())
                || CHANGES.matcher(sentence.text()).find()) {
            return;
        }
        families(report.knowledge().programmes()).forEach((name, members) -> {
            Matcher named = Patterns.exact("(?<![\\p{L}-]|Förstärkt )" + Pattern.quote(name) + "(?![\\p{L}-]| \\d)")
                    .matcher(sentence.text());
            if (!named.find()) {
                return;
            }
            Optional<Ages.Span> stated = Ages.in(sentence.text()).stream()
                    .filter(span -> span.start() >= named.end() && !span.schoolYears())
                    .findFirst();
            List<AgeSpan> ages =
                    members.stream().flatMap(member -> member.ages().stream()).toList();
            stated.filter(span -> !ages.isEmpty()
                            && ages.stream().noneMatch(one -> one.from() <= span.from() && span.to() <= one.to()))
                    .ifPresent(span -> {
                        String right = ages.stream()
                                .map(one -> one.from() + "–" + one.to())
                                .collect(Collectors.joining(", "));
                        findings.add(Finding.of(
                                        "programme-for-other-ages",
                                        PROGRAMMES_AGAINST_CATALOGUE,
                                        Severity.WARNING,
                                        sentence.place(span.start(), span.end()),
                                        name,
                                        right,
                                        span.written(),
                                        members.getFirst().source())
                                .against(right));
                    });
        });
    }

    private static Map<String, List<Knowledge.Programme>> families(List<Knowledge.Programme> programmes) {
        Map<String, List<Knowledge.Programme>> families = new LinkedHashMap<>();
        for (Knowledge.Programme programme : programmes) {
            Matcher name = WITH_AGES.matcher(programme.names().getFirst());
            if (name.find()) {
                families.merge(
                        name.group(1),
                        List.of(programme),
                        (one, other) -> java.util.stream.Stream.concat(one.stream(), other.stream())
                                .toList());
            }
        }
        return families;
    }
}
