package se.rodatraden.matters.lint.checks.signatures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.text.Patterns;

/** Those who sign in a table: one a row, in the order of its columns, and the day on which each has signed. */
final class SignatureRows {
    private static final Pattern SIGNED =
            Patterns.of("undertecknat|undertecknad|underskrift|signerat|signerad|signatur");
    private static final Pattern PERSON =
            Patterns.exact("\\p{Lu}[\\p{L}-]{1,25}(?:\\s(?:von|af|de))?(?:\\s\\p{Lu}\\p{Ll}[\\p{L}-]{0,25}){1,3}");

    private SignatureRows() {}

    /** "Socialdirektör | Karin Ek | Socialförvaltningen" as "Karin Ek, Socialdirektör, Socialförvaltningen"; empty where no cell is a name. */
    static String nameFirst(String row) {
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
}
