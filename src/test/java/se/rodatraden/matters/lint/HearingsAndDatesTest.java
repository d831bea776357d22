package se.rodatraden.matters.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The many ways in which officials tell of a hearing, a deadline, an order or a rough time, one sentence each, put into one report
 * that has no fault: {@code reports/hearings-and-dates.txt}.
 */
class HearingsAndDatesTest {
    private static final Path FILE = Path.of("src/test/resources/reports/hearings-and-dates.txt");
    private static final Pattern LINE = Pattern.compile("([+-]) ([A-Z_]+) ([^|]+) \\| (.*)");
    private static final List<String> SECTIONS = List.of("Förslag till beslut", "Bakgrund", "Ärendets beredning");

    private static final String REPORT = """
            #! title: Svar på remiss av motion om fler bänkar
            #! lang: sv
            ^ Almviks kommun, samhällskontoret. Tjänsteutlåtande 2027-08-30. Dnr SBN 2027/114
            # Svar på remiss av motion om fler bänkar
            Till samhällsbyggnadsnämnden den 15 september 2027
            ## Förslag till beslut
            1. Nämnden tillstyrker motionen.
            {Förslag till beslut}
            ## Bakgrund
            Motionen väcktes i kommunfullmäktige den 22 februari 2027. Kommunstyrelsen remitterade den den 8 mars 2027, och remissen kom in till nämnden den 10 mars 2027.
            {Bakgrund}
            ## Ärendets beredning
            Ärendet har beretts på parkenheten.
            {Ärendets beredning}
            ## Bedömning
            Fler bänkar gör nytta.
            """;

    private record Told(boolean found, Category category, String section, String sentence) {
        @Override
        public String toString() {
            return (found ? "finds: " : "stays silent: ") + sentence;
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void each_sentence_is_judged_as_it_should_be(Told told) {
        String report = REPORT;
        for (String section : SECTIONS) {
            String line = section.equals("Förslag till beslut") ? "2. " + told.sentence() : told.sentence();
            report = report.replace("{" + section + "}\n", section.equals(told.section()) ? line + "\n" : "");
        }

        assertThat(Evaluation.findings(report).stream()
                        .filter(finding -> finding.category() == told.category())
                        .map(Finding::rule)
                        .toList())
                .as(told.sentence())
                .matches(rules -> rules.isEmpty() != told.found(), told.found() ? "found" : "silent");
    }

    static Stream<Told> sentences() {
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(HearingsAndDatesTest::told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Told told(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalStateException("not a line of the file: " + line);
        }
        return new Told(
                matcher.group(1).equals("+"), Category.valueOf(matcher.group(2)), matcher.group(3), matcher.group(4));
    }
}
