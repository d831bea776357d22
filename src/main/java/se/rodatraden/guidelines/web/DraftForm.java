package se.rodatraden.guidelines.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.domain.CellAddress;
import se.rodatraden.guidelines.domain.CellEdit;
import se.rodatraden.guidelines.domain.DraftSheet;
import se.rodatraden.kernel.Verdict;

/**
 * The form of one row: for each cell one control with its text, and one that nobody sees with the text as it was
 * when the writer began. The latter is part of what is kept while typing, so that a text restored after somebody
 * else's save still knows what it was typed against.
 */
public final class DraftForm {
    private static final int CODE = 13;
    /** What is kept of a cell that cannot be read yet; the database keeps no more. */
    private static final int LONGEST_KEPT = 100_000;

    private DraftForm() {}

    /** What a column's control is called: short and plain, whatever the column is called. */
    public static String name(String column) {
        return "cell-" + code(column);
    }

    public static String wasName(String column) {
        return "was-" + code(column);
    }

    /** What the control of one fact of an example is called. */
    public static String factName(String column) {
        return "fact-" + code(column);
    }

    /** Under which the text of a row is kept while it is typed. */
    public static String draftKey(GuidelineVersionId version, String row) {
        return "guideline:" + version + ":" + code(row);
    }

    private static String code(String id) {
        return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, CODE);
    }

    /** The cells that were sent, of a row that is there. */
    static List<CellEdit> edits(DraftSheet sheet, String row, Map<String, String> sent) {
        List<CellEdit> edits = new ArrayList<>();
        texts(sheet, sent).forEach((column, text) -> {
            String was = sent.get(wasName(column));
            if (was != null) {
                edits.add(new CellEdit(new CellAddress(row, column), was, text));
            }
        });
        return edits;
    }

    /**
     * By column, what was typed.
     *
     * @throws se.rodatraden.kernel.RefusedException for a text longer than is kept
     */
    static Map<String, String> texts(DraftSheet sheet, Map<String, String> sent) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String column : sheet.columns()) {
            String text = sent.get(name(column));
            if (text != null) {
                Verdict.allowedIf(text.length() <= LONGEST_KEPT, "guidelines.refused.cell-too-long", LONGEST_KEPT)
                        .orThrow();
                // a sign that no database keeps; every other is kept until its writer has read what is wrong with it
                texts.put(column, text.replace("\u0000", ""));
            }
        }
        return texts;
    }
}
