package se.rodatraden.matters.lint.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.text.Patterns;

/**
 * The lines of those who sign, where no heading says so: a name with title and unit, and the short lines beside it. They
 * stand below the last section or above the annexes.
 */
final class SignatureLines {
    private static final Pattern WHOLE = Patterns.exact(
            "^\\p{Lu}[\\p{L}-]{1,25}(?:\\s(?:von|af|de))?(?:\\s\\p{Lu}[\\p{L}-]{0,25}\\.?){1,3},\\s\\p{Ll}[\\p{L} -]{3,60},\\s\\p{L}[\\p{L}, -]{3,70}$");
    private static final Pattern SHORT =
            Patterns.exact("^\\p{Lu}[\\p{L}. -]{3,40}(?:,\\s\\p{L}[\\p{L}, -]{3,90}){0,2}$");
    private static final Pattern SENTENCE = Pattern.compile("[.:;!?]$|\\d");
    private static final Pattern ANOTHER = Patterns.of(
            "^(?:handläggare|utredare|föredragande|bilaga|handlingar|elektroniskt|digitalt|underskriv|signera|till)\\b");

    private static final Pattern SIGNED =
            Patterns.of("undertecknat|undertecknad|underskrift|signerat|signerad|signatur");
    private static final Pattern PERSON =
            Patterns.exact("\\p{Lu}[\\p{L}-]{1,25}(?:\\s(?:von|af|de))?(?:\\s\\p{Lu}\\p{Ll}[\\p{L}-]{0,25}){1,3}");

    private SignatureLines() {}

    /** @param prose of the whole report, in order; empty where no line is that of somebody who signs */
    static List<Block> in(List<Block> prose) {
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
        return new ArrayList<>(prose.subList(from, to + 1));
    }

    /** "Socialdirektör | Karin Ek | Socialförvaltningen" as "Karin Ek, Socialdirektör, Socialförvaltningen"; empty where no cell is a name. */
    static String ofARow(String row) {
        List<String> cells = new ArrayList<>(List.of(row.split("\\t", -1)));
        Optional<String> name = cells.stream()
                .filter(cell -> PERSON.matcher(cell.strip()).matches())
                .findFirst();
        if (name.isEmpty()) {
            return "";
        }
        cells.remove(name.get());
        cells.removeIf(String::isBlank);
        return name.get().strip() + ", " + String.join(", ", cells);
    }

    /** A row with a name and nothing where the others have the day on which they signed. */
    static Optional<Place> unsigned(List<Block> blocks) {
        for (Block block : blocks) {
            if (!(block.part() instanceof Part.Table table) || table.rows().size() < 3) {
                continue;
            }
            int signed = table.rows().getFirst().stream()
                    .filter(cell -> SIGNED.matcher(cell).find())
                    .findFirst()
                    .map(table.rows().getFirst()::indexOf)
                    .orElse(-1);
            List<List<String>> rows = table.rows().stream()
                    .skip(1)
                    .filter(row -> signed >= 0 && row.size() > signed)
                    .toList();
            Optional<List<String>> blank =
                    rows.stream().filter(row -> row.get(signed).isBlank()).findFirst();
            if (blank.isPresent()
                    && rows.stream().anyMatch(row -> !row.get(signed).isBlank())) {
                String row = String.join("\t", blank.get());
                int at = block.text().indexOf(row);
                return at < 0 ? Optional.empty() : Optional.of(block.place(at, at + row.length()));
            }
        }
        return Optional.empty();
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
