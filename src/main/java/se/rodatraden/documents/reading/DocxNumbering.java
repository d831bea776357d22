package se.rodatraden.documents.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the lists of a document and says which mark a line of one has. */
final class DocxNumbering implements Markup.Visitor {
    private static final int LEVELS = 9;

    private final Map<String, Level[]> abstracts = new HashMap<>();
    private final Map<String, String> lists = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();
    private Level[] open = levels();
    private String list = "";
    private int level;
    private boolean overrides;

    private static final class Level {
        private String format = "bullet";
        private String text = "•";
        private int start = 1;
    }

    private DocxNumbering() {}

    static DocxNumbering of(@Nullable MarkupPart part) {
        DocxNumbering numbering = new DocxNumbering();
        if (part != null) {
            part.walk(numbering);
        }
        return numbering;
    }

    /** The mark of the next line of a list; null where the list has no marks. Counts it. */
    @Nullable
    String next(String numId, int at) {
        String kind = lists.get(numId);
        if (numId.equals("0") || kind == null) {
            return null;
        }
        int deep = Math.clamp(at, 0, LEVELS - 1);
        Level[] all = abstracts.getOrDefault(kind, levels());
        int[] count = counts.computeIfAbsent(kind, _ -> new int[LEVELS]);
        count[deep]++;
        for (int i = deep + 1; i < LEVELS; i++) {
            count[i] = 0;
        }
        if (all[deep].format.equals("none")) {
            return null;
        }
        if (all[deep].format.equals("bullet")) {
            return "•";
        }
        String mark = all[deep].text;
        for (int i = 0; i <= deep; i++) {
            int number = all[i].start + Math.max(count[i], 1) - 1;
            mark = mark.replace("%" + (i + 1), written(all[i].format, number));
        }
        return mark.length() > 40 ? "•" : mark;
    }

    private static String written(String format, int number) {
        return switch (format) {
            case "lowerLetter" -> letter(number);
            case "upperLetter" -> letter(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            case "decimalZero" -> (number < 10 ? "0" : "") + number;
            default -> Integer.toString(number);
        };
    }

    private static String letter(int number) {
        return number < 1 ? "" : Character.toString('a' + (number - 1) % 26).repeat(Math.min((number - 1) / 26 + 1, 5));
    }

    static String roman(int number) {
        if (number < 1 || number > 3999) {
            return Integer.toString(number);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
        StringBuilder roman = new StringBuilder();
        int left = number;
        for (int i = 0; i < values.length; i++) {
            while (left >= values[i]) {
                roman.append(signs[i]);
                left -= values[i];
            }
        }
        return roman.toString();
    }

    @Override
    public boolean begin(Markup at, String name) {
        Integer number = DocxStyles.number(at.attribute("val"));
        switch (name) {
            case "abstractNum" -> {
                open = levels();
                overrides = false;
                abstracts.put(at.attribute("abstractNumId", ""), open);
            }
            case "lvl" -> {
                Integer deep = DocxStyles.number(at.attribute("ilvl"));
                level = deep == null ? 0 : Math.clamp(deep, 0, LEVELS - 1);
            }
            case "start" -> open[level].start = number == null || overrides ? open[level].start : number;
            case "numFmt" -> open[level].format = overrides ? open[level].format : at.attribute("val", "decimal");
            case "lvlText" -> open[level].text = overrides ? open[level].text : at.attribute("val", "");
            case "num" -> {
                list = at.attribute("numId", "");
                overrides = true;
            }
            case "abstractNumId" -> lists.put(list, at.attribute("val", ""));
            case "startOverride" -> {
                // A list that begins anew has a count of its own.
                String kind = lists.get(list);
                if (kind != null && !kind.contains("#")) {
                    abstracts.put(kind + "#" + list, abstracts.getOrDefault(kind, levels()));
                    lists.put(list, kind + "#" + list);
                }
            }
            default -> {
                // how it looks
            }
        }
        return true;
    }

    @Override
    public void end(String name) {}

    private static Level[] levels() {
        Level[] levels = new Level[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            levels[i] = new Level();
        }
        return levels;
    }
}
