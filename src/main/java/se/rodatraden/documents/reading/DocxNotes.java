package se.rodatraden.documents.reading;

import java.util.HashMap;
import java.util.Map;

/** The texts of footnotes or endnotes by their ids; separators are no notes. */
final class DocxNotes implements Markup.Visitor {
    private final Map<String, String> texts = new HashMap<>();
    private final String element;
    private final DocxStyles styles;
    private String id = "";
    private DocxBody body;

    private DocxNotes(String element, DocxStyles styles) {
        this.element = element;
        this.styles = styles;
        this.body = new DocxBody(styles, DocxNumbering.of(null), Map.of());
    }

    static Map<String, String> texts(MarkupPart part, String element, DocxStyles styles) {
        DocxNotes notes = new DocxNotes(element, styles);
        part.walk(notes);
        return notes.texts;
    }

    @Override
    public boolean begin(Markup at, String name) {
        if (name.equals(element)) {
            id = at.attribute("id", "");
            body = new DocxBody(styles, DocxNumbering.of(null), Map.of());
            return at.attribute("type", "normal").equals("normal");
        }
        return body.begin(at, name);
    }

    @Override
    public void end(String name) {
        if (name.equals(element)) {
            texts.put(
                    id,
                    String.join(" ", body.done().stream().map(Part::text).toList())
                            .strip());
        } else {
            body.end(name);
        }
    }

    @Override
    public void text(String text) {
        body.text(text);
    }
}
