package se.rodatraden.matters.lint;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.rodatraden.matters.lint.text.Rows;
import se.rodatraden.matters.lint.text.Sentence;

/** The sentences of a report and the rows of its tables, cut once. */
final class ReportSentences {
    private static final Comparator<Sentence> AS_READ =
            Comparator.comparingInt((Sentence one) -> one.block().number()).thenComparingInt(Sentence::from);

    private final List<Sentence> all;
    private final List<Sentence> rows;
    private final Map<Integer, List<Sentence>> byBlock;
    private final String inSmallLetters;

    ReportSentences(ReportText text) {
        this.all = text.blocks().stream()
                .filter(Block::isProse)
                .flatMap(block -> Sentence.in(block).stream())
                .toList();
        this.rows =
                text.blocks().stream().flatMap(block -> Rows.in(block).stream()).toList();
        this.byBlock = all.stream()
                .collect(Collectors.groupingBy(sentence -> sentence.block().number()));
        this.inSmallLetters = all.stream()
                .map(sentence -> sentence.text().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n"));
    }

    List<Sentence> all() {
        return all;
    }

    List<Sentence> rows() {
        return rows;
    }

    List<Sentence> of(Block block) {
        return byBlock.getOrDefault(block.number(), List.of());
    }

    List<Sentence> in(List<SectionRole> roles) {
        return all.stream()
                .filter(sentence -> roles.contains(sentence.block().role()))
                .toList();
    }

    /** @param letters in small letters */
    boolean mention(String letters) {
        return inSmallLetters.contains(letters);
    }

    /** What tells of the steps of the matter: sentences, the rows of a table in the head, and those of a table of who was heard. */
    List<Sentence> ofTheMatter() {
        return Stream.concat(all.stream(), rows.stream().filter(ReportSentences::mayTellOfTheMatter))
                .sorted(AS_READ)
                .toList();
    }

    private static boolean mayTellOfTheMatter(Sentence row) {
        SectionRole role = row.block().role();
        return role == SectionRole.HEAD || role == SectionRole.PREPARATION;
    }
}
