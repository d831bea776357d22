package se.rodatraden.matters.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences of every kind that officials write, innocent ones most of all, each put into a report that has no fault: {@code reports/one-sentence-more.txt}. */
class OneSentenceMoreTest {
    private static final Path FILE = Path.of("src/test/resources/reports/one-sentence-more.txt");
    private static final Pattern LINE = Pattern.compile("([+-])([RN]) (\\*|[A-Z_]+) (\\p{L}+) \\| (.*)");
    private static final List<String> SECTIONS =
            List.of("Förslag", "Sammanfattning", "Bakgrund", "Beredning", "Bedömning");
    private static final Set<Category> ASKED = EnumSet.of(
            Category.BODIES_AND_ROLES,
            Category.DATES_AGAINST_DEADLINES,
            Category.ORDER_OF_DATES,
            Category.INCOMPLETE_DATES,
            Category.AUTHOR_AMONG_OTHERS,
            Category.HEARING_WITHOUT_OUTCOME,
            Category.DIARY_NUMBERS,
            Category.STANCE_OF_THE_REPLY,
            Category.CLAUSES,
            Category.ANNEXES);

    /** With the number that a further clause has. */
    private static final Map<String, String> NEXT_CLAUSE = Map.of("R", "3. ", "N", "4. ");

    private static final String REPLY = """
            #! title: Svar på remiss av motion om fler bänkar
            #! lang: sv
            ^ Almviks kommun, samhällskontoret. Tjänsteutlåtande 2027-08-30. Dnr SBN 2027/114
            # Svar på remiss av motion om fler bänkar
            Till samhällsbyggnadsnämnden den 15 september 2027. Remiss från kommunstyrelsen, dnr KS 2027/88.
            ## Förslag till beslut
            1. Nämnden avstyrker motionen.
            2. Nämnden överlämnar yttrandet till kommunstyrelsen som svar på remissen.
            {Förslag}
            ## Sammanfattning
            Motionären Eva Lind (S) vill ha bänkar längs alla gångvägar. Kontoret föreslår att nämnden avstyrker motionen.
            {Sammanfattning}
            ## Bakgrund
            Motionen väcktes i kommunfullmäktige den 22 februari 2027. Kommunstyrelsen remitterade den den 8 mars 2027, och remissen kom in till nämnden den 10 mars 2027. Svaret ska lämnas till kommunstyrelsen senast den 29 oktober 2027.
            {Bakgrund}
            ## Ärendets beredning
            Ärendet har beretts på parkenheten. Pensionärsrådet hördes den 3 juni 2027 och tillstyrkte förslaget.
            {Beredning}
            ## Bedömning
            Kontoret anser att bänkar bör stå där många går, och avstyrker därför motionen.
            {Bedömning}
            """;

    private static final String DECISION = """
            #! title: Riktlinjer för kommunens badplatser
            #! lang: sv
            ^ Almviks kommun, kultur- och fritidsförvaltningen. Tjänsteutlåtande 2028-04-03. Dnr KFN 2028/41
            # Riktlinjer för kommunens badplatser
            Till kultur- och fritidsnämnden, sammanträde den 26 april 2028
            ## Förslag till beslut
            1. Kultur- och fritidsnämnden antar riktlinjerna för badplatser (bilaga 1).
            2. Kultur- och fritidsnämnden uppdrar åt förvaltningen att mäta vattnet varje vecka under juni–augusti 2028.
            3. Kultur- och fritidsnämnden skickar beslutet till tekniska nämnden och miljönämnden.
            {Förslag}
            ## Sammanfattning
            Riktlinjerna gäller åtta badplatser. Förvaltningen föreslår att de antas.
            {Sammanfattning}
            ## Bakgrund
            Nämnden gav den 15 november 2027 förvaltningen i uppdrag att ta fram riktlinjer.
            {Bakgrund}
            ## Ärendets beredning
            Förslaget har tagits fram av anläggningsenheten. Funktionshinderrådet hördes den 8 mars 2028 och tillstyrkte förslaget.
            {Beredning}
            ## Bedömning
            Riktlinjerna ger trygga badplatser.
            {Bedömning}
            ## Ekonomi
            Kostnaden ryms inom ram.
            ## Bilagor
            1. Riktlinjer för badplatser, daterade 2028-03-27
            """;

    private record Told(boolean found, String kind, Set<Category> asked, String section, String sentence) {
        @Override
        public String toString() {
            return (found ? "finds " + asked + ": " : "stays silent: ") + sentence;
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void each_sentence_is_judged_as_it_should_be(Told told) {
        String report = told.kind().equals("R") ? REPLY : DECISION;
        for (String section : SECTIONS) {
            String number = section.equals("Förslag") ? NEXT_CLAUSE.get(told.kind()) : "";
            report = report.replace(
                    "{" + section + "}\n", section.equals(told.section()) ? number + told.sentence() + "\n" : "");
        }

        assertThat(Evaluation.findings(report).stream()
                        .filter(finding -> told.asked().contains(finding.category()))
                        .map(finding -> finding.rule() + " " + finding.quote())
                        .toList())
                .as(told.sentence())
                .matches(found -> found.isEmpty() != told.found(), told.found() ? "found" : "silent");
    }

    static Stream<Told> sentences() {
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(OneSentenceMoreTest::told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Told told(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalStateException("not a line of the file: " + line);
        }
        Set<Category> asked = matcher.group(3).equals("*") ? ASKED : EnumSet.of(Category.valueOf(matcher.group(3)));
        return new Told(matcher.group(1).equals("+"), matcher.group(2), asked, matcher.group(4), matcher.group(5));
    }
}
