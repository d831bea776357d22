package se.rodatraden.matters.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which section of an outline a heading begins, whatever the municipality calls it. */
final class SectionHeadings {
    private static final Pattern NUMBER = Pattern.compile("^\\d{1,2}(?:\\.\\d{1,2})*\\.?\\s+");
    private static final Pattern WHOSE = Pattern.compile("^(?:\\S+(?:ens|ets|ns|rens|tens)|mina|våra) (?=\\p{L}+)");

    /** Headings that mean the same, as reports of different municipalities have them. */
    private static final List<Set<String>> SAME = List.of(
            Set.of(
                    "förslag till beslut",
                    "förslag till kommunfullmäktige",
                    "kommunstyrelsen föreslår att kommunfullmäktige beslutar följande",
                    "proposed decision"),
            Set.of("sammanfattning", "sammanfattning av ärendet", "ärendet i korthet", "summary"),
            Set.of("bakgrund", "inledning", "bakgrund och syfte", "bakgrund till ärendet", "background"),
            Set.of(
                    "ärendet",
                    "ärendebeskrivning",
                    "beskrivning av ärendet",
                    "redogörelse för ärendet",
                    "motionen",
                    "remissen",
                    "remissens innehåll",
                    "motionens innehåll",
                    "the matter"),
            Set.of("ärendets beredning", "beredning", "beredning av ärendet", "ärendets handläggning", "preparation"),
            Set.of(
                    "synpunkter och förslag",
                    "synpunkter",
                    "bedömning",
                    "bedömning och förslag",
                    "överväganden",
                    "överväganden och förslag",
                    "ställningstagande",
                    "analys och bedömning",
                    "assessment"),
            Set.of(
                    "konsekvenser för barn",
                    "konsekvenser för barn och unga",
                    "barnkonsekvensanalys",
                    "barnchecklista",
                    "prövning av barnets bästa",
                    "barnets bästa",
                    "barnperspektivet",
                    "barnrättsperspektivet"),
            Set.of(
                    "jämställdhetsanalys",
                    "jämställdhet",
                    "konsekvenser för jämställdheten",
                    "jämställdhetskonsekvenser"),
            Set.of(
                    "ekonomiska konsekvenser",
                    "ekonomi",
                    "ekonomisk bedömning",
                    "ekonomiska aspekter",
                    "konsekvenser för ekonomin",
                    "finansiering"),
            Set.of(
                    "remisser",
                    "remissammanställning",
                    "remissvar",
                    "remissinstansernas synpunkter",
                    "remisser/remissammanställning"),
            Set.of("uppföljning", "uppföljning och utvärdering"),
            Set.of(
                    "juridiska synpunkter",
                    "juridisk bedömning",
                    "juridiska konsekvenser",
                    "lagrum",
                    "rättsliga förutsättningar"));

    private SectionHeadings() {}

    static Optional<ReportOutline.Section> find(ReportOutline outline, String heading) {
        String words = words(heading);
        if (words.startsWith("föredragande ") && words.endsWith(" anför följande")) {
            words = "synpunkter och förslag";
        }
        String wanted = words;
        return outline.sections().stream()
                .filter(section -> means(words(section.heading()), wanted))
                .findFirst();
    }

    private static boolean means(String section, String heading) {
        return section.equals(heading)
                || SAME.stream().anyMatch(same -> same.contains(section) && same.contains(heading));
    }

    /** Without number, colon and whose it is: {@code Förvaltningens synpunkter} and {@code Kontorets synpunkter} are one. */
    private static String words(String heading) {
        String small =
                heading.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replaceAll(" ?/ ?", "/");
        String plain = NUMBER.matcher(small).replaceFirst("").replaceFirst("[:.]$", "");
        // The heading of a preparation begins with whose it is as well.
        return plain.startsWith("ärendets ") ? plain : WHOSE.matcher(plain).replaceFirst("");
    }
}
