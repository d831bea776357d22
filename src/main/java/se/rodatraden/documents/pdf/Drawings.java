package se.rodatraden.documents.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.render.RenderingContext;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Color;
import java.awt.Shape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import se.rodatraden.documents.Picture;

/** Draws a picture straight into the page, as lines and shapes. */
final class Drawings extends DefaultObjectDrawerFactory implements FSObjectDrawer {
    static final String TYPE = "image/drawing";

    private final List<Picture> pictures;

    Drawings(List<Picture> pictures) {
        this.pictures = pictures;
        registerDrawer(TYPE, this);
    }

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        if (pictures.get(Integer.parseInt(element.getAttribute("data"))) instanceof Picture.Drawn drawn) {
            float cssWidth = (float) width / dotsPerPixel;
            float cssHeight = (float) height / dotsPerPixel;
            device.drawWithGraphics((float) x, (float) y, cssWidth, cssHeight, graphics -> {
                // Letters become shapes: the figure's alternative text is what is read, and no font can be missing.
                ((PdfBoxGraphics2D) graphics).setFontTextDrawer(new PdfBoxGraphics2DFontTextDrawer());
                graphics.setColor(Color.BLACK);
                graphics.scale(cssWidth / drawn.width(), cssHeight / drawn.height());
                drawn.draw(graphics);
            });
        }
        return null;
    }
}
