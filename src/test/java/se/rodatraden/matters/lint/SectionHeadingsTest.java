package se.rodatraden.matters.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A heading that no list has is told by its words. */
class SectionHeadingsTest {
    private final SectionHeadings headings = new SectionHeadings(Map.of());

    @ParameterizedTest
    @CsvSource({
        "Omsorgsförvaltningens förslag, PROPOSAL",
        "Socialkontoret föreslår nämnden, PROPOSAL",
        "Beslutsförslag till utskottet, PROPOSAL",
        "Ärendet i sammandrag, SUMMARY",
        "Så har förslaget beretts, PREPARATION",
        "Ärendets handläggning och samråd, PREPARATION",
        "Vad förslaget innebär, MATTER",
        "Vad utredningen föreslår, MATTER",
        "Remissens innehåll, MATTER",
        "Kontorets överväganden och slutsats, ASSESSMENT",
        "Rättsliga utgångspunkter, LAW",
        "Aktuell lagstiftning, LAW",
        "Ekonomiska följder, ECONOMY",
        "Kostnader för förslaget, ECONOMY",
        "Konsekvenser för barnen, CHILDREN",
        "Följder för barn och unga, CHILDREN",
        "Utvärdering efter två år, FOLLOW_UP",
        "Handlingar i ärendet, ANNEXES",
        "XI. Bilagor, ANNEXES",
        "Så började det, BACKGROUND",
        "III. Sakförhållanden, BACKGROUND",
        "Vad handlar ärendet om?, MATTER",
        "Våra argument, ASSESSMENT",
        "Kommunkansliets yttrande, ASSESSMENT"
    })
    void a_heading_is_told_by_its_words(String heading, SectionRole role) {
        assertThat(headings.role(heading)).isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource({
        "Motionärens förslag i fullmäktige",
        "Barnens resväg",
        "Lagret vid hamnen",
        "Bredden",
        "Budgeterad personal"
    })
    void and_by_nothing_else(String heading) {
        assertThat(headings.role(heading)).isEqualTo(SectionRole.OTHER);
    }
}
