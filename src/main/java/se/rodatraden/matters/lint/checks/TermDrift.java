package se.rodatraden.matters.lint.checks;

import static se.rodatraden.matters.lint.Category.TERM_DRIFT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Knowledge;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Words;

/** One term for one thing: neither a synonym of the preferred one nor another spelling of the same. */
final class TermDrift implements Check {
    private static final int SHORTEST = 8;

    private record Use(String written, Place place) {}

    @Override
    public List<Finding> check(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        report.knowledge().terms().forEach(term -> synonyms(term, report, findings));
        spellings(report, findings);
        CompoundDrift.in(report).stream()
                .filter(found ->
                        findings.stream().noneMatch(other -> other.place().equals(found.place())))
                .forEach(findings::add);
        return findings;
    }

    /** Only where both are used: one alone is the writer's choice. */
    private static void synonyms(Knowledge.Term term, LintedReport report, List<Finding> findings) {
        Optional<Use> preferred = uses(term.preferred(), report).stream().findFirst();
        if (preferred.isEmpty()) {
            return;
        }
        for (String variant : term.variants()) {
            for (Use use : uses(variant, report)) {
                findings.add(Finding.of(
                                "another-term-for-the-same",
                                TERM_DRIFT,
                                Severity.WARNING,
                                use.place(),
                                use.written(),
                                term.preferred())
                        .against(preferred.get().written())
                        .remedied(term.preferred()));
            }
        }
    }

    private static List<Use> uses(String term, LintedReport report) {
        String stem = term.replaceFirst("[aneo]$", "").toLowerCase(Locale.ROOT);
        if (!report.mentions(stem.split(" ", 2)[0])) {
            return List.of();
        }
        String quoted = java.util.regex.Pattern.quote(stem).replace(" ", "\\E\\s\\Q");
        java.util.regex.Pattern pattern = Patterns.of("(?<!\\p{L})" + quoted + "\\p{L}{0,5}(?!\\p{L})");
        List<Use> uses = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            Matcher matcher = pattern.matcher(sentence.text());
            while (matcher.find()) {
                if (!Quotations.covers(sentence.text(), matcher.start()) && !isNamed(sentence.text(), matcher.end())) {
                    uses.add(new Use(matcher.group(), sentence.place(matcher.start(), matcher.end())));
                }
            }
        }
        return uses;
    }

    /** "Ungdomsgården Kvarten": a name, which is a matter of names. */
    private static boolean isNamed(String text, int end) {
        return end + 1 < text.length() && text.charAt(end) == ' ' && Character.isUpperCase(text.charAt(end + 1));
    }

    /** {@code lov-skola} beside {@code lovskola}; the rarer is found. */
    private static void spellings(LintedReport report, List<Finding> findings) {
        Map<String, Map<String, List<Use>>> byLetters = new LinkedHashMap<>();
        for (Sentence sentence : report.sentences()) {
            for (Words.Word word : Words.in(sentence.text())) {
                String lower = word.lower();
                String letters = Words.stem(lower.replace("-", ""));
                if (letters.length() >= SHORTEST - 2
                        && lower.replace("-", "").length() >= SHORTEST
                        && !lower.startsWith("-")
                        && !(word.from() > 0 && Character.isUpperCase(word.text().charAt(0)))
                        && !Quotations.covers(sentence.text(), word.from())) {
                    String form = lower.indexOf('-') >= 0 ? "hyphen" : "solid";
                    byLetters
                            .computeIfAbsent(letters, _ -> new LinkedHashMap<>())
                            .computeIfAbsent(form, _ -> new ArrayList<>())
                            .add(new Use(word.text(), sentence.place(word.from(), word.to())));
                }
            }
        }
        for (Map.Entry<String, Map<String, List<Use>>> forms : byLetters.entrySet()) {
            List<Use> hyphen = forms.getValue().get("hyphen");
            List<Use> solid = forms.getValue().get("solid");
            if (hyphen != null && solid == null) {
                solid = inAnotherForm(forms.getKey(), byLetters);
            }
            if (hyphen != null && solid != null) {
                List<Use> rarer = solid.size() < hyphen.size() ? solid : hyphen;
                List<Use> usual = solid.size() < hyphen.size() ? hyphen : solid;
                rarer.forEach(use -> findings.add(Finding.of(
                                "two-spellings-of-a-term",
                                TERM_DRIFT,
                                Severity.WARNING,
                                use.place(),
                                use.written(),
                                usual.getFirst().written())
                        .against(usual.getFirst().written())
                        .remedied(usual.getFirst().written())));
            }
        }
    }

    /** {@code kontakt-center} beside {@code kontaktcentret}: what an ending leaves of a word is not always the same. */
    private static @Nullable List<Use> inAnotherForm(String letters, Map<String, Map<String, List<Use>>> byLetters) {
        return byLetters.entrySet().stream()
                .filter(other -> other.getValue().containsKey("solid")
                        && Math.abs(other.getKey().length() - letters.length()) == 1
                        && (other.getKey().startsWith(letters) || letters.startsWith(other.getKey())))
                .map(other -> other.getValue().get("solid"))
                .findFirst()
                .orElse(null);
    }
}
