package se.rodatraden.matters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Category;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Knowledge;
import se.rodatraden.matters.lint.KnowledgeFiles;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Linter;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.HunspellWords;
import se.rodatraden.matters.usecase.DraftUnderCheck;

/** The checks read words without marks, and what they find is led back to what was typed. */
class DraftUnderCheckTest {
    private static final Knowledge KNOWLEDGE = KnowledgeFiles.shipped(List.of());
    private static final ReportOutline OUTLINE = new ReportOutline(
            MatterKind.REFERRAL,
            List.of(
                    new ReportOutline.Section(
                            "forslag", "Förslag till beslut", true, ReportOutline.Content.CLAUSES, ""),
                    new ReportOutline.Section("bakgrund", "Bakgrund", true, ReportOutline.Content.PROSE, "")));

    @Test
    void words_stand_without_marks_and_lines_are_what_their_signs_say() {
        List<Block> blocks = blocks("""
                ### Läget i **Almvik**
                Antalet är *känt*[^1] enligt [rapporten](https://example.se/a\\_b) och 2\\*3.

                - Komet
                1. CPP
                > Ordagrant.
                Tabell: Barn efter ålder
                | Ålder | **Antal** |
                | --- | ---: |
                | 3–5 | 12\\|13 |

                [^1]: Socialstyrelsen, 2023.""");

        assertThat(blocks)
                .extracting(Block::text)
                .containsExactly(
                        "Läget i Almvik",
                        "Antalet är känt enligt rapporten och 2*3.",
                        "Komet",
                        "CPP",
                        "Ordagrant.",
                        "Barn efter ålder",
                        "Ålder\tAntal\n3–5\t12|13",
                        "Socialstyrelsen, 2023.");
        assertThat(blocks.get(0).part()).isInstanceOf(Part.Heading.class);
        assertThat(blocks.get(1).part())
                .isInstanceOfSatisfying(
                        Part.Paragraph.class,
                        paragraph -> assertThat(paragraph.marks()).containsExactly(new Part.NoteMark("1", 15)));
        assertThat(blocks.get(2).part()).isInstanceOf(Part.Item.class);
        assertThat(blocks.get(6).part()).isInstanceOf(Part.Table.class);
    }

    @Test
    void a_star_between_blanks_and_a_clause_are_as_they_were_typed() {
        assertThat(blocks("Fem * sex.")).extracting(Block::text).containsExactly("Fem * sex.");
        DraftUnderCheck draft = draft(Map.of("forslag", "1. Nämnden *svarar*."));
        assertThat(draft.text().blocks()).extracting(Block::text).contains("Nämnden *svarar*.");
    }

    @Test
    void what_a_note_says_is_checked_and_found_where_it_was_typed() {
        String typed = """
                Antalet är känt[^1], och kostnaden[^2].

                [^1]: https://example.se/statistik
                [^2]: Socialstyrelsen (2023), *Statistik om insatser*.""";
        DraftUnderCheck draft = draft(Map.of("bakgrund", typed));

        List<Finding> findings =
                Linter.check(new LintedReport(draft.text(), KNOWLEDGE, null, null, null, HunspellWords.shared()))
                        .stream()
                        .filter(finding -> finding.category() == Category.FOOTNOTES)
                        .map(draft::placed)
                        .toList();

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("note-is-a-bare-link");
            assertThat(finding.place())
                    .isInstanceOfSatisfying(
                            Place.Passage.class,
                            passage -> assertThat(typed.substring(passage.from(), passage.to()))
                                    .isEqualTo("https://example.se/statistik"));
        });
    }

    /** What nobody would type must not keep a report from being opened. */
    @Test
    void a_line_of_nothing_but_marks_is_read_too() {
        assertThat(blocks("|" + " - |".repeat(20_000))).hasSizeLessThan(2);
        assertThat(blocks("[" + "a ".repeat(20_000) + "]: b")).hasSize(1);
    }

    @Property
    void a_word_that_is_found_is_found_where_it_was_typed(@ForAll("typed") List<String> pieces) {
        String typed = String.join(" ", pieces);
        DraftUnderCheck draft = draft(Map.of("bakgrund", typed));
        for (Block block : draft.text().blocks()) {
            int at = block.text().indexOf("ordet");
            if (!block.section().equals("bakgrund") || at < 0) {
                continue;
            }
            Finding placed = draft.placed(Finding.of(
                    "spelling", Category.SPELLING_AND_IDIOM, Severity.NOTE, block.place(at, at + "ordet".length())));
            assertThat(placed.place())
                    .isInstanceOfSatisfying(
                            Place.Passage.class,
                            passage -> assertThat(typed.substring(passage.from(), passage.to()))
                                    .isEqualTo("ordet"));
        }
    }

    @Provide
    Arbitrary<List<String>> typed() {
        return Arbitraries.of(
                        "ordet",
                        "**ordet**",
                        "*ordet*",
                        "[ordet](https://a.se)",
                        "[^1]",
                        "\\*",
                        "\n- ordet",
                        "\n### ordet",
                        "\n| ordet | b |",
                        "\n| --- | --- |",
                        "\n",
                        "annat",
                        "\\",
                        "**",
                        "*",
                        "[",
                        "](",
                        "|",
                        "\n> ordet",
                        "\n[^1]: ordet",
                        "\nTabell: ordet")
                .list()
                .ofMaxSize(25);
    }

    private static List<Block> blocks(String background) {
        return draft(Map.of("bakgrund", background)).text().blocks().stream()
                .filter(block ->
                        block.section().equals("bakgrund") && !block.text().equals("Bakgrund"))
                .toList();
    }

    private static DraftUnderCheck draft(Map<String, String> texts) {
        Map<String, ReportSection> sections = new HashMap<>();
        texts.forEach((key, text) -> sections.put(key, new ReportSection(key, 1, text, "Karin Ek", Instant.EPOCH)));
        return DraftUnderCheck.of(
                new OfficialReport.Content(
                        new OfficialReportId(new UUID(5, 5)),
                        new MatterId(new UUID(6, 6)),
                        Sample.TODAY,
                        null,
                        null,
                        sections,
                        List.of()),
                OUTLINE,
                "SIG från åtta år",
                List.of(),
                KNOWLEDGE.headings());
    }
}
