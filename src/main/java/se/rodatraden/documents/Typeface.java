package se.rodatraden.documents;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** The typeface of headings and tables, for whoever draws a picture that should look as if it belonged there. */
public enum Typeface {
    SANS("SourceSans3-Regular"),
    SANS_BOLD("SourceSans3-Semibold");

    private final Font font;

    Typeface(String file) {
        try (var stream = new ClassPathResource("documents/fonts/" + file + ".ttf").getInputStream()) {
            font = Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param size in CSS pixels, as the picture's own width and height */
    public Font at(float size) {
        return font.deriveFont(size);
    }
}
