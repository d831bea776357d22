package se.rodatraden.guidelines.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.rodatraden.guidelines.domain.CellAddress;
import se.rodatraden.guidelines.domain.CellEdit;

/**
 * The editor's form: for each cell one control with its text, and one that nobody sees with the text as it
 * was when the writer began. The latter is part of what is kept while typing, so that a draft restored after
 * somebody else's save still knows what it was typed against.
 */
public final class DraftForm {
    private static final String TEXT = "cell/";
    private static final String WAS = "was/";

    private DraftForm() {}

    public static String name(CellAddress cell) {
        return TEXT + coded(cell.row()) + "/" + coded(cell.column());
    }

    public static String wasName(CellAddress cell) {
        return WAS + coded(cell.row()) + "/" + coded(cell.column());
    }

    static List<CellEdit> edits(Map<String, String> sent) {
        List<CellEdit> edits = new ArrayList<>();
        sent.forEach((name, text) -> {
            String[] parts = name.split("/");
            if (name.startsWith(TEXT) && parts.length == 3) {
                CellAddress cell = new CellAddress(decoded(parts[1]), decoded(parts[2]));
                String was = sent.get(wasName(cell));
                if (was != null) {
                    edits.add(new CellEdit(cell, was, text));
                }
            }
        });
        return edits;
    }

    private static String coded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    private static String decoded(String id) {
        return URLDecoder.decode(id, StandardCharsets.UTF_8);
    }
}
