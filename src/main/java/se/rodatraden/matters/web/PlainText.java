package se.rodatraden.matters.web;

import java.util.stream.Collectors;
import se.rodatraden.documents.Block;
import se.rodatraden.documents.Inline;

/** A paragraph as plain text, for where only text was typed. */
public final class PlainText {
    private PlainText() {}

    public static String of(Block.Paragraph paragraph) {
        return paragraph.text().stream()
                .map(part -> switch (part) {
                    case Inline.Text(String text) -> text;
                    case Inline.Strong(String text) -> text;
                    case Inline.Emphasis(String text) -> text;
                    case Inline.Link link -> link.text();
                    case Inline.Note(String text) -> " (" + text + ")";
                })
                .collect(Collectors.joining());
    }
}
