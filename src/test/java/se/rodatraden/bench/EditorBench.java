package se.rodatraden.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.rodatraden.guidelines.domain.dmn.DmnWriter;
import se.rodatraden.guidelines.domain.table.HitPolicy;

/**
 * The editor of a table of 200 rows and 15 columns, as one policy officer meets it: how long the program takes to answer
 * when a row is opened, while a cell is typed, and when it is left. What the browser does with the answer comes on top.
 */
final class EditorBench {
    private static final int ROWS = 200;
    private static final int COLUMNS = 15;
    private static final int TURNS = 40;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BOUNDARY = "rodatraden-bench";
    private static final Pattern ROW = Pattern.compile("name=\"row\" value=\"([^\"]+)\"");
    private static final Pattern CELL = Pattern.compile("<input[^>]* id=\"(cell-[0-9a-f-]+)\"");

    private final Visitor analyst;
    private final String editor;
    private final String token;
    private final String row;
    private final String cell;
    private int typed;

    private EditorBench(Visitor analyst) throws IOException {
        this.analyst = analyst;
        String csrf = analyst.get("/guidelines/import").find(Visitor.TOKEN);
        byte[] model = DmnWriter.write(new RealisticTables(1).table(HitPolicy.FIRST, ROWS, COLUMNS));
        Visitor.Answer brought =
                analyst.post("/guidelines/import", "multipart/form-data; boundary=" + BOUNDARY, parts(csrf, model));
        this.editor = brought.location().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*$", "") + "/edit";
        Visitor.Answer page = analyst.get(editor + "?number=100");
        this.token = page.find(Visitor.TOKEN);
        this.row = page.find(ROW);
        this.cell = page.find(CELL);
    }

    static void print(Visitor analyst) throws IOException {
        EditorBench bench = new EditorBench(analyst);
        System.out.printf(
                Locale.ROOT, "%nThe editor of a table of %d rows and %d columns, one user, ms%n", ROWS, COLUMNS);
        System.out.printf("%-46s %8s %8s%n", "", "median", "most");
        bench.measure("a row is opened", () -> analyst.get(bench.editor + "?number=" + (1 + bench.typed++ % ROWS)));
        bench.measure("a cell is typed", () -> bench.send("/check", Map.of(bench.cell, bench.next())));
        bench.measure("a cell is left: kept and the table analysed", bench::leave);
    }

    private interface Step {
        Visitor.Answer take() throws IOException;
    }

    private void measure(String name, Step step) throws IOException {
        List<Double> millis = new ArrayList<>();
        for (int turn = 0; turn < 2 * TURNS; turn++) {
            Visitor.Answer answer = step.take();
            if (answer.status() >= 400) {
                throw new IllegalStateException(name + ": answered " + answer.status());
            }
            if (turn >= TURNS) { // the first half makes it warm
                millis.add(answer.nanos() / 1e6);
            }
        }
        Collections.sort(millis);
        System.out.printf(Locale.ROOT, "%-46s %8.1f %8.1f%n", name, millis.get(TURNS / 2), millis.getLast());
    }

    /** As the page sends it: the cell with the text that it had. */
    private Visitor.Answer leave() throws IOException {
        String was = "was-" + cell.substring("cell-".length());
        Matcher before = Pattern.compile("name=\"" + was + "\" value=\"([^\"]*)\"")
                .matcher(analyst.get(editor + "?row=" + row).body());
        String kept = before.find() ? before.group(1) : "";
        return send("", Map.of("row", row, cell, next(), was, kept));
    }

    private String next() {
        return "från " + typed++ % 60;
    }

    private Visitor.Answer send(String to, Map<String, String> fields) throws IOException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + token + "&", ""));
        return analyst.post(editor + to, FORM, body.getBytes(StandardCharsets.UTF_8), "HX-Request", "true");
    }

    private static byte[] parts(String csrf, byte[] model) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (String[] field : Arrays.asList(
                new String[] {"_csrf", csrf}, new String[] {"key", "large"}, new String[] {"title", "Large"})) {
            body.write(part("name=\"" + field[0] + "\"", field[1]));
        }
        body.write(part("name=\"model\"; filename=\"large.dmn\"", new String(model, StandardCharsets.UTF_8)));
        body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static byte[] part(String disposition, String content) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
