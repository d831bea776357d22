package se.rodatraden.documents.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import se.rodatraden.documents.Block;

/**
 * A table that was pasted. One of a single column is how a page was laid out, and is paragraphs.
 *
 * @param caption empty where it has none
 * @param rows each as wide as the widest
 */
record HtmlTable(String caption, List<List<String>> rows, List<Boolean> numeric) {
    private static final int WIDEST = 40;

    static HtmlTable of(Element table, Function<Element, String> plain) {
        String caption = "";
        List<List<String>> rows = new ArrayList<>();
        boolean told = false;
        List<Boolean> numeric = new ArrayList<>();
        for (Element row : table.select("tr, caption")) {
            if (!table.equals(row.closest("table"))) {
                continue;
            }
            if (row.normalName().equals("caption")) {
                caption = plain.apply(row);
                continue;
            }
            List<String> cells = new ArrayList<>();
            for (Element cell : row.children()) {
                int span = cell.attr("colspan").matches("[1-9]\\d?") ? Integer.parseInt(cell.attr("colspan")) : 1;
                if (rows.isEmpty()) {
                    numeric.add(cell.hasClass("numeric"));
                    told |= cell.hasAttr("scope");
                }
                cells.add(plain.apply(cell));
                for (int i = 1; i < span && cells.size() < WIDEST; i++) {
                    cells.add("");
                }
            }
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(cells.subList(0, Math.min(cells.size(), WIDEST)));
            }
        }
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        List<List<String>> even = rows.stream()
                .map(row -> IntStream.range(0, columns)
                        .mapToObj(i -> i < row.size() ? row.get(i) : "")
                        .toList())
                .toList();
        boolean ours = told && numeric.size() == columns;
        return new HtmlTable(
                caption,
                even,
                IntStream.range(0, columns)
                        .mapToObj(i -> ours ? numeric.get(i) : isNumeric(even, i))
                        .toList());
    }

    private static boolean isNumeric(List<List<String>> rows, int column) {
        return column > 0
                && rows.size() > 1
                && Block.Column.areNumbers(
                        rows.stream().skip(1).map(row -> row.get(column)).toList());
    }

    /** @param title its caption, its own or a paragraph's before it */
    List<Block> blocks(String title) {
        if (rows.size() < 2 || rows.getFirst().size() < 2) {
            List<Block> paragraphs = new ArrayList<>();
            if (!title.isEmpty()) {
                paragraphs.add(Block.paragraph(title));
            }
            rows.stream()
                    .map(row -> String.join(" ", row).strip())
                    .map(Block::paragraph)
                    .forEach(paragraphs::add);
            return paragraphs;
        }
        List<Block.Column> columns = IntStream.range(0, numeric.size())
                .mapToObj(i -> new Block.Column(rows.getFirst().get(i), numeric.get(i)))
                .toList();
        return List.of(new Block.DataTable(title, columns, rows.subList(1, rows.size()), ""));
    }
}
