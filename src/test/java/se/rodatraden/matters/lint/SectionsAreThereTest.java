package se.rodatraden.matters.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections are told by what they hold, and a report in full that lacks one of the usual ones lacks it. */
class SectionsAreThereTest {
    private static final String LAW =
            "## Rättsliga frågor\nNämnden ansvarar enligt 2 kap. 1 § kommunallagen (2017:725).\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ekonomi",
                "Vad det kostar och var pengarna tas",
                "Kostnader",
                "Resursbehov",
                "Följder",
                "Konsekvenser för nämnden"
            })
    void finds_the_costs_under_any_heading(String heading) {
        assertThat(rules(full() + LAW + "## " + heading
                        + "\nKostnaden är 40 000 kronor. Den täcks av nämndens budget för året.\n"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kontorets synpunkter",
                "Förvaltningens resonemang",
                "Synpunkter på förslaget",
                "Vad vi anser",
                "Skäl för förslaget",
                "Bänkarna"
            })
    void finds_what_is_thought_of_it_under_any_heading(String heading) {
        assertThat(rules(full().replace("## Bedömning", "## " + heading) + LAW
                        + "## Ekonomi\nKostnaden är 40 000 kronor.\n"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "## Tidplan\nBänkarna ställs ut under våren.\n",
                "## Övrigt\nKostnaden är känd. Budgeten räcker.\n"
            })
    void misses_the_costs_where_nothing_speaks_of_them(String instead) {
        assertThat(rules(full() + LAW + instead)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 60})
    void lets_a_short_report_be_short(int sentences) {
        assertThat(rules(report(sentences) + LAW)).isZero();
    }

    private static String full() {
        return report(140);
    }

    private static String report(int sentences) {
        return "# Fler bänkar i stadens parker\n## Förslag till beslut\n1. Parknämnden godkänner förslaget.\n## Sammanfattning\nStaden får fler bänkar.\n## Bakgrund\n"
                + IntStream.range(0, sentences)
                        .mapToObj(_ -> "Den som går långt vill sitta ner.")
                        .collect(Collectors.joining(" "))
                + "\n## Ärendets beredning\nÄrendet har beretts av förvaltningen.\n## Bedömning\nFörvaltningen anser att bänkarna behövs. Förvaltningen föreslår därför att de köps in.\n";
    }

    private static long rules(String text) {
        return Evaluation.findings(text).stream()
                .filter(finding -> finding.rule().equals("section-missing"))
                .count();
    }
}
