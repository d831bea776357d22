package se.rodatraden.documents.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The headings that Swedish reports to committees have, so that a file without styles still has them. */
final class UsualHeadings {
    private static final Pattern NUMBER = Pattern.compile("^\\d{1,2}(?:\\.\\d{1,2})*\\.?\\s+");
    private static final Set<String> WHOLE = Set.of(
            "förslag till beslut",
            "sammanfattning",
            "sammanfattning av ärendet",
            "ärendet i korthet",
            "bakgrund",
            "ärendet",
            "beskrivning av ärendet",
            "ärendebeskrivning",
            "ärendets beredning",
            "beredning",
            "beredning av ärendet",
            "bedömning",
            "överväganden",
            "synpunkter och förslag",
            "mina synpunkter",
            "jämställdhetsanalys",
            "barnkonsekvensanalys",
            "barnchecklista",
            "prövning av barnets bästa",
            "ekonomi",
            "ekonomisk bedömning",
            "juridiska synpunkter",
            "juridisk bedömning",
            "lagrum",
            "rättsliga förutsättningar",
            "gällande rätt",
            "uppföljning",
            "handlingar",
            "handlingar i ärendet",
            "beslutsunderlag",
            "underlag för beslut",
            "bilaga",
            "bilagor",
            "reservationer",
            "särskilda uttalanden",
            "remisser",
            "remissammanställning",
            "remissinstanser",
            "remissvar",
            "källor",
            "noter",
            "fotnoter",
            "inledning",
            "syfte",
            "proposed decision",
            "summary",
            "background",
            "the matter",
            "preparation",
            "assessment",
            "follow-up",
            "attachments",
            "notes",
            "sources");
    private static final Pattern BEGINNING = Pattern.compile(
            "^(?:(?:\\S+ens|\\S+ns|\\S+ets) (?:förslag till beslut|synpunkter|bedömning|överväganden|synpunkter och förslag|förslag till svar|ställningstagande)"
                    + "|konsekvenser(?: för .{1,40})?|(?:ekonomiska|sociala|miljömässiga|juridiska|organisatoriska) konsekvenser"
                    + "|kommunstyrelsen föreslår att kommunfullmäktige beslutar följande"
                    + "|föredragande .{1,40} anför följande|reservationer ?/ ?särskilda uttalanden"
                    + "|remisser ?/ ?remissammanställning|bilaga \\d{1,2}|förslag till beslut i .{1,40})$");

    private UsualHeadings() {}

    /** Whether a line is one of them, with or without a number before it. */
    static boolean contain(String line) {
        String words = words(line);
        return WHOLE.contains(words) || BEGINNING.matcher(words).matches();
    }

    private static String words(String line) {
        return NUMBER.matcher(line.strip())
                .replaceFirst("")
                .replaceFirst(":$", "")
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
