package se.rodatraden.matters.lint.checks;

import static se.rodatraden.matters.lint.Category.MISSING_AMONG_HEARD;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Bodies;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** Whoever the text itself says is to be heard is told of again: what they said, or why they were not asked. */
final class ToldToBeHeard {
    private static final Pattern TO_BE_HEARD = Patterns.of(
            "\\b(?:ska|skall|måste)\\s(?:alltid\\s|då\\s|också\\s|normalt\\s)?([^.;]{0,160}?)\\b(?:höras|rådfrågas|tillfrågas|ges tillfälle att yttra sig|få yttra sig|få tillfälle att yttra sig|yttra sig)\\b");
    /** A rule that somebody has set, and not what is to come. */
    private static final Pattern A_RULE = Patterns.of(
            "\\b(?:enligt|anger|föreskriver|kräver|säger|framgår|följer|bestämmer|rutin\\p{L}*|riktlinje\\p{L}*|reglement\\p{L}*|arbetsordning\\p{L}*|policy\\p{L}*)\\b");

    private static final Pattern BODY = Patterns.of(
            "(?<![\\p{L}-])(\\p{L}{4,30}(?:rådet|gruppen|nämnden|styrelsen|kommittén)|de fackliga organisationerna)(?![\\p{L}-])");
    private static final int MOST = 8;

    private ToldToBeHeard() {}

    /** @param named who has been asked for already */
    static List<Finding> in(LintedReport report, List<String> named) {
        List<Finding> findings = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            Matcher rule = TO_BE_HEARD.matcher(sentence.text());
            if (!A_RULE.matcher(sentence.text()).find() || !rule.find()) {
                continue;
            }
            Set<String> bodies = new LinkedHashSet<>();
            Matcher body = BODY.matcher(sentence.text().substring(0, rule.end()));
            while (body.find() && bodies.size() < MOST) {
                bodies.add(body.group(1));
            }
            bodies.stream()
                    .filter(one -> bodies.size() > 1)
                    .filter(one -> named.stream().noneMatch(one::equalsIgnoreCase))
                    .filter(one -> !report.isOwn(Bodies.normal(one)) && !isToldAgain(one, sentence, report))
                    .map(one -> Finding.of(
                                    "told-to-be-heard-missing",
                                    MISSING_AMONG_HEARD,
                                    Severity.WARNING,
                                    sentence.place(),
                                    one)
                            .against(one)
                            .remedied(one))
                    .forEach(findings::add);
        }
        return findings;
    }

    private static boolean isToldAgain(String body, Sentence rule, LintedReport report) {
        String stem = body.toLowerCase(Locale.ROOT).replaceFirst("(?:et|en|n)$", "");
        return report.sentences().stream()
                .filter(sentence -> !sentence.equals(rule) && sentence.block().role() != SectionRole.ANNEXES)
                .anyMatch(sentence -> sentence.text().toLowerCase(Locale.ROOT).contains(stem));
    }
}
