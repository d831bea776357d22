package se.rodatraden.matters.lint.checks.bodies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** Of several municipalities one alone is host, buyer or responsible: the same wherever it is said. */
final class OneHost {
    private static final Pattern MUNICIPALITY =
            Patterns.exact("(?<![\\p{L}-])(\\p{Lu}\\p{L}{2,25})\\s(?:kommun|stad)(?![\\p{L}-])");
    private static final Pattern IS = Patterns.of(
            "\\b(?:är|var|blir|bli|vara|som|utses till|föreslås till)\\s(värdkommun|upphandlande kommun|ansvarig kommun|samordnande kommun|sammankallande|huvudman|avtalspart|arbetsgivare|arkivmyndighet|fastighetsägare|systemägare)\\b(?!\\sför sin)");
    private static final Pattern OTHERWISE =
            Patterns.of("\\b(?:inte|alternativ\\p{L}*|skulle|varje|respektive|annan|i stället)\\b");

    private record Host(String role, String place, Sentence sentence) {}

    private OneHost() {}

    static void check(LintedReport report, List<Finding> findings) {
        List<Host> hosts = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            if (sentence.block().role() == SectionRole.REPLIES) {
                continue;
            }
            Matcher is = IS.matcher(sentence.text());
            if (!is.find() || OTHERWISE.matcher(sentence.text()).find()) {
                continue;
            }
            List<String> places = MUNICIPALITY
                    .matcher(sentence.text().substring(0, is.start()))
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();
            if (places.size() == 1) {
                hosts.add(new Host(is.group(1).toLowerCase(Locale.ROOT), places.getFirst(), sentence));
            }
        }
        for (Host one : hosts) {
            List<Host> others = hosts.stream()
                    .filter(other ->
                            other.role().equals(one.role()) && !other.place().equals(one.place()))
                    .toList();
            boolean own = report.municipality().filter(one.place()::equals).isPresent();
            boolean odd = others.stream()
                    .anyMatch(other ->
                            report.municipality().filter(other.place()::equals).isPresent()
                                    || hosts.indexOf(other) < hosts.indexOf(one));
            if (!own && odd) {
                String right = others.getFirst().sentence().text();
                findings.add(RoleDisagrees.in(one.sentence(), right));
                return;
            }
        }
    }
}
