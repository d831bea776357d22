package se.rodatraden.matters.lint.checks.sources;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.text.Patterns;

/**
 * What is said as a fact that somebody must have found out: that research shows it, that it has changed so much, that so many
 * are or do something, that one thing makes another so much larger or smaller.
 */
final class Claims {
    private static final String ABOUT =
            "(?:(?:mer än|nästan|ungefär|omkring|cirka|ca|drygt|knappt|hela|minst|över|uppemot|upp till|närmare|i genomsnitt) ){0,2}";
    private static final String PER_CENT = "\\d{1,3}(?:,\\d)?(?:\\s?[–-]\\s?\\d{1,3})? (?:procent|%)";
    private static final String FRACTION =
            "(?:en|två|tre|fyra) (?:tredjedel|fjärdedel|femtedel|sjättedel|tiondel)(?:ar|en)?|(?:hälften|det (?:dubbla|tredubbla|halva))";
    private static final String PEOPLE =
            "(?:alla |de |kommunens |landets |våra )?(?:\\p{L}{3,15}a )?(?:barn|elev|invånar|ungdom|unga\\b|hushåll|flick|pojk|äldre\\b|föräldr|familj|kvinn|män\\b|svenskar|kommuner|brukar|personer|vuxna|vårdnadshav|medborgar|tonår|pension|lärar|chef|medarbet|anställd|besökar|resenär|bilist|cyklist|kund|klient|patient|nyanländ|boende\\b|skolor|företag|förening)\\p{L}*";

    /** Those who find things out, without a name. */
    private static final String KNOWER =
            "(?:forskning(?:en)?|forskningsresultat(?:en)?|forskare|forskarna|vetenskapen|evidensen|expert(?:er|erna|isen)|\\p{L}{0,15}studier(?:na)?|undersökningar(?:na)?|utvärderingar(?:na)?|forskningsöversikter|metaanalyser|statistik(?:en)?|siffror(?:na)?|erfarenheten(?! från (?-i:\\p{Lu}))|erfarenheter(?:na)? från (?:andra|flera|övriga|liknande)(?: \\p{L}+){1,2}|(?:andra|flera|övriga) kommuners erfarenhet(?:er)?)";

    private static final String SHOWS =
            "(?:visa(?:r|t|de)|peka(?:r|t|de)|tyde?r|tydde|talar för|säger|belägger|belagt|bevisa(?:r|t)|bekräfta(?:r|t)|slår fast|slagit fast|påvisa(?:r|t)|ger (?:stöd|vid handen|belägg)|är (?:tydlig|entydig|samstämmig|överens|enig|klar)\\p{L}{0,2}|menar|anser|hävdar|kommit fram till|kommer fram till)";

    private static final List<Pattern> ALL = List.of(
            Patterns.of("\\b" + KNOWER + "(?: [^.;:,]{0,50}?)? " + SHOWS + "\\b"),
            Patterns.of(
                    "\\b(?:enligt|stöd i|stöd av|belägg i) (?:(?:aktuell|modern|ny|den|samlad|internationell|svensk|tillgänglig|senare)\\p{L}{0,2} ){0,2}(?:forskning|experter|forskare|flera studier|studier|vetenskap|expertis)\\p{L}*"),
            Patterns.of(
                    "\\bdet är (?:(?:sedan länge|numera|allmänt|väl|vetenskapligt|tydligt|i dag) ){0,2}(?:välkänt|känt|belagt|välbelagt|klarlagt|visat|bevisat|väldokumenterat|dokumenterat|vedertaget|ostridigt|påvisat)\\b(?: sedan länge)?"),
            Patterns.of(
                    "\\b(?:(?:har|hade)\\s(?:(?!inte)[\\p{L}]+ ){0,3}?(?:fördubbl|dubbler|tredubbl|halver|mångdubbl|mångfaldig|fyrdubbl|femdubbl|tiodubbl)ats|(?:fördubbl|halver|tredubbl|fyrdubbl|mångdubbl)ades)\\b"),
            Patterns.of(
                    "\\b(?:ökat|minskat|stigit|sjunkit|vuxit|växt|fallit|ökade|minskade|steg|sjönk|gått (?:upp|ner|ned)) (?:med )?"
                            + ABOUT + "(?:" + PER_CENT + "|" + FRACTION
                            + ")|\\b(?:ökat|minskat|stigit|sjunkit|vuxit) (?:kraftigt|markant|dramatiskt|lavinartat|explosionsartat)\\b"),
            Patterns.of(
                    "\\b(?:har|hade) (?:\\p{L}+ )?(?:kraftigt|markant|dramatiskt|lavinartat) (?:ökat|minskat|stigit|sjunkit|försämrats|förbättrats)"),
            Patterns.of(
                    "\\b(?:\\d|två|tre|fyra|fem|tio) gånger (?:så |fler|vanligare|högre|större|mer|dyrare|oftare)|\\bdubbelt så (?:många|mycket|vanlig|stor|hög|ofta|dyr)\\p{L}*"),
            Patterns.of("\\b(?:ökar|minskar|sänker|höjer) \\p{L}{3,25} med \\d{1,3}(?:,\\d)? procent"),
            Patterns.of(
                    "\\b(?:(?:en|två|tre) (?:tredjedel|fjärdedel|femtedel|tiondel|hundradel)(?:ar)?|hälften) så (?:stor|hög|många|mycket|vanlig|ofta|lång|låg)\\p{L}{0,2}\\b"),
            Patterns.of(
                    "\\b(?:bevisad|dokumenterad|väldokumenterad|vetenskapligt|belagd|påvisad) (?:\\p{L}+ )?(?:effekt|verkan|nytta|belagd|belagt|bevisad|bevisat)\\b|\\b(?:kostar|sparar) samhället\\b|\\b(?:starkt|brett|gott) stöd i forskning"),
            Patterns.of(
                    "\\b(?:klart|betydligt|långt|väsentligt|avsevärt|markant|mycket) (?:under|över|lägre än|högre än|fler än|färre än|bättre än|sämre än|vanligare än|större än|mindre än|billigare än|dyrare än) (?:vad (?:andra|som|de flesta)|snittet|genomsnittet|riks\\p{L}+|landets|riket|jämförbara|liknande|(?:i )?(?:andra|övriga) (?:kommuner|städer|skolor|län))\\b"
                            + "|\\b(?:hör till|tillhör|är bland|är en av|är ett av) (?:de|landets|länets|kommunens) (?:mest|minst|högst|lägst|sämst|bäst|dyrast|farligast|tryggast)\\p{L}{0,3}\\b[^.;]{2,40}? i (?:länet|landet|riket|sverige|kommunen|regionen)\\b"
                            + "|^(?:i|hos|för) (?:knappt|drygt|nästan|ungefär|omkring|mer än|mindre än) (?:en|två|tre) (?:tredjedel|fjärdedel|femtedel|tiondel)(?:ar)?(?: av [^.;]{3,40})? (?:fanns|saknades|hade|var|finns|saknas)\\b"
                            + "|\\b(?:i|för|från) (?:andra|flera|många|jämförbara|liknande) kommuner (?:har|hade)?\\b[^.;]{0,60}\\b(?:minskat|ökat|fördubblat|halverat|sänkt|höjt|kortat|förbättrat|minskade|ökade)\\b"
                            + "|\\bhar i (?:andra|flera|många|jämförbara|liknande) kommuner\\b[^.;]{0,40}\\b(?:minskat|ökat|fördubblat|halverat|sänkt|höjt|kortat|förbättrat)\\b"
                            + "|\\b(?:landets|länets|sveriges|rikets) (?:högsta|lägsta|största|minsta|bästa|sämsta|dyraste|billigaste|farligaste|tryggaste)\\b"));

    private static final List<Pattern> OF_SOME = List.of(
            Patterns.of("\\b" + PER_CENT.replace("(?:procent|%)", "procent")
                    + " av (?:barnen|eleverna|invånarna|ungdomarna|de äldre|alla barn|flickorna|pojkarna|hushållen|kommunens|"
                    + PEOPLE + ")"),
            Patterns.of(
                    "\\b(?:(?:(?:en|två|tre|fyra|fem|sex|sju|åtta|nio|[1-9]) av (?:tre|fyra|fem|sex|tio|hundra|10|100)|(?:en|två|tre) (?:tredjedel|femtedel|fjärdedel)(?:ar)?(?: av)?|hälften av|majoriteten av|en majoritet av|merparten av|flertalet av|mer än hälften av) "
                            + PEOPLE
                            + "|(?:en|två|tre|fyra|fem|sex|sju|åtta|nio) av (?:tio|hundra|tjugo) \\p{L}{3,30}(?![^.;]{0,40}(?:at|tt|it|rt|lt)s\\b)|(?:varannan|(?:var|vart) (?:tredje|fjärde|femte|sjätte|tionde)) "
                            + PEOPLE
                            + ")"));

    /** What is got back for what is put in, and a change from one number to another. */
    private static final List<Pattern> OF_FIGURES = List.of(
            Patterns.of(
                    "\\bvarje (?:krona|satsad krona|timme)\\b[^.;]{0,40}\\b(?:ger|sparar|spar|betalar)\\b[^.;]{0,20}\\b(?:kronor|tillbaka|igen|gånger)\\b|\\b(?:varje|en) (?:satsad|investerad|insatt|nedlagd)\\p{L}{0,2} (?:krona|hundralapp|tusenlapp|timme)\\b|\\b(?:lönar sig|betalar sig|sparar) (?:\\p{L}+ ){0,3}(?:många gånger|flera gånger|mångfalt|(?:två|tre|fyra|fem|tio|\\d{1,2}) gånger)|\\bsamhällsekonomiskt lönsam\\p{L}*"),
            Patterns.of(
                    "\\b(?:visar|bekräftar|slår fast|hävdar|menar) (?:\\p{L}+ ){0,2}(?:forskning|studier|forskare|experter|undersökningar|statistik)\\p{L}{0,2}\\b"),
            Patterns.of(
                    "\\b(?:ökade|minskade|steg|sjönk|ökat|minskat|stigit|sjunkit) från \\d[^.;]{0,40}(?:19|20)\\d{2}[^.;]{0,20} till \\d[^.;]{0,60}\\d (?:procent(?!enh)|%)"));

    /** What might be said of a proposal or of money too, and is no claim then. */
    private static final List<Pattern> OF_THE_WORLD = List.of(
            Patterns.of(
                    "\\b(?:ökar|minskar|sänker|höjer|förbättrar|försämrar|reducerar|förkortar|kortar|förlänger|stärker) [^.;]{2,60}? med "
                            + ABOUT + "(?:" + PER_CENT + "|" + FRACTION + "|\\d{1,2} gånger)"),
            Patterns.of("\\b(?:halverar|halveras|fördubblar|fördubblas|tredubblar|tredubblas)\\b"),
            Patterns.of(
                    "\\b" + PER_CENT
                            + " (?:sämre|bättre|fler|färre|oftare|mer sällan|snabbare|vanligare|större|mindre|högre|lägre|friskare|tryggare)\\b"));

    private static final Pattern OF_THE_MATTER = Patterns.of(
            "kron|kostnad|\\bbudget|avgift|intäkt|taxa|hyra|\\banslag|\\bförslag|\\bmotionär|\\bmål\\p{L}{0,4}\\b|\\bska\\b|\\bskulle\\b|\\bbör\\b|beräkna|budgeterat|\\bföreslås|åtgärden|ombyggnaden|avtalet|\\benligt\\b|scenari|prognos");

    /** What is aimed at or asked for is not so yet. */
    private static final Pattern AIMED_AT = Patterns.of(
            "\\bmål(?:et|en|sättning\\p{L}*)?\\b|\\briktvärde|\\bska\\b|\\bskulle\\b|\\bkrav(?:et)?\\b|\\bkräver\\b|\\bom (?:minst|mer än)\\b");

    private Claims() {}

    static Optional<MatchResult> in(String text) {
        Optional<MatchResult> found = first(ALL, text).or(() -> first(OF_FIGURES, text));
        found = found.isPresent() || AIMED_AT.matcher(text).find() ? found : first(OF_SOME, text);
        return found.isPresent() || OF_THE_MATTER.matcher(text).find() ? found : first(OF_THE_WORLD, text);
    }

    private static Optional<MatchResult> first(List<Pattern> patterns, String text) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                return Optional.of(matcher.toMatchResult());
            }
        }
        return Optional.empty();
    }
}
