package se.rodatraden.evidence.domain.chart;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import se.rodatraden.evidence.domain.chart.Mark.Anchor;
import se.rodatraden.evidence.domain.chart.Mark.Fill;

/**
 * What the library has drawn, as marks in the places where it put them. Its own SVG cannot stand on a page: it has its
 * sizes in a style sheet and inline styles, which the page's policy refuses, and in names that are new each time.
 */
final class LetsPlotSvg {
    private static final Pattern MOVED = Pattern.compile("translate\\((\\S+) (\\S+) \\)");
    /** Of no angle, around wherever it may be. */
    private static final Pattern TURNED = Pattern.compile("rotate\\(0\\.0( \\S+ \\S+)? \\)");

    private static final String WHITE = "rgb(255,255,255)";
    private static final Pattern SIZE = Pattern.compile("font-size:([0-9.]+)px");

    private final List<String> panels;
    private final Measures measures;
    private final List<Mark> marks = new ArrayList<>();

    LetsPlotSvg(List<String> panels, Measures measures) {
        this.panels = panels;
        this.measures = measures;
    }

    List<Mark> marks(String svg) {
        inside(parsed(svg), 0, 0);
        return List.copyOf(marks);
    }

    private void inside(Element parent, double x, double y) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                read(element, x, y);
            }
        }
    }

    private void read(Element element, double x, double y) {
        switch (element.getTagName()) {
            case "style", "defs" -> {}
            case "g" -> group(element, x, y);
            case "rect" -> fillOf(element).ifPresent(fill -> marks.add(bar(element, x, y, fill)));
            case "line" -> marks.add(axis(element, x, y));
            case "text" -> marks.add(words(element, x, y));
            case "path" -> nothingToSee(element);
            default -> throw unknown(element);
        }
    }

    private void group(Element group, double x, double y) {
        String transform = group.getAttribute("transform").strip();
        Matcher moved = MOVED.matcher(transform);
        if (moved.matches()) {
            inside(group, x + Double.parseDouble(moved.group(1)), y + Double.parseDouble(moved.group(2)));
        } else if (transform.isEmpty() || TURNED.matcher(transform).matches()) {
            inside(group, x, y);
        } else {
            throw unknown(group);
        }
    }

    /** Grounds of the picture and of its legend have no outline that is seen, and no fill that was asked for. */
    private static Optional<Fill> fillOf(Element rectangle) {
        Optional<Fill> fill = LetsPlot.fill(rectangle.getAttribute("fill"));
        if (fill.isEmpty()) {
            nothingToSee(rectangle);
        }
        return fill;
    }

    private static void nothingToSee(Element ground) {
        if (number(ground, "stroke-width") != 0
                && !ground.getAttribute("stroke").equals(WHITE)) {
            throw unknown(ground);
        }
    }

    private static Mark bar(Element rectangle, double x, double y, Fill fill) {
        return new Mark.Bar(
                x + number(rectangle, "x"),
                y + number(rectangle, "y"),
                number(rectangle, "width"),
                number(rectangle, "height"),
                fill);
    }

    private static Mark axis(Element line, double x, double y) {
        double across = number(line, "x1");
        if (across != number(line, "x2")) {
            throw unknown(line);
        }
        double first = y + number(line, "y1");
        double last = y + number(line, "y2");
        return new Mark.Axis(x + across, Math.min(first, last), Math.max(first, last));
    }

    private Mark words(Element text, double x, double y) {
        Matcher own = SIZE.matcher(text.getAttribute("style"));
        double size = own.find() ? Double.parseDouble(own.group(1)) : measures.label();
        String down = text.getAttribute("dy");
        double lower = down.isEmpty() ? 0 : Double.parseDouble(down.replace("em", "")) * size;
        Anchor anchor = switch (text.getAttribute("text-anchor")) {
            case "", "start" -> Anchor.START;
            case "middle" -> Anchor.MIDDLE;
            case "end" -> Anchor.END;
            default -> throw unknown(text);
        };
        String words = text.getTextContent().strip();
        boolean panel = text.getAttribute("class").startsWith("facet-strip");
        return new Mark.Words(
                x, y + number(text, "y") + lower, anchor, size, panel ? panels.get(Integer.parseInt(words)) : words);
    }

    private static double number(Element element, String name) {
        String value = element.getAttribute(name);
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }

    private static IllegalStateException unknown(Element element) {
        StringBuilder drawn = new StringBuilder(element.getTagName());
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            drawn.append(' ').append(element.getAttributes().item(i));
        }
        return new IllegalStateException("Lets-Plot drew what is not read: " + drawn);
    }

    private static Element parsed(String svg) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("Lets-Plot drew what is not SVG", e);
        }
    }
}
