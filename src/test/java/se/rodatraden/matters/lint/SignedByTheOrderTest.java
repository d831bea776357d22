package se.rodatraden.matters.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.MatterKind;

/** Whose signature a report lacks, with the order of the authority that its matter belongs to. */
class SignedByTheOrderTest {
    private static final Knowledge KNOWLEDGE = KnowledgeFiles.shipped(List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // Nobody has told of an order: the head signs.
                "-                    | Bo Ek, utredare, miljöförvaltningen         | true",
                "HEAD_OF_ADMINISTRATION | Bo Ek, utredare, miljöförvaltningen       | true",
                "HEAD_OF_ADMINISTRATION | Bo Ek, miljöchef, miljöförvaltningen      | false",
                "ANALYST              | Bo Ek, utredare, miljöförvaltningen         | false",
                "REGISTRAR            | Bo Ek, registrator, miljöförvaltningen      | false",
                "REGISTRAR            | Bo Ek, utredare, miljöförvaltningen         | true",
                "COMMITTEE_SECRETARY  | Bo Ek, nämndsekreterare, miljöförvaltningen | false",
                "COMMITTEE_SECRETARY  | Bo Ek, utredare, miljöförvaltningen         | true",
                "COMMITTEE_SECRETARY  | Bo Ek, socialsekreterare, miljöförvaltningen | true",
            })
    void the_head_is_missed_only_where_nobody_signs_whom_the_order_lets_sign(
            @Nullable Role signer, String line, boolean missed) {
        List<String> rules = Linter.check(
                        ReportText.of(ReportNotation.read("## Underskrifter\n" + line), KNOWLEDGE.headings()),
                        KNOWLEDGE,
                        new DescribedMatter("Badplatser", LocalDate.of(2024, 10, 7), matter(signer)),
                        null,
                        null)
                .stream()
                .map(Finding::rule)
                .toList();

        assertThat(rules.contains("signature-of-the-head-missing")).isEqualTo(missed);
    }

    private static MatterContext matter(@Nullable Role signer) {
        return new MatterContext(
                "MN 2024/1",
                "Miljönämnden",
                MatterKind.MOTION,
                null,
                null,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                false,
                "",
                List.of(),
                signer);
    }
}
