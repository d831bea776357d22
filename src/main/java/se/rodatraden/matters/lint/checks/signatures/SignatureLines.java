package se.rodatraden.matters.lint.checks.signatures;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.text.Patterns;

/**
 * The lines in which those who sign a report stand: a section of their own; else, where no heading says so, a name with title
 * and unit and the short lines beside it, below the last section or above the annexes; else the end of the text.
 *
 * @param areOwn whether nobody takes them for anything else, as one may those at the end of the text
 */
record SignatureLines(List<Block> blocks, boolean areOwn) {
    private static final Pattern WHOLE = Patterns.exact(
            "^\\p{Lu}[\\p{L}-]{1,25}(?:\\s(?:von|af|de))?(?:\\s\\p{Lu}[\\p{L}-]{0,25}\\.?){1,3},\\s\\p{Ll}[\\p{L} -]{3,60},\\s\\p{L}[\\p{L}, -]{3,70}$");
    private static final Pattern SHORT =
            Patterns.exact("^\\p{Lu}[\\p{L}. -]{3,40}(?:,\\s\\p{L}[\\p{L}, -]{3,90}){0,2}$");
    private static final Pattern SENTENCE = Pattern.compile("[.:;!?]$|\\d");
    private static final Pattern ANOTHER = Patterns.of(
            "^(?:handläggare|utredare|föredragande|bilaga|handlingar|elektroniskt|digitalt|underskriv|signera|till)\\b");

    private static final int FROM_THE_END = 8;
    private static final int LONGEST_AT_THE_END = 160;

    static SignatureLines of(LintedReport report) {
        List<Block> section = report.blocks(SectionRole.SIGNATURES);
        List<Block> written = section.stream()
                .filter(block -> block.isProse() || block.part() instanceof Part.Table)
                .toList();
        if (!written.isEmpty()) {
            return new SignatureLines(written, true);
        }
        List<Block> prose =
                report.text().blocks().stream().filter(Block::isProse).toList();
        List<Block> run = run(prose);
        return run.isEmpty() ? new SignatureLines(atTheEnd(prose), !section.isEmpty()) : new SignatureLines(run, true);
    }

    /** Each block as it is written, without space around it. */
    List<String> texts() {
        return blocks.stream().map(block -> block.text().strip()).toList();
    }

    /** All that is written in them, without a break of a line. */
    String inOne() {
        return blocks.stream().flatMap(block -> block.text().lines()).collect(Collectors.joining(" "));
    }

    /** The last line with name, title and unit, and those beside it; empty where no line is that of somebody who signs. */
    private static List<Block> run(List<Block> prose) {
        int last = -1;
        for (int i = prose.size() - 1; i >= 0 && last < 0; i--) {
            last = isLine(prose.get(i))
                            && WHOLE.matcher(prose.get(i).text().strip()).matches()
                    ? i
                    : -1;
        }
        if (last < 0) {
            return List.of();
        }
        int from = last;
        while (from > 0 && isBeside(prose.get(from - 1), prose.get(from))) {
            from--;
        }
        int to = last;
        while (to + 1 < prose.size() && isBeside(prose.get(to), prose.get(to + 1))) {
            to++;
        }
        return prose.subList(from, to + 1);
    }

    private static List<Block> atTheEnd(List<Block> prose) {
        return prose.subList(Math.max(0, prose.size() - FROM_THE_END), prose.size()).stream()
                .filter(block -> block.text().lines().allMatch(line -> line.length() < LONGEST_AT_THE_END)
                        && block.role() != SectionRole.PROPOSAL)
                .toList();
    }

    private static boolean isBeside(Block one, Block next) {
        return next.number() == one.number() + 1 && isLine(one) && isLine(next);
    }

    private static boolean isLine(Block block) {
        String line = block.text().strip();
        return !(block.part() instanceof Part.Item)
                && SHORT.matcher(line).matches()
                && !SENTENCE.matcher(line).find()
                && !ANOTHER.matcher(line).find();
    }
}
