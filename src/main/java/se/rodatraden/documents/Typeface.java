package se.rodatraden.documents;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/**
 * The typeface of headings and tables, for whoever draws a picture that should look as if it belonged there.
 *
 * <p>Letters are shapes, read from the file that the document embeds. The JDK's own fonts are left alone: a
 * server without fontconfig has none, and asking for one stops it.
 */
public enum Typeface {
    SANS("SourceSans3-Regular"),
    SANS_BOLD("SourceSans3-Semibold");

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unit;

    Typeface(String file) {
        try (var stream = new ClassPathResource("documents/fonts/" + file + ".ttf").getInputStream()) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
            glyphs = font.getUnicodeCmapLookup();
            unit = 1.0 / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param size in CSS pixels, as the picture's own width and height */
    public double widthOf(String text, double size) {
        return text.codePoints().mapToDouble(letter -> advance(letter, size)).sum();
    }

    /** The text from the origin, standing on the line; a picture's axis points downwards. */
    public Shape outline(String text, double size) {
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double x = 0;
        for (int letter : text.codePoints().toArray()) {
            AffineTransform place = AffineTransform.getTranslateInstance(x, 0);
            place.scale(size * unit, -size * unit);
            outline.append(place.createTransformedShape(shape(letter)), false);
            x += advance(letter, size);
        }
        return outline;
    }

    private double advance(int letter, double size) {
        try {
            return font.getAdvanceWidth(glyphs.getGlyphId(letter)) * size * unit;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Shape shape(int letter) {
        try {
            var glyph = font.getGlyph().getGlyph(glyphs.getGlyphId(letter));
            return glyph == null ? new Path2D.Double() : glyph.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
