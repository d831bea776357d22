package se.rodatraden.documents.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The pages of a text, parted by form feeds, without what is printed on every one of them.
 *
 * @param count 0 where the text has no form feed
 */
record TextPages(List<Row> lines, List<Part> heads, List<Part> feet, int count) {

    /** @param page 0 where the text knows no pages */
    record Row(String text, int page) {}

    static TextPages of(String text) {
        String[] pages = text.split("\f", -1);
        int count = pages.length > 1 && pages[pages.length - 1].isBlank() ? pages.length - 1 : pages.length;
        boolean paged = pages.length > 1;
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new ArrayList<>(pages[i].lines().toList()));
        }
        List<Part> heads = new ArrayList<>();
        List<Part> feet = new ArrayList<>();
        if (count > 1) {
            take(rows, true).forEach((line, page) -> heads.add(new Part.PageHead(line, page)));
            take(rows, false).forEach((line, page) -> feet.add(new Part.PageFoot(line, page)));
        }
        List<Row> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int page = paged ? i + 1 : 0;
            rows.get(i).forEach(line -> lines.add(new Row(line, page)));
        }
        return new TextPages(lines, heads, feet, paged ? count : 0);
    }

    /** Takes the first (or last) line off each page where most pages have the same there, but for numbers. */
    private static Map<String, Integer> take(List<List<String>> pages, boolean first) {
        Map<String, Integer> shapes = new LinkedHashMap<>();
        for (List<String> page : pages) {
            int at = outermost(page, first);
            if (at >= 0) {
                shapes.merge(Repeated.shape(page.get(at)), 1, Integer::sum);
            }
        }
        Map<String, Integer> taken = new LinkedHashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            List<String> page = pages.get(i);
            int at = outermost(page, first);
            if (at >= 0 && shapes.getOrDefault(Repeated.shape(page.get(at)), 0) * 2 > pages.size()) {
                taken.putIfAbsent(page.get(at).strip(), i + 1);
                page.set(at, "");
            }
        }
        return taken;
    }

    private static int outermost(List<String> page, boolean first) {
        for (int i = 0; i < page.size(); i++) {
            int at = first ? i : page.size() - 1 - i;
            if (!page.get(at).isBlank()) {
                return at;
            }
        }
        return -1;
    }
}
