package se.rodatraden.matters.lint.checks.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.matters.lint.text.Patterns;

/**
 * A name with what is private beside it: a class, an age, an illness, a home, a next of kin. Officials and elected people are
 * named in reports too, with a title or a party, and are left alone.
 */
final class PointedOut {
    private static final String FIRST = "\\p{Lu}\\p{Ll}{1,15}(?:-\\p{Lu}\\p{Ll}{1,15})?";
    private static final String NAME = FIRST + "(?:\\s(?:von |af |de )?\\p{Lu}\\p{Ll}[\\p{L}-]{0,25}){0,2}";
    private static final String FULL_NAME = FIRST + "\\s(?:von |af |de )?\\p{Lu}\\p{Ll}[\\p{L}-]{0,25}";
    private static final String IN_A_CLASS =
            "(?:i|från|ur|går i)\\s(?:(?:klass|åk|årskurs)\\s)?[1-9]\\s?[A-F]\\b|(?:i|från|ur)\\sklass(?:en)?\\s[A-ZÅÄÖ]{1,4}\\d{0,2}[A-Za-c]?\\b";
    private static final String AGED =
            "(?:,?\\s\\(?(?:1?\\d|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|[2-9]\\d)\\sår\\b(?!\\s(?:och|till|sedan|senare|framåt|i))|,?\\s\\(?född\\s(?:den\\s)?(?:\\d{1,2}\\s\\p{Ll}{3,9}\\s)?(?:19|20)\\d{2})";
    private static final String ILL =
            "(?:rullstol|epilepsi|diabetes|adhd|ADHD|autism\\p{Ll}*|diagnos\\p{Ll}*|cancer\\p{Ll}*|demens\\p{Ll}*|depression\\p{Ll}*|psykos\\p{Ll}*|ångest\\p{Ll}*|missbruk\\p{Ll}*|missbrukar|skyddad|synskada\\p{Ll}*|hörselskada\\p{Ll}*|utvecklingsstörning|funktionsnedsättning\\p{Ll}*|allergi\\p{Ll}*|cp-skada|CP-skada|Downs|ätstörning\\p{Ll}*|självskade\\p{Ll}*|sjukskriv\\p{Ll}*|sjukdom\\p{Ll}*|stroke|Parkinson\\p{Ll}*|häktad|dömd|dömts|anhållen|misstänkt|placera(?:d|des|ts)|omhändertagen|omhändertogs|våldsutsatt|försörjningsstöd|försörjningsbidrag|skulder|vräkt|vräktes|gravid|hiv|HIV|mobba(?:d|des|ts)|utsatt(?:s)?|LVU|orosanmäl\\p{Ll}*|hemlös|asylsökande|homosexuell|transperson|avstängd|stulit|misshandla\\p{Ll}*|avliden|dödsfall)";
    private static final String STREET =
            "\\p{Lu}\\p{Ll}{1,30}(?:gatan|gata|vägen|väg|gränd|gränden|stigen|stig|torget|torg|backen|backe|allén|allé|plan|esplanaden|slingan|ringen|kroken|leden|rundan|gården|backen|liden|tået)\\s\\d{1,3}";
    private static final String STREET_ALONE =
            "\\p{Lu}\\p{Ll}{1,30}(?:gatan|vägen|gränd|gränden|stigen|torget|backen|allén)\\b";
    private static final String KIN =
            "(?:mamma|pappa|mor|far|moder|fader|son|dotter|bror|syster|förälder|vårdnadshavare|granne|anhörig|make|maka|sambo|farmor|mormor|farfar|morfar|barn)";

    private static final List<Pattern> ALL = Stream.of(
                    "\\b" + NAME + ",?\\s(?:som\\sgår\\s)?(?:" + IN_A_CLASS + ")",
                    // "Den 18-årige målvakten i Bro IF, som har dömts": without a name, and everybody knows who.
                    "\\b[Dd]e[nt]\\s(?:\\d{1,2}-årig[ae]|äldre|yngre|unga|ende|enda)\\s\\p{Ll}{3,25}(?:en|et|n)\\s(?:i|på|vid|från)\\s\\p{Lu}[^.;]{0,160}?\\b"
                            + ILL + "\\b",
                    "\\b" + FULL_NAME + AGED,
                    "\\b(?:[1-9]|1\\d)-årig[ae]\\s" + NAME,
                    "\\b(?:fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton)årig[ae]\\s\\p{Lu}\\p{Ll}{1,20}",
                    "\\b" + FULL_NAME
                            + ",?\\s(?:som\\s)?(?:är|har|använder|lider av|sitter|fick|vårdas|lever|behandlas|blev|blivit|har blivit|var|utreds|med|och hennes|och hans|vars)\\s(?:(?!personer|barn|unga|elever|stöd|insats|ansvar|uppdrag|vård|verksamhet|mottagning|arbete|grupp|familjer|medlemmar)\\p{Ll}+\\s){0,2}?"
                            + ILL + "\\b",
                    "\\b" + FULL_NAME
                            + "s?,?\\s\\(?(?:mobil|telefon|tel\\.?|tfn|mejl|e-post|nås på)\\b[^.;]{0,20}(?:07\\d|@)[\\w.@ -]{5,40}",
                    "\\b" + FULL_NAME + ",?\\s(?:\\(?" + KIN + "\\still\\s)",
                    "\\b(?:[Mm]akarna|[Ff]amiljen|[Pp]aret|[Ff]ru|[Hh]err|[Ss]yskonen|[Bb]röderna|[Ss]ystrarna|[Ff]röken|[Mm]akarna)\\s\\p{Lu}\\p{Ll}{2,20}",
                    "\\b(?:" + FULL_NAME + "s|[Hh]ennes|[Hh]ans)\\s" + KIN + ",?\\s\\p{Lu}\\p{Ll}{1,20}",
                    "\\b(?:[Ee]nda|[Ee]nde)\\s(?:elev\\p{Ll}*|barn\\p{Ll}*|flicka\\p{Ll}*|pojke\\p{Ll}*|familj\\p{Ll}*|boende|brukar\\p{Ll}*|person\\p{Ll}*)\\s(?:[^.;]{0,40}\\s)?"
                            + ILL + "\\b",
                    "\\b(?:\\d{1,3}-?åring(?:en)?|[Pp]ensionären|[Kk]vinnan|[Mm]annen|[Bb]oende|[Hh]emmaboende|[Kk]ommuninvånaren|[Ii]nvånaren|[Ff]astighetsägaren|[Ss]kattebetalaren|[Dd]eltagaren|[Bb]esökaren|[Ll]åntagaren|[Rr]esenären),?\\s"
                            + FULL_NAME + "(?:\\s(?:i|på|vid|från)\\s\\p{Lu}[\\p{L}-]{2,30}(?:\\s\\d{1,3})?)?",
                    "\\b" + FULL_NAME + ",?\\s(?:i|på|vid|från)\\s" + STREET_ALONE
                            + "(?=[^.;]{0,80}(?:åring|pensionär|boende|grann|elev|pojk|flick|mamma|pappa|hyresgäst))",
                    "\\b" + FULL_NAME + "(?:,\\s|\\s\\(|\\s(?:på|i|vid)\\s)" + STREET)
            .map(Patterns::exact)
            .toList();

    /** "Folkhögskolan Alma (12 år)" is nobody. */
    private static final Pattern NOBODY = Patterns.exact(
            "^(?:Region|Röda|Rädda|Svenska|Attention|Autism\\p{L}*|Hela|Riks\\p{L}*|Brukar\\p{L}*|Anhörig\\p{L}*|Stads\\p{L}*|Hjärn\\p{L}*|Kommun\\p{L}*|Nämnden|Skola\\p{L}*|Förskola\\p{L}*|Förvaltning\\p{L}*|Stiftelsen|Föreningen|Bolaget|Barn|Elever|Unga|Äldre|Personer|Ungdomar|En|Ett|De[nt](?!\\s(?:\\d{1,2}-årig|äldre|yngre|unga|end[ae]))|De|Under|Enligt|Sedan|Efter|Från|Till|Vid|På|I|Om|Av|För|Med|Hos|År|Sankt|Stora|Lilla|Norra|Södra|Östra|Västra|Nya|Gamla|\\p{L}+(?:skolan|gården|kommun|nämnden|styrelsen|verket|myndigheten|förvaltningen|kontoret|enheten))\\b");

    private PointedOut() {}

    static List<MatchResult> in(String text) {
        List<MatchResult> found = new ArrayList<>();
        for (Pattern pattern : ALL) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                if (!NOBODY.matcher(matcher.group()).find()) {
                    found.add(matcher.toMatchResult());
                }
            }
        }
        return found;
    }
}
