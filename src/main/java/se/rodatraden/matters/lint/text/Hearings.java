package se.rodatraden.matters.lint.text;

import java.util.regex.Pattern;

/** Who is heard before a decision besides authorities: councils, unions, associations; and the words that tell of it. */
public final class Hearings {
    /** A body that is heard, in any form of its name. */
    public static final String BODIES = "(?:(?:rådet|råd)\\s(?:för|i)\\s[\\p{L}]{3,30}(?:\\smed\\s[\\p{L}]{4,30})?|"
            + Bodies.COUNCIL
            + "(?:\\sför\\s[\\p{L}]{3,30}(?:frågor)?)?|\\p{L}{0,20}(?:förvaltnings|samverkans|samråds|referens|brukar|fokus)grupp(?:en)?|"
            + "fackliga\\s\\p{L}{3,20}|facken|fackförbund\\p{L}*|arbetstagarorganisation\\p{L}*|personalorganisation\\p{L}*|skyddskommitt[eé]\\p{L}*|\\p{L}{0,6}skyddsombud\\p{L}*|"
            + "byalag(?:et)?|byarå\\p{L}*|elevrå\\p{L}*|elevkår\\p{L}*|\\p{L}{3,20}föreningen|ungdomsfullmäktige|ungdomsting(?:et)?|ungdomsparlament\\p{L}*|(?:elev|ungdoms?|barn|medborgar|brukar|boende|senior|dialog)\\p{L}{0,6}forum(?:et)?|förskolan)";

    /** Some part of a name, asked first. */
    static final Pattern MAY_BE = Patterns.of(
            "råd|grupp|fack|mbl|medbest|samverkansavtal|skydds|organisation|byalag|elevkår|föreningen|forum|ungdoms|förskolan|personal");

    public static final Pattern BODY = Patterns.of("\\b" + BODIES + "s?\\b");

    /** What is done when somebody is heard, whichever of the two does it. */
    public static final Pattern VERB = Patterns.of(
            "\\b(?:hörde?s|höra|höras|hörs|hörts|hörd|hörda|informera\\p{L}*|behandla\\p{L}*|samråd\\p{L}*|diskutera\\p{L}*|yttra(?:de|t|r)?|överläggning\\p{L}*|överlade|överlagt|förhandl\\p{L}*|samverka\\p{L}*|"
                    + "tog upp|togs upp|tagits upp|tas upp|lyftes|avhandla\\p{L}*|gick igenom|gicks igenom|gåtts igenom|föredrog\\p{L}*|föredragning\\p{L}*|föredragits|presentera\\p{L}*|presentation\\p{L}*|redovisa\\p{L}*|drogs|"
                    + "träffa\\p{L}*|mötte|möttes|samtala\\p{L}*|samtal|dialog\\p{L}*|delgav\\p{L}*|delgivits|underrätta\\p{L}*|tillfråga\\p{L}*|kontakta\\p{L}*|rådfråga\\p{L}*|konsultera\\p{L}*|bereddes|beretts|"
                    + "bjöds in|bjudits in|inbjöds|kallades|besökte|besöktes|deltog|hade (?:ärendet|frågan|förslaget|ett möte)|på (?:sin )?dagordning(?:en)?|\\buppe\\b|sammanträdde|granskade\\p{L}*|möte (?:med|om)|avstämning\\p{L}*|stämdes av|stämts av|remissvar|svarade|lämnade (?:(?:sina|sitt|ett|in|följande|skriftliga|muntliga) )?(?:synpunkter|svar|yttrande|remissvar|utlåtande)|"
                    + "(?:fick|fått|gavs|getts|givits|erhöll|erhållit)\\s|närvarade|medverkade|bjöd|involver\\p{L}*|deltagit|tagit del|tog del|dragning\\p{L}*|genomgång\\p{L}*|"
                    + "(?:fick|fått|gavs|getts|givits)\\s(?:\\p{L}+\\s)?(?:information|lämna|yttra|ta del|möjlighet|tillfälle|se|höra|veta|frågan|förslaget|ärendet|underlaget|remissen|föredragning|föredragningen|genomgång|presentation|besök|redovisning)\\p{L}*)\\b");

    /** With the unions, by the act, though no union is named. */
    static final Pattern NEGOTIATION = Patterns.of(
            "\\b(?:förhandlats|förhandlades|samverkats|samverkades)\\b.{0,60}\\b(?:MBL|medbestämmande|11 §|19 §|38 §|facklig|organisation|samverkansavtal)|"
                    + "\\b(?:MBL|medbestämmande\\p{L}*|facklig\\p{L}*|samverkansavtal\\p{L}*|(?:central|lokal) samverkan)\\b.{0,80}\\b(?:hölls|hållits|ägde rum|genomfördes|genomförts|skedde|skett|hålls|fullgjordes|avslutades|har ägt rum|är fullgjord|har lämnats|lämnades|lämnats|gavs|getts|är genomförd|är fullgjord|är avslutad|är klar|är gjord)\\b");

    private Hearings() {}
}
