package se.rodatraden.documents.reading;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The letters of a PDF with their places, page by page, in the order in which they were drawn. */
final class PdfGlyphs extends PDFTextStripper {

    /**
     * A letter, or a few drawn as one.
     *
     * @param x to the left edge, in points
     * @param y to the base line from the top of the page, in points
     * @param space the width of a blank in its font
     * @param mcid which marked content it belongs to; -1 for none
     */
    record Glyph(
            String text,
            float x,
            float y,
            float width,
            float space,
            float size,
            boolean bold,
            int mcid,
            boolean artifact) {
        float end() {
            return x + width;
        }
    }

    /** @param height in points */
    record Page(int number, float height, List<Glyph> glyphs) {

        /** What is beside the text, line by line: a page's number is often drawn after all the rest. */
        Page artifacts() {
            List<Glyph> sorted = glyphs.stream()
                    .filter(Glyph::artifact)
                    .sorted(Comparator.comparingInt((Glyph glyph) -> Math.round(glyph.y() / LINE))
                            .thenComparing(Glyph::x))
                    .toList();
            return new Page(number, height, sorted);
        }
    }

    private record Open(boolean artifact, int mcid) {}

    /** Base lines nearer to each other are one, in points. */
    private static final float LINE = 2;

    private final PdfMeter meter;
    private final List<Page> pages = new ArrayList<>();
    private final Map<PDFont, Boolean> bold = new IdentityHashMap<>();
    private final Deque<Open> marked = new ArrayDeque<>();
    private List<Glyph> glyphs = new ArrayList<>();
    private int letters;

    private PdfGlyphs(PdfMeter meter) {
        this.meter = meter;
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
        addOperator(new EndMarkedContentSequence(this));
    }

    static PdfGlyphs of(PDDocument pdf, PdfMeter meter) throws IOException {
        PdfGlyphs glyphs = new PdfGlyphs(meter);
        glyphs.writeText(pdf, Writer.nullWriter());
        return glyphs;
    }

    List<Page> pages() {
        return pages;
    }

    boolean isEmpty() {
        return pages.stream()
                .allMatch(page ->
                        page.glyphs().stream().allMatch(glyph -> glyph.text().isBlank()));
    }

    /** How many letters are no artifacts. */
    long written() {
        return pages.stream()
                .flatMap(page -> page.glyphs().stream())
                .filter(glyph -> !glyph.artifact() && !glyph.text().isBlank())
                .count();
    }

    @Override
    protected void startPage(PDPage page) {
        meter.time();
        glyphs = new ArrayList<>();
        marked.clear();
        float height = page.getRotation() % 180 == 0
                ? page.getCropBox().getHeight()
                : page.getCropBox().getWidth();
        pages.add(new Page(pages.size() + 1, height, glyphs));
    }

    @Override
    protected void writePage() {
        // The letters themselves are what is wanted.
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        meter.instruction();
        super.processOperator(operator, operands);
    }

    @Override
    public void beginMarkedContentSequence(@Nullable COSName tag, @Nullable COSDictionary properties) {
        Open around = marked.peek();
        boolean artifact = around != null && around.artifact
                || tag != null && tag.getName().equals("Artifact");
        int mcid = properties == null ? -1 : properties.getInt(COSName.MCID, -1);
        if (marked.size() < Limits.DEPTH) {
            marked.push(new Open(artifact, mcid >= 0 || around == null ? mcid : around.mcid));
        }
    }

    @Override
    public void endMarkedContentSequence() {
        marked.poll();
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        String unicode = text.getUnicode();
        if (unicode == null
                || unicode.isEmpty()
                || unicode.indexOf(Line.MARK) >= 0
                || unicode.indexOf(Line.MARK_END) >= 0) {
            return;
        }
        letters += unicode.length();
        if (letters > Limits.CHARACTERS) {
            throw Unreadable.because("tooMuchText");
        }
        Open within = marked.peek();
        glyphs.add(new Glyph(
                unicode,
                text.getXDirAdj(),
                text.getYDirAdj(),
                text.getWidthDirAdj(),
                text.getWidthOfSpace(),
                Math.abs(text.getFontSizeInPt()),
                bold.computeIfAbsent(text.getFont(), PdfGlyphs::isBold),
                within == null ? -1 : within.mcid,
                within != null && within.artifact));
    }

    private static boolean isBold(PDFont font) {
        String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return name.contains("bold")
                || name.contains("black")
                || name.contains("heavy")
                || descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
    }
}
