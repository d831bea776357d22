package se.rodatraden.matters.lint.checks.names;

import static se.rodatraden.matters.lint.Category.SEVERAL_NAMES;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * A second name for what has one, without the words that introduce a name: the text itself says that it is "also called" so,
 * the name has got another last word, or its ending has been changed.
 */
final class OtherNames {
    private static final String NAME =
            "\\p{Lu}[\\p{L}-]{2,30}(?:\\s(?:(?:i|på|för|och|med)\\s)?\\p{Lu}[\\p{L}-]{2,30}){0,4}";

    /** Not "tidigare kallad": what something was called before is told rightly. */
    private static final Pattern ALSO = Patterns.exact(
            "\\b(?:(?:även|också|ibland|alternativt|eller|omväxlande|i dagligt tal|internt)\\s(?:kalla[dt]|kallade|benäm[nt][ds]?|benämnda|känd som|under namnet)"
                    + "|(?:kallas|benämns|går)\\s(?:också|även|ibland|omväxlande|i dagligt tal|internt)(?:\\s(?:för|under namnet))?)\\s(?:för\\s)?[”\"]?("
                    + NAME + ")");

    /** {@code Coping Power-kursen} beside {@code Coping Power Program}. */
    private static final Pattern ENDS_OTHERWISE =
            Patterns.exact("\\b(\\p{Lu}\\p{L}{2,20}\\s\\p{Lu}\\p{L}{2,20})-\\p{Ll}{4,20}\\b");

    private static final Pattern ONE_WORD =
            Patterns.exact("(?<=[\\p{Ll},] )(\\p{Lu}\\p{Ll}{7,24})(?: i \\p{Lu}\\p{Ll}+)?\\b");

    /** Places and bodies share beginnings by right: a street and a school of one quarter. */
    private static final Pattern PLACE = Patterns.of(
            "(?:skol(?:a|an|orna)|gata|gatan|väg|vägen|hall|hallen|park|parken|torg|torget|gård|gården|hus|huset|kommun|område|området|hem|hemmet|gymnasiet|bad|badet|stig|stigen|backe|backen"
                    + "|nämnd|nämnden|förvaltning|förvaltningen|kontor|kontoret|bolag|bolaget|förening|föreningen|klubb|klubben|bro|bron|by|byn|sjön|sjö|ån|dal|dalen|berg|berget|stad|staden|myndigheten|verket|rådet|styrelsen"
                    + "|region|regionen|bygden|län|länet|stiftelsen|bygd|lagen|förordningen|inspektionen|biblioteket|station|stationen|skog|skogen|strand|stranden|ön|udden|viken|leden|plan|planen|program|programmet|strategi|strategin|policy|förbund|förbundet|riktlinje|riktlinjen)s?$");

    private static final int SHARED = 7;

    private record Use(String name, Place place) {}

    private OtherNames() {}

    /** @param introduced those that the text says are names */
    static List<Finding> in(LintedReport report, Set<String> introduced) {
        List<Finding> findings = new ArrayList<>();
        Map<String, List<Use>> single = new LinkedHashMap<>();
        for (Sentence sentence : report.sentences()) {
            also(sentence, findings);
            otherEnd(report, sentence, findings);
            Matcher word = ONE_WORD.matcher(sentence.text());
            while (word.find()) {
                String name = word.group(1);
                if (!PLACE.matcher(name).find() && !Quotations.covers(sentence.text(), word.start())) {
                    single.computeIfAbsent(name, _ -> new ArrayList<>())
                            .add(new Use(word.group(), sentence.place(word.start(), word.end())));
                }
            }
        }
        variants(report, single, introduced, findings);
        return findings;
    }

    private static void also(Sentence sentence, List<Finding> findings) {
        Matcher also = ALSO.matcher(sentence.text());
        while (also.find()) {
            findings.add(found(
                    sentence.place(also.start(1), also.end(1)),
                    also.group(1),
                    sentence.text().substring(0, also.start()).strip()));
        }
    }

    private static void otherEnd(LintedReport report, Sentence sentence, List<Finding> findings) {
        Matcher ends = ENDS_OTHERWISE.matcher(sentence.text());
        while (ends.find()) {
            Pattern whole = Patterns.exact(Pattern.quote(ends.group(1)) + " \\p{Lu}\\p{L}+");
            report.sentences().stream()
                    .map(other -> whole.matcher(other.text()))
                    .filter(Matcher::find)
                    .findFirst()
                    .ifPresent(other ->
                            findings.add(found(sentence.place(ends.start(), ends.end()), ends.group(), other.group())));
        }
    }

    /** {@code Vintercykla i Almvik} beside {@code Vintercyklisten}; no dictionary has either. */
    private static void variants(
            LintedReport report, Map<String, List<Use>> single, Set<String> introduced, List<Finding> findings) {
        List<String> names = List.copyOf(single.keySet());
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                String one = names.get(i);
                String other = names.get(j);
                if (isVariant(one, other)
                        && !introduced.contains(one + " " + other)
                        && isMade(report, one)
                        && isMade(report, other)) {
                    boolean second =
                            used(single, one).size() >= used(single, other).size();
                    String right = second ? one : other;
                    used(single, second ? other : one)
                            .forEach(use -> findings.add(found(use.place(), use.name(), right)));
                }
            }
        }
    }

    private static List<Use> used(Map<String, List<Use>> single, String name) {
        return single.getOrDefault(name, List.of());
    }

    private static boolean isMade(LintedReport report, String name) {
        return !report.words().isListed(name) && !report.words().isListed(name.toLowerCase(java.util.Locale.ROOT));
    }

    private static boolean isVariant(String one, String other) {
        int shared = 0;
        int most = Math.min(one.length(), other.length());
        while (shared < most && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared >= SHARED && shared * 10 >= most * 6 && shared < most;
    }

    private static Finding found(Place place, String name, String usual) {
        return Finding.of("several-names-for-one", SEVERAL_NAMES, Severity.WARNING, place, name, usual + ", " + name)
                .against(usual)
                .remedied(usual);
    }
}
