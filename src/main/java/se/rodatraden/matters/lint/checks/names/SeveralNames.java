package se.rodatraden.matters.lint.checks.names;

import static se.rodatraden.matters.lint.Category.SEVERAL_NAMES;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.checks.terms.CompoundDrift;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Words;

/** One programme has one name: {@code Almvik Läser}, {@code Läs i Almvik} and {@code Almviksläsningen} are too many. */
public final class SeveralNames implements Check {
    private static final String CAPITAL = "\\p{Lu}[\\p{L}-]{1,30}";
    private static final String NAME =
            "(" + CAPITAL + "(?:\\s(?:(?:i|på|för|och|med|till|av|en|ett|den)\\s)?" + CAPITAL + "){0,3})";

    /** A name is one when the text says what it is the name of, or puts it in quotation marks. */
    private static final Pattern INTRODUCED = Patterns.exact(
            "\\b(?:\\p{L}{0,20}[Pp]rojektet|\\p{L}{0,20}[Ss]atsningen|[Kk]allas|[Kk]allad|[Uu]nder namnet|[Mm]ed namnet|[Pp]rogrammet|[Ii]nsatsen|[Mm]odellen|[Kk]onceptet|[Ii]nitiativet|[Kk]ampanjen|[Aa]rbetssättet|[Ll]äsprogrammet|[Mm]etoden|[Kk]ursen|[Gg]ruppen|[Mm]ottagningen|[Tt]eamet|\\p{L}{3,20}(?:verksamheten|gruppen|mötesplatsen|festivalen|kursen|utbildningen|kampanjen|programmet)|[Nn]ätverket|[Vv]erksamheten|[Mm]ötesplatsen|[Tt]jänsten|[Aa]ppen|[Ee]nheten|[Ff]örsöket|[Uu]tbildningen|[Ss]tödet|[Ff]estivalen|[Cc]entret|[Hh]eter|[Hh]ette|[Kk]allas|[Bb]enämns|[Dd]öpts till|[Vv]id namn|[Nn]amnet|[Pp]rojekt|[Ss]atsning|[Kk]ampanj|[Pp]rogram|[Ii]nitiativ|\\p{L}{0,20}(?:grupp|team|mottagning|projekt|satsning|nätverk|verksamhet|program|kurs|mötesplats|tjänst|app|kampanj|metod|modell|insats|stödlinje|center|central|träffpunkt)(?:en|et|n)?,)\\s(?:som (?:kallas|heter)\\s)?[”\"]?"
                    + NAME);

    /** At the beginning of a sentence one capital says nothing; two do. */
    private static final Pattern BEGINS =
            Patterns.exact("^(" + CAPITAL + "\\s(?:(?:i|på|för|och|med|till|av|en|ett|den)\\s)?" + CAPITAL + ")");

    /** A name that goes on in small letters: "under namnet Marnäs mår bra.", "ett projekt, Kvarnen ger igen,". */
    private static final Pattern PHRASE = Patterns.exact(
            "(?:\\b(?:under namnet|med namnet|kallas|kallad|heter|benämns|projektet|satsningen|kampanjen|programmet|initiativet|konceptet|erbjudandet)|\\p{L}{0,20}(?:projekt|satsning|kampanj|program|initiativ|koncept|erbjudande|aktivitet|verksamhet)(?:en|et|n)?,)\\s[”\"]?(\\p{Lu}\\p{Ll}{1,20}(?:\\s\\p{L}{1,14}){1,3})[”\"]?(?=[,.;])");

    private static final Pattern CAPITALISED = Patterns.exact("(?<![.!?:]\\s)(?<!^)\\b" + NAME);

    private static final int SHORTEST_SHARED = 7;
    private static final Pattern PLACE = Patterns.of(
            "(?:skola|skolan|förskola|gatan|vägen|hallen|parken|torget|gården|huset|kommun|området|hemmet|boendet|gymnasiet|badet|stigen|backen|nämnden|förvaltningen|kontoret|bolaget|föreningen|förbundet|plan|planen|program|programmet|strategi|strategin|policy|policyn)s?$");

    private static final String HOUSE =
            "(?:bibliotek|skola|fritidsgård|simhall|ishall|sporthall|badhus|gård|kyrka|torg|park|station|förskola|äldreboende|vårdcentral)(?:en|et|n)?";

    private static final Pattern OF_A_PLACE =
            Patterns.of("\\p{L}{3,20}s? \\p{L}{0,12}" + HOUSE + "|\\p{L}{0,12}" + HOUSE + " (?:i|på|vid) \\p{L}{3,20}");

    private static final Pattern DOCUMENT = Patterns.of(
            "^\\p{L}{4,}(?:plan|rapport|policy|riktlinje|riktlinjer|reglemente|ordning|protokoll|enkät|statistik|utredning|redovisning)\\s(?:för|om|över|av|\\p{Lu})");

    private record Use(String name, Place place) {}

    @Override
    public List<Finding> check(LintedReport report) {
        Map<String, List<Use>> introduced = new LinkedHashMap<>();
        Map<String, List<Use>> capitalised = new LinkedHashMap<>();
        for (Sentence sentence : report.sentences()) {
            collect(INTRODUCED, sentence, introduced);
            collect(CAPITALISED, sentence, capitalised);
            collect(BEGINS, sentence, capitalised);
        }
        List<Finding> findings = new ArrayList<>();
        Set<String> told = new TreeSet<>();
        for (String name : introduced.keySet()) {
            Set<String> cluster = new TreeSet<>();
            cluster.add(name);
            introduced.keySet().stream()
                    .filter(other -> same(name, other) || sameWord(name, other))
                    .forEach(cluster::add);
            capitalised.keySet().stream()
                    .filter(other -> same(name, other)
                            && !isPartOf(other, introduced.keySet())
                            && !name.startsWith(other.substring(other.lastIndexOf(' ') + 1) + " "))
                    .forEach(cluster::add);
            if (cluster.size() > 1 && !told.contains(name)) {
                report(report, cluster, name, introduced, capitalised, told, findings);
            }
        }
        addNew(OtherNames.in(report, introduced.keySet()), findings);
        addNew(NamesAlike.in(report, withPhrases(introduced.keySet(), report)), findings);
        addNew(NamedInAnnexes.in(report), findings);
        addNew(NameForms.in(report), findings);
        addNew(FamilyNames.in(report), findings);
        addNew(CompoundDrift.ofNames(report), findings);
        addNew(TurnedNames.in(report), findings);
        return findings.stream()
                .filter(found -> !isOfAPlace(found) && !isADocument(found))
                .toList();
    }

    /** "Biblioteket i Ulvsta", "Ulvsta bibliotek": the library there, and no programme. */
    private static boolean isOfAPlace(Finding found) {
        return OF_A_PLACE.matcher(found.quote()).matches()
                && OF_A_PLACE.matcher(found.comparedWith()).matches();
    }

    /** "Biblioteksplan för Bergsäter", "Granskningsrapport SIP för barn": what is written, and no other name of what it is about. */
    private static boolean isADocument(Finding found) {
        return DOCUMENT.matcher(found.quote()).find();
    }

    private static Set<String> withPhrases(Set<String> introduced, LintedReport report) {
        Set<String> names = new TreeSet<>(introduced);
        for (Sentence sentence : report.sentences()) {
            PHRASE.matcher(sentence.text())
                    .results()
                    .map(found -> found.group(1))
                    .forEach(names::add);
        }
        return names;
    }

    /** What is told in the same words is told once. */
    private static void addNew(List<Finding> more, List<Finding> findings) {
        more.stream()
                .filter(found -> findings.stream()
                        .noneMatch(other -> other.quote().contains(found.quote())
                                || found.quote().contains(other.quote())))
                .toList()
                .forEach(findings::add);
    }

    private static void report(
            LintedReport report,
            Set<String> cluster,
            String name,
            Map<String, List<Use>> introduced,
            Map<String, List<Use>> capitalised,
            Set<String> told,
            List<Finding> findings) {
        // The most used, and of two alike the one that came first.
        String usual = introduced.keySet().stream()
                .filter(cluster::contains)
                .max(java.util.Comparator.comparingLong((String one) -> count(one, report))
                        .thenComparing(one -> one.equals(name) ? 1 : 0))
                .orElse(name);
        for (String other : cluster) {
            if (!other.equals(usual) && told.add(other)) {
                List<Use> uses = introduced.getOrDefault(other, capitalised.getOrDefault(other, List.of()));
                uses.forEach(use -> findings.add(Finding.of(
                                "several-names-for-one",
                                SEVERAL_NAMES,
                                Severity.WARNING,
                                use.place(),
                                other,
                                String.join(", ", cluster))
                        .against(usual)
                        .remedied(usual)));
            }
        }
    }

    private static long count(String name, LintedReport report) {
        Pattern whole = Patterns.exact("(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})");
        return report.sentences().stream()
                .mapToLong(sentence -> whole.matcher(sentence.text()).results().count())
                .sum();
    }

    private static void collect(Pattern pattern, Sentence sentence, Map<String, List<Use>> into) {
        Matcher matcher = pattern.matcher(sentence.text());
        while (matcher.find()) {
            String name = matcher.group(1);
            into.computeIfAbsent(name, _ -> new ArrayList<>())
                    .add(new Use(name, sentence.place(matcher.start(1), matcher.end(1))));
        }
    }

    private static boolean isPartOf(String name, Set<String> names) {
        return names.stream().anyMatch(other -> !other.equals(name) && (other.contains(name) || name.contains(other)));
    }

    /** The same letters but for capitals, spaces and hyphens; or at least two stems that meet in both. */
    private static boolean same(String one, String other) {
        if (one.equals(other)) {
            return false;
        }
        if (letters(one).equals(letters(other))) {
            return true;
        }
        List<String> stems = stems(one);
        List<String> others = stems(other);
        if (stems.size() >= 2 && others.size() >= 2) {
            return stems.size() == others.size()
                    && stems.stream().allMatch(stem -> others.stream().anyMatch(theirs -> meets(stem, theirs)));
        }
        // One long word that holds the stems of the other name.
        if (stems.size() >= 2 || others.size() >= 2) {
            List<String> several = stems.size() >= 2 ? stems : others;
            String single = letters(stems.size() >= 2 ? other : one);
            return several.stream().allMatch(stem -> single.contains(stem.substring(0, 3)));
        }
        if (isNearly(one, other)) {
            return true;
        }
        String longer = letters(one);
        String shorter = letters(other);
        return shorter.length() >= 8 && longer.length() >= 8 && holdsBothHalves(longer, shorter);
    }

    /** {@code Bokslukarna} and {@code Bokslukare}, both said to be names; but not the genitive of either. */
    private static boolean sameWord(String one, String other) {
        return one.indexOf(' ') < 0
                && other.indexOf(' ') < 0
                && one.length() >= 8
                && !one.equals(other)
                && !one.equals(other + "s")
                && !other.equals(one + "s")
                && Words.stem(one).equals(Words.stem(other));
    }

    /** {@code Samtalsbron} and {@code Samtalsbryggan}: alike into their second part, and no street or school called after it. */
    private static boolean isNearly(String one, String other) {
        int shared = 0;
        int most = Math.min(one.length(), other.length());
        while (shared < most && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared >= SHORTEST_SHARED
                && shared * 10 >= most * 6
                && !PLACE.matcher(one).find()
                && !PLACE.matcher(other).find()
                && !Words.stem(one).equals(Words.stem(other))
                && !other.equals(one + "s")
                && !one.equals(other + "s");
    }

    /** {@code Läslyftet} and {@code Lyftläsningen}: halves in the other order. */
    private static boolean holdsBothHalves(String one, String other) {
        String stem = Words.stem(one);
        for (int cut = 3; cut <= stem.length() - 3; cut++) {
            String first = stem.substring(0, cut);
            String second = stem.substring(cut);
            if (!other.startsWith(first) && other.startsWith(second) && other.contains(first)) {
                return true;
            }
        }
        return false;
    }

    private static boolean meets(String stem, String other) {
        int length = Math.min(Math.min(stem.length(), other.length()), 4);
        return length >= 3 && stem.regionMatches(0, other, 0, length);
    }

    private static List<String> stems(String name) {
        return Words.in(name.replace('-', ' ')).stream()
                .map(word -> word.lower())
                .filter(word -> word.length() >= 3
                        && !Set.of("för", "och", "med", "till").contains(word))
                .map(Words::stem)
                .toList();
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }
}
