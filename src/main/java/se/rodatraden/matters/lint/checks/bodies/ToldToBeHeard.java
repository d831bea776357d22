package se.rodatraden.matters.lint.checks.bodies;

import static se.rodatraden.matters.lint.Category.MISSING_AMONG_HEARD;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
            "\\b(?:höras|hörs|ha hörts|rådfrågas|tillfrågas|(?:bereds|beredas|ges|få|får|fått) (?:\\p{L}+ )?(?:tillfälle att |möjlighet att )?yttra sig|yttra sig|ges tillfälle|lämna synpunkter|godkänna förslaget)\\b");
    private static final Pattern HAS_BEEN = Patterns.of("\\b(?:har|hördes|yttrade|inte|ej)\\b");
    /** A rule that somebody has set, and not what is to come. */
    private static final Pattern A_RULE = Patterns.of(
            "\\b(?:enligt|anger|föreskriver|kräver|säger|framgår|följer|bestämmer|slår fast|\\p{L}{0,20}(?:rutin|riktlinje|reglement|arbetsordning|policy|ordning|instruktion)(?:en|er|erna|et)?)\\b");

    private static final Pattern ALWAYS = Patterns.of("\\b(?:ska|skall|måste|alltid|hörs|normalt|brukar|innan)\\b");

    private static final Pattern BODY = Patterns.of(
            "(?<![\\p{L}-])(?:råd(?:et)? för [\\p{L}]{3,30}(?: med [\\p{L}]{4,30}| och \\p{L}{4,30}frågor)?|\\p{L}{3,30}(?:rådet|gruppen|nämnden|styrelsen|kommittén|forumet|forum|organisationerna)|facken)(?![\\p{L}-])");
    private static final int MOST = 8;

    private ToldToBeHeard() {}

    /** @param named who has been asked for already */
    static List<Finding> in(LintedReport report, List<String> named) {
        List<Finding> findings = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            if (isOrder(sentence.text())) {
                missing(sentence, report, named, findings);
            }
        }
        return findings;
    }

    /** "Enligt nämndens rutin ska ungdomsrådet och förvaltningsgruppen alltid höras": it tells of no hearing itself. */
    static boolean isOrder(String text) {
        return A_RULE.matcher(text).find()
                && ALWAYS.matcher(text).find()
                && TO_BE_HEARD.matcher(text).find()
                && !HAS_BEEN.matcher(text).find();
    }

    private static void missing(Sentence sentence, LintedReport report, List<String> named, List<Finding> findings) {
        Set<String> bodies = new LinkedHashSet<>();
        Matcher body = BODY.matcher(sentence.text());
        while (body.find() && bodies.size() < MOST) {
            bodies.add(body.group());
        }
        bodies.stream()
                .filter(_ -> bodies.size() > 1)
                .filter(one -> !report.isOwn(Bodies.normal(one)) && !isToldAgain(one, sentence, report))
                .filter(one -> named.stream().noneMatch(asked -> isOneOf(asked, one, report)))
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

    /** Whether the name is one of those that whoever is asked for goes by. */
    private static boolean isOneOf(String asked, String name, LintedReport report) {
        String lower = name.toLowerCase(Locale.ROOT);
        return asked.equalsIgnoreCase(name)
                || report.knowledge().matterTypes().stream()
                        .flatMap(type -> type.heard().stream())
                        .filter(heard -> heard.body().equals(asked))
                        .anyMatch(heard -> heard.mentions().stream().anyMatch(lower::contains));
    }

    private static boolean isToldAgain(String body, Sentence rule, LintedReport report) {
        String stem = plain(body).replaceFirst("(?:et|en|n)$", "");
        return Stream.concat(report.sentences().stream(), report.rows().stream())
                .filter(sentence -> !sentence.equals(rule)
                        && sentence.block().role() != SectionRole.ANNEXES
                        && sentence.block().role() != SectionRole.PROPOSAL)
                .anyMatch(sentence -> plain(sentence.text()).contains(stem));
    }

    /** "Funktionshindersrådet" and "funktionshinderrådet" are one. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace("srådet", "rådet");
    }
}
