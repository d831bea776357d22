package se.rodatraden.matters.lint.text;

import java.util.List;
import java.util.regex.Pattern;

/** The words that tell what somebody who was heard answered. That there was an answer, or a question, is none. */
final class Outcomes {
    /** Thanks for having been told are no answer. */
    private static final String FOR_THE_TIME = "(?:de|r|t) för (?:drag|föredrag|inform|genom|redovis|presentat|besök)";

    private static final Pattern TOLD = Patterns.of(
            // for, against, neither
            "tillstyrk|avstyrk|instäm|biträd|godkän|godta|godtog|accepter|samtyck|bifall|biföll|bejaka|medhåll|höll med|ja till|nej till|\\b(?:sade|sa|säger|svarade|svarar) (?:ja|nej)\\b|enhällig|\\b(?:är|var) (?:\\p{L}+ )?(?:för|emot|med på)\\b(?! \\p{L})|\\bintet\\b|förord|förespråk|stöd(?:er|de|jer|ja|ts)\\b|\\b(?:sitt|fullt|helhjärtat|starkt) stöd\\b|stöd för (?:förslag|planen|motion|ärend)|st(?:od|år|ått|å) bakom|(?:ställ[de]{1,3}r?|ställt) sig\\s(?!frågan)|"
                    + "motsat[ts]|motsätt|invänd|invände|invändning|erinra|erinran|\\bemot\\b|avvisa|avråd|reserv|protest|ogilla|kritisk|kritik|skeptisk|tveksam|oenig|enig[ta]?\\b|enighet|överens|delade? meningar|meningarna (?:var|är|gick)|avvikande mening|samma (?:uppfattning|åsikt|mening|inställning|linje|synpunkt)|avst(?:od|år) från|"
                    + "positiv|negativ|nöjd|glada?\\b|lugn\\b|oro\\b|oro(?:ad|lig|ade|ar|as)\\b|välkomna|hälsa[rd]?|uppskatta|tacka(?!"
                    + FOR_THE_TIME + ")|beklaga|hoppas|befara|ifrågasat|vädja|"
                    // nothing
                    + "\\b(?:inga|inget|ingen|ingenting)\\b|inte (?:\\p{L}+ )?(?:hörts|hörd|tillfrågats|varit aktuell|yttrat|lämnat|svarat|haft|något|några|längre)|utan (?:\\p{L}+ )?(?:synpunkt|kommentar|fråg|anmärk|önskemål)\\p{L}*|utan (?:anmärkning|invändning|erinran|mening)|utan att [^.;]{0,60}\\b(?:yppa|anför|anmäl|gjord|rest|hör[dt])|anmärk|"
                    // and what
                    + "bekräfta|varna|peka[rdt]?e? (?:på|ut)|bad om|\\bber om|för sin del|ansåg|anser\\b|anse[rt]\\b|menade|menar\\b|tyck(?:er|te)|tror\\b|trodde|framför|framhöll|framhåll|påpeka|påtala|understr[öy]k|betona|lyft[ae]? (?:fram|att|fråg)|framkom|efterlys|efterfråga|föreslog|föreslår|begär(?:de|t|a)?\\b|kräv|önska|\\bönskemål|rekommender|saknade|saknar|undra|tillägga|konstatera|"
                    + "(?<!tog )(?<!tagit )upplyst|gärna|delar (?:bedömning|uppfattning|förvaltning|kontoret|\\p{L}+s )|delade (?:bedömning|uppfattning|förvaltning|kontoret|\\p{L}+s )|kommentera|noterade|vill\\s(?:att|se|ha|inte|gärna|även|också|dock|behålla|veta|bli|få|kunna)|ville\\s(?:att|se|ha|inte|gärna|även|också|dock|behålla|veta|bli|få|kunna)|\\bändra[dst]|"
                    + "synpunkt(?:er|en|erna)?\\s?(?:(?:är|var|gäll|rör|avs|att|om att|på att|framgår|redovisas|sammanfattas|har)|:)|(?:tagit|tog) till sig|(?:arbetats|förts|skrivits|tagits) in\\b|inarbeta[dt]|beaktats|tillgodose|innebär|"
                    + "\\b(?!kommer)\\p{L}{2,20}(?:de|te|er|ar|it|at)(?: \\p{L}+dagen)?(?: den \\d{1,2} \\p{L}+ \\d{4}| \\d{4}-\\d\\d-\\d\\d)?,? att\\b|till handlingarna|ser fram emot|medgivande|"
                    // or where it can be read
                    + "\\b(?:bilaga|bilagan|bilagd|bifoga\\p{L}*|biläggs)\\b|(?:redovisas|sammanfattas|framgår|refereras|återges)\\b");

    /** What somebody else did when the body met: the matter was put before it. */
    private static final String PUT_BEFORE =
            "(?:togs upp|tagits upp|tas upp|var uppe|föredrogs|föredragits|presenterades|presenterats|informerades|informerats|diskuterades|diskuterats|gicks igenom|gåtts igenom|behandlades|behandlats|drogs|visades|visats|delades ut|skickades|berättades|förklarades|stod på dagordningen|fanns på dagordningen|besök(?:te|tes)?|samtal(?:ade|ades)?|diskussion|genomgång|dragning)";

    /** What follows a colon is the answer. */
    private static final Pattern AFTER_COLON = Patterns.of(
            ":\\s+(?![^.;]{0,60}\\b" + PUT_BEFORE
                    + "\\b)(?!(?:genomgång|information|dragning|föredragning|presentation|gemensam|möte|samtal|dialog|behandl|diskussion|informera|genomförd|avstämning)\\p{L}*\\b)\\p{L}");

    /** That somebody was heard, and what is done at a hearing besides answering. */
    private static final String NO_ANSWER = "(?:tacka" + FOR_THE_TIME
            + "|hörde|informera|behandla|diskutera|träffa|mötte|presentera|redovisa|närvara|medverka|besökte|berätta|visade|samråd|samtala|förhandla|överlade|avslut|genomför|hade\\s(?!hellre|gärna|önskat)|kalla|dela|ställde (?:\\p{L}+ )?fråg|började|inledde|förde|svarade(?!\\satt)|yttra|sammanträdde|samla|lämnade\\s(?:sina|sitt|ett|in)\\b|skicka|sände|bjöd|lyssna|möttes|startade|granska|noterade\\b(?!\\satt)|fikade|åt\\b|promenerade|satt\\b|gick\\b|kom\\b|inkom\\b|inlämnade)";

    /** Whoever was heard, or its members, and then what they did: "…, och ledamöterna fäste sig vid att". */
    private static final Pattern DID_SOMETHING = Patterns.of(
            "(?:,?\\s(?:och|men|samt|varvid|där)|[;.])\\s(?:(?:rådet|gruppen|nämnden|föreningen|klubben|bolaget|polisen|ombudet|ombuden|de|man|ledamöterna|eleverna|ungdomarna|deltagarna|företrädarna|representanterna|parterna|facken|en majoritet|majoriteten|flertalet|flera|många|några|alla|samtliga)\\s)?(?:då\\s|också\\s|bland annat\\s|särskilt\\s|dock\\s|sedan\\s)?(?!"
                    + NO_ANSWER
                    + ")(?:\\p{L}{2,20}(?:ade|rde|lde|nde|gde|mde|tte|pte|kte|ste|dde)|fann|såg|gav|gjorde|höll|lät|skrev|hade\\s(?:hellre|gärna|önskat))\\b");

    /** A cell that only says that there was a hearing, in a row of a table of them. */
    private static final Pattern NO_RESULT = Patterns.of(
            "^(?:[–—-]|\\?|(?:\\p{L}+ ){0,3}(?:information|dragning|föredragning|genomgång|presentation|möte|diskussion|samtal|dialog|hörd|hördes|informera[dt]e?s?|deltog|närvarade|genomförd|klart?|hölls|behandla[dt]e?s?|diskutera[dt]e?s?|avslutad|ja|muntligt?|skriftligt?|mejl|e-post|via \\p{L}+)(?: (?:om|av|på|vid|i|med|hölls|gavs|lämnades) [^.]{0,60})?)?\\.?$");

    private Outcomes() {}

    /**
     * Whether a row tells a result: in words that do, else in a last cell of its own.
     *
     * @param cells of the row, from the left
     */
    static boolean inRow(List<String> cells) {
        String last = cells.getLast().strip();
        boolean ownCell = cells.size() > 2 && Days.in(last).isEmpty() && last.length() > 2;
        return TOLD.matcher(String.join("; ", cells)).find()
                || ownCell
                        && !NO_RESULT.matcher(last).find()
                        && !DAY_ALONE.matcher(last).find();
    }

    private static final Pattern DAY_ALONE = Patterns.of("^[\\d\\s/.–-]+$");

    static boolean in(String text) {
        return TOLD.matcher(text).find()
                || AFTER_COLON.matcher(text).find()
                || DID_SOMETHING.matcher(text).find();
    }
}
