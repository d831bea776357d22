package se.rodatraden.guidelines.domain.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.rodatraden.guidelines.domain.SomeTables;
import se.rodatraden.guidelines.domain.analysis.RegionPicture.Band;
import se.rodatraden.guidelines.domain.analysis.RegionPicture.Span;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.HitPolicy;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.Value;

class RegionPictureTest {

    @Test
    void a_gap_is_drawn_over_the_ages_and_in_the_bands_that_it_holds() {
        DecisionTable table = SomeTables.ageAndRisk(
                HitPolicy.UNIQUE, "[12..20] | - | \"ja\"", "< 12 | \"låg\", \"medel\" | \"nej\"", "> 20 | - | \"nej\"");
        RegionPicture picture = pictureOf(table);

        assertThat(picture.marks()).contains(12, 21);
        assertThat(picture.across()).map(InputClause::name).contains("risk");
        assertThat(picture.bands())
                .extracting(Band::value, Band::spans)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                Value.of("hög"), java.util.List.of(new Span(picture.from(), 12))),
                        org.assertj.core.groups.Tuple.tuple(Value.of("låg"), java.util.List.of()));
    }

    @Test
    void an_age_that_the_region_ends_with_is_drawn_to_its_last_day() {
        DecisionTable table = SomeTables.ageAndRisk(
                HitPolicy.UNIQUE, "< 8 | - | \"nej\"", "[12..20] | - | \"ja\"", "> 20 | - | \"nej\"");

        assertThat(pictureOf(table).bands())
                .singleElement()
                .extracting(Band::spans)
                .isEqualTo(java.util.List.of(new Span(8, 12)));
    }

    @Test
    void a_region_without_a_limit_in_age_is_drawn_over_all_ages() {
        DecisionTable table =
                SomeTables.ageAndRisk(HitPolicy.UNIQUE, "[0..12] | \"hög\" | \"ja\"", "> 12 | \"hög\" | \"nej\"");
        RegionPicture picture = pictureOf(table);

        assertThat(picture.bands().stream()
                        .filter(band -> !band.spans().isEmpty())
                        .flatMap(band -> band.spans().stream()))
                .isNotEmpty()
                .allSatisfy(span -> assertThat(span).isEqualTo(new Span(picture.from(), picture.to())));
    }

    private static RegionPicture pictureOf(DecisionTable table) {
        Region gap = TableAnalysis.of(table).gaps().getFirst();
        return RegionPicture.of(gap, table).orElseThrow();
    }
}
