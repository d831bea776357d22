package se.rodatraden.matters.lint;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.text.Patterns;

/** Which headings are those of which section: {@code Ärendet i korthet} is a summary. */
public record SectionHeadings(Map<SectionRole, List<String>> variants) {

    private static final Pattern NUMBER = Pattern.compile("^(?:[\\d.\\s]{1,8}|[ivx]{1,5}[.)]\\s|[a-zåäö][.)]\\s)");

    private static final String WE =
            "(?:vi|\\p{L}{0,30}(?:förvaltningen|kontoret|nämnden|avdelningen|direktören|styrelsen))";

    /** Where anything at all may stand: who reads looks for nothing there. */
    private static final Pattern ANYTHING =
            Patterns.of("^(?:övrigt|övriga|ytterligare|annat|allmänt|diverse|tillägg)\\b");

    private record Told(SectionRole role, Pattern words) {}

    /**
     * What a heading that no list has is called after; the first that fits. A heading that begins with a thing of the
     * matter ("Skolskjuts och kostnader") is told by what it says of it all the same.
     */
    private static final List<Told> BY_WORDS = List.of(
            new Told(
                    SectionRole.SUMMARY,
                    Patterns.of(
                            "\\bsamman(?:fattn|fatta|drag)|\\bi korthet\\b|\\bi sammandrag\\b|^kort om\\b|^det (?:viktigaste|väsentliga)\\b|^huvuddragen\\b|\\bkortversion")),
            new Told(
                    SectionRole.PROPOSAL,
                    Patterns.of(
                            "beslutsförslag|beslutsmening|\\bförslag till (?:[\\p{L}-]+ ){0,6}(?:beslut|ställningstagande)\\b|^(?:det )?beslut(?:et)? som föreslås\\b|\\b(?:förslag till|föreslaget|föreslagna) (?:beslut|ställningstagande)|\\bföreslås besluta\\b|^hemställan"
                                    + "|^(?!(?:läns|region|social|transport)styrelsen)\\p{L}{0,30}(?:förvaltningen|kontoret|nämnden|avdelningen|direktören|styrelsen)s förslag$"
                                    + "|^\\p{L}{0,30}(?:förvaltningen|kontoret|nämnden|avdelningen|direktören|styrelsen) (?:föreslår|föreslås)\\b"
                                    + "|^(?:vad|hur) (?:ska|bör|kan) " + WE + " (?:besluta|ta ställning)"
                                    + "|^(?:vad|det|detta|så här|så) " + WE + " (?:föreslår|vill att)\\b")),
            new Told(
                    SectionRole.PREPARATION,
                    Patterns.of(
                            "\\bfackliga? \\p{L}|^(?:vilka|de|dem|alla) (?:som |" + WE
                                    + " )?(?:har )?(?:\\p{L}+ )?(?:pratat|talat|samtalat|rådgjort|frågat|tillfråga\\p{L}+|lyssnat|hört|hörts|träffat|mött)\\b")),
            new Told(
                    SectionRole.CHILDREN,
                    Patterns.of(
                            "(?:konsekvens|följd|perspektiv|påverkan|betydelse)\\p{L}* (?:\\p{L}+ ){0,2}barn|\\bbarn\\p{L}*(?:konsekvens|perspektiv|rätt)|\\bbarn(?:et|en)s bästa|(?:^|, | och )barn(?:,| och |$)|^(?:för )?barn(?:en|et)?$")),
            new Told(SectionRole.EQUALITY, Patterns.of("jämställd")),
            new Told(
                    SectionRole.ECONOMY,
                    Patterns.of(
                            "\\bekonomi|\\bkostnad|finansiering|\\bfinansiell|\\bbudgetp|\\bkostar\\b|\\bresursbehov|\\bmedelsbehov|\\bpengarna\\b")),
            new Told(
                    SectionRole.LAW,
                    Patterns.of(
                            "\\bjuridi|\\brättslig|\\blag(?:en|ar|ens|lighet\\p{L}*|stiftning\\p{L}*|stöd\\p{L}*|rum\\p{L}*|krav)?\\b|\\blegal|^(?:gällande )?regelverk|^rätts|\\bgällande regler\\b|^(?:vilka|de) (?:regler|bestämmelser)|^vad som gäller\\b")),
            new Told(
                    SectionRole.PREPARATION,
                    Patterns.of(
                            "\\bberedning|\\bberetts?\\b|\\bhandlag(?:ts|d)|\\bsamråd|\\bremissbehandling|\\b(?:tag|arbet)(?:it|its|ats|at) fram\\b|^framtagande|\\b(?:har|fick) (?:hörts|yttra sig|tillfrågats)|^förankring|^dialog\\b|^så har (?:\\p{L}+ ){1,3}gått till")),
            new Told(
                    SectionRole.ASSESSMENT,
                    Patterns.of(
                            "bedömning|överväganden?\\b|\\bställningstagande|\\bresonemang|^synpunkter (?:på|om|och)\\b|^(?:skäl|motiv|argument)(?:en|et)? (?:för|till|och)\\b|^motivering|^skäl(?:en)?$|^diskussion|^så (?:ser|tänker|resonerar|tycker) (?:vi|förvaltningen|kontoret)\\b"
                                    + "|^(?:hur|så) " + WE + " (?:ser|tänker|resonerar|tycker|bedömer|landar)\\b"
                                    + "|^(?:vad|hur) (?:anser|tycker|bedömer|säger|ser|tänker|resonerar) " + WE
                                    + "|^vad (?:vi|förvaltningen|kontoret|nämnden) (?:anser|tycker|vill)|^vår(?:a|t)? (?:\\p{L}+ )?(?:syn|synpunkter|svar|slutsats\\p{L}*|skäl|uppfattning|analys|argument|motiv|bedömning\\p{L}*)\\b"
                                    + "|^\\p{L}{0,30}(?:förvaltningens|kontorets|kansliets|stabens|avdelningens|nämndens|enhetens|styrelsens|direktörens) (?:syn|synpunkter|yttrande|svar|slutsats\\p{L}*|analys|skäl|uppfattning|inställning|hållning|argument|motiv)\\b")),
            new Told(SectionRole.FOLLOW_UP, Patterns.of("\\buppfölj|\\butvärdering|följs upp")),
            new Told(
                    SectionRole.BACKGROUND,
                    Patterns.of(
                            "\\bbakgrund|\\bnuläge|\\butgångsläge|\\bhistorik|^så (?:är|ser|fungerar|gör|började)\\b|^(?:hur|så) (?:\\p{L}+ )?(?:\\p{L}+ )?(?:började|uppkom|uppstod)\\b|\\bsakförhåll|^varför\\b|^(?:anledning|orsak|upprinnelse)|\\bi dag$|^dagens \\p{L}+$|^nuvarande \\p{L}+$")),
            new Told(
                    SectionRole.ANNEXES,
                    Patterns.of(
                            "^(?:det|detta|dessa|vad|handlingar|följande) [^.]{0,30}\\b(?:följer med|bifogas|medföljer|skickas med|ligger med|är bifogat)\\b|^(?:medföljer|bifogas|följer med|medskick)\\b|^bilag|^handlingar\\b|^beslutsunderlag|^(?:bifogade )?underlag\\b")),
            new Told(
                    SectionRole.SIGNATURES,
                    Patterns.of("\\bunderskrift|\\bunderteckna(?:r|s|t|de)\\b|\\bsignatur|\\bsignera")),
            new Told(
                    SectionRole.MATTER,
                    Patterns.of(
                            "^(?:om )?\\p{L}{3,40}s (?:innehåll|innebörd|förslag|syfte)$|^innehållet|^vad (?:handlar|rör) \\p{L}+(?: om)?\\b|^vad (?:\\p{L}+ ){1,3}(?:innebär|gäller|föreslår|handlar om|innehåller|avser|omfattar|går ut på)"
                                    + "|^(?:motionen|remissen|utredningen|betänkandet|förslaget|planen|avtalet|överenskommelsen|medborgarförslaget|ärendet|upphandlingen|programmet|riktlinjen|policyn|ansökan)\\b")));

    public SectionHeadings {
        variants = Map.copyOf(variants);
    }

    /** Whether the heading is that of a section word for word: the title of a report may only begin like one. */
    public boolean isExact(String heading) {
        String plain = plain(heading);
        return variants.values().stream().anyMatch(names -> names.contains(plain));
    }

    /** "Övrigt", "Ytterligare upplysningar". */
    public static boolean isOfAnything(String heading) {
        return ANYTHING.matcher(plain(heading)).find();
    }

    private static String plain(String heading) {
        return NUMBER.matcher(heading.strip().toLowerCase(Locale.ROOT))
                .replaceFirst("")
                .replaceAll("[.:]$", "")
                .strip();
    }

    /** By the whole heading, whatever its number and punctuation; else by how it begins. */
    public SectionRole role(String heading) {
        String plain = plain(heading);
        for (SectionRole role : SectionRole.values()) {
            for (String variant : variants.getOrDefault(role, List.of())) {
                if (plain.equals(variant) || (variant.length() > 8 && plain.startsWith(variant + " "))) {
                    return role;
                }
            }
        }
        return BY_WORDS.stream()
                .filter(told -> told.words().matcher(plain).find())
                .map(Told::role)
                .findFirst()
                .orElse(SectionRole.OTHER);
    }
}
