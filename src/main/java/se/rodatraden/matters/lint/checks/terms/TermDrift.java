package se.rodatraden.matters.lint.checks.terms;

import static se.rodatraden.matters.lint.Category.TERM_DRIFT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
import se.rodatraden.matters.lint.text.TermUses;
import se.rodatraden.matters.lint.text.Words;

/** One term for one thing: neither a synonym of the preferred one nor another spelling of the same. */
public final class TermDrift implements Check {
    private static final Pattern BOTH =
            Patterns.of("[^.;]{0,25}\\b(?:och|eller|samt|men inte|till skillnad från|respektive)\\b[^.;]{0,25}");
    private static final int SHORTEST = 8;
    private static final int USUAL = 3;
    private static final int RARE = 2;
    private static final int TWICE = 2;

    private record Use(String written, Place place) {}

    @Override
    public List<Finding> check(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        report.knowledge().terms().forEach(term -> synonyms(term, report, findings));
        report.knowledge().elements().whole().forEach(group -> either(group, report, findings));
        spellings(report, findings);
        findings.addAll(CompoundDrift.in(report));
        findings.addAll(PhraseDrift.in(report));
        findings.addAll(HeadDrift.in(report));
        findings.addAll(NearTerms.in(report));
        findings.addAll(DefiniteOnce.in(report));
        return once(findings);
    }

    /** What two rules find at one place is told once. */
    private static List<Finding> once(List<Finding> findings) {
        Map<Place, Finding> byPlace = new LinkedHashMap<>();
        findings.forEach(found -> byPlace.putIfAbsent(found.place(), found));
        return List.copyOf(byPlace.values());
    }

    /** Only where both are used: one alone is the writer's choice. */
    private static void synonyms(Knowledge.Term term, LintedReport report, List<Finding> findings) {
        List<TermUses> preferred = TermUses.of(term.preferred(), report).stream()
                .filter(use -> !use.isAnothers())
                .toList();
        if (preferred.isEmpty()) {
            return;
        }
        for (String variant : term.variants()) {
            List<TermUses> uses = TermUses.of(variant, report).stream()
                    .filter(use -> !use.isAnothers() && !standsBeside(use, preferred))
                    .toList();
            boolean own = uses.size() >= USUAL && uses.size() > preferred.size();
            String right = own ? variant : term.preferred();
            for (TermUses use : own ? preferred : uses) {
                findings.add(another(
                        use.place(),
                        use.written(),
                        (own ? uses : preferred).getFirst().written(),
                        right));
            }
        }
    }

    /** Side by side: whoever wrote it tells them apart. */
    private static boolean standsBeside(TermUses use, List<TermUses> preferred) {
        return preferred.stream()
                .filter(other -> other.sentence().equals(use.sentence()))
                .map(other -> use.sentence()
                        .text()
                        .substring(Math.min(other.to(), use.to()), Math.max(other.from(), use.from())))
                .anyMatch(between -> BOTH.matcher(between).matches());
    }

    /** Either may be the report's own: the one that is used three times or more, or twice beside one, where no sentence has both. */
    private static void either(List<String> group, LintedReport report, List<Finding> findings) {
        List<List<TermUses>> uses = group.stream()
                .map(term -> TermUses.of(term, report))
                .filter(found -> !found.isEmpty())
                .sorted(Comparator.comparingInt((List<TermUses> found) -> found.size())
                        .reversed())
                .toList();
        if (uses.size() < 2 || uses.getFirst().size() < TWICE) {
            return;
        }
        List<TermUses> usual = uses.getFirst();
        for (List<TermUses> rare : uses.subList(1, uses.size())) {
            boolean sure = usual.size() >= USUAL && rare.size() <= RARE || rare.size() == 1;
            if (sure
                    && rare.stream()
                            .noneMatch(one -> usual.stream()
                                    .anyMatch(other -> other.sentence().equals(one.sentence())))) {
                String right = usual.getFirst().written();
                rare.forEach(one -> findings.add(another(one.place(), one.written(), right, right)));
            }
        }
    }

    private static Finding another(Place place, String written, String usual, String right) {
        return Finding.of("another-term-for-the-same", TERM_DRIFT, Severity.WARNING, place, written, right)
                .against(usual)
                .remedied(right);
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
                        && !(word.from() > 0
                                && Character.isUpperCase(word.text().charAt(0)))
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
