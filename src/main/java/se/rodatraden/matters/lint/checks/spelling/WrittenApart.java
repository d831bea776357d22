package se.rodatraden.matters.lint.checks.spelling;

import static se.rodatraden.matters.lint.Category.SPELLING_AND_IDIOM;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Words;
import se.rodatraden.matters.lint.text.Words.Word;

/** {@code bygg lov} in a report that writes {@code bygglov} elsewhere: a compound in two words. */
final class WrittenApart {
    private static final int SHORTEST_PART = 3;

    /** They stand before any word, and begin many: {@code över}, {@code mellan}. */
    private static final Set<String> SMALL = Set.of(
            ("över under efter innan inom utom utan från för före till med mot mellan genom vid kring runt hos fram upp ned ner bort hem åter sam tids alla allt hela halv små stor hög låg lång kort ny nya fler mer här där hur när vad var som den det dem ett två tre fyra fem sex sju åtta nio tio och att har kan ska lika väl bra gott god fri ide icke inte hel kvar sönder igång först sist bland medan annan andra egen lätt svår hård ren tung ung äldre yngre fritt själv sär men nu då")
                    .split(" ", -1));

    private static final Pattern DEFINITE = Pattern.compile("\\p{L}{3,}(?:en|et|erna|arna|orna)");

    private static final Pattern ADJECTIVE = Pattern.compile("\\p{L}{2,}(?:al|ell|ig|isk|sam|bar|iv)");

    /** Before it stands a verb that has an object: no preposition, and no article. */
    private static final Pattern DOES = Pattern.compile("\\p{L}{3,}(?:ar|er|ade|ade|te|de|ör|år)");

    private WrittenApart() {}

    /** "Social tjänsten": a noun with its article at the end has another form of the adjective before it. */
    private static boolean isOneWord(String one, String other, LintedReport report) {
        return DEFINITE.matcher(other).matches()
                && ADJECTIVE.matcher(one).matches()
                && report.words().isListed(one + other)
                && report.words().isListed(other);
    }

    /** "Betalar lag farten": a bare noun, and one with its article at the end, with nothing that joins them. */
    private static boolean areTwoNouns(String before, String one, String other, LintedReport report) {
        return DEFINITE.matcher(other).matches()
                && DOES.matcher(before).find()
                && !one.endsWith("r")
                && report.words().isListed(one + other)
                && report.words().isListed(other)
                && report.words().isListed(one)
                && (report.words().isListed(one + "en") || report.words().isListed(one + "et"))
                && !report.words().isListed(one + "are");
    }

    /** "Till syn", of a report on "tillsyn" that has no "syn" else. */
    private static boolean isParticle(String one, String other, Map<String, Integer> counts) {
        return PARTICLES.contains(one)
                && !AFTER_A_PARTICLE.contains(other)
                && counts.getOrDefault(one + other, 0) >= 2
                && counts.getOrDefault(other, 0) == 1;
    }

    private static final Set<String> PARTICLES = Set.of("till", "över", "under", "upp");
    /** "Få till stånd", "över tid": what stands after it by right. */
    private static final Set<String> AFTER_A_PARTICLE = Set.of(
            "stånd", "gång", "fälle", "val", "vara", "lags", "sist", "tid", "hand", "lag", "råd", "sätt", "allt",
            "delar", "baka", "dess", "namn", "kallade", "fyllda", "byggda", "gift", "häng", "huvud", "tal", "skott",
            "hållet", "håll");

    static void check(LintedReport report, List<Finding> findings) {
        Map<String, String> compounds = new HashMap<>();
        for (Sentence sentence : report.sentences()) {
            Words.in(sentence.text()).stream()
                    .filter(word -> word.text().length() >= 2 * SHORTEST_PART
                            && word.text().indexOf('-') < 0)
                    .forEach(word -> compounds.putIfAbsent(word.lower(), word.text()));
        }
        Map<String, Integer> counts = new HashMap<>();
        report.sentences()
                .forEach(sentence ->
                        Words.in(sentence.text()).forEach(word -> counts.merge(word.lower(), 1, Integer::sum)));
        for (Sentence sentence : report.sentences()) {
            List<Word> words = Words.in(sentence.text());
            for (int i = 0; i + 1 < words.size(); i++) {
                Word one = words.get(i);
                Word other = words.get(i + 1);
                String together = one.lower() + other.lower();
                if (other.from() == one.to() + 1
                        && sentence.text().charAt(one.to()) == ' '
                        && one.text().length() >= SHORTEST_PART
                        && other.text().length() >= SHORTEST_PART
                        && Character.isLowerCase(other.text().charAt(0))
                        && (!SMALL.contains(one.lower()) || isParticle(one.lower(), other.lower(), counts))
                        && (compounds.containsKey(together)
                                || isOneWord(one.lower(), other.lower(), report)
                                || i > 0 && areTwoNouns(words.get(i - 1).lower(), one.lower(), other.lower(), report))
                        && !Quotations.covers(sentence.text(), one.from())) {
                    findings.add(Finding.of(
                                    "written-apart",
                                    SPELLING_AND_IDIOM,
                                    Severity.WARNING,
                                    sentence.place(one.from(), other.to()),
                                    one.text() + " " + other.text(),
                                    one.text() + other.lower())
                            .against(one.text() + other.lower())
                            .remedied(one.text() + other.lower()));
                }
            }
        }
    }
}
